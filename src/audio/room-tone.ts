/**
 * The air of a quiet room: noise far below the voice, so that between sentences there is no hole of digital silence.
 *
 * Guarantees: the same noise every time; its level is the asked one to 0.1 dB; most of it lies below 1 kHz, as in rooms.
 */
const cornerHz = 1000;
const blockSamples = 16_384;
const seed = 0x5eed;

/** @param levelDb RMS, in dB below full scale, negative */
export function* roomTone(sampleRate: number, levelDb: number): Generator<[Float32Array]> {
  const step = 1 - Math.exp((-2 * Math.PI * cornerHz) / sampleRate);
  // Uniform noise has a variance of 1/3, of which a one-pole low-pass leaves step / (2 - step).
  const gain = 10 ** (levelDb / 20) / Math.sqrt(step / (2 - step) / 3);
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
