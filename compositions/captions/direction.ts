/**
 * The way a line is written: right to left in an Arabic video, but also where a Hebrew sentence stands in an
 * English one. Numbers and words of the other direction find their places inside of it by themselves.
 */
export type Direction = 'ltr' | 'rtl';

const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;
const letter = /\p{L}/u;

/** @param direction of the video: a line that has letters of that direction keeps it. */
export function directionOf(text: string, direction: Direction): Direction {
  let other = false;
  for (const character of text) {
    if (!letter.test(character)) continue;
    const own: Direction = rightToLeft.test(character) ? 'rtl' : 'ltr';
    if (own === direction) return direction;
    other = true;
  }
  if (!other) return direction;
  return direction === 'ltr' ? 'rtl' : 'ltr';
}
