/**
 * The spoken form of a sentence for voices that read its language themselves: its words as they are written, numbers
 * included.
 *
 * Guarantees: at most one spoken word a shown word; none for what has neither letter nor digit, nor is a
 * sign that stands for a word, such as €.
 */
import type { Sentence } from '../../script/types.ts';
import { lettersOf } from '../reading.ts';
import type { SpokenWord } from '../speech.ts';

const endings: readonly (readonly [pattern: RegExp, mark: SpokenWord['mark']])[] = [
  [/[.…。][^\p{L}\p{N}]*$/u, '.'],
  [/[?？][^\p{L}\p{N}]*$/u, '?'],
  [/[!！][^\p{L}\p{N}]*$/u, '!'],
  [/[,;:–—，、；：][^\p{L}\p{N}]*$/u, ','],
];

/** Nobody can say longer ones, and a voice's cost grows with them. */
const mostLettersOfWord = 100;

export function wordsAsWritten({ words }: Pick<Sentence, 'words'>): SpokenWord[] {
  return words.flatMap(({ text }, shownIndex) => {
    if (!/[\p{L}\p{N}\p{Sc}%]/u.test(text)) return [];
    const mark = endings.find(([pattern]) => pattern.test(text))?.[1] ?? '';
    // What has a digit, or is a sign alone, is read as a whole.
    const said =
      /\p{N}/u.test(text) || !/\p{L}/u.test(text)
        ? text.replace(/^[^\p{L}\p{N}\p{S}+-]+|[^\p{L}\p{N}\p{S}%]+$/gu, '')
        : lettersOf(text);
    return said === '' ? [] : [{ text: said.slice(0, mostLettersOfWord), shownIndex, mark }];
  });
}
