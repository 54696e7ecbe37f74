/**
 * Sound as samples: one array a channel, all of the same length, 1 being full scale.
 *
 * Guarantees: what goes to ffmpeg is interleaved, little-endian, 32-bit floating point.
 */
import { present } from '../shared/assert.ts';

/** The rate at which sound is mixed, measured and delivered, in hertz: AAC's and video's usual one. */
export const outputSampleRate = 48_000;

export type Planes = readonly Float32Array[];

export type ChannelCount = 1 | 2;

export const lengthOf = (planes: Planes): number => planes[0]?.length ?? 0;

export const emptyPlanes = (channels: number, length: number): Planes =>
  Array.from({ length: channels }, () => new Float32Array(length));

export const cut = (planes: Planes, from: number, to?: number): Planes =>
  planes.map((plane) => plane.subarray(from, to));

/** Left and right of the same, or the mean of both: what one loudspeaker plays of two. */
export function toChannels(planes: Planes, channels: ChannelCount): Planes {
  if (planes.length === channels) return planes;
  const [left = new Float32Array(), right = left] = planes;
  if (channels === 2) return [left, right];
  return [left.map((sample, index) => (sample + (right[index] ?? 0)) / 2)];
}

/** Adds `part`, times `gain`, to what is in `sum` from `at` on. */
export function addTo(sum: Planes, at: number, part: Planes, gain = 1): void {
  for (const [channel, plane] of part.entries()) {
    const target = present(sum[channel], 'a channel');
    for (let index = 0; index < plane.length; index += 1)
      target[at + index] = (target[at + index] ?? 0) + (plane[index] ?? 0) * gain;
  }
}

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
