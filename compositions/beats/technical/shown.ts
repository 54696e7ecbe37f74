/** How things of technical compositions enter: a short way up, on their word, and then they rest. */
import type { CSSProperties } from 'react';
import { elapsed, framesAt, settle } from '../../motion/motion.ts';

/** In frames at 30 frames per second. */
export const shownLength = 8;

/** From 0 to 1. The first frame already shows part of it. */
export function shownBy(frame: number, start: number, fps: number, length = shownLength): number {
  return frame < start ? 0 : settle(elapsed(frame + 1, start, fps, length));
}

/** @param distance in pixels. */
export function shownStyle(progress: number, distance: number): CSSProperties {
  return {
    opacity: Number(Math.min(1, progress * 1.5).toFixed(3)),
    transform: progress === 1 ? 'none' : `translateY(${((1 - progress) * distance).toFixed(2)}px)`,
  };
}

/**
 * How far each of several lines has been drawn, one after the other.
 *
 * @param length of all of them together, in frames at 30 frames per second.
 */
export function drawnBy(
  frame: number,
  start: number,
  fps: number,
  length: number,
  at: number,
  count: number,
): number {
  if (frame < start) return 0;
  const t = Math.min(1, (frame + 1 - start) / framesAt(fps, length));
  return Math.max(0, Math.min(1, t * count - at));
}
