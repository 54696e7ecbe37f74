/** Which of the embedded voices to compare a voice with. */
import type { FliteVoice } from '../engines/flite/flite.ts';

/** Between the pitches of most men and most women. */
const highVoiceHz = 155;

/**
 * The likeliest first: a voice is followed best by one of its own kind.
 *
 * @param pitch the median pitch of the voice in hertz; null when none was found.
 */
export function referenceVoices(pitch: number | null): readonly [FliteVoice, FliteVoice] {
  return pitch !== null && pitch > highVoiceHz ? ['slt', 'rms'] : ['rms', 'slt'];
}
