/**
 * How wide the stripes of an enumeration are in each frame.
 *
 * Guarantees: together they always fill the stage; a stripe opens in 12 frames (at 30 per second) when its item is said
 * and narrows when the next one opens; before that, it is a sliver at the edge. Between openings nothing moves.
 */
import type { Box } from '../../layout/layout.ts';
import { easeInOut, elapsed } from '../../motion/motion.ts';

export interface Stripe {
  readonly box: Box;
  /** How far it has opened since its item was said, from 0 to 1. */
  readonly said: number;
  /** From 1 (it is being spoken) to 0. */
  readonly focus: number;
}

/** In frames at 30 frames per second. */
const openingLength = 12;
/** The part of the stage that the spoken stripe has among many. */
export const spokenShare = 0.38;
/** The part of the stage that a stripe has before its item is said. */
const sliver = 0.016;

/**
 * @param starts when each stripe's item is said.
 * @param along whether stripes stand side by side (`x`) or lie on one another (`y`).
 */
export function stripesAt(
  frame: number,
  starts: readonly number[],
  { stage, along, fps }: { stage: Box; along: 'x' | 'y'; fps: number },
): Stripe[] {
  const said = starts.map((start) => progress(frame, start, fps));
  const open = said.map((t, index) => (index === 0 ? 1 : t));
  const focus = said.map((t, index) => t * (1 - (said[index + 1] ?? 0)));
  const opened = open.reduce((sum, t) => sum + t, 0);
  const emphasis = emphasisAmong(opened);
  const weights = open.map((t, index) => t * (1 + (emphasis - 1) * (focus[index] ?? 0)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const length = along === 'x' ? stage.width : stage.height;
  const closed = open.reduce((total, t) => total + (1 - t) * sliver, 0);
  let from = 0;
  return weights.map((weight, index) => {
    const share = (weight / sum) * (1 - closed) + (1 - (open[index] ?? 0)) * sliver;
    const [start, size] = [from * length, share * length];
    from += share;
    const box =
      along === 'x'
        ? { ...stage, x: stage.x + start, width: size }
        : { ...stage, y: stage.y + start, height: size };
    return { box, said: said[index] ?? 0, focus: focus[index] ?? 0 };
  });
}

/** The part of the stage that a stripe has when another one is spoken and all are open. */
export function restShare(count: number): number {
  return count === 1 ? 1 : (1 - shareAmong(count)) / (count - 1);
}

/** The part that the spoken one has when all are open. */
export function shareAmong(count: number): number {
  const emphasis = emphasisAmong(count);
  return emphasis / (emphasis + count - 1);
}

/** How many times as much as the others the spoken one has, among so many that are open. */
function emphasisAmong(opened: number): number {
  return Math.max(1.5, ((opened - 1) * spokenShare) / (1 - spokenShare));
}

function progress(frame: number, start: number, fps: number): number {
  return frame < start ? 0 : easeInOut(elapsed(frame + 1, start, fps, openingLength));
}
