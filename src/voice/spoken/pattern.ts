/** What the rules' patterns are made of. */
import type { Piece } from './lexer.ts';

/** Not after a letter or a digit. */
export const free = '(?<![\\p{L}\\p{N}])';

export const unsigned = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';

/** A hyphen is a minus only where nothing stands before it: "10-5" is a range. */
export const signed = `(?<![\\p{L}\\p{N})])-?${unsigned}`;

export function sticky(pattern: string, flags = ''): RegExp {
  return new RegExp(pattern, `uy${flags}`);
}

/** Any of the names, the longest first, so that "km/h" is not taken for "km". */
export function oneOf(names: Iterable<string>): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

/** Words that all stand for the place where the match begins. */
export function atStart(text: string): Piece[] {
  return [{ text, at: 0 }];
}
