/** A number with its unit, and marks that show the amount. */
import type { BeatViewProps } from '../beat-view.ts';

export function NumberBeat(_: BeatViewProps<'number'>) {
  return null;
}
