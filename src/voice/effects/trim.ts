/**
 * Speech without the silence around it: the timeline decides about pauses, and voices surround their sound with
 * anything from no silence to a second of it.
 *
 * Takes an utterance; gives it with at most `leadMs` before its first sound and `tailMs` after its last, like the
 * embedded voice. Guarantees: sound is never cut; word times move along and stay inside; an utterance that is all
 * silence is returned as it is.
 */
import type { Utterance } from '../engines/voice-engine.ts';

/** What is left before and after: soft onsets and decays lie below the threshold. */
const leadMs = 40;
const tailMs = 50;
/** The length of the windows in which the sound is examined. */
const windowMs = 5;
/**
 * Sound is what comes within this of the loudest window: weak fricatives are about 30 dB below a stressed vowel
 * (P. Ladefoged and S. F. Disner, Vowels and Consonants), the noise of a good voice 55 dB and more.
 */
const thresholdDb = -45;
/** Nothing quieter counts as sound, however quiet the rest is: about −78 dBFS, the rounding noise of a few bits. */
const minPower = 4 ** 2;

/** The power of each window around its own mean, so that a constant offset counts as silence. */
function windowPowers(samples: Int16Array, length: number): Float64Array {
  const powers = new Float64Array(Math.ceil(samples.length / length));
  for (let index = 0; index < powers.length; index += 1) {
    const window = samples.subarray(index * length, (index + 1) * length);
    let sum = 0;
    let squares = 0;
    for (const sample of window) {
      sum += sample;
      squares += sample * sample;
    }
    powers[index] = squares / window.length - (sum / window.length) ** 2;
  }
  return powers;
}

export function withoutOuterSilence({ audio, words }: Utterance): Utterance {
  const { sampleRate, samples } = audio;
  const length = Math.max(1, Math.round((windowMs * sampleRate) / 1000));
  const powers = windowPowers(samples, length);
  const loudest = powers.reduce((max, power) => Math.max(max, power), 0);
  const threshold = Math.max(minPower, loudest * 10 ** (thresholdDb / 10));
  const first = powers.findIndex((power) => power >= threshold);
  const last = powers.findLastIndex((power) => power >= threshold);
  if (first === -1) return { audio, words };
  // Whole milliseconds, so that word times stay exact.
  const firstMs = Math.floor((first * length * 1000) / sampleRate);
  const fromMs = Math.max(0, firstMs - leadMs);
  const from = Math.round((fromMs * sampleRate) / 1000);
  const to = Math.min(samples.length, (last + 1) * length + Math.round((tailMs * sampleRate) / 1000));
  const durationMs = Math.floor(((to - from) * 1000) / sampleRate);
  const moved = (timeMs: number) => Math.min(Math.max(0, timeMs - fromMs), durationMs);
  return {
    audio: { sampleRate, samples: samples.slice(from, to) },
    words: words?.map(({ startMs, endMs }) => ({ startMs: moved(startMs), endMs: moved(endMs) })) ?? null,
  };
}
