/** Things that come in one by one. */
import type { BeatViewProps } from '../beat-view.ts';

export function EnumerationBeat(_: BeatViewProps<'enumeration'>) {
  return null;
}
