/**
 * A timed sentence -> its words as they are read, with its noun phrases.
 *
 * Guarantees: a sentence is read once, however often it is asked for.
 */
import type { TimedSentence } from '../../timeline/timeline.ts';
import { type NounPhrase, nounPhrasesOf } from './noun-phrases.ts';
import { type ReadWord, readWords } from './read-words.ts';
import { tokensOf } from './tokens.ts';

export interface ReadSentence {
  readonly words: readonly ReadWord[];
  readonly phrases: readonly NounPhrase[];
}

const read = new WeakMap<TimedSentence, ReadSentence>();

export function readSentence(sentence: TimedSentence): ReadSentence {
  const known = read.get(sentence);
  if (known) return known;
  const words = readWords(tokensOf(sentence));
  const result = { words, phrases: nounPhrasesOf(words) };
  read.set(sentence, result);
  return result;
}
