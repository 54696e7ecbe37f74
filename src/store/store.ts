/**
 * A content-addressed store: files and folders under a key made of everything that went into them.
 *
 * Takes a folder. Guarantees: an entry appears whole or not at all, also with several processes at work; the
 * same key always means the same content, so an entry is never changed once it is there; what this process has
 * obtained is not pruned by another before `release`.
 */
import { createHash } from 'node:crypto';
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, removeAbandoned, temporaryPathFor, writeAtomically } from './atomic.ts';
import { checkedPlace, checksumInName, checksumOf, isIntact } from './checksum.ts';
import { bytesOf } from './entries.ts';
import { recordGrowth } from './ledger.ts';

/**
 * An entry used within this time is in use: no process prunes it. A process that holds entries renews the time far
 * more often, so that a machine under load may miss some.
 */
export const inUseMs = 15 * 60 * 1000;
const renewalMs = 3 * 60 * 1000;

export interface Store {
  /** Absolute path of the entry, or null when it is not there. */
  find(key: string): Promise<string | null>;
  /**
   * As `find`, for a file that was obtained with `verify`, and for no other. The whole file is read; one that is
   * damaged is removed and counts as not there.
   */
  findVerified(key: string): Promise<string | null>;
  /**
   * The entry, made by `write` when it is not there yet. `write` gets a path at which to make a file or a folder.
   *
   * With `verify`, for files only, an entry that was truncated or changed on disk is made again. Its name holds more
   * than the key: take `path`.
   */
  obtain(
    key: string,
    write: (temporary: string) => Promise<void>,
    options?: { readonly verify?: boolean },
  ): Promise<{ path: string; hit: boolean }>;
  /**
   * Removes an entry that was found: for those that speak of files outside of the store, and are out of date. One that
   * cannot be removed stays.
   */
  discard(place: string): Promise<void>;
  /** Says that this process no longer uses what it has found and obtained. */
  release(): void;
}

/**
 * A key from all that the content depends on: 32 hexadecimal digits and the extension.
 *
 * @param extension begins with the kind of the entry, for whoever looks at the cache, then has the file's own:
 *   `.speech` for a folder, `.sound.m4a` for a file.
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

/** Notes the time of use. @returns false when there is no such entry. */
async function touch(place: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(place, now, now);
    return true;
  } catch {
    // A read-only store, or one that belongs to somebody else, still serves.
    return stat(place).then(
      () => true,
      () => false,
    );
  }
}

/** @param directory made when the first entry is written. */
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
      // First the time of use, so that nobody prunes it while it is read.
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

  /** Two characters of the key as a folder keep directories small. */
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
        // What is copied or unpacked may come with a time of long ago.
        await touch(temporary);
      });
    } catch (error) {
      // A folder cannot be renamed onto one that another process finished first: that one is as good.
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
