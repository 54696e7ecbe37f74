/**
 * The power spectrum of a frame of sound.
 *
 * Cooley and Tukey's radix-2 algorithm (1965), in place, on half as many complex numbers: the even samples of the real
 * signal are their real parts, the odd ones their imaginary parts (Press et al., "Numerical Recipes", 12.3).
 * Guarantees: nothing is allocated after construction.
 */
export class PowerSpectrum {
  /** Samples in a frame: a power of two. */
  readonly size: number;
  readonly #real: Float64Array;
  readonly #imaginary: Float64Array;
  readonly #cosines: Float64Array;
  readonly #sines: Float64Array;
  readonly #reversed: Uint16Array;

  constructor(size: number) {
    this.size = size;
    const half = size / 2;
    this.#real = new Float64Array(half);
    this.#imaginary = new Float64Array(half);
    this.#cosines = Float64Array.from({ length: half }, (_, at) => Math.cos((2 * Math.PI * at) / size));
    this.#sines = Float64Array.from({ length: half }, (_, at) => -Math.sin((2 * Math.PI * at) / size));
    this.#reversed = new Uint16Array(half);
    const bits = Math.log2(half);
    for (let at = 0; at < half; at += 1)
      for (let bit = 0; bit < bits; bit += 1)
        if ((at >> bit) & 1) this.#reversed[at] = (this.#reversed[at] ?? 0) | (1 << (bits - 1 - bit));
  }

  /**
   * @param samples as many as `size`
   * @param power receives the squared magnitudes of the bins 0 to `size / 2`
   */
  transform(samples: Float64Array, power: Float64Array): void {
    const real = this.#real;
    const imaginary = this.#imaginary;
    const half = real.length;
    for (let at = 0; at < half; at += 1) {
      const from = 2 * (this.#reversed[at] ?? 0);
      real[at] = samples[from] ?? 0;
      imaginary[at] = samples[from + 1] ?? 0;
    }
    this.#butterflies();
    for (let bin = 0; bin <= half; bin += 1) {
      const here = bin % half;
      const mirror = (half - bin) % half;
      const evenReal = ((real[here] ?? 0) + (real[mirror] ?? 0)) / 2;
      const evenImaginary = ((imaginary[here] ?? 0) - (imaginary[mirror] ?? 0)) / 2;
      const oddReal = ((imaginary[here] ?? 0) + (imaginary[mirror] ?? 0)) / 2;
      const oddImaginary = ((real[mirror] ?? 0) - (real[here] ?? 0)) / 2;
      const cosine = bin === half ? -1 : (this.#cosines[bin] ?? 0);
      const sine = bin === half ? 0 : (this.#sines[bin] ?? 0);
      const x = evenReal + cosine * oddReal - sine * oddImaginary;
      const y = evenImaginary + cosine * oddImaginary + sine * oddReal;
      power[bin] = x * x + y * y;
    }
  }

  #butterflies(): void {
    const real = this.#real;
    const imaginary = this.#imaginary;
    const half = real.length;
    for (let length = 1; length < half; length *= 2) {
      // The table is made for the whole size, so its steps are half as long.
      const stride = half / length;
      for (let start = 0; start < half; start += 2 * length) {
        for (let at = 0; at < length; at += 1) {
          const upper = start + at;
          const lower = upper + length;
          const cosine = this.#cosines[at * stride] ?? 0;
          const sine = this.#sines[at * stride] ?? 0;
          const x = cosine * (real[lower] ?? 0) - sine * (imaginary[lower] ?? 0);
          const y = cosine * (imaginary[lower] ?? 0) + sine * (real[lower] ?? 0);
          real[lower] = (real[upper] ?? 0) - x;
          imaginary[lower] = (imaginary[upper] ?? 0) - y;
          real[upper] = (real[upper] ?? 0) + x;
          imaginary[upper] = (imaginary[upper] ?? 0) + y;
        }
      }
    }
  }
}
