/**
 * Timeline -> what is known of its text: where it plays, who acts, what can be drawn.
 *
 * Guarantees: without a vocabulary there are no drawings; everything else is found all the same.
 */
import type { TimedSentence, Timeline } from '../../timeline/timeline.ts';
import { candidatesOf, minScore } from '../illustration/candidates.ts';
import type { Vocabulary } from '../illustration/vocabulary.ts';
import { sceneriesOf } from '../scenery/sceneries-of.ts';
import { technicalShapesOf } from '../technical/technical-shapes.ts';
import { isAllowed } from '../tone/allowed-drawings.ts';
import type { ToneReport } from '../tone/tone-of.ts';
import { tokensOf } from '../words/tokens.ts';
import { nounForms } from '../words/word-forms.ts';
import type { Story } from './story.ts';

export interface StoryOptions {
  /** Null where nothing is illustrated from the words. */
  readonly vocabulary: Vocabulary | null;
  readonly tone: ToneReport;
}

export function storyOf(timeline: Timeline, { vocabulary, tone }: StoryOptions): Story {
  const nearby = timeline.scenes.map(({ content }) =>
    content.type === 'narration' ? nearbyOf(content.sentences) : new Set<string>(),
  );
  const sceneries = sceneriesOf(timeline, tone);
  const isTechnical = tone.tone === 'technical';
  return {
    isLiterary: !isTechnical && tone.tone !== 'formal',
    drawingsOf: (words, sceneIndex) => {
      const [first] = words;
      const last = words.at(-1);
      if (vocabulary === null || first === undefined || last === undefined) return [];
      const tokens = tokensOf({ startMs: first.startMs, endMs: last.endMs, words });
      return candidatesOf(tokens, nearby[sceneIndex] ?? new Set(), vocabulary).filter(
        ({ name, words, score }) => score >= minScore && isAllowed(name, words, tone),
      );
    },
    figureOf: () => null,
    technicalShapesOf: (content) => (isTechnical ? technicalShapesOf(content) : []),
    sceneryOf: (scene, sentence) => sceneries[scene]?.[sentence] ?? null,
    actorsOf: () => null,
  };
}

function nearbyOf(sentences: readonly TimedSentence[]): Set<string> {
  return new Set(sentences.flatMap(tokensOf).flatMap(({ text }) => nounForms(text)));
}
