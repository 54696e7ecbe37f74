/** What is drawn with each beat of a script and why, for `scriptreel check`. */
import type { ChosenDrawing } from '../../storyboard/illustration/types.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { beatsOf, type Illustrations } from '../check/illustrations/illustrations.ts';

export interface IllustrationReport {
  /** Milliseconds of the video. */
  readonly startMs: number;
  readonly endMs: number;
  /** Line of the script at which the scene begins, from 1. */
  readonly line: number;
  /** What is spoken meanwhile. */
  readonly text: string;
  /** Null where nothing could be drawn for sure. */
  readonly main: ChosenDrawing | null;
  readonly small: readonly ChosenDrawing[];
}

export function illustrationReport(
  timeline: Timeline,
  illustrations: Illustrations | null,
): IllustrationReport[] {
  const beats = beatsOf(timeline, illustrations);
  return timeline.scenes.flatMap(({ span }, index) =>
    (beats[index] ?? []).map((beat) => ({ ...beat, line: span.start.line })),
  );
}
