/**
 * Unpacks the regular files and folders of a tar archive while it is being read.
 *
 * Guarantees: nothing is written outside the target folder; links and devices are left out; memory does not grow with
 * the archive; an archive that was cut off or damaged is an error.
 */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Extract, extract } from 'tar-stream';

/** Archives from before ustar are read too. (The package's types leave this option out.) */
const options = { allowUnknownFormat: true } as object;

/**
 * @param archive its bytes, in pieces of any size
 * @throws Error when an entry's name leaves `directory`, and when the archive is damaged or cut off; what `archive`
 *   throws; the file system's errors
 */
export async function unpackTar(
  archive: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  directory: string,
): Promise<void> {
  const entries = extract(options);
  const [read, unpacked] = await Promise.allSettled([
    pipeline(archive, entries),
    unpackEntries(entries, directory),
  ]);
  // The side that fails first knows the reason. It ends the other, which knows only that it was ended.
  if (read.status === 'rejected' && !wasEnded(read.reason)) throw read.reason;
  if (unpacked.status === 'rejected') throw unpacked.reason;
}

function wasEnded(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

async function unpackEntries(entries: Extract, directory: string): Promise<void> {
  for await (const entry of entries) {
    const { name, type, mode } = entry.header;
    const target = path.resolve(directory, name);
    const place = path.relative(directory, target);
    if (place.startsWith('..') || path.isAbsolute(place)) throw new Error(`Unsafe name in archive: ${name}`);
    if (type === 'directory') await mkdir(target, { recursive: true });
    if (type === 'file') {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, entry as AsyncIterable<Uint8Array>);
      await chmod(target, (mode || 0o644) & 0o777);
    }
    // The next entry comes only once this one has been read to its end.
    entry.resume();
  }
}
