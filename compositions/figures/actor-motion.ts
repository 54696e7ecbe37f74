/**
 * How actors come in: who walks steps in from behind, what hangs drops, what flies or floats glides. Then they rest.
 *
 * Guarantees: all motion ends 12 frames (at 30 per second) after it began; at rest, the values are exactly 0 and 1.
 */
import type { ActorProps } from '../../src/storyboard/contract.ts';
import { elapsed, settle } from '../motion/motion.ts';

/** How long after a new place actors come into it, in frames at 30 frames per second. */
export const actorDelay = { ground: 8, sky: 8, water: 8, above: 4 } as const;

/** Likewise in frames at 30 per second. */
const entranceLength = { ground: 12, sky: 12, water: 12, above: 10 } as const;
const stepLength = 10;

/** How far an actor comes, as a share of the frame's width; for what drops, of its own height. */
const way = 0.03;
const drop = 0.5;

export interface ActorMotion {
  /** In pixels, from where the actor rests. */
  readonly x: number;
  readonly y: number;
  readonly opacity: number;
  /** Of the step that it takes, from 0 to 1. */
  readonly step: number;
}

const atRest: ActorMotion = { x: 0, y: 0, opacity: 1, step: 1 };

/**
 * @param startFrame when it begins to come in; null for somebody who is there already.
 * @param boxHeight in pixels.
 * @returns null before the actor is there.
 */
export function actorMotion(
  { stands, facing }: ActorProps,
  startFrame: number | null,
  frame: number,
  fps: number,
  frameWidth: number,
  boxHeight: number,
): ActorMotion | null {
  if (startFrame === null) return atRest;
  if (frame < startFrame) return null;
  const t = elapsed(frame + 1, startFrame, fps, entranceLength[stands]);
  if (t >= 1) return atRest;
  const entered = settle(t);
  const opacity = Math.min(1, entered * 1.8);
  if (stands === 'above') return { x: 0, y: -(1 - entered) * boxHeight * drop, opacity, step: 1 };
  const behind = facing === 'left' ? 1 : -1;
  return {
    x: (1 - entered) * frameWidth * way * behind,
    y: 0,
    opacity,
    step: elapsed(frame + 1, startFrame, fps, stepLength),
  };
}
