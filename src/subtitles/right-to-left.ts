/**
 * Lines written from right to left, in formats that cannot state the direction of a line.
 *
 * Guarantees: a line that every player shows in the right order anyway is left as it is; `unembedded` undoes
 * `embedded`.
 */

import { primaryTag } from '../languages/tag.ts';
import { rightToLeftLetter } from '../languages/writing-direction.ts';

const anyLetter = /\p{L}/gu;

/** RIGHT-TO-LEFT EMBEDDING and POP DIRECTIONAL FORMATTING (Unicode Standard Annex 9). */
const embedding = '\u202b';
const pop = '\u202c';

/**
 * The line, marked to run from right to left if it needs that: many players take a line that begins or ends with a
 * digit, a Latin word or a full stop for one that runs from left to right.
 *
 * @param text the line as it is read. @param marked the same line with the format's tags.
 */
export function embedded(text: string, marked: string): string {
  return needsEmbedding(text) ? embedding + marked + pop : marked;
}

export function unembedded(text: string): string {
  const inner = text.slice(1, -1);
  return text.startsWith(embedding) && text.endsWith(pop) && needsEmbedding(inner) ? inner : text;
}

function needsEmbedding(text: string): boolean {
  if (!rightToLeftLetter.test(text)) return false;
  const letters = text.match(anyLetter) ?? [];
  const rightToLeft = letters.filter((letter) => rightToLeftLetter.test(letter)).length;
  if (rightToLeft * 2 <= letters.length) return false;
  const ends = [letters[0], letters.at(-1)];
  const isBare = text.startsWith(ends[0] ?? ' ') && text.endsWith(ends[1] ?? ' ');
  return !isBare || rightToLeft < letters.length;
}

/** Windows character sets, from which libass takes the base direction of a style. 1 is the default. */
const encodings: Readonly<Record<string, number>> = {
  he: 177,
  yi: 177,
  ar: 178,
  fa: 178,
  ps: 178,
  ur: 178,
  sd: 178,
  ug: 178,
};

/** The `Encoding` field of an ASS style. @param language a BCP 47 tag */
export function assEncoding(language: string): number {
  return encodings[primaryTag(language)] ?? 1;
}
