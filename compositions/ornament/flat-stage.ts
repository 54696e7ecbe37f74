/**
 * Where a flat composition has its text, and where an ornament is.
 *
 * Guarantees: the text's box lies in the safe area and does not meet the ornament's; the ornament's reaches to the
 * edges of the frame: at the side on wide frames, else at the bottom, where apps draw over a phone's frame anyway.
 */
import type { Box, Layout } from '../layout/layout.ts';

export interface FlatStage {
  readonly text: Box;
  readonly motif: Box;
}

/** Of the frame's width or height. */
const motifShare = { wide: 0.235, square: 0.2, tall: 0.2, phone: 0.2 } as const;
/** Between text and ornament, in units. */
const gap = 4;

export function flatStage(
  { width, height, shape, safe, unit }: Pick<Layout, 'width' | 'height' | 'shape' | 'safe' | 'unit'>,
  direction: 'ltr' | 'rtl',
): FlatStage {
  if (shape === 'wide') {
    const breadth = width * motifShare.wide;
    const textWidth = safe.width - breadth + (width - safe.x - safe.width) - gap * unit;
    const isLeft = direction === 'ltr';
    return {
      text: { ...safe, x: isLeft ? safe.x : safe.x + safe.width - textWidth, width: textWidth },
      motif: { x: isLeft ? width - breadth : 0, y: 0, width: breadth, height },
    };
  }
  const breadth = height * motifShare[shape];
  const bottom = Math.min(safe.y + safe.height, height - breadth - gap * unit);
  return {
    text: { ...safe, height: bottom - safe.y },
    motif: { x: 0, y: height - breadth, width, height: breadth },
  };
}
