/**
 * The air of a quiet room: noise far below the voice, so that there are no holes of digital silence between sentences.
 *
 * Guarantees: the same noise every time; its level is right to within 0.1 dB; most of it is below 1 kHz, as in rooms.
 */
import { fromDb } from './decibels.ts';

const cornerHz = 1000;
const blockSamples = 16_384;
const seed = 0x5eed;

/**
 * One channel of it, without end.
 *
 * @param levelDb RMS, in dB relative to full scale
 */
export function* roomTone(sampleRate: number, levelDb: number): Generator<[Float32Array]> {
  const step = 1 - Math.exp((-2 * Math.PI * cornerHz) / sampleRate);
  // Uniform noise has a variance of 1/3; a one-pole low-pass leaves step / (2 - step) of it.
  const gain = fromDb(levelDb) / Math.sqrt(step / (2 - step) / 3);
  let state = seed;
  let low = 0;
  while (true) {
    const samples = new Float32Array(blockSamples);
    for (let index = 0; index < blockSamples; index += 1) {
      // Numerical Recipes' linear congruential generator; its high bits are good enough for noise.
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      low += step * (state / 2 ** 31 - low);
      samples[index] = low * gain;
    }
    yield [samples];
  }
}
