/** Keys of a keyboard. */
import type { BeatViewProps } from '../beat-view.ts';

export function KeysBeat(_: BeatViewProps<'keys'>) {
  return null;
}
