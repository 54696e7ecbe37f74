/**
 * Timeline -> what the rules for single sentences must know of the whole text.
 */
import type { Timeline } from '../../timeline/timeline.ts';
import { type Dialogues, dialoguesOf } from './dialogues.ts';

export interface TextFacts {
  /** BCP 47. */
  readonly language: string;
  readonly dialogues: Dialogues;
}

export function textFactsOf(timeline: Timeline): TextFacts {
  return { language: timeline.language, dialogues: dialoguesOf(timeline) };
}
