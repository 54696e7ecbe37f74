import { describe, expect, it } from 'vitest';
import { frameSizes, isInside } from '../../../test/support/boxes.ts';
import { layoutFor } from '../../layout/layout.ts';
import { skyOf, sunOnCard } from '../narration/landscape.ts';
import { cardLayout } from './card-layout.ts';

describe.each(frameSizes)('a card at %i by %i', (width, height) => {
  const layout = layoutFor(width, height);
  const cards = (['start', 'end'] as const).flatMap((side) =>
    (['ltr', 'rtl'] as const).flatMap((direction) =>
      [true, false].map((hasDetails) => cardLayout(layout, { side, direction, hasDetails })),
    ),
  );

  it('keeps text and picture inside the safe area, and apart', () => {
    for (const { text, picture } of cards) {
      expect(isInside(text, layout.safe)).toBe(true);
      expect(isInside(picture, layout.safe)).toBe(true);
      const beside = text.x + text.width < picture.x || picture.x + picture.width < text.x;
      expect(beside || picture.y + picture.height < text.y).toBe(true);
      expect(text.height).toBeGreaterThan(layout.unit * 20);
    }
  });

  it('is mirrored for text from right to left', () => {
    const [ltr, , rtl] = cards;
    if (!ltr || !rtl) throw new Error('two cards');
    const { safe } = layout;
    expect(ltr.picture.x - safe.x).toBeCloseTo(safe.x + safe.width - (rtl.picture.x + rtl.picture.width), 5);
  });

  it('puts the text of a card without a picture above the sun', () => {
    const sky = skyOf(layout);
    expect(sky.height).toBeGreaterThan(layout.unit * 35);
    expect(sky.y + sky.height).toBeLessThan(sunOnCard(layout, 'opening', 'ltr').y);
  });
});
