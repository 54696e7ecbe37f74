/**
 * Another sample rate for a stream of samples, by a polyphase windowed-sinc filter.
 *
 * Guarantees: the band below 92 % of the smaller half-rate is kept to 0.01 dB, what lies above the half-rate is 90 dB
 * down; nothing is shifted in time: sample n of the output stands at n / rate; the blocks make no difference.
 * Theory: J. O. Smith, Digital Audio Resampling, https://ccrma.stanford.edu/~jos/resample/; the window is Kaiser's.
 */

const attenuationDb = 96;
/** Where the filter begins to fall, as a share of the smaller half-rate. It has fallen at the half-rate itself. */
const passband = 0.92;

/** The filter for one pair of rates: can serve any number of streams. */
export interface PolyphaseFilter {
  /** Output samples for each `down` input samples, in lowest terms. */
  readonly up: number;
  readonly down: number;
  readonly taps: number;
  /** `up` rows of `taps`: the filter for each place that an output sample may have between two input samples. */
  readonly rows: Float64Array;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The modified Bessel function of the first kind, order 0, by its series. */
function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/** @param from and @param to are whole numbers of hertz. */
export function polyphaseFilter(from: number, to: number): PolyphaseFilter {
  const divisor = greatestCommonDivisor(from, to);
  const up = to / divisor;
  const down = from / divisor;
  // In cycles a sample of the input.
  const halfRate = 0.5 * Math.min(1, to / from);
  const cutoff = (halfRate * (1 + passband)) / 2;
  const width = halfRate * (1 - passband);
  // A multiple of four taps, as they are added up in fours.
  const half = 2 * Math.ceil((attenuationDb - 7.95) / (14.36 * width) / 4);
  const taps = 2 * half;
  const beta = 0.1102 * (attenuationDb - 8.7);
  const scale = 1 / bessel(beta);
  const rows = new Float64Array(up * taps);
  const row = new Float64Array(taps);
  for (let phase = 0; phase < up; phase += 1) {
    let total = 0;
    for (let tap = 0; tap < taps; tap += 1) {
      const distance = tap - half + 1 - phase / up;
      const inside = 1 - (distance / half) ** 2;
      const angle = 2 * Math.PI * cutoff * distance;
      const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
      row[tap] = inside <= 0 ? 0 : sinc * bessel(beta * Math.sqrt(inside)) * scale;
      total += row[tap] ?? 0;
    }
    // Each phase passes a constant unchanged: otherwise the phases would differ by a faint tone.
    for (let tap = 0; tap < taps; tap += 1) rows[phase * taps + tap] = (row[tap] ?? 0) / total;
  }
  return { up, down, taps, rows };
}

export class Resampler {
  readonly #filter: PolyphaseFilter;
  /** Input that is still needed; its first sample is the first that the next output sample reaches, or before. */
  #held: Float64Array;
  /** How far into `#held` the next output sample's first tap is, and its phase. */
  #at = 0;
  #phase = 0;

  constructor(filter: PolyphaseFilter) {
    this.#filter = filter;
    this.#held = new Float64Array(filter.taps / 2 - 1);
  }

  /** @returns what can be known by now: the rest comes later, and with `finish`. */
  process(samples: Float32Array): Float32Array {
    const held = new Float64Array(this.#held.length + samples.length);
    held.set(this.#held);
    held.set(samples, this.#held.length);
    const { up, down, taps, rows } = this.#filter;
    let at = this.#at;
    let phase = this.#phase;
    const ready = held.length - taps - at;
    const count = ready < 0 ? 0 : Math.floor((ready * up + up - 1 - phase) / down) + 1;
    const out = new Float32Array(count);
    for (let index = 0; index < count; index += 1) {
      const row = phase * taps;
      // Sums that do not wait for each other.
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      for (let tap = 0; tap < taps; tap += 4) {
        first += (rows[row + tap] ?? 0) * (held[at + tap] ?? 0);
        second += (rows[row + tap + 1] ?? 0) * (held[at + tap + 1] ?? 0);
        third += (rows[row + tap + 2] ?? 0) * (held[at + tap + 2] ?? 0);
        fourth += (rows[row + tap + 3] ?? 0) * (held[at + tap + 3] ?? 0);
      }
      out[index] = first + second + third + fourth;
      phase += down;
      at += Math.floor(phase / up);
      phase %= up;
    }
    const done = Math.min(at, held.length);
    this.#held = held.slice(done);
    this.#at = at - done;
    this.#phase = phase;
    return out;
  }

  /** The last samples: those that stand before the end of the input. */
  finish(): Float32Array {
    return this.process(new Float32Array(this.#filter.taps / 2));
  }
}
