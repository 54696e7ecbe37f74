/**
 * A WOFF2 file -> its tables (W3C WOFF File Format 2.0).
 *
 * Guarantees: the tables that the format stores in another form than OpenType has them (`glyf`, `loca`, now and
 * then `hmtx`) are left out: whoever asks for one finds that it is not there.
 */
import { brotliDecompressSync } from 'node:zlib';
import { present } from '../shared/assert.ts';

/** The tags that have a number instead of a name, in the order of the specification. */
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .split(' ')
    .map((tag) => tag.replace('_', ' '));
const signature = 0x774f4632;
const headerBytes = 48;
const namedTag = 63;

/** @throws Error when it is not a WOFF2 file. */
export function readTables(file: Uint8Array): ReadonlyMap<string, DataView> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < headerBytes || view.getUint32(0) !== signature)
    throw new Error('This is not a WOFF2 file.');
  const tableCount = view.getUint16(12);
  const compressedLength = view.getUint32(20);
  let at = headerBytes;
  const entries: { tag: string; length: number; isTransformed: boolean }[] = [];

  function base128(): number {
    let value = 0;
    while (true) {
      const byte = view.getUint8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  }

  for (let index = 0; index < tableCount; index += 1) {
    const flags = view.getUint8(at++);
    const known = flags & 0x3f;
    let tag = knownTags[known];
    if (known === namedTag) {
      tag = String.fromCharCode(...file.subarray(at, at + 4));
      at += 4;
    }
    const transform = flags >> 6;
    const isOutline = tag === 'glyf' || tag === 'loca';
    const isTransformed = isOutline ? transform !== 3 : transform !== 0;
    const originalLength = base128();
    entries.push({
      tag: present(tag, 'a known tag'),
      length: isTransformed ? base128() : originalLength,
      isTransformed,
    });
  }

  const bytes = brotliDecompressSync(file.subarray(at, at + compressedLength));
  const tables = new Map<string, DataView>();
  let offset = 0;
  for (const { tag, length, isTransformed } of entries) {
    if (!isTransformed) tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
    offset += length;
  }
  return tables;
}
