/**
 * What a store holds: its entries with their size, kind and last use.
 *
 * Guarantees: other processes may add and remove entries at the same time; temporary files are not entries.
 */
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

export interface StoreEntry {
  readonly path: string;
  /** The first extension of its key; `other` if it has none. */
  readonly kind: string;
  /** Size of the file, or of all files in the folder. */
  readonly bytes: number;
  readonly usedAtMs: number;
}

export interface StoreUsage {
  readonly entries: number;
  readonly bytes: number;
  /** The last use of the least recently used entry; null in an empty store. */
  readonly oldestUse: Date | null;
  /** Largest first. */
  readonly kinds: readonly { readonly kind: string; readonly entries: number; readonly bytes: number }[];
}

/** The folders that hold entries: one for each pair of characters that keys begin with. */
export async function entryFolders(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => []);
  return names.filter((name) => name.length === 2).map((name) => path.join(directory, name));
}

export async function listEntries(directory: string): Promise<StoreEntry[]> {
  const entries: StoreEntry[] = [];
  for (const folder of await entryFolders(directory)) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.'));
    const read = await Promise.all(names.map((name) => readEntry(path.join(folder, name))));
    entries.push(...read.filter((entry) => entry !== null));
  }
  return entries;
}

async function readEntry(place: string): Promise<StoreEntry | null> {
  try {
    const info = await lstat(place);
    return {
      path: place,
      kind: path.basename(place).split('.')[1] || 'other',
      bytes: info.isDirectory() ? await bytesOf(place) : info.size,
      usedAtMs: info.mtimeMs,
    };
  } catch {
    return null;
  }
}

/** Size of a file, or of all files in a folder, in bytes; 0 when it does not exist. */
export async function bytesOf(place: string): Promise<number> {
  const info = await lstat(place).catch(() => null);
  if (info === null) return 0;
  if (!info.isDirectory()) return info.size;
  const names = await readdir(place).catch(() => []);
  const sizes = await Promise.all(names.map((name) => bytesOf(path.join(place, name))));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

/** @param directory of a store; one that does not exist is an empty store */
export async function usage(directory: string): Promise<StoreUsage> {
  const kinds = new Map<string, { kind: string; entries: number; bytes: number }>();
  const total = { entries: 0, bytes: 0 };
  let oldestMs = Number.POSITIVE_INFINITY;
  for (const { kind, bytes, usedAtMs } of await listEntries(directory)) {
    const sum = kinds.get(kind) ?? { kind, entries: 0, bytes: 0 };
    for (const counted of [sum, total]) {
      counted.entries += 1;
      counted.bytes += bytes;
    }
    kinds.set(kind, sum);
    oldestMs = Math.min(oldestMs, usedAtMs);
  }
  return {
    ...total,
    oldestUse: total.entries === 0 ? null : new Date(oldestMs),
    kinds: [...kinds.values()].sort((a, b) => b.bytes - a.bytes || (a.kind < b.kind ? -1 : 1)),
  };
}
