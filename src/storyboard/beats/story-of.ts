/**
 * Timeline -> what is known of its text: where it plays, who acts, what can be drawn.
 *
 * Guarantees: without a vocabulary there are no drawings; everything else is found all the same.
 */
import type { TimedSentence, Timeline } from '../../timeline/timeline.ts';
import type { FoundActor } from '../actors/actor.ts';
import { actorsOf } from '../actors/actors-of.ts';
import { candidatesOf, minScore } from '../illustration/candidates.ts';
import type { Vocabulary } from '../illustration/vocabulary.ts';
import { sceneriesOf } from '../scenery/sceneries-of.ts';
import { technicalShapesOf } from '../technical/technical-shapes.ts';
import { isAllowed } from '../tone/allowed-drawings.ts';
import type { ToneReport } from '../tone/tone-of.ts';
import { tokensOf } from '../words/tokens.ts';
import { nounForms } from '../words/word-forms.ts';
import type { ActorsOfBeat } from './narration-candidates.ts';
import type { Story } from './story.ts';

/** Of the contract. */
const maxActors = 4;
/** A thing is larger than in life beside people: it must be sure. */
const sureThing = 0.75;

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
  const acting = actorsOf(timeline, { vocabulary, tone, sceneries });
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
    figureOf: ({ words }) => acting.figureOf(words),
    technicalShapesOf: (content) => (isTechnical ? technicalShapesOf(content) : []),
    sceneryOf: (scene, sentence) => sceneries[scene]?.[sentence] ?? null,
    actorsOf: (words, scene, sentences) => {
      const own = sentences.flatMap((sentence) => acting.actors[scene]?.[sentence] ?? []);
      const said = own.filter(({ startMs }) => startMs >= words.startMs && startMs < words.endMs);
      return actorsOfBeat(
        said.filter(({ subject, confidence }) => subject.type !== 'drawing' || confidence >= sureThing),
      );
    },
  };
}

/** Whoever is named first comes first; each once. */
function actorsOfBeat(found: readonly FoundActor[]): ActorsOfBeat | null {
  const once = found.filter(
    (actor, index) => found.findIndex((other) => sameSubject(other, actor)) === index,
  );
  if (once.length === 0) return null;
  return {
    actors: once.slice(0, maxActors).map(({ subject, startMs, stands, side, facing, heightInMetres }) => ({
      ...{ startFrame: startMs, stands, side, facing, heightInMetres },
      subject:
        subject.type === 'drawing' ? { ...subject, drawing: { drawingName: subject.drawing } } : subject,
    })),
    reason: once.map(({ reason }) => reason).join('; '),
  };
}

function sameSubject(one: FoundActor, other: FoundActor): boolean {
  return JSON.stringify(one.subject) === JSON.stringify(other.subject);
}

function nearbyOf(sentences: readonly TimedSentence[]): Set<string> {
  return new Set(sentences.flatMap(tokensOf).flatMap(({ text }) => nounForms(text)));
}
