/**
 * Unpacks the regular files and folders of a tar archive that is held in memory.
 *
 * Guarantees: nothing is written outside of the target folder; links and devices are left out. Reads the POSIX
 * ustar layout: https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
 */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const blockSize = 512;

function textAt(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

/** @throws Error when an entry's name leaves `directory`. */
export async function unpackTar(archive: Buffer, directory: string): Promise<void> {
  let at = 0;
  while (at + blockSize <= archive.length) {
    const header = archive.subarray(at, at + blockSize);
    const name = textAt(header, 0, 100);
    // The archive ends with blocks of zeros.
    if (name === '') return;
    const prefix = textAt(header, 257, 5) === 'ustar' ? textAt(header, 345, 155) : '';
    const size = Number.parseInt(textAt(header, 124, 12), 8) || 0;
    const mode = Number.parseInt(textAt(header, 100, 8), 8) || 0o644;
    const kind = textAt(header, 156, 1);
    const target = path.resolve(directory, prefix, name);
    if (path.relative(directory, target).startsWith('..')) throw new Error(`Unsafe name in archive: ${name}`);
    const body = archive.subarray(at + blockSize, at + blockSize + size);
    if (kind === '5') {
      await mkdir(target, { recursive: true });
    } else if (kind === '0' || kind === '') {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, body);
      await chmod(target, mode);
    }
    at += blockSize + Math.ceil(size / blockSize) * blockSize;
  }
}
