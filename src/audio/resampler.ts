/**
 * Sound at another sample rate, as a stream or whole, by a polyphase windowed-sinc filter.
 *
 * Guarantees: nothing is shifted in time (sample n of the output is at n / rate), and the size of the blocks makes
 * no difference. Theory: J. O. Smith, Digital Audio Resampling, https://ccrma.stanford.edu/~jos/resample/; the window
 * is Kaiser's.
 */

/** What a filter does to frequencies. The sharper it is, the more it has to compute. */
interface FilterQuality {
  /** How far down everything above half of the lower rate is, in dB. */
  readonly attenuationDb: number;
  /** Where the filter begins to fall, as a share of half the lower rate. At that half-rate it has fallen. */
  readonly passband: number;
}

/** For what people hear: what is kept is flat to 0.01 dB. */
const forListening: FilterQuality = { attenuationDb: 96, passband: 0.92 };
/** For what is only measured: a third of the taps. */
const forAnalysis: FilterQuality = { attenuationDb: 60, passband: 0.85 };

/** The filter for one pair of rates: it can serve any number of streams. */
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

/** @param from in Hz, as `to`: both are whole numbers */
export function polyphaseFilter(from: number, to: number, quality = forListening): PolyphaseFilter {
  const { attenuationDb, passband } = quality;
  const divisor = greatestCommonDivisor(from, to);
  const up = to / divisor;
  const down = from / divisor;
  // In cycles per input sample.
  const halfRate = 0.5 * Math.min(1, to / from);
  const cutoff = (halfRate * (1 + passband)) / 2;
  const width = halfRate * (1 - passband);
  // Kaiser's formulas for the length and the shape. A multiple of four taps, because they are added up in fours.
  const half = 2 * Math.ceil((attenuationDb - 7.95) / (14.36 * width) / 4);
  const beta = 0.1102 * (attenuationDb - 8.7);
  const taps = 2 * half;
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
    // Each phase passes a constant unchanged; otherwise the phases would differ by a faint tone.
    for (let tap = 0; tap < taps; tap += 1) rows[phase * taps + tap] = (row[tap] ?? 0) / total;
  }
  return { up, down, taps, rows };
}

export class Resampler {
  readonly #filter: PolyphaseFilter;
  /** Input that is still needed: from the first sample that the next output sample reaches, or from before it. */
  #held: Float64Array;
  /** Where in `#held` the next output sample's first tap is, and its phase. */
  #at = 0;
  #phase = 0;

  constructor(filter: PolyphaseFilter) {
    this.#filter = filter;
    this.#held = new Float64Array(filter.taps / 2 - 1);
  }

  /** @returns the output that is settled so far: the rest comes with later calls and with `finish` */
  process(samples: Float32Array | Int16Array): Float32Array {
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
      // Four sums that do not wait for one another.
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

  /** @returns the last samples, up to the end of the input */
  finish(): Float32Array {
    return this.process(new Float32Array(this.#filter.taps / 2));
  }
}

let lastFilter: { readonly from: number; readonly to: number; readonly filter: PolyphaseFilter } | null =
  null;

/** The sounds of one voice come one after another, so the filter is kept for the next. */
function analysisFilter(from: number, to: number): PolyphaseFilter {
  if (lastFilter?.from !== from || lastFilter.to !== to)
    lastFilter = { from, to, filter: polyphaseFilter(from, to, forAnalysis) };
  return lastFilter.filter;
}

/**
 * A whole sound at another rate, to be measured: the band below 85 % of the smaller half-rate is kept, what lies above
 * the half-rate is 60 dB down.
 *
 * @param from in Hz, as `to`: both are whole numbers
 * @returns `samples` itself where the rates are the same
 */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  if (from === to) return samples;
  const resampler = new Resampler(analysisFilter(from, to));
  const parts = [resampler.process(samples), resampler.finish()];
  const output = new Int16Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    for (const sample of part) {
      output[at] = Math.max(-32_768, Math.min(32_767, Math.round(sample)));
      at += 1;
    }
  }
  return output;
}
