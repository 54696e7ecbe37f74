/**
 * Features at the grain of the search: means of five frames, which are a twentieth of a second.
 *
 * Guarantees: linear time; each part begins with a coarse frame of its own.
 */
import { type Features, featureCount } from '../align/features.ts';

/** How many frames of the features make one coarse frame. */
export const grain = 5;

export interface Coarse {
  readonly count: number;
  /** Frame by frame, `featureCount` values each. */
  readonly values: Float32Array;
  /** 1 for a frame that is mostly silent. */
  readonly silent: Uint8Array;
}

/**
 * @param starts where each part begins, in frames of the features, and where the last one ends.
 * @returns the coarse frames of all parts, and how many each part has.
 */
export function coarsen(
  features: Features,
  starts: readonly number[],
): { coarse: Coarse; sizes: readonly number[] } {
  const sizes = starts.slice(1).map((end, at) => Math.ceil((end - (starts[at] ?? 0)) / grain));
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const coarse = { count, values: new Float32Array(count * featureCount), silent: new Uint8Array(count) };
  let row = 0;
  for (const [part, size] of sizes.entries()) {
    const start = starts[part] ?? 0;
    const end = starts[part + 1] ?? 0;
    for (let at = 0; at < size; at += 1) {
      const from = start + at * grain;
      writeMean(features, from, Math.min(end, from + grain), coarse, row);
      row += 1;
    }
  }
  return { coarse, sizes };
}

/** Writes the mean of the frames `from` to before `to` into a coarse frame. */
function writeMean(
  { values, silent }: Features,
  from: number,
  to: number,
  coarse: Coarse,
  row: number,
): void {
  let quiet = 0;
  for (let frame = from; frame < to; frame += 1) {
    quiet += silent[frame] ?? 0;
    for (let at = 0; at < featureCount; at += 1) {
      const index = row * featureCount + at;
      const share = (values[frame * featureCount + at] ?? 0) / (to - from);
      coarse.values[index] = (coarse.values[index] ?? 0) + share;
    }
  }
  coarse.silent[row] = 2 * quiet > to - from ? 1 : 0;
}
