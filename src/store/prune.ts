/**
 * Keeps a store below a size: what was used longest ago goes first.
 *
 * Guarantees: safe while other processes work in the store; what they use stays, and so do the files they are
 * writing. A store that may not be written is left as it is.
 */
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { isTemporaryName, removeAbandoned, temporaryPathFor } from './atomic.ts';
import { entryFolders, listEntries, type StoreEntry } from './entries.ts';
import { recordCount, recordedBytes } from './ledger.ts';
import { inUseMs } from './store.ts';

export interface PruneOptions {
  readonly maxBytes: number;
  /**
   * What was used within this time stays, also when the store is then too large: by default the 15 minutes in which
   * a running process renews the time of use of what it uses. 0 only where no other process is at work.
   */
  readonly unusedForMs?: number;
}

export interface Pruned {
  readonly removedEntries: number;
  readonly freedBytes: number;
  readonly keptEntries: number;
  readonly keptBytes: number;
}

/** Removes the entries used longest ago until the store has `maxBytes` or less, and what killed processes left. */
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

/** As `prune`, but without looking at the entries where the store's own record says that it is small enough. */
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

/** False when it has been used since it was listed, or cannot be removed. */
async function removeUnused({ path: place, usedAtMs }: StoreEntry): Promise<boolean> {
  const aside = temporaryPathFor(place);
  try {
    if ((await stat(place)).mtimeMs !== usedAtMs) return false;
    // A folder goes in one step: nobody finds half of one.
    await rename(place, aside);
  } catch {
    // Another process was quicker, or the store may not be written.
    return false;
  }
  const moved = await stat(aside).catch(() => null);
  if (moved !== null && moved.mtimeMs !== usedAtMs) {
    // Found by somebody in this very moment. Where it was made anew meanwhile, that one is as good.
    const isBack = await rename(aside, place).then(
      () => true,
      () => false,
    );
    if (isBack) return false;
  }
  await rm(aside, { recursive: true, force: true }).catch(() => undefined);
  return true;
}
