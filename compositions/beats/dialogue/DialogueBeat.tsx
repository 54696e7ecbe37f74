/** What somebody says, to somebody. */
import type { BeatViewProps } from '../beat-view.ts';

export function DialogueBeat(_: BeatViewProps<'dialogue'>) {
  return null;
}
