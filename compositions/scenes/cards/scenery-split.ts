/**
 * Where the parts of a card with a scenery are: the scenery beside the words, or above them on frames that are not
 * wide.
 *
 * Guarantees: all text lies in the safe area, clear of the scenery.
 */
import type { Box, Layout } from '../../layout/layout.ts';

export interface ScenerySplit {
  /** Reaches to three edges of the frame. */
  readonly picture: Box;
  /** Between the picture and the ground of the words. */
  readonly seam: Box;
  readonly title: Box;
  readonly foot: Box;
}

const pictureShare = { wide: 0.46, square: 0.42, tall: 0.44, phone: 0.42 } as const;

export function scenerySplit(
  { width, height, safe, unit, shape }: Pick<Layout, 'width' | 'height' | 'safe' | 'unit' | 'shape'>,
  direction: 'ltr' | 'rtl',
): ScenerySplit {
  const breadth = (shape === 'wide' ? width : height) * pictureShare[shape];
  const thin = unit * 0.9;
  const gap = unit * 5;
  const footHeight = unit * 15;
  const isLeft = direction === 'ltr';
  const inner =
    shape === 'wide'
      ? { ...safe, x: isLeft ? safe.x : breadth + gap, width: width - breadth - gap - safe.x }
      : { ...safe, y: breadth + gap, height: safe.y + safe.height - breadth - gap };
  const picture =
    shape === 'wide'
      ? { x: isLeft ? width - breadth : 0, y: 0, width: breadth, height }
      : { x: 0, y: 0, width, height: breadth };
  const seam =
    shape === 'wide'
      ? { x: isLeft ? picture.x - thin : breadth, y: 0, width: thin, height }
      : { x: 0, y: breadth, width, height: thin };
  return {
    picture,
    seam,
    title: { ...inner, height: inner.height - footHeight - unit * 2 },
    foot: { ...inner, y: inner.y + inner.height - footHeight, height: footHeight },
  };
}
