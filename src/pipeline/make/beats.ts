/** Timeline -> what is drawn with its words, and the drawings themselves. */
import { drawingNames } from '../../storyboard/beats/beat-props.ts';
import { cardSceneriesOf } from '../../storyboard/beats/card-sceneries.ts';
import { planBeats } from '../../storyboard/beats/plan-beats.ts';
import type { PlannedBeat } from '../../storyboard/beats/planned-beat.ts';
import { storyOf } from '../../storyboard/beats/story-of.ts';
import type { DrawingProps } from '../../storyboard/contract.ts';
import type { Beat } from '../../storyboard/illustration/beat.ts';
import { illustrateAll } from '../../storyboard/illustration/illustrate-all.ts';
import type { CardScenery } from '../../storyboard/scene-props.ts';
import { type ToneReport, toneOf } from '../../storyboard/tone/tone-of.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Illustrations } from '../check/illustrations/illustrations.ts';
import { drawingOf } from '../check/illustrations/library.ts';

/** What is drawn with a text, scene by scene. */
export interface Pictures {
  readonly tone: ToneReport;
  readonly isTale: boolean;
  /** For narrations; empty for other scenes. */
  readonly beats: readonly (readonly PlannedBeat[])[];
  /** For cards, verse and stops of a timetable; empty for other scenes. */
  readonly illustrations: readonly (readonly Beat[])[];
  readonly cardSceneries: ReadonlyMap<number, CardScenery>;
}

export function picturesOf(timeline: Timeline, illustrations: Illustrations | null): Pictures {
  const vocabulary = illustrations?.automatic ? illustrations.vocabulary : null;
  const tone = toneOf(timeline);
  const story = storyOf(timeline, { vocabulary, tone });
  const beats = planBeats(timeline, story);
  return {
    tone,
    isTale: tone.isStory,
    beats,
    cardSceneries: cardSceneriesOf(timeline, story, beats),
    illustrations:
      illustrations === null ? timeline.scenes.map(() => []) : illustrateAll(timeline, illustrations),
  };
}

/** The drawings that the pictures show, by name. */
export function drawingsIn({
  beats,
  illustrations,
}: Pick<Pictures, 'beats' | 'illustrations'>): Map<string, DrawingProps> {
  const chosen = illustrations.flat().flatMap(({ main, small }) => (main === null ? [] : [main, ...small]));
  const planned = beats.flat().flatMap(({ composition }) => drawingNames(composition));
  const names = new Set([...chosen.map(({ name }) => name), ...planned]);
  return new Map([...names].map((name) => [name, drawingOf(name)]));
}
