/** How much a file, or a folder with everything in it, takes on the disk, in bytes. */
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

export async function folderBytes(place: string): Promise<number> {
  const own = await lstat(place);
  const bytes = own.blocks * 512;
  if (!own.isDirectory()) return bytes;
  let sum = bytes;
  for (const name of await readdir(place)) sum += await folderBytes(path.join(place, name));
  return sum;
}
