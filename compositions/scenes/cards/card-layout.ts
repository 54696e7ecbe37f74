/**
 * Where the text and the picture of an opening or end card stand: side by side on wide frames, the text below the
 * picture on others.
 *
 * Guarantees: both lie inside the safe area and do not overlap; the card is mirrored for text from right to left.
 */
import type { Box, Layout } from '../../layout/layout.ts';

export interface CardLayout {
  readonly text: Box;
  /** A square, for the disc. */
  readonly picture: Box;
  /** On narrow frames the text starts right below the picture. */
  readonly align: 'start' | 'center';
}

export interface CardOptions {
  /** The side of the text: an end card is the opening card in mirror image. */
  readonly side: 'start' | 'end';
  readonly direction: 'ltr' | 'rtl';
  /** Whether there is more text than the title. */
  readonly hasDetails: boolean;
}

/** Diameters of the disc, and its distance from the text, in units. */
const wideDisc = 64;
const narrowDiscs = { square: 36, tall: 44, phone: 56 } as const;
/** For cards with only a title. */
const largeDiscs = { square: 50, tall: 62, phone: 66 } as const;
const wideGap = 8;
const narrowGap = 7;

export function cardLayout(
  { safe, shape, unit }: Pick<Layout, 'safe' | 'shape' | 'unit'>,
  { side, direction, hasDetails }: CardOptions,
): CardLayout {
  const isTextLeft = (side === 'start') === (direction === 'ltr');
  if (shape === 'wide') {
    const size = unit * wideDisc;
    const width = safe.width - size - unit * wideGap;
    const y = safe.y + (safe.height - size) / 2;
    return {
      text: { ...safe, x: isTextLeft ? safe.x : safe.x + safe.width - width, width },
      picture: { x: isTextLeft ? safe.x + safe.width - size : safe.x, y, width: size, height: size },
      align: 'center',
    };
  }
  const size = unit * (hasDetails ? narrowDiscs : largeDiscs)[shape];
  // In high frames the two together are a little above the middle.
  const usualAir = hasDetails ? 0.03 : 0.05;
  const air = safe.height * (shape === 'phone' ? 0.1 : usualAir);
  const top = safe.y + air + size + unit * narrowGap;
  return {
    text: { ...safe, y: top, height: safe.y + safe.height - air - top },
    picture: {
      x: direction === 'ltr' ? safe.x : safe.x + safe.width - size,
      y: safe.y + air,
      width: size,
      height: size,
    },
    align: 'start',
  };
}
