/**
 * Entries of tar archives as POSIX ustar has them, written by hand, so that also those can be made that no tool makes:
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
 */
export interface TarEntryOptions {
  /** `0` for a file, `2` for a symbolic link, `5` for a folder. */
  readonly type?: string;
  readonly mode?: number;
  readonly linkTo?: string;
  /** What the header says of the content's size, in bytes. */
  readonly size?: number;
}

/** A header and the content, in whole blocks of 512 bytes. */
export function tarEntry(
  name: string,
  content: string | Uint8Array,
  { type = '0', mode = 0o644, linkTo = '', size }: TarEntryOptions = {},
): Buffer {
  const body = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(octal(mode, 7), 100);
  header.write(octal(size ?? body.length, 11), 124);
  header.write(type, 156);
  header.write(linkTo, 157);
  header.write('ustar', 257);
  // The checksum is that of a header with spaces in its own place.
  header.write(' '.repeat(8), 148);
  const checksum = header.reduce((sum, byte) => sum + byte, 0);
  header.write(`${octal(checksum, 6)}\0 `, 148);
  return Buffer.concat([header, body, Buffer.alloc(Math.ceil(body.length / 512) * 512 - body.length)]);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}
