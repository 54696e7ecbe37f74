/**
 * Dynamic time warping: which moment of one reading of a text is which moment of another (Sakoe and Chiba, 1978).
 *
 * Guarantees: the path is the cheapest one that only moves forwards, from the beginnings of both to their ends; it
 * takes one byte per pair of frames, and otherwise only memory that grows with the length; pauses cost little on either
 * side, as no two readers pause in the same places.
 */
import { type Features, featureCount, frameDistance } from './features.ts';

export interface Warp {
  /** For each frame of the reference, and one more, where it begins in the other sound, in frames. */
  readonly positions: Float64Array;
  /** The mean distance along the path. */
  readonly cost: number;
}

const bothAdvance = 0;
const soundAdvances = 1;
const referenceAdvances = 2;

/** Two silences are alike, however they hiss. */
const maxInSilence = 0.3;
/** A frame of silence that the other reading lacks. */
const costOfPause = 1.2;
/** One step in both readings replaces two steps in one alone; without this, the path would run straight. */
const costOfBoth = 1.2;
/** Discourages the path from waiting in one reading longer than a drawn-out sound lasts. */
const costOfStanding = 0.2;

/**
 * @param reference has at least one frame, as has `sound`.
 * @param mayPause 1 for each frame of the reference at which one of the two may pause without the other.
 */
export function warp(reference: Features, sound: Features, mayPause: Uint8Array): Warp {
  const rows = reference.frameCount;
  const columns = sound.frameCount;
  const steps = new Uint8Array(rows * columns);
  let above = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  let here = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const isPauseThere = reference.silent[row] === 1;
    const isBreakThere = mayPause[row] === 1;
    let left = Number.POSITIVE_INFINITY;
    let aboveLeft = row === 0 ? 0 : Number.POSITIVE_INFINITY;
    for (let column = 0; column < columns; column += 1) {
      const isPauseHere = sound.silent[column] === 1;
      const apart = frameDistance(reference.values, row * featureCount, sound.values, column * featureCount);
      const distance = isPauseThere && isPauseHere ? Math.min(apart, maxInSilence) : apart;
      const standing = distance + costOfStanding;
      let cost = aboveLeft + costOfBoth * distance;
      let step = bothAdvance;
      const onSound = left + (isPauseHere && isBreakThere ? Math.min(costOfPause, standing) : standing);
      if (onSound < cost) {
        cost = onSound;
        step = soundAdvances;
      }
      aboveLeft = above[column] ?? 0;
      const onReference =
        aboveLeft + (isPauseThere && isBreakThere ? Math.min(costOfPause, standing) : standing);
      if (onReference < cost) {
        cost = onReference;
        step = referenceAdvances;
      }
      here[column] = cost;
      left = cost;
      steps[row * columns + column] = step;
    }
    [above, here] = [here, above];
  }
  return {
    positions: positionsOf(steps, rows, columns),
    cost: (above[columns - 1] ?? 0) / (rows + columns),
  };
}

/** A frame begins between the last frame of the one before and the first of its own. */
function positionsOf(steps: Uint8Array, rows: number, columns: number): Float64Array {
  const positions = new Float64Array(rows + 1);
  positions[rows] = columns;
  let row = rows - 1;
  let column = columns - 1;
  while (row > 0 || column > 0) {
    const step = steps[row * columns + column];
    if (step !== soundAdvances) {
      const lastOfBefore = step === bothAdvance ? column - 1 : column;
      positions[row] = (column + lastOfBefore + 1) / 2;
      row -= 1;
    }
    if (step !== referenceAdvances) column -= 1;
  }
  return positions;
}
