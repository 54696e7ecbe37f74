/**
 * What a sound is like: how loud it is, how high its peak, and where anything is heard in it.
 *
 * Takes blocks of samples at 48 kHz. Guarantees: one pass; memory grows by ten numbers per second and channel.
 */
import { fromDb, toDb } from './decibels.ts';
import { integratedLufs, loudestLufs } from './loudness/meter.ts';
import { WeightedPower } from './loudness/weighted-power.ts';
import { lengthOf, outputSampleRate, type Planes, type SampleRange } from './planes.ts';

/** Anything quieter at the edges of a file is its padding. */
export const audible = fromDb(-60);

export interface SoundProfile {
  /** Integrated. */
  readonly loudnessLufs: number;
  /** Of the loudest 400 ms. */
  readonly loudestLufs: number;
  /** The largest sample, in dB relative to full scale. */
  readonly peakDb: number;
  /** From the first to the last audible sample. */
  readonly range: SampleRange;
}

export class SoundProfiler {
  readonly #powers: WeightedPower[] = [];
  #peak = 0;
  /** The first and the last audible sample; -1 while there is none. */
  #first = -1;
  #last = -1;
  /** Samples so far. */
  #length = 0;

  process(planes: Planes): void {
    for (const [channel, plane] of planes.entries()) {
      this.#powers[channel] ??= new WeightedPower(outputSampleRate);
      this.#powers[channel].process(plane);
      this.#lookAt(plane);
    }
    this.#length += lengthOf(planes);
  }

  #lookAt(plane: Float32Array): void {
    let peak = this.#peak;
    let first = -1;
    let last = -1;
    for (let index = 0; index < plane.length; index += 1) {
      const size = Math.abs(plane[index] ?? 0);
      if (size > peak) peak = size;
      if (size < audible) continue;
      if (first === -1) first = index;
      last = index;
    }
    this.#peak = peak;
    if (first === -1) return;
    this.#first = this.#first === -1 ? this.#length + first : Math.min(this.#first, this.#length + first);
    this.#last = Math.max(this.#last, this.#length + last);
  }

  /** Ends the measurement. @returns null for silence */
  finish(): SoundProfile | null {
    // A sound that is shorter than the meter's block is measured with silence after it.
    for (const power of this.#powers) power.process(new Float32Array(outputSampleRate / 2));
    const hops = this.#powers.map((power) => power.hops);
    const loudness = integratedLufs(hops);
    const loudest = loudestLufs(hops);
    if (this.#first === -1 || loudness === null || loudest === null) return null;
    return {
      loudnessLufs: loudness,
      loudestLufs: loudest,
      peakDb: toDb(this.#peak),
      range: { firstSample: this.#first, sampleCount: this.#last - this.#first + 1 },
    };
  }
}
