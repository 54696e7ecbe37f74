/** Timeline -> the beats of its scenes with what is drawn for each, and the drawings themselves. */
import type { DrawingProps } from '../../storyboard/contract.ts';
import type { Beat } from '../../storyboard/illustration/beat.ts';
import { illustrateAll } from '../../storyboard/illustration/illustrate-all.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Illustrations } from '../check/illustrations/illustrations.ts';
import { drawingOf } from '../check/illustrations/library.ts';

/** The beats of each scene of the timeline; none where nothing is illustrated. */
export function beatsOf(timeline: Timeline, illustrations: Illustrations | null): Beat[][] {
  return illustrations === null ? timeline.scenes.map(() => []) : illustrateAll(timeline, illustrations);
}

/** The drawings that the beats show, by name. */
export function drawingsIn(beats: readonly (readonly Beat[])[]): Map<string, DrawingProps> {
  const chosen = beats.flat().flatMap(({ main, small }) => (main === null ? [] : [main, ...small]));
  const names = new Set(chosen.map(({ name }) => name));
  return new Map([...names].map((name) => [name, drawingOf(name)]));
}
