/** The pieces that the rules' patterns are made of, and the words that most rules give. */
import type { Piece } from './lexer.ts';

/** Not after a letter or a digit. */
export const free = '(?<![\\p{L}\\p{N}])';

/** Not before a letter or a digit. */
export const end = '(?![\\p{L}\\p{N}])';

/** `1,234.5`, `10 000`, `1 234 567`, `.5`. */
export const unsigned =
  '(?:\\d{1,3}(?:(?:,\\d{3})+|(?: 000)+|(?: \\d{3}){2,})(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';

/** A hyphen is a minus only where nothing touches it on the left: "10-5" is a range. A dash is one after a space. */
export const minus = '(?:(?<![\\p{L}\\p{N})])[-−]|(?<=^|[\\s(])(?<!\\d\\s)–)';

/** `5`, `-1,234.5`. */
export const signed = `(?<![\\p{L}\\p{N})])${minus}?${unsigned}`;

export function sticky(pattern: string, flags = ''): RegExp {
  return new RegExp(pattern, `uy${flags}`);
}

/** Any of the names. The longest comes first, so that "km/h" is not taken for "km". */
export function oneOf(names: Iterable<string>): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

/** Words that all belong to the place where the match begins. */
export function atStart(text: string): Piece[] {
  return [{ text, at: 0 }];
}
