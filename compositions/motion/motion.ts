/**
 * Movement as pure functions of the frame.
 *
 * Guarantees: an entrance or an exit has a first and a last frame, outside of them values are exactly 0 or 1,
 * so that between them nothing moves but a slow zoom; no curve overshoots. Lengths are given in frames at 30 a second and
 * take the same time at other rates.
 */

const rateOfLengths = 30;

export const entranceLength = 12;
export const exitLength = 8;
/** An exit shorter than this would be a flicker: then the scene cuts. */
const shortestExit = 4;

/** @param length in frames at 30 a second @returns whole frames at `fps`, one at least */
export function framesAt(fps: number, length: number): number {
  return Math.max(1, Math.round((length * fps) / rateOfLengths));
}

/** A critically damped spring, scaled to arrive exactly at 1. @param t from 0 to 1 */
export function settle(t: number): number {
  const stiffness = 7;
  const spring = (at: number) => 1 - (1 + stiffness * at) * Math.exp(-stiffness * at);
  return spring(clamp(t)) / spring(1);
}

/** Starts and stops softly: for things that travel. @param t from 0 to 1 */
export function easeInOut(t: number): number {
  const at = clamp(t);
  return at < 0.5 ? 4 * at ** 3 : 1 - (2 - 2 * at) ** 3 / 2;
}

/** How far a movement of `length` that begins at `start` has come, from 0 to 1, in time. */
export function elapsed(frame: number, start: number, fps: number, length: number): number {
  return clamp((frame - start) / framesAt(fps, length));
}

/** How far something has entered, from 0 to 1. The first frame already shows a part of it. */
export function entrance(frame: number, start: number, fps: number): number {
  return frame < start ? 0 : settle(elapsed(frame + 1, start, fps, entranceLength));
}

/**
 * How much of a scene is still there, from 1 to 0. It leaves after the last word, and cuts where the voice
 * leaves no time for an exit.
 * @param quietFrom the frame from which nothing is spoken any more
 */
export function remaining(frame: number, durationInFrames: number, quietFrom: number, fps: number): number {
  const length = Math.min(framesAt(fps, exitLength), durationInFrames - quietFrom);
  if (length < framesAt(fps, shortestExit)) return 1;
  const start = durationInFrames - length;
  return frame < start ? 1 : 1 - clamp((frame - start + 1) / length);
}

/** So little that what stands at a picture's edge is still seen: 3 % are cut off on each side at the end. */
export const closest = 1.06;

/**
 * The slow zoom into a picture, at an even pace over its whole scene: how many times its size it has, from 1. All its
 * frames differ, where other movements come to rest.
 */
export function approach(frame: number, durationInFrames: number): number {
  return 1 + (closest - 1) * clamp(frame / Math.max(1, durationInFrames - 1));
}

/** What a thing looks like that has come `progress` of its way up into its place. @param distance in pixels */
export function risen(progress: number, distance: number): { opacity: number; transform: string } {
  return {
    opacity: Math.min(1, progress * 1.6),
    transform: progress === 1 ? 'none' : `translateY(${((1 - progress) * distance).toFixed(2)}px)`,
  };
}

function clamp(t: number): number {
  return Math.max(0, Math.min(1, t));
}
