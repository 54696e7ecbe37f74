/** A short sentence, its key words set large. */
import type { BeatViewProps } from '../beat-view.ts';

export function PhraseBeat(_: BeatViewProps<'phrase'>) {
  return null;
}
