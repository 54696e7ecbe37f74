/**
 * Timeline -> what is known of its text: where it plays, who acts, what can be drawn.
 *
 * Guarantees: without a vocabulary there are no drawings; everything else is found all the same.
 */
import type { TimedSentence, Timeline } from '../../timeline/timeline.ts';
import { candidatesOf, minScore } from '../illustration/candidates.ts';
import { tokensOf } from '../illustration/tokens.ts';
import type { Vocabulary } from '../illustration/vocabulary.ts';
import { nounForms } from '../illustration/word-forms.ts';
import { technicalShapesOf } from '../technical/technical-shapes.ts';
import type { Story } from './story.ts';

export interface StoryOptions {
  /** Null where nothing is illustrated from the words. */
  readonly vocabulary: Vocabulary | null;
}

export function storyOf(timeline: Timeline, { vocabulary }: StoryOptions): Story {
  const nearby = timeline.scenes.map(({ content }) =>
    content.type === 'narration' ? nearbyOf(content.sentences) : new Set<string>(),
  );
  return {
    isLiterary: true,
    drawingsOf: (words, sceneIndex) => {
      const [first] = words;
      const last = words.at(-1);
      if (vocabulary === null || first === undefined || last === undefined) return [];
      const tokens = tokensOf({ startMs: first.startMs, endMs: last.endMs, words });
      return candidatesOf(tokens, nearby[sceneIndex] ?? new Set(), vocabulary).filter(
        ({ score }) => score >= minScore,
      );
    },
    figureOf: () => null,
    technicalShapesOf,
    sceneryOf: () => null,
    actorsOf: () => null,
  };
}

function nearbyOf(sentences: readonly TimedSentence[]): Set<string> {
  return new Set(sentences.flatMap(tokensOf).flatMap(({ text }) => nounForms(text)));
}
