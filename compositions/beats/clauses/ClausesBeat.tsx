/** A longer sentence, clause by clause. */
import type { BeatViewProps } from '../beat-view.ts';

export function ClausesBeat(_: BeatViewProps<'clauses'>) {
  return null;
}
