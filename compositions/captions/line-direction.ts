/**
 * The direction of a line: right to left in an Arabic video, but also for a Hebrew sentence in an English one. The
 * browser places numbers and words of the other direction inside the line.
 */
import { rightToLeftLetter } from '../../src/languages/writing-direction.ts';

export type WritingDirection = 'ltr' | 'rtl';

const letter = /\p{L}/u;

/** @param direction that of the video. A line with any letters of that direction has it too. */
export function lineDirection(text: string, direction: WritingDirection): WritingDirection {
  let other = false;
  for (const character of text) {
    if (!letter.test(character)) continue;
    const own: WritingDirection = rightToLeftLetter.test(character) ? 'rtl' : 'ltr';
    if (own === direction) return direction;
    other = true;
  }
  if (!other) return direction;
  return direction === 'ltr' ? 'rtl' : 'ltr';
}
