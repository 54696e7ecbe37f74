/**
 * A gain and a look-ahead peak limiter over a stream of samples, in one channel or several.
 *
 * Guarantees: no sample that comes out is larger than the ceiling; all channels get the same gain, so that nothing
 * moves from side to side; as many samples come out as go in, and none is shifted; where nothing is too loud, the sound
 * is only multiplied by the gain.
 *
 * How: samples wait for 5 ms, and the smallest gain that any sample in that window needs is held. The mean of that
 * minimum over the window is the gain in use, so it has come down by the time the loud sample leaves.
 */
import { fromDb } from './decibels.ts';
import { cut, emptyPlanes, lengthOf, type Planes } from './planes.ts';

const lookAheadMs = 5;
const releaseMs = 80;
/** A gain this near to 1 is 1: 0.00001 dB cannot be heard, and an exponential never quite arrives. */
const settledWithin = 1e-6;

export interface LimiterSettings {
  /** In Hz. */
  readonly sampleRate: number;
  readonly channels: number;
  readonly gainDb: number;
  /** In dB relative to full scale: negative. */
  readonly ceilingDb: number;
}

export class Limiter {
  readonly #gain: number;
  readonly #ceiling: number;
  /** The window, in samples. */
  readonly #reach: number;
  readonly #release: number;
  /** The samples that wait for their gain, already multiplied by the constant gain. */
  #delayed: Planes;
  /** The gains held during the window, as a ring: their mean is the gain in use. */
  readonly #smoothed: Float64Array;
  /**
   * The needed gains below 1 that may still become the smallest of the window, in rising order, with the times at which
   * they were needed: a ring as well. When there is none, the smallest is 1.
   */
  readonly #candidateGains: Float64Array;
  readonly #candidateTimes: Float64Array;
  #firstCandidate = 0;
  #candidates = 0;
  /** Samples that came in so far. */
  #time = 0;
  /** The oldest place of the ring `#smoothed`, and the sum of the ring. */
  #slot = 0;
  #sum: number;
  #held = 1;
  /** For how many samples the held gain has been 1. */
  #idle: number;

  constructor(settings: LimiterSettings) {
    this.#gain = fromDb(settings.gainDb);
    this.#ceiling = fromDb(settings.ceilingDb);
    this.#reach = Math.max(1, Math.round((lookAheadMs * settings.sampleRate) / 1000));
    this.#release = 1 - Math.exp(-1000 / (releaseMs * settings.sampleRate));
    this.#delayed = emptyPlanes(settings.channels, this.#reach);
    this.#smoothed = new Float64Array(this.#reach).fill(1);
    // The window holds the newest sample in addition to those that wait.
    this.#candidateGains = new Float64Array(this.#reach + 1);
    this.#candidateTimes = new Float64Array(this.#reach + 1);
    this.#sum = this.#reach;
    this.#idle = this.#reach;
  }

  /** @returns the samples that are settled so far: at first fewer than came in, the rest with `finish` */
  process(planes: Planes): Planes {
    const length = lengthOf(planes);
    const unsettled = Math.max(0, Math.min(length, this.#reach - this.#time));
    const sizes = this.#sizesOf(planes);
    const isFree = this.#idle >= this.#reach && sizes.every((size) => size <= this.#ceiling);
    const gains = isFree ? null : this.#gainsFor(sizes);
    const waiting = planes.map((plane, channel) => this.#amplified(this.#delayed[channel], plane));
    const out = cut(waiting, 0, length);
    this.#delayed = waiting.map((plane) => plane.slice(length));
    if (gains !== null) for (const plane of out) this.#apply(gains, plane);
    this.#time += length;
    return cut(out, unsettled);
  }

  /** @returns the samples that still wait */
  finish(): Planes {
    return this.process(emptyPlanes(this.#delayed.length, this.#reach));
  }

  /** The size of each sample after the gain, in the channel where it is largest. */
  #sizesOf(planes: Planes): Float32Array {
    const sizes = new Float32Array(lengthOf(planes));
    const gain = this.#gain;
    for (const plane of planes) {
      for (let index = 0; index < sizes.length; index += 1)
        sizes[index] = Math.max(sizes[index] ?? 0, Math.abs((plane[index] ?? 0) * gain));
    }
    return sizes;
  }

  /** The samples that wait, and after them the new ones, multiplied by the gain. */
  #amplified(delayed: Float32Array = new Float32Array(), plane: Float32Array): Float32Array {
    const all = new Float32Array(delayed.length + plane.length);
    all.set(delayed);
    const gain = this.#gain;
    const before = delayed.length;
    for (let index = 0; index < plane.length; index += 1) all[before + index] = (plane[index] ?? 0) * gain;
    return all;
  }

  #apply(gains: Float64Array, plane: Float32Array): void {
    const ceiling = this.#ceiling;
    for (let index = 0; index < plane.length; index += 1) {
      const settled = (plane[index] ?? 0) * (gains[index] ?? 1);
      // Rounding errors are far too small to be heard, but the ceiling is a promise.
      plane[index] = Math.max(-ceiling, Math.min(ceiling, settled));
    }
  }

  /** The gain for each sample that now leaves the window, from the sizes of those that now enter it. */
  #gainsFor(sizes: Float32Array): Float64Array {
    // Each use of a private field costs a check, so the loop works on local variables.
    const smoothed = this.#smoothed;
    const gains = this.#candidateGains;
    const times = this.#candidateTimes;
    const ceiling = this.#ceiling;
    const reach = this.#reach;
    const release = this.#release;
    const capacity = reach + 1;
    const start = this.#time;
    const out = new Float64Array(sizes.length);
    let first = this.#firstCandidate;
    let count = this.#candidates;
    let slot = this.#slot;
    let sum = this.#sum;
    let held = this.#held;
    let idle = this.#idle;

    for (let index = 0; index < sizes.length; index += 1) {
      const time = start + index;
      if (count > 0 && (times[first] ?? 0) < time - reach) {
        first = first + 1 === capacity ? 0 : first + 1;
        count -= 1;
      }
      const size = sizes[index] ?? 0;
      if (size > ceiling) {
        const needed = ceiling / size;
        while (count > 0 && (gains[(first + count - 1) % capacity] ?? 0) >= needed) count -= 1;
        const place = (first + count) % capacity;
        gains[place] = needed;
        times[place] = time;
        count += 1;
      }
      const lowest = count > 0 ? (gains[first] ?? 0) : 1;

      // Down at once, because the mean below makes it gradual; up slowly, so that the level does not flutter.
      held = lowest < held ? lowest : held + (lowest - held) * release;
      if (held > 1 - settledWithin) held = 1;
      idle = held === 1 ? idle + 1 : 0;
      sum += held - (smoothed[slot] ?? 0);
      // The running sum collects rounding errors. Here its exact value is known.
      if (idle >= reach) sum = reach;
      smoothed[slot] = held;
      slot = slot + 1 === reach ? 0 : slot + 1;
      out[index] = sum / reach;
    }

    this.#firstCandidate = first;
    this.#candidates = count;
    this.#slot = slot;
    this.#sum = sum;
    this.#held = held;
    this.#idle = idle;
    return out;
  }
}
