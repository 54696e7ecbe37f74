/**
 * A WOFF2 file -> its tables (W3C WOFF File Format 2.0).
 *
 * Guarantees: tables that the file stores in another form than OpenType's (`glyf`, `loca`, sometimes `hmtx`) are left
 * out: whoever asks for one finds that it is not there.
 */
import { brotliDecompressSync } from 'node:zlib';
import { present } from '../../shared/assert.ts';

/** The tags that have a number instead of a name, in the order of the specification; `_` stands for a space. */
const knownTags = (
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH ' +
  'PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc ' +
  'bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
)
  .split(' ')
  .map((tag) => tag.replace('_', ' '));
const signature = 0x774f4632;
const headerBytes = 48;
/** In the place of a tag's number: its name follows. */
const namedTag = 63;

interface TableEntry {
  readonly tag: string;
  /** In the decompressed data. */
  readonly length: number;
  readonly isTransformed: boolean;
}

/** @throws Error when it is not a WOFF2 file. */
export function readTables(file: Uint8Array): ReadonlyMap<string, DataView> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < headerBytes || view.getUint32(0) !== signature)
    throw new Error('This is not a WOFF2 file.');
  const directory = new DirectoryReader(file);
  const entries = Array.from({ length: view.getUint16(12) }, () => directory.next());
  const compressedLength = view.getUint32(20);
  const bytes = brotliDecompressSync(file.subarray(directory.end, directory.end + compressedLength));
  const tables = new Map<string, DataView>();
  let offset = 0;
  for (const { tag, length, isTransformed } of entries) {
    if (!isTransformed) tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
    offset += length;
  }
  return tables;
}

/** Reads the table directory, which follows the header, entry by entry. */
class DirectoryReader {
  readonly #file: Uint8Array;
  #at = headerBytes;

  constructor(file: Uint8Array) {
    this.#file = file;
  }

  /** Where the entries that were read end. */
  get end(): number {
    return this.#at;
  }

  next(): TableEntry {
    const flags = this.#byte();
    const known = flags & 0x3f;
    const tag = known === namedTag ? this.#name() : present(knownTags[known], 'a known tag');
    const transform = flags >> 6;
    const isOutline = tag === 'glyf' || tag === 'loca';
    const isTransformed = isOutline ? transform !== 3 : transform !== 0;
    const originalLength = this.#base128();
    return { tag, length: isTransformed ? this.#base128() : originalLength, isTransformed };
  }

  #name(): string {
    return String.fromCharCode(this.#byte(), this.#byte(), this.#byte(), this.#byte());
  }

  /** UIntBase128: seven bits per byte, the highest first; the last byte has no top bit. */
  #base128(): number {
    let value = 0;
    let byte: number;
    do {
      byte = this.#byte();
      value = value * 128 + (byte & 0x7f);
    } while (byte >= 0x80);
    return value;
  }

  #byte(): number {
    const byte = present(this.#file[this.#at], 'a byte of the table directory');
    this.#at += 1;
    return byte;
  }
}
