/** How captions look. */
import { z } from 'zod';

/**
 * - `auto`: on the dark front of a scenery without anything behind them, elsewhere on a plate
 * - `plate`: on a plate; `bar`: on a bar across the frame; `lower-third`: on a plate at the start of the line
 * - `outline`: letters with an outline; `underline`: a line below the spoken word
 * - `word`: one to three large words at a time
 * - `none`: only in the subtitle files
 */
export const captionStyles = [
  'auto',
  'plate',
  'bar',
  'outline',
  'word',
  'underline',
  'lower-third',
  'none',
] as const;

export const captionPositions = ['bottom', 'middle', 'top'] as const;

export const minCaptionSize = 1;
export const maxCaptionSize = 1.5;

export const captionLookSchema = z.strictObject({
  style: z.enum(captionStyles),
  position: z.enum(captionPositions),
  /** As a multiple of the usual size, which is the smallest that is legible. */
  size: z.number().min(minCaptionSize).max(maxCaptionSize),
});

export type CaptionLook = z.infer<typeof captionLookSchema>;
export type CaptionStyle = CaptionLook['style'];

export const usualCaptions: CaptionLook = { style: 'auto', position: 'bottom', size: 1 };
