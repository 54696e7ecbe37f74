/**
 * Where a caption stands that has no plate: on the dark front layer of a scenery.
 *
 * Guarantees: its two lines lie inside the safe area; a line that was broken for the plate fits, because it may be as
 * wide, and the plate's padding is free.
 */
import { captionLineEms, type Layout, plate } from '../layout/layout.ts';

export interface GroundCaptionLayout {
  /** The same for every caption of a video. Only a line that is still too wide is set smaller. */
  readonly fontSize: number;
  readonly x: number;
  readonly width: number;
  /** The upper edge of two lines, and the lower edge of the last line. */
  readonly top: number;
  readonly bottom: number;
  /** On phones lines begin at the edge of the safe area: the right side belongs to the apps' buttons. */
  readonly align: 'center' | 'start';
}

/** Larger type would leave no room for the picture. As a share of the frame's height. */
const largest = 0.056;

const lines = 2;

export function groundCaption({ width, height, shape, safe }: Layout): GroundCaptionLayout {
  const fontSize = Math.min(height * largest, safe.width / captionLineEms(width, height));
  const bottom = safe.y + safe.height;
  return {
    fontSize,
    x: safe.x,
    width: safe.width,
    top: bottom - lines * plate.lineHeight * fontSize,
    bottom,
    align: shape === 'phone' ? 'start' : 'center',
  };
}
