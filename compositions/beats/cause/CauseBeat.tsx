/** A cause and its effect. */
import type { BeatViewProps } from '../beat-view.ts';

export function CauseBeat(_: BeatViewProps<'cause'>) {
  return null;
}
