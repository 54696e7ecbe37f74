/**
 * A font file -> which characters it has, and how wide each of them is.
 *
 * Guarantees: widths are advances in ems, at the given weight if the font has a weight axis. Kerning and ligatures are
 * ignored: they make lines narrower far more often than wider.
 */
import { readFileSync } from 'node:fs';
import { readCmap } from './cmap.ts';
import { readWeightAxis } from './weight-axis.ts';
import { readTables } from './woff2.ts';

export interface Face {
  has(codePoint: number): boolean;
  /** In ems; 0 for a character that the font lacks. */
  advance(codePoint: number, weight: number): number;
}

/** @throws Error if the file cannot be read as a font. */
export function openFace(file: string): Face {
  const tables = readTables(readFileSync(file));
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font ${file} has no readable table "${tag}".`);
    return found;
  };
  const glyphOf = readCmap(table('cmap'));
  const unitsPerEm = table('head').getUint16(18);
  const metrics = table('hmtx');
  const metricCount = table('hhea').getUint16(34);
  const change = readWeightAxis(tables);
  return {
    has: (codePoint) => glyphOf(codePoint) !== null,
    advance(codePoint, weight) {
      const glyph = glyphOf(codePoint);
      if (glyph === null) return 0;
      const advance = metrics.getUint16(Math.min(glyph, metricCount - 1) * 4);
      return (advance + change(glyph, weight)) / unitsPerEm;
    },
  };
}
