/** A term and what it means. */
import type { BeatViewProps } from '../beat-view.ts';

export function DefinitionBeat(_: BeatViewProps<'definition'>) {
  return null;
}
