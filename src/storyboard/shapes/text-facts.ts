/**
 * Timeline -> what the rules for single sentences must know of the whole text.
 */
import { spokenSentences } from '../../timeline/content-sentences.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { type Dialogues, dialoguesOf } from './dialogue/dialogues.ts';
import { placeIn } from './places/find-place.ts';
import { yearsIn } from './places/find-years.ts';
import { readWords } from './words/read-words.ts';

export interface TextFacts {
  /** BCP 47. */
  readonly language: string;
  readonly dialogues: Dialogues;
  /** How often each word occurs, in lowercase without punctuation. */
  readonly timesOf: ReadonlyMap<string, number>;
  /** When each place is first named, by its name. */
  readonly placeNamedMs: ReadonlyMap<string, number>;
  /** When each year is first named. */
  readonly yearNamedMs: ReadonlyMap<number, number>;
}

export function textFactsOf(timeline: Timeline): TextFacts {
  const { language } = timeline;
  const timesOf = new Map<string, number>();
  const placeNamedMs = new Map<string, number>();
  const yearNamedMs = new Map<number, number>();
  for (const { content } of timeline.scenes) {
    for (const sentence of spokenSentences(content)) {
      const words = readWords(sentence);
      for (const { bare } of words) timesOf.set(bare, (timesOf.get(bare) ?? 0) + 1);
      const place = placeIn(words)?.place.name;
      if (place !== undefined && !placeNamedMs.has(place)) placeNamedMs.set(place, sentence.startMs);
      const year = yearsIn(words, language)?.from;
      if (year !== undefined && !yearNamedMs.has(year)) yearNamedMs.set(year, sentence.startMs);
    }
  }
  return { language, dialogues: dialoguesOf(timeline), timesOf, placeNamedMs, yearNamedMs };
}
