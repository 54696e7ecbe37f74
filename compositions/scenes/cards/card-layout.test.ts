import { describe, expect, it } from 'vitest';
import { frameSizes, isInside } from '../../../test/support/boxes.ts';
import { layoutFor } from '../../layout/layout.ts';
import { cardLayout } from './card-layout.ts';

describe.each(frameSizes)('a card at %i by %i', (width, height) => {
  const layout = layoutFor(width, height);
  const both = [true, false];
  const cards = (['ltr', 'rtl'] as const).flatMap((direction) =>
    both.flatMap((hasPicture) =>
      both.map((hasFoot) => ({
        hasPicture,
        hasFoot,
        ...cardLayout(layout, { direction, hasPicture, hasFoot }),
      })),
    ),
  );

  it('keeps its texts inside the safe area, off the picture and the ground below', () => {
    for (const { title, picture, ground, foot, hasPicture, hasFoot } of cards) {
      expect(isInside(title, layout.safe)).toBe(true);
      expect(title.y + title.height).toBeLessThan(ground);
      expect(title.height).toBeGreaterThan(layout.unit * 24);
      if (hasFoot) {
        expect(isInside(foot, layout.safe)).toBe(true);
        expect(foot.height).toBeGreaterThan(layout.unit * 7);
      }
      if (!hasPicture) continue;
      const beside = title.x + title.width < picture.x || picture.x + picture.width < title.x;
      expect(beside || title.y + title.height < picture.y).toBe(true);
      expect(picture.height).toBeGreaterThan(layout.unit * 20);
    }
  });

  it('is mirrored for text from right to left', () => {
    const options = { hasPicture: true, hasFoot: true };
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map((direction) =>
      cardLayout(layout, { direction, ...options }),
    );
    if (!ltr || !rtl) throw new Error('two cards');
    expect(ltr.picture.x).toBeCloseTo(width - rtl.picture.x - rtl.picture.width, 5);
  });
});
