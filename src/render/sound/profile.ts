/**
 * What a decoded sound is like: how loud, how high its peak, and where in the file anything is heard.
 *
 * Guarantees: one pass, flat in memory; null for silence.
 */

import { integratedLufs, loudestLufs } from '../../audio/loudness-meter.ts';
import { lengthOf, outputSampleRate } from '../../audio/planes.ts';
import { WeightedPower } from '../../audio/weighted-power.ts';
import { readScaled } from './scaled-wav.ts';
import type { SampleRange } from './wav-file.ts';

/** What is quieter at the edges of a file is its padding: -60 dB below full scale. */
export const audible = 10 ** (-60 / 20);

export interface SoundProfile {
  /** Integrated. */
  readonly loudnessLufs: number;
  /** Of the loudest 400 ms. */
  readonly loudestLufs: number;
  /** The largest sample, in dB below full scale. */
  readonly peakDb: number;
  /** From the first to the last sample that is heard. */
  readonly range: SampleRange;
}

export async function profileOf(name: string): Promise<SoundProfile | null> {
  const powers: WeightedPower[] = [];
  let peak = 0;
  let first = -1;
  let last = -1;
  let at = 0;
  for await (const planes of readScaled(name)) {
    for (const [channel, plane] of planes.entries()) {
      powers[channel] ??= new WeightedPower(outputSampleRate);
      powers[channel].process(plane);
      for (let index = 0; index < plane.length; index += 1) {
        const size = Math.abs(plane[index] ?? 0);
        if (size > peak) peak = size;
        if (size < audible) continue;
        if (first === -1 || at + index < first) first = at + index;
        if (at + index > last) last = at + index;
      }
    }
    at += lengthOf(planes);
  }
  // What is shorter than the meter's block is measured with silence behind it.
  for (const power of powers) power.process(new Float32Array(outputSampleRate / 2));
  const hops = powers.map((power) => power.hops);
  const loudness = integratedLufs(hops);
  const loudest = loudestLufs(hops);
  if (first === -1 || loudness === null || loudest === null) return null;
  return {
    loudnessLufs: loudness,
    loudestLufs: loudest,
    peakDb: 20 * Math.log10(peak),
    range: { firstSample: first, sampleCount: last - first + 1 },
  };
}
