/** Two sides that differ. */
import type { BeatViewProps } from '../beat-view.ts';

export function ContrastBeat(_: BeatViewProps<'contrast'>) {
  return null;
}
