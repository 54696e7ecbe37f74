/**
 * A content-addressed store: files and folders under a key made of everything that went into them.
 *
 * Takes a folder. Guarantees: an entry appears whole or not at all, also with several processes at work; the
 * same key always means the same content, so an entry is never changed once it is there.
 */
import { createHash } from 'node:crypto';
import { stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { removeAbandoned, writeAtomically } from './atomic.ts';

export interface Store {
  /** Absolute path of the entry, or null when it is not there. */
  find(key: string): Promise<string | null>;
  /** The entry, made by `write` when it is not there yet. `write` gets a path at which to make a file or a folder. */
  obtain(key: string, write: (temporary: string) => Promise<void>): Promise<{ path: string; hit: boolean }>;
}

/** A key from all that the content depends on: 32 hexadecimal digits and the extension. */
export function contentKey(parts: readonly (string | Uint8Array)[], extension = ''): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    // The length keeps ['ab', 'c'] apart from ['a', 'bc'].
    hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest('hex').slice(0, 32) + extension;
}

/** @param directory made when the first entry is written. */
export function openStore(directory: string): Store {
  // Two characters of the key as a folder keep directories small.
  const placeOf = (key: string) => path.join(directory, key.slice(0, 2), key);

  async function find(key: string): Promise<string | null> {
    const place = placeOf(key);
    try {
      await stat(place);
    } catch {
      return null;
    }
    const now = new Date();
    // The time of use, for whoever prunes the store; a read-only store still serves.
    await utimes(place, now, now).catch(() => undefined);
    return place;
  }

  return {
    find,
    async obtain(key, write) {
      const found = await find(key);
      if (found !== null) return { path: found, hit: true };
      const place = placeOf(key);
      await removeAbandoned(path.dirname(place));
      try {
        await writeAtomically(place, write);
      } catch (error) {
        // A folder cannot be renamed onto one that another process finished first: that one is as good.
        const other = await find(key);
        if (other === null) throw error;
        return { path: other, hit: true };
      }
      return { path: place, hit: false };
    },
  };
}
