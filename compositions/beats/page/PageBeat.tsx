/** A page of a book. */
import type { BeatViewProps } from '../beat-view.ts';

export function PageBeat(_: BeatViewProps<'page'>) {
  return null;
}
