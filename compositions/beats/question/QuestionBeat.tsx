/** A short question. */
import type { BeatViewProps } from '../beat-view.ts';

export function QuestionBeat(_: BeatViewProps<'question'>) {
  return null;
}
