/**
 * How actors come in: who walks steps in from behind, what hangs drops, what flies or floats glides. Then they rest.
 *
 * Guarantees: all motion ends 20 frames (at 30 per second) after the actor's own frame; at rest, the values are exactly
 * 0 and 1.
 */
import type { ActorProps } from '../../src/storyboard/contract.ts';
import { elapsed, framesAt, settle } from '../motion/motion.ts';

/** In frames at 30 frames per second. */
const entrances = { ground: [8, 12], sky: [8, 12], water: [8, 12], above: [4, 10] } as const;
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

/** @returns null before the actor is there. @param box its height in pixels. */
export function actorMotion(
  { startFrame, stands, facing }: ActorProps,
  frame: number,
  fps: number,
  frameWidth: number,
  boxHeight: number,
): ActorMotion | null {
  const [delay, length] = entrances[stands];
  const start = startFrame + framesAt(fps, delay);
  if (frame < start) return null;
  const t = elapsed(frame + 1, start, fps, length);
  if (t >= 1) return atRest;
  const entered = settle(t);
  const opacity = Math.min(1, entered * 1.8);
  if (stands === 'above') return { x: 0, y: -(1 - entered) * boxHeight * drop, opacity, step: 1 };
  const behind = facing === 'left' ? 1 : -1;
  return {
    x: (1 - entered) * frameWidth * way * behind,
    y: 0,
    opacity,
    step: Math.min(1, elapsed(frame + 1, start, fps, stepLength)),
  };
}
