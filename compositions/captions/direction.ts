/**
 * The direction of a line: right to left in an Arabic video, but also for a Hebrew sentence in an English one. The
 * browser places numbers and words of the other direction inside the line.
 */
import { rightToLeftLetter } from '../../src/languages/direction.ts';

export type Direction = 'ltr' | 'rtl';

const letter = /\p{L}/u;

/** @param direction that of the video. A line with any letters of that direction has it too. */
export function directionOf(text: string, direction: Direction): Direction {
  let other = false;
  for (const character of text) {
    if (!letter.test(character)) continue;
    const own: Direction = rightToLeftLetter.test(character) ? 'rtl' : 'ltr';
    if (own === direction) return direction;
    other = true;
  }
  if (!other) return direction;
  return direction === 'ltr' ? 'rtl' : 'ltr';
}
