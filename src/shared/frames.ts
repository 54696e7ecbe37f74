/**
 * The one place where milliseconds become frames.
 *
 * Guarantees: boundaries are rounded, never lengths. If each length were rounded, the error would grow to several
 * frames within a minute; a rounded boundary is never more than half a frame away from its time.
 */

/** The frame that begins nearest to `ms`. */
export function frameAt(ms: number, fps: number): number {
  return Math.round((ms * fps) / 1000);
}

/**
 * The frame that is seen at `ms`, which may have begun earlier: for a time that somebody wrote. People write few
 * digits: 0.033 s is meant to be the second frame at 30 frames per second.
 */
export function frameSeenAt(ms: number, fps: number): number {
  return Math.floor((ms / 1000) * fps + 0.02);
}

/** How many frames cover a length of time: the last of them may go past its end. */
export function framesCovering(ms: number, fps: number): number {
  return Math.ceil((ms * fps) / 1000);
}
