/** What is typed into a terminal. */
import type { BeatViewProps } from '../beat-view.ts';

export function CommandBeat(_: BeatViewProps<'command'>) {
  return null;
}
