/**
 * A content-addressed store: files and folders, with keys made of everything that they were made from.
 *
 * Takes a folder. Guarantees: an entry appears whole or not at all, even with several processes at work. The same key
 * always means the same content, so an entry never changes once it exists. An entry that this process has obtained is
 * not pruned by another one before `release`.
 */
import { createHash } from 'node:crypto';
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, removeAbandoned, temporaryPathFor, writeAtomically } from './atomic.ts';
import { checkedPlace, checksumInName, checksumOf, isIntact } from './checksum.ts';
import { bytesOf } from './entries.ts';
import { recordGrowth } from './ledger.ts';

/**
 * An entry that was used within this time is in use: no process prunes it. A process that holds entries renews the time
 * far more often, so that a machine under load may miss a few renewals.
 */
export const inUseMs = 15 * 60 * 1000;
const renewalMs = 3 * 60 * 1000;

export interface Store {
  /** Absolute path of the entry; null when it does not exist. */
  find(key: string): Promise<string | null>;
  /**
   * As `find`, but only for files that were obtained with `verify`. The whole file is read; a damaged one is removed
   * and counts as missing.
   */
  findVerified(key: string): Promise<string | null>;
  /**
   * The entry, made by `write` if it does not exist yet. `write` receives the path for the file or folder.
   *
   * With `verify`, which is only for files, an entry that was truncated or changed on disk is made again. Its name
   * contains more than the key: use `path`.
   */
  obtain(
    key: string,
    write: (temporary: string) => Promise<void>,
    options?: { readonly verify?: boolean },
  ): Promise<{ path: string; hit: boolean }>;
  /**
   * Removes an entry that was found. This is for entries about files outside the store that are out of date. An entry
   * that cannot be removed stays.
   */
  discard(place: string): Promise<void>;
  /** Declares that this process no longer uses the entries that it has found and obtained. */
  release(): void;
}

/**
 * A key from everything that the content depends on: 32 hexadecimal digits and the extension.
 *
 * @param extension the kind of the entry, for people who look into the cache, followed by the extension of the file:
 *   `.speech` for a folder, `.sound.m4a` for a file
 */
export function contentKey(parts: readonly (string | Uint8Array)[], extension = ''): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    // The length keeps ['ab', 'c'] apart from ['a', 'bc'].
    hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest('hex').slice(0, 32) + extension;
}

/** Notes the time of use. @returns false when there is no such entry */
async function touch(place: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(place, now, now);
    return true;
  } catch {
    // A store that is read-only, or belongs to another user, can still be used.
    return (await stat(place).catch(() => null)) !== null;
  }
}

/** @param directory made when the first entry is written */
export function openStore(directory: string): Store {
  return new FolderStore(directory);
}

class FolderStore implements Store {
  readonly #directory: string;
  readonly #inUse = new Set<string>();
  #renewal: NodeJS.Timeout | null = null;

  constructor(directory: string) {
    this.#directory = directory;
  }

  async find(key: string): Promise<string | null> {
    return this.#use(this.#placeOf(key));
  }

  async findVerified(key: string): Promise<string | null> {
    const folder = path.dirname(this.#placeOf(key));
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      const checksum = checksumInName(key, name);
      if (checksum === null) continue;
      // The time of use is noted first, so that no process prunes the entry while it is read.
      const place = await this.#use(path.join(folder, name));
      if (place !== null && (await isIntact(place, checksum))) return place;
    }
    return null;
  }

  async obtain(
    key: string,
    write: (temporary: string) => Promise<void>,
    { verify = false }: { readonly verify?: boolean } = {},
  ): Promise<{ path: string; hit: boolean }> {
    const found = await (verify ? this.findVerified(key) : this.find(key));
    if (found !== null) return { path: found, hit: true };
    await removeAbandoned(path.dirname(this.#placeOf(key)));
    const made = await (verify ? this.#makeVerified(key, write) : this.#make(key, write));
    if (!made.hit) await recordGrowth(this.#directory, await bytesOf(made.path));
    return made;
  }

  async discard(place: string): Promise<void> {
    this.#inUse.delete(place);
    await rm(place, { recursive: true, force: true }).catch(() => undefined);
  }

  release(): void {
    if (this.#renewal !== null) clearInterval(this.#renewal);
    this.#renewal = null;
    this.#inUse.clear();
  }

  /** Folders named after two characters of the key keep directories small. */
  #placeOf(key: string): string {
    return path.join(this.#directory, key.slice(0, 2), key);
  }

  async #make(
    key: string,
    write: (temporary: string) => Promise<void>,
  ): Promise<{ path: string; hit: boolean }> {
    const place = this.#placeOf(key);
    try {
      await writeAtomically(place, async (temporary) => {
        await write(temporary);
        // A file that was copied or unpacked may have an old time.
        await touch(temporary);
      });
    } catch (error) {
      // A folder cannot be renamed onto one that another process finished first, which is just as good.
      const other = await this.find(key);
      if (other === null) throw error;
      return { path: other, hit: true };
    }
    this.#hold(place);
    return { path: place, hit: false };
  }

  async #makeVerified(
    key: string,
    write: (temporary: string) => Promise<void>,
  ): Promise<{ path: string; hit: boolean }> {
    const place = this.#placeOf(key);
    await makeFolder(path.dirname(place));
    const temporary = temporaryPathFor(place);
    try {
      await write(temporary);
      const checked = checkedPlace(place, await checksumOf(temporary));
      await touch(temporary);
      await rename(temporary, checked);
      this.#hold(checked);
      return { path: checked, hit: false };
    } catch (error) {
      await rm(temporary, { recursive: true, force: true });
      throw error;
    }
  }

  async #use(place: string): Promise<string | null> {
    if (!(await touch(place))) return null;
    this.#hold(place);
    return place;
  }

  #hold(place: string): void {
    this.#inUse.add(place);
    this.#renewal ??= setInterval(() => {
      for (const held of this.#inUse) void touch(held);
    }, renewalMs).unref();
  }
}
