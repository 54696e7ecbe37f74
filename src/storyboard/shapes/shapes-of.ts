/**
 * One sentence -> the shapes that it has, best first.
 *
 * Guarantees: at least one shape; the last is `phrase` or `clauses`, which is always right. A shape about which the
 * rules are not sure is not among them. The same words in the same context have the same shapes.
 */
import type { TimedSentence } from '../../timeline/timeline.ts';
import type { Shape } from './shape.ts';
import type { TextFacts } from './text-facts.ts';

export interface ShapeContext {
  readonly text: TextFacts;
  /** The sentences of its paragraph, or of all items of its list, with it. */
  readonly sentences: readonly TimedSentence[];
  /** Its position among them. A beat of two sentences has the position of the first. */
  readonly index: number;
  /** Set for a sentence in a list. */
  readonly list: ListPlace | null;
}

export interface ListPlace {
  readonly ordered: boolean;
  /** For each item its number, and how many of the sentences it has. */
  readonly items: readonly { readonly number: number | null; readonly sentenceCount: number }[];
}

/**
 * @param sentence a sentence, a part of one, or two short ones in a row (see `segmentBeats`), made of the words of the
 * timeline.
 */
export function shapesOf(sentence: TimedSentence, _context: ShapeContext): Shape[] {
  const line = { firstWord: 0, wordCount: sentence.words.length };
  return [{ type: 'phrase', line, key: [0], confidence: 1, reason: 'a short sentence' }];
}
