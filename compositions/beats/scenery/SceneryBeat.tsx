/** A place with its actors. */
import type { BeatViewProps } from '../beat-view.ts';

export function SceneryBeat(_: BeatViewProps<'scenery'>) {
  return null;
}
