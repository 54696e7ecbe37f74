/**
 * A high-pass filter of the second order (Butterworth) over a stream of samples. It removes rumble, the popping of a
 * close microphone and any constant offset, and leaves the voice as it is.
 *
 * Guarantees: the size of the blocks makes no difference. Coefficients: R. Bristow-Johnson, Audio EQ Cookbook,
 * https://www.w3.org/TR/audio-eq-cookbook/.
 */

/** A bass voice's lowest note is at 80 Hz. */
export const speechLowestHz = 70;

export class HighPass {
  readonly #b: number;
  readonly #a1: number;
  readonly #a2: number;
  /** The two delays of transposed direct form II. */
  #first = 0;
  #second = 0;

  constructor(hertz: number, sampleRate: number) {
    const angle = (2 * Math.PI * hertz) / sampleRate;
    const alpha = Math.sin(angle) / Math.SQRT2;
    const a0 = 1 + alpha;
    this.#b = (1 + Math.cos(angle)) / 2 / a0;
    this.#a1 = (-2 * Math.cos(angle)) / a0;
    this.#a2 = (1 - alpha) / a0;
  }

  process(samples: Float32Array): Float32Array {
    const out = new Float32Array(samples.length);
    const b = this.#b;
    const a1 = this.#a1;
    const a2 = this.#a2;
    let first = this.#first;
    let second = this.#second;
    for (let index = 0; index < samples.length; index += 1) {
      const sample = (samples[index] ?? 0) * b;
      const passed = sample + first;
      first = second - 2 * sample - a1 * passed;
      second = sample - a2 * passed;
      out[index] = passed;
    }
    // In silence the delays would decay into denormal numbers, which are slow.
    if (Math.abs(first) < 1e-30) first = second = 0;
    this.#first = first;
    this.#second = second;
    return out;
  }
}
