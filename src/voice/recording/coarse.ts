/**
 * Features at the grain of the search: means of five frames, a twentieth of a second.
 *
 * Guarantees: linear time; a part that is given its own start begins with a frame of its own.
 */
import { type Features, featureCount } from '../align/features.ts';

/** Frames of the features in one of the search's. */
export const grain = 5;

export interface Coarse {
  readonly count: number;
  readonly values: Float32Array;
  /** 1 where most of it is silent. */
  readonly silent: Uint8Array;
}

/**
 * @param starts where each part begins, and where the last one ends, in frames of the features.
 * @returns with how many frames each part has.
 */
export function coarsen(
  { values, silent }: Features,
  starts: readonly number[],
): { coarse: Coarse; sizes: readonly number[] } {
  const sizes = starts.slice(1).map((end, at) => Math.ceil((end - (starts[at] as number)) / grain));
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const coarse = { count, values: new Float32Array(count * featureCount), silent: new Uint8Array(count) };
  let row = 0;
  for (let part = 0; part + 1 < starts.length; part += 1) {
    const to = starts[part + 1] as number;
    for (let frame = starts[part] as number; frame < to; frame += grain, row++) {
      const end = Math.min(to, frame + grain);
      let quiet = 0;
      for (let one = frame; one < end; one += 1) {
        quiet += silent[one] as number;
        for (let k = 0; k < featureCount; k += 1) {
          const index = row * featureCount + k;
          coarse.values[index] =
            (coarse.values[index] as number) + (values[one * featureCount + k] as number) / (end - frame);
        }
      }
      coarse.silent[row] = 2 * quiet > end - frame ? 1 : 0;
    }
  }
  return { coarse, sizes };
}

export function distanceBetween(a: Float32Array, aStart: number, b: Float32Array, bStart: number): number {
  let sum = 0;
  for (let at = 0; at < featureCount; at += 1) {
    const difference = (a[aStart + at] as number) - (b[bStart + at] as number);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}
