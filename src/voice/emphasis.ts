/**
 * Stressed words, heard: they are a little louder than those around them, with every voice alike.
 *
 * Takes speech with its word times; gives it with those words lifted. Guarantees: nothing clips; the level changes
 * smoothly, over words that follow one another once; times stay as they are.
 */
import type { ShownWord, SpeechAudio } from './speech.ts';
import type { WordTime } from './types.ts';

/**
 * Stress is heard from pitch, length and loudness (D. B. Fry, "Experiments in the Perception of Stress", 1958); loudness
 * is what sound that is there already can be given without harm. Twice the 1 dB that is just noticed.
 */
const emphasisDb = 2;
/** A change within this is no click: word times are known to about as much. */
const rampMs = 30;
const loudestSample = 32_440;

/** Part of the key of speech with stressed words: raise it when they are lifted otherwise. */
export const emphasisVersion = '1';

interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** Stressed words that follow one another are one stretch. */
function stressedStretches(shown: readonly ShownWord[], words: readonly WordTime[]): Stretch[] {
  const stretches: Stretch[] = [];
  let isOpen = false;
  for (const [index, { stressed }] of shown.entries()) {
    const word = words[index];
    const isSaid = word !== undefined && word.endMs > word.startMs;
    if (stressed && isSaid) {
      const last = isOpen ? stretches.pop() : undefined;
      stretches.push({ startMs: last?.startMs ?? word.startMs, endMs: word.endMs });
    }
    // What is not said, a dash, parts nothing.
    if (isSaid) isOpen = stressed;
  }
  return stretches;
}

/** From 0 to 1 and back, in halves of a cosine whose middles are at the start and the end. */
function liftAt(ms: number, { startMs, endMs }: Stretch): number {
  const ramp = Math.min(rampMs, endMs - startMs);
  const inside = Math.min(ms - startMs, endMs - ms) + ramp / 2;
  if (inside <= 0) return 0;
  return inside >= ramp ? 1 : (1 - Math.cos((Math.PI * inside) / ramp)) / 2;
}

export function withEmphasis(
  { sampleRate, samples }: SpeechAudio,
  shown: readonly ShownWord[],
  words: readonly WordTime[],
): SpeechAudio {
  const lifted = samples.slice();
  for (const stretch of stressedStretches(shown, words)) {
    const from = Math.max(0, Math.floor(((stretch.startMs - rampMs) * sampleRate) / 1000));
    const to = Math.min(samples.length, Math.ceil(((stretch.endMs + rampMs) * sampleRate) / 1000));
    const peak = lifted.subarray(from, to).reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
    const roomDb = 20 * Math.log10(loudestSample / peak);
    const gainDb = Math.max(0, Math.min(emphasisDb, roomDb));
    for (let at = from; at < to; at++) {
      const gain = 10 ** ((gainDb * liftAt((at * 1000) / sampleRate, stretch)) / 20);
      lifted[at] = Math.round((lifted[at] ?? 0) * gain);
    }
  }
  return { sampleRate, samples: lifted };
}
