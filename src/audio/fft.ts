/**
 * The power spectrum of a frame of sound: a real signal through a complex fast Fourier transform of half its length.
 *
 * Cooley and Tukey's radix-2 algorithm (1965) in place, with the two halves of a real signal as the real and the
 * imaginary part (Press et al., "Numerical Recipes", 12.3). Guarantees: no allocation after construction.
 */
export class PowerSpectrum {
  /** Samples of a frame: a power of two. */
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
   * @param samples `size` of them.
   * @param power takes the squared magnitudes of the bins 0 to `size / 2`.
   */
  transform(samples: Float64Array, power: Float64Array): void {
    const real = this.#real;
    const imaginary = this.#imaginary;
    const half = real.length;
    for (let at = 0; at < half; at += 1) {
      const from = 2 * (this.#reversed[at] as number);
      real[at] = samples[from] as number;
      imaginary[at] = samples[from + 1] as number;
    }
    this.#butterflies();
    for (let bin = 0; bin <= half; bin += 1) {
      const here = bin % half;
      const mirror = (half - bin) % half;
      const evenReal = ((real[here] as number) + (real[mirror] as number)) / 2;
      const evenImaginary = ((imaginary[here] as number) - (imaginary[mirror] as number)) / 2;
      const oddReal = ((imaginary[here] as number) + (imaginary[mirror] as number)) / 2;
      const oddImaginary = ((real[mirror] as number) - (real[here] as number)) / 2;
      const cosine = bin === half ? -1 : (this.#cosines[bin] as number);
      const sine = bin === half ? 0 : (this.#sines[bin] as number);
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
      // The table is of the whole size, whose steps are half as long.
      const stride = half / length;
      for (let start = 0; start < half; start += 2 * length) {
        for (let at = 0; at < length; at += 1) {
          const upper = start + at;
          const lower = upper + length;
          const cosine = this.#cosines[at * stride] as number;
          const sine = this.#sines[at * stride] as number;
          const x = cosine * (real[lower] as number) - sine * (imaginary[lower] as number);
          const y = cosine * (imaginary[lower] as number) + sine * (real[lower] as number);
          real[lower] = (real[upper] as number) - x;
          imaginary[lower] = (imaginary[upper] as number) - y;
          real[upper] = (real[upper] as number) + x;
          imaginary[upper] = (imaginary[upper] as number) + y;
        }
      }
    }
  }
}
