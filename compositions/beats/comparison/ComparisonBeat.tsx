/** Amounts side by side. */
import type { BeatViewProps } from '../beat-view.ts';

export function ComparisonBeat(_: BeatViewProps<'comparison'>) {
  return null;
}
