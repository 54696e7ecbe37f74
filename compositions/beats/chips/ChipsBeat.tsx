/** A sentence with code, versions, files or links in it. */
import type { BeatViewProps } from '../beat-view.ts';

export function ChipsBeat(_: BeatViewProps<'chips'>) {
  return null;
}
