/** A place on the map, a year, or both. */
import type { BeatViewProps } from '../beat-view.ts';

export function PlaceDateBeat(_: BeatViewProps<'place-date'>) {
  return null;
}
