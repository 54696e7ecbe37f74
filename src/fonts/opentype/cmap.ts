/**
 * The `cmap` table of a font: which glyph draws a character (OpenType, formats 4 and 12, which all modern fonts have).
 *
 * Guarantees: glyph 0, the box for characters that a font lacks, is never returned.
 */

/** @returns the glyph of a code point; null if the font has none. */
export type GlyphOf = (codePoint: number) => number | null;

/** @throws Error when the table has no mapping from Unicode. */
export function readCmap(table: DataView): GlyphOf {
  const offsets = new Map<number, number>();
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const record = 4 + index * 8;
    const platform = table.getUint16(record);
    const encoding = table.getUint16(record + 2);
    const offset = table.getUint32(record + 4);
    const isUnicode = platform === 0 ? encoding !== 5 : platform === 3 && (encoding === 1 || encoding === 10);
    if (isUnicode) offsets.set(table.getUint16(offset), offset);
  }
  const full = offsets.get(12);
  if (full !== undefined) return format12(full, table);
  const basic = offsets.get(4);
  if (basic !== undefined) return format4(basic, table);
  throw new Error('The font does not say which characters it has.');
}

/** Groups of code points, of all of Unicode. */
function format12(start: number, table: DataView): GlyphOf {
  const count = table.getUint32(start + 12);
  return (codePoint) => {
    const at = lastIndex(count, (index) => table.getUint32(start + 16 + index * 12) <= codePoint);
    if (at < 0) return null;
    const group = start + 16 + at * 12;
    if (codePoint > table.getUint32(group + 4)) return null;
    return table.getUint32(group + 8) + codePoint - table.getUint32(group) || null;
  };
}

/** Segments of code points, of the Basic Multilingual Plane only. */
function format4(start: number, table: DataView): GlyphOf {
  const double = table.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + double + 2;
  const deltas = starts + double;
  const rangeOffsets = deltas + double;
  return (codePoint) => {
    if (codePoint > 0xffff) return null;
    const at = lastIndex(double / 2, (index) => table.getUint16(starts + index * 2) <= codePoint);
    if (at < 0 || codePoint > table.getUint16(ends + at * 2)) return null;
    const delta = table.getUint16(deltas + at * 2);
    const place = rangeOffsets + at * 2;
    const rangeOffset = table.getUint16(place);
    if (rangeOffset === 0) return (codePoint + delta) & 0xffff || null;
    const glyph = table.getUint16(place + rangeOffset + (codePoint - table.getUint16(starts + at * 2)) * 2);
    return glyph === 0 ? null : (glyph + delta) & 0xffff || null;
  };
}

/** The index of the last of `count` sorted items for which `holds`, or -1. */
function lastIndex(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
