/**
 * What is seen at each moment of a script, and why.
 *
 * Guarantees: the reports cover the video from its first millisecond to its last; one for each beat, and one for each
 * scene that has no beats. They are the same at every format.
 */
import { drawingNames } from '../../storyboard/beats/beat-props.ts';
import type { PlannedBeat, PlannedOf } from '../../storyboard/beats/planned-beat.ts';
import type { SceneryProps } from '../../storyboard/contract.ts';
import type { Beat } from '../../storyboard/illustration/beat.ts';
import { spokenSentences } from '../../timeline/content-sentences.ts';
import type { Scene, Timeline } from '../../timeline/timeline.ts';
import type { Illustrations } from '../check/illustrations/illustrations.ts';
import { picturesOf } from '../make/beats.ts';

export interface BeatReport {
  /** Milliseconds of the video. */
  readonly startMs: number;
  readonly endMs: number;
  /** The line of the script at which the scene begins, from 1. */
  readonly line: number;
  /** The words that are spoken meanwhile. */
  readonly text: string;
  /** The composition with its variant, such as `clauses-stair`, or the type of the scene, such as `title`. */
  readonly composition: string;
  readonly scenery: SceneryProps | null;
  /** The names of the drawings, figures and animals that are seen. */
  readonly drawings: readonly string[];
  /** For people. */
  readonly why: string;
}

export function beatReports(timeline: Timeline, illustrations: Illustrations | null): BeatReport[] {
  const pictures = picturesOf(timeline, illustrations);
  return timeline.scenes.flatMap((scene, index) => {
    const beats = pictures.beats[index] ?? [];
    if (beats.length === 0) return [sceneReport(scene, pictures.illustrations[index]?.[0] ?? null)];
    return beats.map((beat, at) => ({
      ...beatReport(beat, scene),
      startMs: at === 0 ? scene.startMs : beat.startMs,
      endMs: beats[at + 1]?.startMs ?? scene.endMs,
    }));
  });
}

function beatReport({ composition, kind, text, why }: PlannedBeat, { span }: Scene) {
  const actors = composition.type === 'scenery' ? composition.actors : [];
  return {
    line: span.start.line,
    text,
    composition: kind,
    scenery: 'scenery' in composition ? composition.scenery : null,
    drawings: [...actors.flatMap(({ subject }) => nameOf(subject)), ...drawingNames(composition)],
    why,
  };
}

/** Drawings of the library are named by `drawingNames`. */
function nameOf(subject: PlannedOf<'scenery'>['actors'][number]['subject']): string[] {
  if (subject.type === 'animal') return [subject.animal.species];
  return subject.type === 'figure' ? [`figure in ${subject.figure.dress}`] : [];
}

function sceneReport({ startMs, endMs, span, content }: Scene, illustration: Beat | null): BeatReport {
  const main = illustration?.main ?? null;
  const text = spokenSentences(content)
    .flatMap(({ words }) => words.map((word) => (word.spaceBefore ? ' ' : '') + word.text))
    .join('')
    .trim();
  return {
    ...{ startMs, endMs, line: span.start.line, text, scenery: null },
    composition: content.type === 'title' ? `title-${content.level}` : content.type,
    drawings: main === null ? [] : [main.name],
    why: main === null ? `a ${content.type} scene` : main.reason,
  };
}
