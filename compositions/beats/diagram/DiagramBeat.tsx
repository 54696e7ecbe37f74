/** An abstract word as a diagram. */
import type { BeatViewProps } from '../beat-view.ts';

export function DiagramBeat(_: BeatViewProps<'diagram'>) {
  return null;
}
