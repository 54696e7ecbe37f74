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
  /** An ornament takes less room than a drawing. */
  readonly picture: 'drawing' | 'ornament' | 'none';
  /** Whether small lines stand below. Without them the ground is lower. */
  readonly hasFoot: boolean;
}

/** Of the frame's height. */
const groundShare = { wide: 0.2, square: 0.19, tall: 0.18, phone: 0.3 } as const;
const lowShare = { wide: 0.12, square: 0.12, tall: 0.12, phone: 0.22 } as const;
/** Of the safe area's width, on wide frames. */
const titleShare = { drawing: 0.5, ornament: 0.74, none: 0.74 } as const;
/** Of the height above the ground, on other frames. */
const pictureShare = { square: 0.5, tall: 0.5, phone: 0.48 } as const;
const ornamentShare = { square: 0.26, tall: 0.26, phone: 0.28 } as const;

export function cardLayout(
  { width, height, safe, unit, shape }: Pick<Layout, 'width' | 'height' | 'safe' | 'unit' | 'shape'>,
  { direction, picture, hasFoot }: CardOptions,
): CardLayout {
  const ground = height * (1 - (hasFoot ? groundShare : lowShare)[shape]);
  const footTop = ground + unit * 3.4;
  const foot = { ...safe, y: footTop, height: safe.y + safe.height - footTop };
  const gap = 3.4 * unit;
  const above = ground - gap - safe.y;
  const isLeft = direction === 'ltr';
  if (shape === 'wide') {
    const titleWidth = safe.width * titleShare[picture];
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
        y: picture === 'drawing' ? height * 0.06 : 0,
        width: pictureWidth,
        height: ground + unit * 3 - (picture === 'drawing' ? height * 0.06 : 0),
      },
      ground,
      foot,
    };
  }
  const shares = { drawing: pictureShare[shape], ornament: ornamentShare[shape], none: 0 };
  const pictureHeight = above * shares[picture];
  return {
    title: { ...safe, height: above - pictureHeight - (picture === 'none' ? 0 : gap) },
    picture: { x: 0, y: ground + unit * 3 - pictureHeight, width, height: pictureHeight },
    ground,
    foot,
  };
}
