/**
 * A gain and a look-ahead peak limiter over a stream of samples.
 *
 * Guarantees: no sample that comes out is larger than the ceiling; as many samples come out as go in, none of
 * them shifted; where nothing is too loud the sound is only multiplied by the gain.
 */
const lookAheadMs = 5;
const releaseMs = 80;
/** A gain this near to 1 is 1: 0.00001 dB cannot be heard, and an exponential never arrives. */
const settledWithin = 1e-6;

export interface LimiterSettings {
  readonly sampleRate: number;
  readonly gainDb: number;
  /** Decibels below full scale, negative. */
  readonly ceilingDb: number;
}

export const fromDb = (decibels: number): number => 10 ** (decibels / 20);

export class Limiter {
  readonly #gain: number;
  readonly #ceiling: number;
  readonly #reach: number;
  readonly #release: number;
  /** The samples that wait for their gain, as a ring. */
  readonly #delayed: Float32Array;
  /** The gain each of the last samples may have, as a ring: its mean is the gain in use. */
  readonly #smoothed: Float64Array;
  /**
   * Needed gains below 1 that may still be the smallest of the window, rising, with the time they were seen: a ring
   * as well. None of them: the smallest is 1.
   */
  readonly #candidateGains: Float64Array;
  readonly #candidateTimes: Float64Array;
  #firstCandidate = 0;
  #candidates = 0;
  #time = 0;
  #slot = 0;
  #sum: number;
  #held = 1;
  /** For how many samples the gain held has been 1. */
  #idle: number;

  constructor(settings: LimiterSettings) {
    this.#gain = fromDb(settings.gainDb);
    this.#ceiling = fromDb(settings.ceilingDb);
    this.#reach = Math.max(1, Math.round((lookAheadMs * settings.sampleRate) / 1000));
    this.#release = 1 - Math.exp(-1000 / (releaseMs * settings.sampleRate));
    this.#delayed = new Float32Array(this.#reach);
    this.#smoothed = new Float64Array(this.#reach).fill(1);
    // The window holds the newest sample besides those that wait.
    this.#candidateGains = new Float64Array(this.#reach + 1);
    this.#candidateTimes = new Float64Array(this.#reach + 1);
    this.#sum = this.#reach;
    this.#idle = this.#reach;
  }

  /** @returns what is settled by now: less than went in at first, the rest with `finish`. */
  process(samples: Float32Array): Float32Array {
    const out = new Float32Array(samples.length);
    const unsettled = Math.max(0, Math.min(samples.length, this.#reach - this.#time));
    if (this.#idle >= this.#reach && this.#fits(samples)) this.#multiply(samples, out);
    else this.#limit(samples, out);
    this.#time += samples.length;
    return out.subarray(unsettled);
  }

  /** The samples that still waited. */
  finish(): Float32Array {
    return this.process(new Float32Array(this.#reach));
  }

  #fits(samples: Float32Array): boolean {
    const largest = this.#ceiling / this.#gain;
    for (let index = 0; index < samples.length; index += 1) {
      if (Math.abs(samples[index] ?? 0) > largest) return false;
    }
    return true;
  }

  /** What `#limit` does while no gain but 1 is in sight. */
  #multiply(samples: Float32Array, out: Float32Array): void {
    const delayed = this.#delayed;
    const gain = this.#gain;
    const reach = this.#reach;
    let slot = this.#slot;
    for (let index = 0; index < samples.length; index += 1) {
      out[index] = delayed[slot] ?? 0;
      delayed[slot] = (samples[index] ?? 0) * gain;
      slot += 1;
      if (slot === reach) slot = 0;
    }
    this.#slot = slot;
  }

  #limit(samples: Float32Array, out: Float32Array): void {
    // A private field costs a check at each use, so the loop has them as locals.
    const delayed = this.#delayed;
    const smoothed = this.#smoothed;
    const gains = this.#candidateGains;
    const times = this.#candidateTimes;
    const gain = this.#gain;
    const ceiling = this.#ceiling;
    const reach = this.#reach;
    const release = this.#release;
    const capacity = reach + 1;
    const start = this.#time;
    let first = this.#firstCandidate;
    let count = this.#candidates;
    let slot = this.#slot;
    let sum = this.#sum;
    let held = this.#held;
    let idle = this.#idle;

    for (let index = 0; index < samples.length; index += 1) {
      const time = start + index;
      const sample = (samples[index] ?? 0) * gain;
      const leaving = delayed[slot] ?? 0;
      delayed[slot] = sample;

      if (count > 0 && (times[first] ?? 0) < time - reach) {
        first = first + 1 === capacity ? 0 : first + 1;
        count -= 1;
      }
      const size = Math.abs(sample);
      if (size > ceiling) {
        const needed = ceiling / size;
        while (count > 0 && (gains[(first + count - 1) % capacity] ?? 0) >= needed) count -= 1;
        const place = (first + count) % capacity;
        gains[place] = needed;
        times[place] = time;
        count += 1;
      }
      const lowest = count > 0 ? (gains[first] ?? 0) : 1;

      // Down at once, as the mean below makes it gradual; up slowly, so that the level does not flutter.
      held = lowest < held ? lowest : held + (lowest - held) * release;
      if (held > 1 - settledWithin) held = 1;
      idle = held === 1 ? idle + 1 : 0;
      sum += held - (smoothed[slot] ?? 0);
      // The running sum gathers rounding errors; here its value is known.
      if (idle >= reach) sum = reach;
      smoothed[slot] = held;
      slot = slot + 1 === reach ? 0 : slot + 1;
      const settled = leaving * (sum / reach);
      // They are far below what can be heard, but the ceiling is a promise.
      out[index] = Math.max(-ceiling, Math.min(ceiling, settled));
    }

    this.#firstCandidate = first;
    this.#candidates = count;
    this.#slot = slot;
    this.#sum = sum;
    this.#held = held;
    this.#idle = idle;
  }
}
