/** A function: what goes in and what comes out. */
import type { BeatViewProps } from '../beat-view.ts';

export function SignatureBeat(_: BeatViewProps<'signature'>) {
  return null;
}
