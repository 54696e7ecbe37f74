/**
 * Timeline -> who says what, over the whole text.
 *
 * Guarantees: a word is in at most one turn; a speaker keeps name, words and side throughout.
 */
import type { TimedWord, Timeline } from '../../timeline/timeline.ts';
import type { Speaker } from './shape.ts';

/** What one speaker says until another speaks. */
export interface SpokenTurn {
  /** Counts the turns of the text from 0. */
  readonly index: number;
  readonly speaker: Speaker;
  readonly listener: Speaker | null;
}

export interface Dialogues {
  readonly speakers: readonly Speaker[];
  /** The turn of each quoted word, without the narrator's words between them. */
  readonly turnOf: ReadonlyMap<TimedWord, SpokenTurn>;
}

export function dialoguesOf(_timeline: Timeline): Dialogues {
  return { speakers: [], turnOf: new Map() };
}
