/**
 * The true peak of one channel at 48 kHz: the largest value of the wave, including between the samples, found by
 * oversampling four times.
 *
 * ITU-R BS.1770-5, annex 2: https://www.itu.int/rec/R-REC-BS.1770. Guarantees: the size of the blocks makes no
 * difference.
 */

/**
 * Two of the four phases of the oversampling filter, the tap of the earliest sample last. The other two are these, read
 * backwards.
 */
const quarterPhase = [
  0.001708984375, 0.010986328125, -0.0196533203125, 0.033203125, -0.0594482421875, 0.1373291015625,
  0.97216796875, -0.102294921875, 0.047607421875, -0.026611328125, 0.014892578125, -0.00830078125,
];
const halfPhase = [
  -0.0291748046875, 0.029296875, -0.0517578125, 0.089111328125, -0.16650390625, 0.465087890625, 0.77978515625,
  -0.2003173828125, 0.1015625, -0.0582275390625, 0.0330810546875, -0.0189208984375,
];
const taps = quarterPhase.length;
const quarterTaps = Float64Array.from(quarterPhase);
const halfTaps = Float64Array.from(halfPhase);
const size = (phase: readonly number[]) => phase.reduce((total, tap) => total + Math.abs(tap), 0);
/** No output of the filter is larger than this times the largest sample it reaches. */
const largestRise = Math.max(size(quarterPhase), size(halfPhase));

export class TruePeakMeter {
  /** Begins with the last samples of the previous block. */
  #window = new Float32Array(taps - 1);
  #peak = 0;
  /** How many of the next positions of the filter reach a sample that is large enough for a new peak. */
  #toLookAt = 0;

  process(samples: Float32Array): void {
    const before = taps - 1;
    const length = samples.length + before;
    const window = new Float32Array(length);
    window.set(this.#window);
    window.set(samples, before);
    let peak = this.#peak;
    let threshold = peak / largestRise;
    let toLookAt = this.#toLookAt;
    for (let newest = before; newest < length; newest += 1) {
      const sample = Math.abs(window[newest] ?? 0);
      if (sample > threshold) toLookAt = taps;
      if (toLookAt === 0) continue;
      toLookAt -= 1;
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      for (let tap = 0; tap < taps; tap += 1) {
        const later = window[newest - tap] ?? 0;
        const earlier = window[newest - before + tap] ?? 0;
        first += (quarterTaps[tap] ?? 0) * later;
        second += (halfTaps[tap] ?? 0) * later;
        third += (halfTaps[tap] ?? 0) * earlier;
        fourth += (quarterTaps[tap] ?? 0) * earlier;
      }
      const largest = Math.max(sample, Math.abs(first), Math.abs(second), Math.abs(third), Math.abs(fourth));
      if (largest > peak) {
        peak = largest;
        threshold = peak / largestRise;
      }
    }
    this.#peak = peak;
    this.#toLookAt = toLookAt;
    this.#window = window.slice(samples.length);
  }

  /** Ends the measurement. @returns the peak; 1 is full scale */
  finish(): number {
    this.process(new Float32Array(taps - 1));
    return this.#peak;
  }
}
