/**
 * Sets of characters in the notation of CSS (`U+0-FF,U+20AC`).
 *
 * Guarantees: reading what was written gives the same set.
 */

export interface CharacterRange {
  readonly first: number;
  readonly last: number;
}

/** Parts that are not ranges are ignored. */
export function parseUnicodeRange(text: string): CharacterRange[] {
  const ranges: CharacterRange[] = [];
  for (const part of text.split(',')) {
    const match = /^\s*U\+([0-9a-f]+)(?:-([0-9a-f]+))?\s*$/i.exec(part);
    if (!match) continue;
    const first = Number.parseInt(match[1] ?? '', 16);
    ranges.push({ first, last: match[2] === undefined ? first : Number.parseInt(match[2], 16) });
  }
  return ranges;
}

/** Sorted, in the shortest form. */
export function toUnicodeRange(codePoints: Iterable<number>): string {
  const ranges: { first: number; last: number }[] = [];
  for (const codePoint of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && codePoint === last.last + 1) last.last = codePoint;
    else ranges.push({ first: codePoint, last: codePoint });
  }
  const hex = (codePoint: number) => codePoint.toString(16).toUpperCase().padStart(4, '0');
  return ranges
    .map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(',');
}

export function isInRange(codePoint: number, ranges: readonly CharacterRange[]): boolean {
  return ranges.some(({ first, last }) => first <= codePoint && codePoint <= last);
}

export function codePointsIn(ranges: readonly CharacterRange[]): number[] {
  return ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
}
