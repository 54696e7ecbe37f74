/**
 * Where the parts of a card are: its title, its picture, and the dark ground below on which small lines stand.
 *
 * Guarantees: all text lies in the safe area; the title meets neither the picture nor the ground below; a card is
 * mirrored for text from right to left.
 */
import type { Box, Layout } from '../../layout/layout.ts';

export interface CardLayout {
  readonly title: Box;
  /** Where the picture is. Things in it stand on its lower edge. */
  readonly picture: Box;
  /** From here to the lower edge of the frame, over its whole width. */
  readonly ground: number;
  /** Small lines on that ground. */
  readonly foot: Box;
}

export interface CardOptions {
  readonly direction: 'ltr' | 'rtl';
  readonly hasPicture: boolean;
  /** Whether small lines stand below. Without them the ground is lower. */
  readonly hasFoot: boolean;
}

/** Of the frame's height. */
const groundShare = { wide: 0.2, square: 0.19, tall: 0.18, phone: 0.3 } as const;
const lowShare = { wide: 0.12, square: 0.12, tall: 0.12, phone: 0.22 } as const;
/** Of the safe area's width, on wide frames. */
const titleShare = 0.5;
/** Of the height above the ground, on other frames. */
const pictureShare = { square: 0.42, tall: 0.46, phone: 0.44 } as const;

export function cardLayout(
  { width, height, safe, unit, shape }: Pick<Layout, 'width' | 'height' | 'safe' | 'unit' | 'shape'>,
  { direction, hasPicture, hasFoot }: CardOptions,
): CardLayout {
  const ground = height * (1 - (hasFoot ? groundShare : lowShare)[shape]);
  const footTop = ground + unit * 3.4;
  const foot = { ...safe, y: footTop, height: safe.y + safe.height - footTop };
  const gap = 3.4 * unit;
  const above = ground - gap - safe.y;
  const isLeft = direction === 'ltr';
  if (shape === 'wide') {
    const titleWidth = hasPicture ? safe.width * titleShare : safe.width * 0.74;
    const pictureWidth = width - safe.x - titleWidth - gap;
    return {
      title: {
        x: isLeft ? safe.x : safe.x + safe.width - titleWidth,
        y: safe.y,
        width: titleWidth,
        height: above,
      },
      picture: {
        x: isLeft ? width - pictureWidth : 0,
        y: height * 0.06,
        width: pictureWidth,
        height: ground + unit * 3 - height * 0.06,
      },
      ground,
      foot,
    };
  }
  const pictureHeight = hasPicture ? above * pictureShare[shape] : 0;
  return {
    title: { ...safe, height: above - pictureHeight - (hasPicture ? gap : 0) },
    picture: { x: 0, y: ground + unit * 3 - pictureHeight, width, height: pictureHeight },
    ground,
    foot,
  };
}
