/**
 * Which words of a text are said by somebody in it: those in quotation marks.
 *
 * Guarantees: a quotation that never ends ends with its scene; an apostrophe opens nothing.
 */
import type { TimedSentence } from '../../timeline/timeline.ts';

const opening = /^[([]*["“„«]/u;
const closing = /["”»]['’)\]]*[.,;:!?…—–]*$/u;

/** For each sentence, for each of its words: whether it stands in a quotation. */
export function quotedWords(sentences: readonly TimedSentence[]): boolean[][] {
  let isOpen = false;
  return sentences.map(({ words }) =>
    words.map(({ text }) => {
      if (opening.test(text)) isOpen = true;
      const isQuoted = isOpen;
      if (closing.test(text) && text.length > 1) isOpen = false;
      return isQuoted;
    }),
  );
}
