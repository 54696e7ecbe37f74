/**
 * File entries whose damage is noticed: the checksum of the content is part of the entry's name.
 *
 * Guarantees: content and checksum appear in one step, because one rename gives the file both. Two processes that make
 * different bytes for the same key do not damage each other's entry. A truncated file, one that a power cut left empty
 * and one with a flipped bit are recognised.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const checksumLength = 32;

/** The first 32 hexadecimal digits of the SHA-256 of the whole file. */
async function checksumOfHandle(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) hash.update(chunk);
  return hash.digest('hex').slice(0, checksumLength);
}

/** @throws the file system's error, EISDIR for a folder */
export async function checksumOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    return await checksumOfHandle(handle);
  } finally {
    await handle.close();
  }
}

/** `<stem>-<checksum><extensions>`, so that a file keeps the extension that programs know it by. */
function checkedName(key: string, checksum: string): string {
  const { stem, extensions } = partsOf(key);
  return `${stem}-${checksum}${extensions}`;
}

/** The checksum in a file's name; null when the file is not an entry of this key. */
export function checksumInName(key: string, name: string): string | null {
  const { stem, extensions } = partsOf(key);
  if (!name.startsWith(`${stem}-`) || !name.endsWith(extensions)) return null;
  const between = name.slice(stem.length + 1, name.length - extensions.length);
  return between.length === checksumLength && /^[0-9a-f]+$/.test(between) ? between : null;
}

function partsOf(key: string): { stem: string; extensions: string } {
  const dot = key.indexOf('.');
  return dot === -1 ? { stem: key, extensions: '' } : { stem: key.slice(0, dot), extensions: key.slice(dot) };
}

/** Whether the file has the content that its name promises. If not, it is removed. */
export async function isIntact(file: string, checksum: string): Promise<boolean> {
  let handle: FileHandle;
  try {
    handle = await open(file);
  } catch {
    return false;
  }
  try {
    // A block that the disk can no longer read is damage too.
    if ((await checksumOfHandle(handle).catch(() => null)) === checksum) return true;
    const { ino } = await handle.stat();
    // Another process may have put a whole file in its place by now.
    if ((await stat(file)).ino === ino) await rm(file, { force: true });
  } catch {
    // The file is gone, or the store is read-only.
  } finally {
    await handle.close();
  }
  return false;
}

/** The path of the entry with this checksum, next to `place`. */
export function checkedPlace(place: string, checksum: string): string {
  return path.join(path.dirname(place), checkedName(path.basename(place), checksum));
}
