/**
 * The shapes that every sentence has: short ones are phrases, longer ones are cut into clauses.
 *
 * Guarantees: one of them is always found.
 */
import type { TimedSentence } from '../../../timeline/timeline.ts';
import { lineUnits } from '../clauses/line-units.ts';
import { clausesOf } from '../clauses/split.ts';
import { range } from '../ranges.ts';
import type { ClausesShape, PhraseShape } from '../shape.ts';
import type { ReadWord } from '../words/read-words.ts';
import { keyWords } from './key-words.ts';

const longestPhrase = 9;
/** A sentence that stands out by itself may be a little longer. */
const longestStriking = 14;

export interface TypeOptions {
  readonly language: string;
  readonly timesInText: (bare: string) => number;
  /** It is a paragraph of its own. */
  readonly isAlone: boolean;
}

export function typeShape(
  sentence: TimedSentence,
  words: readonly ReadWord[],
  { language, timesInText, isAlone }: TypeOptions,
): PhraseShape | ClausesShape {
  const units = lineUnits(words.map(({ text }) => text));
  const key = keyWords(words, language, timesInText);
  const why = units <= longestPhrase ? 'a short sentence' : strikingBy(words, isAlone);
  if (units <= longestPhrase || (why !== null && units <= longestStriking))
    return { type: 'phrase', line: range(0, words.length), key, confidence: 1, reason: why ?? '' };
  const clauses = clausesOf(sentence.words, language);
  if (clauses.length === 1)
    return { type: 'phrase', line: range(0, words.length), key, confidence: 1, reason: 'no place to cut it' };
  const many = `${clauses.length} clause${clauses.length === 1 ? '' : 's'}`;
  return { type: 'clauses', clauses, key, confidence: 1, reason: `a longer sentence, in ${many}` };
}

/** Why a longer sentence is a phrase nevertheless; null where it is none. */
function strikingBy(words: readonly ReadWord[], isAlone: boolean): string | null {
  if (words.some(({ emphasis, code }) => emphasis && !code)) return 'emphasised by the author';
  if (isAlone) return 'a paragraph of its own';
  const compares = words.some(
    ({ bare }, at) => bare === 'than' && words.slice(Math.max(0, at - 4), at).some(isComparative),
  );
  return compares ? 'a comparison' : null;
}

function isComparative({ bare }: ReadWord): boolean {
  return /^(?:more|less|better|worse|rather|fewer|other)$/.test(bare) || /[^aeiou]er$/.test(bare);
}
