/** Which words of a sentence a poster sets over its whole width. */
import type { LineProps } from '../../../src/storyboard/contract.ts';

export interface Hero {
  readonly from: number;
  /** The index of the word after the last. */
  readonly to: number;
}

/** More letters than this are too small for a poster: only the last words of the run are taken. */
const mostLetters = 34;

/** The longest run of key words; of two that are equal the later one, because sentences end on what they say. */
export function heroOf({ words }: LineProps, key: readonly number[]): Hero {
  const keys = new Set(key.length === 0 ? words.keys() : key);
  const letters = (from: number, to: number) =>
    words
      .slice(from, to)
      .reduce((sum, { runs }) => sum + runs.reduce((n, { text }) => n + text.length, 1), -1);
  let best: Hero = { from: 0, to: words.length };
  let most = 0;
  for (let from = 0; from < words.length; from += 1) {
    if (!keys.has(from) || (from > 0 && keys.has(from - 1))) continue;
    let to = from + 1;
    while (keys.has(to) && to < words.length) to += 1;
    if (letters(from, to) < most) continue;
    most = letters(from, to);
    best = { from, to };
  }
  let { from } = best;
  while (from < best.to - 1 && letters(from, best.to) > mostLetters) from += 1;
  return { from, to: best.to };
}
