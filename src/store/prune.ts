/**
 * Keeps a store below a size by removing the least recently used entries first.
 *
 * Guarantees: safe while other processes work in the store. The entries that they use stay, and so do the files that
 * they are writing. A store that cannot be written is left unchanged.
 */
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { isTemporaryName, removeAbandoned, temporaryPathFor } from './atomic.ts';
import { entryFolders, listEntries, type StoreEntry } from './entries.ts';
import { recordCount, recordedBytes } from './ledger.ts';
import { inUseMs } from './store.ts';

export interface PruneOptions {
  readonly maxBytes: number;
  /**
   * Entries that were used within this time stay, even if the store is then too large. The default is 15 minutes,
   * within which a running process renews the time of what it uses. Use 0 only if no other process is at work.
   */
  readonly unusedForMs?: number;
}

export interface Pruned {
  readonly removedEntries: number;
  readonly freedBytes: number;
  readonly keptEntries: number;
  readonly keptBytes: number;
}

/**
 * Removes the remains of killed processes, and the least recently used entries until the store has `maxBytes` or less.
 */
export async function prune(
  directory: string,
  { maxBytes, unusedForMs = inUseMs }: PruneOptions,
): Promise<Pruned> {
  await removeLeftovers(directory);
  const entries = await listEntries(directory);
  let keptBytes = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  let freedBytes = 0;
  let removedEntries = 0;
  const usedBefore = Date.now() - unusedForMs;
  for (const entry of entries.sort((a, b) => a.usedAtMs - b.usedAtMs || (a.path < b.path ? -1 : 1))) {
    if (keptBytes <= maxBytes || entry.usedAtMs > usedBefore) break;
    if (!(await removeUnused(entry))) continue;
    keptBytes -= entry.bytes;
    freedBytes += entry.bytes;
    removedEntries += 1;
  }
  if (entries.length > 0) await recordCount(directory, keptBytes);
  return { removedEntries, freedBytes, keptEntries: entries.length - removedEntries, keptBytes };
}

/** As `prune`, but without looking at the entries if the ledger says that the store is small enough. */
export async function keepWithin(directory: string, maxBytes: number): Promise<void> {
  const recorded = await recordedBytes(directory);
  if (recorded === null || recorded > maxBytes) await prune(directory, { maxBytes });
}

async function removeLeftovers(directory: string): Promise<void> {
  for (const folder of await entryFolders(directory)) {
    const names = await readdir(folder).catch(() => []);
    if (names.some(isTemporaryName)) await removeAbandoned(folder).catch(() => []);
  }
}

/** False for an entry that has been used since it was listed, or cannot be removed. */
async function removeUnused({ path: place, usedAtMs }: StoreEntry): Promise<boolean> {
  const aside = temporaryPathFor(place);
  try {
    if ((await stat(place)).mtimeMs !== usedAtMs) return false;
    // A folder disappears in one step: no process finds half of one.
    await rename(place, aside);
  } catch {
    // Another process was faster, or the store cannot be written.
    return false;
  }
  const moved = await stat(aside).catch(() => null);
  if (moved !== null && moved.mtimeMs !== usedAtMs) {
    // Another process found it at this very moment. If it has already been made again, that one is just as good.
    const isBack = await rename(aside, place).then(
      () => true,
      () => false,
    );
    if (isBack) return false;
  }
  await rm(aside, { recursive: true, force: true }).catch(() => undefined);
  return true;
}
