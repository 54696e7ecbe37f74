/**
 * A loudness meter for a stream of samples at 48 kHz, one channel, that will be heard from two loudspeakers.
 *
 * Measures as ITU-R BS.1770-5 and EBU R 128 say: https://www.itu.int/rec/R-REC-BS.1770 and
 * https://tech.ebu.ch/publications/r128. Guarantees: the blocks that the samples come in make no difference; memory
 * grows by ten numbers a second.
 */
import type { Loudness } from './loudness.ts';

/** A tenth of a second at 48 kHz: gating blocks are four of them, and overlap by three. */
const hopSamples = 4800;
const hopsPerBlock = 4;
const absoluteGateLufs = -70;
const relativeGateLu = -10;
/** Both loudspeakers play the channel, and BS.1770 adds up the power of left and right. */
const loudspeakers = 2;

/** BS.1770-5 annex 1, tables 1 and 2: the head as a high shelf, then the high-pass of the revised B curve. */
const shelf = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
} as const;
const highPass = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] } as const;

/**
 * BS.1770-5 annex 2: the filter for four times the sample rate, two of its four phases, earliest sample last. The
 * other two are these, read backwards.
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
/** No output of the filter is more than this times the largest sample that it reaches. */
const largestRise = Math.max(size(quarterPhase), size(halfPhase));

const toDb = (power: number) => 10 * Math.log10(power);
const toLufs = (power: number) => toDb(power) - 0.691;
const fromLufs = (lufs: number) => 10 ** ((lufs + 0.691) / 10);

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

export class LoudnessMeter {
  /** The power of each whole tenth of a second, K-weighted. */
  readonly #hops: number[] = [];
  /** The delays of the two K-weighting filters, in transposed direct form II. */
  readonly #delays = new Float64Array(4);
  #hopPower = 0;
  #hopFilled = 0;
  /** The last samples of the block before, in front of the samples of this one. */
  #window = new Float32Array(taps - 1);
  #peak = 0;
  /** How many of the next filter positions reach a sample that may make a new peak. */
  #toLookAt = 0;

  /** @param samples one channel at 48 kHz, 1 being full scale. */
  process(samples: Float32Array): void {
    this.#addPower(samples);
    this.#findPeak(samples);
  }

  /**
   * Ends the measure.
   *
   * @returns null for silence, and for sound too short to measure: below the absolute gate of -70 LUFS, or shorter
   * than a gating block of 400 ms.
   */
  finish(): Loudness | null {
    this.#findPeak(new Float32Array(taps - 1));
    const blocks: number[] = [];
    for (let end = hopsPerBlock; end <= this.#hops.length; end += 1) {
      const power = loudspeakers * mean(this.#hops.slice(end - hopsPerBlock, end));
      if (power > fromLufs(absoluteGateLufs)) blocks.push(power);
    }
    if (blocks.length === 0) return null;
    const gate = fromLufs(toLufs(mean(blocks)) + relativeGateLu);
    const integratedLufs = toLufs(mean(blocks.filter((power) => power > gate)));
    return { integratedLufs, truePeakDbtp: 2 * toDb(this.#peak) };
  }

  #addPower(samples: Float32Array): void {
    const [s0, s1, s2] = shelf.b;
    const [sa1, sa2] = shelf.a;
    const [h0, h1, h2] = highPass.b;
    const [ha1, ha2] = highPass.a;
    const delays = this.#delays;
    let [shelf1 = 0, shelf2 = 0, pass1 = 0, pass2 = 0] = delays;
    let power = this.#hopPower;
    let filled = this.#hopFilled;
    for (let index = 0; index < samples.length; index += 1) {
      const sample = samples[index] ?? 0;
      const shelved = s0 * sample + shelf1;
      shelf1 = s1 * sample - sa1 * shelved + shelf2;
      shelf2 = s2 * sample - sa2 * shelved;
      const weighted = h0 * shelved + pass1;
      pass1 = h1 * shelved - ha1 * weighted + pass2;
      pass2 = h2 * shelved - ha2 * weighted;
      power += weighted * weighted;
      filled += 1;
      if (filled === hopSamples) {
        this.#hops.push(power / hopSamples);
        power = 0;
        filled = 0;
        // In silence the filters would sink into denormal numbers, which are slow.
        if (Math.abs(pass1) < 1e-30) shelf1 = shelf2 = pass1 = pass2 = 0;
      }
    }
    delays.set([shelf1, shelf2, pass1, pass2]);
    this.#hopPower = power;
    this.#hopFilled = filled;
  }

  #findPeak(samples: Float32Array): void {
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
}
