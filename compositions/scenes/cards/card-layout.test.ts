import { describe, expect, it } from 'vitest';
import { frameSizes, isInside } from '../../../test/support/boxes.ts';
import { layoutFor } from '../../layout/layout.ts';
import { cardLayout } from './card-layout.ts';

describe.each(frameSizes)('a card at %i by %i', (width, height) => {
  const layout = layoutFor(width, height);
  const cards = (['ltr', 'rtl'] as const).flatMap((direction) =>
    (['drawing', 'ornament', 'none'] as const).flatMap((kind) =>
      [true, false].map((hasFoot) => ({
        kind,
        hasFoot,
        ...cardLayout(layout, { direction, picture: kind, hasFoot }),
      })),
    ),
  );

  it('keeps its texts inside the safe area, off the picture and the ground below', () => {
    for (const { title, picture, ground, foot, kind, hasFoot } of cards) {
      expect(isInside(title, layout.safe)).toBe(true);
      expect(title.y + title.height).toBeLessThan(ground);
      expect(title.height).toBeGreaterThan(layout.unit * 24);
      if (hasFoot) {
        expect(isInside(foot, layout.safe)).toBe(true);
        expect(foot.height).toBeGreaterThan(layout.unit * 7);
      }
      if (kind === 'none') continue;
      const beside = title.x + title.width < picture.x || picture.x + picture.width < title.x;
      expect(beside || title.y + title.height < picture.y).toBe(true);
      expect(picture.height).toBeGreaterThan(layout.unit * (kind === 'drawing' ? 24 : 12));
    }
  });

  it('is mirrored for text from right to left', () => {
    const options = { picture: 'drawing', hasFoot: true } as const;
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map((direction) =>
      cardLayout(layout, { direction, ...options }),
    );
    if (!ltr || !rtl) throw new Error('two cards');
    expect(ltr.picture.x).toBeCloseTo(width - rtl.picture.x - rtl.picture.width, 5);
  });
});
