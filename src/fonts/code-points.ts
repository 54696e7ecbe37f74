/** Text as the code points that fonts have glyphs for. */

/** Nothing is drawn for these: marks of format and direction, joiners, variation selectors, white space. */
const undrawn = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{White_Space}]$/u;

export function codePointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

export function isDrawn(codePoint: number): boolean {
  return !undrawn.test(String.fromCodePoint(codePoint));
}

/** Those for which a font needs a glyph. A letter and its mark are one where Unicode has it, as in the browser. */
export function drawnCodePoints(cluster: string): number[] {
  return codePointsOf(cluster.normalize('NFC')).filter(isDrawn);
}
