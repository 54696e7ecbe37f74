/** The numbers that captions are held to, and what a frame means for them. */

/** Netflix Timed Text Style Guide; the BBC Subtitle Guidelines agree almost exactly. */
export const captionStandard = {
  shortestMs: 833,
  longestMs: 7000,
  lines: 2,
  /** Characters per second: what is aimed at, and what is too fast. */
  aimedSpeed: 17,
  fastestSpeed: 20,
  /** How many frames a caption may come before or after its first spoken word. */
  inFrames: 3,
  /** How many frames it may stay after its last. */
  lingerFrames: 12,
  /** A gap has no frames, or at least this many. */
  gapFrames: 2,
} as const;

/**
 * The length of a frame as the standard means it: a frame of film or television. At 60 frames per second the eye is not
 * twice as fast, and at 10 a gap of one frame is not a flicker, so the rate counts as at most 30 and at least 24.
 */
export function standardFrameMs(fps: number): number {
  return 1000 / Math.min(30, Math.max(24, fps));
}
