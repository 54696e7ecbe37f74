/**
 * Where the parts of a page are: its picture at the side of wide frames, else above the text.
 *
 * Guarantees: the head, the text and the foot lie in the safe area and do not overlap, nor do they meet the picture.
 */
import type { Box, Layout } from '../../layout/layout.ts';

export interface PageLayout {
  /** Reaches to three edges of the frame. */
  readonly picture: Box;
  readonly head: Box;
  readonly text: Box;
  readonly foot: Box;
}

const pictureShare = { wide: 0.3125, square: 0.24, tall: 0.25, phone: 0.28 } as const;

export function pageLayout(
  { width, height, safe, unit, shape }: Pick<Layout, 'width' | 'height' | 'safe' | 'unit' | 'shape'>,
  direction: 'ltr' | 'rtl',
): PageLayout {
  const isBeside = shape === 'wide' || shape === 'square';
  const breadth = (isBeside ? width : height) * pictureShare[shape];
  const gap = unit * (shape === 'wide' ? 13 : 6);
  const isLeft = direction === 'ltr';
  const picture = isBeside
    ? { x: isLeft ? 0 : width - breadth, y: 0, width: breadth, height }
    : { x: 0, y: 0, width, height: breadth };
  const inner = isBeside
    ? { ...safe, x: isLeft ? breadth + gap : safe.x, width: safe.x + safe.width - breadth - gap }
    : { ...safe, y: breadth + gap * 0.7, height: safe.y + safe.height - breadth - gap * 0.7 };
  const headHeight = unit * 5.8;
  const headGap = unit * (shape === 'wide' ? 3.6 : 2);
  const footHeight = unit * 2.4;
  const footGap = unit * 3;
  return {
    picture,
    head: { ...inner, height: headHeight },
    text: {
      ...inner,
      y: inner.y + headHeight + headGap,
      height: inner.height - headHeight - headGap - footHeight - footGap,
    },
    foot: { ...inner, y: inner.y + inner.height - footHeight, height: footHeight },
  };
}
