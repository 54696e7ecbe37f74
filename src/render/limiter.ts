/**
 * A gain and a look-ahead peak limiter over a stream of samples.
 *
 * Guarantees: no sample that comes out is larger than the ceiling; as many samples come out as go in, none of
 * them shifted; where nothing is too loud the sound is only multiplied by the gain.
 */
const lookAheadMs = 5;
const releaseMs = 80;

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
  readonly #smoothed: Float32Array;
  /** Needed gains that may still be the smallest of the window, rising; with the time they were seen. */
  readonly #candidates: { time: number; gain: number }[] = [];
  #time = 0;
  #sum: number;
  #held = 1;

  constructor(settings: LimiterSettings) {
    this.#gain = fromDb(settings.gainDb);
    this.#ceiling = fromDb(settings.ceilingDb);
    this.#reach = Math.max(1, Math.round((lookAheadMs * settings.sampleRate) / 1000));
    this.#release = 1 - Math.exp(-1000 / (releaseMs * settings.sampleRate));
    this.#delayed = new Float32Array(this.#reach);
    this.#smoothed = new Float32Array(this.#reach).fill(1);
    this.#sum = this.#reach;
  }

  /** @returns what is settled by now: less than went in at first, the rest with `finish`. */
  process(samples: Float32Array): Float32Array {
    const out = new Float32Array(samples.length);
    let count = 0;
    for (const sample of samples) {
      const settled = this.#step(sample * this.#gain);
      if (this.#time > this.#reach) out[count++] = settled;
    }
    return out.subarray(0, count);
  }

  /** The samples that still waited. */
  finish(): Float32Array {
    const waiting = Math.min(this.#time, this.#reach);
    const rest = new Float32Array(this.#reach);
    let count = 0;
    for (let index = 0; index < this.#reach; index += 1) {
      const settled = this.#step(0);
      if (this.#time > this.#reach) rest[count++] = settled;
    }
    return rest.subarray(0, Math.min(count, waiting));
  }

  #step(sample: number): number {
    const slot = this.#time % this.#reach;
    const leaving = this.#delayed[slot] ?? 0;
    this.#delayed[slot] = sample;

    const size = Math.abs(sample);
    const needed = size > this.#ceiling ? this.#ceiling / size : 1;
    while ((this.#candidates.at(-1)?.gain ?? 0) >= needed) this.#candidates.pop();
    this.#candidates.push({ time: this.#time, gain: needed });
    if ((this.#candidates[0]?.time ?? 0) < this.#time - this.#reach) this.#candidates.shift();
    const lowest = this.#candidates[0]?.gain ?? 1;

    // Down at once, as the mean below makes it gradual; up slowly, so that the level does not flutter.
    this.#held = lowest < this.#held ? lowest : this.#held + (lowest - this.#held) * this.#release;
    this.#sum += this.#held - (this.#smoothed[slot] ?? 1);
    this.#smoothed[slot] = this.#held;
    this.#time += 1;
    const out = leaving * (this.#sum / this.#reach);
    // The running sum gathers rounding errors, far below what can be heard, but the ceiling is a promise.
    return Math.max(-this.#ceiling, Math.min(this.#ceiling, out));
  }
}
