/** Steps on a rising rail. */
import type { BeatViewProps } from '../beat-view.ts';

export function StepsBeat(_: BeatViewProps<'steps'>) {
  return null;
}
