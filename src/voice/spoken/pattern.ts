/** What the rules' patterns are made of. */
import type { Piece } from './lexer.ts';

/** Not after a letter or a digit. */
export const free = '(?<![\\p{L}\\p{N}])';

/** Not before one. */
export const end = '(?![\\p{L}\\p{N}])';

/** For a class of characters under the flag v: scripts that put no spaces between words. */
export const unspaced =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';

/** `1,234.5`, `10 000`, `1 234 567`, `.5`. */
export const unsigned =
  '(?:\\d{1,3}(?:(?:,\\d{3})+|(?: 000)+|(?: \\d{3}){2,})(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)';

/** A hyphen is a minus only where nothing stands before it: "10-5" is a range. A dash is one behind a space. */
export const minus = '(?:(?<![\\p{L}\\p{N})])[-−]|(?<=^|[\\s(])(?<!\\d\\s)–)';

export const signed = `(?<![\\p{L}\\p{N})])${minus}?${unsigned}`;

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

/** Words that follow a thing as a noun would not: "five dollars for", but "a five dollar bill". */
const notNoun =
  'of|in|for|and|or|to|more|off|less|a|an|the|per|each|is|was|on|from|at|by|than|but|that|when|if|as|with|back|extra|away|ago|into|between|over|under|or|every|apart|north|south|east|west';

/** Whether a quantity stands before a noun, which makes its unit singular: "a $5 bill", "a 10 km run". */
export function isBeforeNoun(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 9), start);
  if (!/(?:^|\s)an?\s$/i.test(before)) return false;
  return new RegExp(`^[\\s-](?!(?:${notNoun})(?!\\p{L}))\\p{Ll}{2,}`, 'u').test(text.slice(end, end + 24));
}
