/**
 * Movement as pure functions of the frame.
 *
 * Guarantees: an entrance or exit has a first and a last frame; before and after, its value is exactly 0 or 1, so
 * between entrance and exit only the slow zoom moves; no curve overshoots. Lengths are given in frames at 30 frames per
 * second and take the same time at other rates.
 */

const rateOfLengths = 30;

export const entranceLength = 12;
export const exitLength = 8;
/** A shorter exit would be a flicker: the scene is cut instead. */
const shortestExit = 4;

/** @param length in frames at 30 frames per second. @returns whole frames at `fps`, at least one. */
export function framesAt(fps: number, length: number): number {
  return Math.max(1, Math.round((length * fps) / rateOfLengths));
}

/** A critically damped spring, scaled to arrive exactly at 1. @param t from 0 to 1. */
export function settle(t: number): number {
  const stiffness = 7;
  const spring = (at: number) => 1 - (1 + stiffness * at) * Math.exp(-stiffness * at);
  return spring(clamp(t)) / spring(1);
}

/** Starts and stops softly: for things that travel. @param t from 0 to 1. */
export function easeInOut(t: number): number {
  const at = clamp(t);
  return at < 0.5 ? 4 * at ** 3 : 1 - (2 - 2 * at) ** 3 / 2;
}

/** How much of the time of a movement of `length` that begins at `start` has passed, from 0 to 1. */
export function elapsed(frame: number, start: number, fps: number, length: number): number {
  return clamp((frame - start) / framesAt(fps, length));
}

/** How far something has entered, from 0 to 1. Its first frame already shows part of it. */
export function entrance(frame: number, start: number, fps: number): number {
  return frame < start ? 0 : settle(elapsed(frame + 1, start, fps, entranceLength));
}

/**
 * How much of a scene is still there, from 1 to 0. It leaves after the last word; if the voice leaves no time for an
 * exit, the scene is cut.
 *
 * @param quietFrom the frame from which nothing is spoken any more.
 */
export function remaining(frame: number, durationInFrames: number, quietFrom: number, fps: number): number {
  const length = Math.min(framesAt(fps, exitLength), durationInFrames - quietFrom);
  if (length < framesAt(fps, shortestExit)) return 1;
  const start = durationInFrames - length;
  return frame < start ? 1 : 1 - clamp((frame - start + 1) / length);
}

/** How much of a scene is there, from 0 to 1: it enters at its first frame and leaves as `remaining` says. */
export function presence(frame: number, durationInFrames: number, quietFrom: number, fps: number): number {
  return Math.min(entrance(frame, 0, fps), remaining(frame, durationInFrames, quietFrom, fps));
}

/** So little that the edge of a picture stays in sight: at the end, 3 % are cut off on each side. */
export const closest = 1.06;

/**
 * The slow zoom into a picture, at an even pace over its whole scene: its magnification, from 1 to `closest`. All its
 * frames differ, while other movements come to rest.
 */
export function approach(frame: number, durationInFrames: number): number {
  return 1 + (closest - 1) * clamp(frame / Math.max(1, durationInFrames - 1));
}

/** The style of something that has risen into its place by `progress`, from 0 to 1. @param distance in pixels. */
export function risen(progress: number, distance: number): { opacity: number; transform: string } {
  return {
    opacity: Math.min(1, progress * 1.6),
    transform: progress === 1 ? 'none' : `translateY(${((1 - progress) * distance).toFixed(2)}px)`,
  };
}

function clamp(t: number): number {
  return Math.max(0, Math.min(1, t));
}
