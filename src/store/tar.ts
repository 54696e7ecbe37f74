/**
 * Unpacks the regular files and folders of a tar archive, as it comes.
 *
 * Guarantees: nothing is written outside of the target folder; links and devices are left out; memory does not grow
 * with the archive. Reads the POSIX ustar layout:
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
 */
import { chmod, mkdir, open } from 'node:fs/promises';
import path from 'node:path';

const blockSize = 512;

function textAt(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

/** Bytes taken from pieces of whatever sizes. */
class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    this.#pieces =
      Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  }

  /** At most `most` bytes, at least one; null at the end. */
  async some(most: number): Promise<Uint8Array | null> {
    while (this.#rest.length === 0) {
      const next = await this.#pieces.next();
      if (next.done) return null;
      this.#rest = next.value;
    }
    const piece = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(piece.length);
    return piece;
  }

  /** Null at the end. @throws Error when there are fewer, but some. */
  async exactly(size: number): Promise<Buffer | null> {
    const pieces: Uint8Array[] = [];
    for (let left = size; left > 0; ) {
      const piece = await this.some(left);
      if (piece === null && pieces.length === 0) return null;
      if (piece === null) throw new Error('The archive ends too early');
      pieces.push(piece);
      left -= piece.length;
    }
    return Buffer.concat(pieces);
  }

  async pass(size: number, take: (piece: Uint8Array) => unknown): Promise<void> {
    for (let left = size; left > 0; ) {
      const piece = await this.some(left);
      if (piece === null) throw new Error('The archive ends too early');
      await take(piece);
      left -= piece.length;
    }
  }
}

/**
 * @param archive its bytes, in pieces
 * @throws Error when an entry's name leaves `directory`, and when the archive is cut off; the file system's errors.
 */
export async function unpackTar(
  archive: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  directory: string,
): Promise<void> {
  const reader = new ByteReader(archive);
  for (let header = await reader.exactly(blockSize); header; header = await reader.exactly(blockSize)) {
    const name = textAt(header, 0, 100);
    // The archive ends with blocks of zeros.
    if (name === '') return;
    const prefix = textAt(header, 257, 5) === 'ustar' ? textAt(header, 345, 155) : '';
    const size = Number.parseInt(textAt(header, 124, 12), 8) || 0;
    const mode = Number.parseInt(textAt(header, 100, 8), 8) || 0o644;
    const kind = textAt(header, 156, 1);
    const target = path.resolve(directory, prefix, name);
    const place = path.relative(directory, target);
    if (place.startsWith('..') || path.isAbsolute(place)) throw new Error(`Unsafe name in archive: ${name}`);
    if (kind === '5') await mkdir(target, { recursive: true });
    if (kind === '0' || kind === '') {
      await mkdir(path.dirname(target), { recursive: true });
      const file = await open(target, 'w');
      try {
        await reader.pass(size, (piece) => file.writeFile(piece));
      } finally {
        await file.close();
      }
      await chmod(target, mode & 0o777);
    } else await reader.pass(size, () => undefined);
    await reader.pass(Math.ceil(size / blockSize) * blockSize - size, () => undefined);
  }
}
