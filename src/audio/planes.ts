/** Sound as samples: one array per channel, all of the same length. 1 is full scale. */
import { present } from '../shared/assert.ts';

/** The rate at which sound is mixed, measured and delivered, in Hz: the usual one for AAC and for video. */
export const outputSampleRate = 48_000;

export type Planes = readonly Float32Array[];

export type ChannelCount = 1 | 2;

/** A part of a sound, in samples of each channel. */
export interface SampleRange {
  readonly firstSample: number;
  readonly sampleCount: number;
}

export const lengthOf = (planes: Planes): number => planes[0]?.length ?? 0;

export const emptyPlanes = (channels: number, length: number): Planes =>
  Array.from({ length: channels }, () => new Float32Array(length));

export const cut = (planes: Planes, from: number, to?: number): Planes =>
  planes.map((plane) => plane.subarray(from, to));

/** One channel becomes left and right; of two, one loudspeaker plays the mean. */
export function toChannels(planes: Planes, channels: ChannelCount): Planes {
  if (planes.length === channels) return planes;
  const [left = new Float32Array(), right = left] = planes;
  if (channels === 2) return [left, right];
  return [left.map((sample, index) => (sample + (right[index] ?? 0)) / 2)];
}

/** Adds `part`, multiplied by `gain`, to `sum` from sample `at` on. */
export function addTo(sum: Planes, at: number, part: Planes, gain = 1): void {
  for (const [channel, plane] of part.entries()) {
    const target = present(sum[channel], 'a channel');
    for (let index = 0; index < plane.length; index += 1)
      target[at + index] = (target[at + index] ?? 0) + (plane[index] ?? 0) * gain;
  }
}

/** Samples in the order in which ffmpeg reads them: left, right, left, right, … */
export function interleave(planes: Planes): Float32Array {
  const [first = new Float32Array(), second] = planes;
  if (second === undefined) return first;
  const samples = new Float32Array(first.length * 2);
  for (let index = 0; index < first.length; index += 1) {
    samples[2 * index] = first[index] ?? 0;
    samples[2 * index + 1] = second[index] ?? 0;
  }
  return samples;
}
