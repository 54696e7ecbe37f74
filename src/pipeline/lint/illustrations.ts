/** What is drawn for each beat of a script, and why. */
import type { ChosenDrawing } from '../../storyboard/illustration/beat.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Illustrations } from '../check/illustrations/illustrations.ts';
import { beatsOf } from '../make/beats.ts';

export interface IllustrationReport {
  /** Milliseconds of the video. */
  readonly startMs: number;
  readonly endMs: number;
  /** The line of the script at which the scene begins, from 1. */
  readonly line: number;
  /** The words that are spoken during the beat. */
  readonly text: string;
  /** Null where no drawing fits for certain. */
  readonly main: ChosenDrawing | null;
  readonly small: readonly ChosenDrawing[];
}

/** One report for each beat. The beats are the same at every format. */
export function illustrationReports(
  timeline: Timeline,
  illustrations: Illustrations | null,
): IllustrationReport[] {
  const beats = beatsOf(timeline, illustrations);
  return timeline.scenes.flatMap(({ span }, index) =>
    (beats[index] ?? []).map((beat) => ({ ...beat, line: span.start.line })),
  );
}
