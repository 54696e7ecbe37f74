/**
 * What a voice is to the rest of the program, and the voices there are.
 *
 * Takes a sentence in its spoken form; gives sound and the time of each shown word.
 */
import { createFliteEngine, fliteVoices } from './flite/flite.ts';
import { silentEngine } from './silent.ts';
import type { VoiceEngine } from './speech.ts';

/** The names that `createEngine` knows, the default first. */
export const voiceNames: readonly string[] = [
  'flite',
  ...fliteVoices.map((voice) => `flite:${voice}`),
  'none',
];

/** Null for a name that is not among `voiceNames`. The caller closes the engine. */
export function createEngine(name: string): VoiceEngine | null {
  if (name === 'none') return silentEngine;
  if (name === 'flite') return createFliteEngine('rms');
  const voice = fliteVoices.find((candidate) => name === `flite:${candidate}`);
  return voice === undefined ? null : createFliteEngine(voice);
}

export type { Speech, SpokenSentence, SpokenWord, VoiceEngine } from './speech.ts';
