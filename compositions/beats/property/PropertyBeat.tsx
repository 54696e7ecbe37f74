/** A setting with its type and default. */
import type { BeatViewProps } from '../beat-view.ts';

export function PropertyBeat(_: BeatViewProps<'property'>) {
  return null;
}
