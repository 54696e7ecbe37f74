/** Folders and files. */
import type { BeatViewProps } from '../beat-view.ts';

export function FileTreeBeat(_: BeatViewProps<'file-tree'>) {
  return null;
}
