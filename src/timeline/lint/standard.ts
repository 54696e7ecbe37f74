/** The numbers that captions are held to, each with its source, and how frames are counted for them. */

/** Netflix Timed Text Style Guide; the BBC Subtitle Guidelines agree to within a little. */
export const captionStandard = {
  shortestMs: 833,
  longestMs: 7000,
  lines: 2,
  /** Characters a second: what is aimed at, and what is too fast. */
  aimedSpeed: 17,
  fastestSpeed: 20,
  /** Frames that a caption may come before or after its first spoken word. */
  inFrames: 3,
  /** Frames that it may stay after its last. */
  lingerFrames: 12,
  /** A gap has no frames or at least these. */
  gapFrames: 2,
} as const;

/**
 * One frame as the standard means it: a frame of film or television. At 60 frames a second the eye is not twice
 * as fast, and at 10 a gap of one frame is no flicker: the rate counts as 30 at most and as 24 at least.
 */
export function standardFrameMs(fps: number): number {
  return 1000 / Math.min(30, Math.max(24, fps));
}
