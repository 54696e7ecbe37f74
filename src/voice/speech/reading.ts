/**
 * The text for a voice that reads text: words as they are shown where they are said that way, and the spoken words
 * where they are not ("$1.5M" is read as "one point five million dollars").
 *
 * Guarantees: each shown word that is said has its place in the text; the places are in order and do not overlap.
 */

import type { SpokenSentence } from '../engines/voice-engine.ts';
import { lettersOf } from '../spoken/letters-of-word.ts';

export interface Reading {
  readonly text: string;
  /** One per shown word, in UTF-16 units of the text; an empty range for a word that is not said. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** Signs that no voice should get, because it would read some of them aloud. */
const unread = /[*_~^`<>|\\{}[\]#]/g;

/** Words in these writing systems follow each other without spaces. */
const unspaced = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Thai}]';
const startsUnspaced = new RegExp(`^${unspaced}`, 'u');
const spaceInside = new RegExp(`(?<=${unspaced}) (?=${unspaced})`, 'gu');

export function readingOf({ shown, spoken }: Pick<SpokenSentence, 'shown' | 'spoken'>): Reading {
  const said: (typeof spoken)[number][][] = shown.map(() => []);
  for (const word of spoken) said[word.shownIndex]?.push(word);
  let text = '';
  const places = shown.map((word, index) => {
    const words = said[index] ?? [];
    const mark = words.at(-1)?.mark ?? '';
    if (words.length === 0) return { start: text.length, end: text.length };
    const isAsShown = words.length === 1 && lettersOf(word.text) === words[0]?.text;
    const asSaid = words
      .map((one, at) => one.text + (at === words.length - 1 ? '' : one.mark))
      .join(' ')
      .replace(spaceInside, '');
    const piece = isAsShown ? word.text.replace(unread, '') : asSaid + mark;
    const isApart = word.spaceBefore || (!isAsShown && !startsUnspaced.test(piece));
    if (text !== '' && isApart) text += ' ';
    const start = text.length;
    text += piece;
    return { start, end: text.length };
  });
  return { text, places };
}
