/**
 * Where the parts of a poster are.
 *
 * Guarantees: its texts lie in the safe area and do not overlap; the disc does not meet any of them.
 */
import type { Box, Layout } from '../../layout/layout.ts';

export interface PosterLayout {
  readonly before: Box;
  readonly hero: Box;
  readonly after: Box;
  /** A circle, cropped by the frame. */
  readonly disc: Box;
  /** The upper edge of the second tone. */
  readonly seam: number;
}

export interface PosterParts {
  readonly before: boolean;
  readonly after: boolean;
}

export function posterLayout(
  { safe, width, unit, shape }: Layout,
  parts: PosterParts,
  direction: 'ltr' | 'rtl',
): PosterLayout {
  const share = shape === 'wide' ? 0.24 : 0.25;
  const above = safe.height * (parts.before ? share : 0.18);
  const below = safe.height * (parts.after ? share : 0.06);
  const hero = { ...safe, y: safe.y + above, height: safe.height - above - below };
  const size = unit * (shape === 'wide' ? 44 : 40);
  const gap = 2 * unit;
  const textWidth = Math.min(safe.width, width * 0.86 - size * 0.5 - safe.x);
  const top = safe.y + above - gap;
  return {
    before: {
      ...safe,
      x: direction === 'ltr' ? safe.x : safe.x + safe.width - textWidth,
      width: textWidth,
      height: above - gap,
    },
    hero,
    after: { ...safe, y: hero.y + hero.height + gap, height: below - gap },
    disc: {
      x: width - size * 0.72,
      y: top - size * (shape === 'wide' ? 0.98 : 1),
      width: size,
      height: size,
    },
    seam: hero.y + hero.height * 0.5,
  };
}
