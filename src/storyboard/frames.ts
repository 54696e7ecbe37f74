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
