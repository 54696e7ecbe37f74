import { describe, expect, it } from 'vitest';
import { frameSizes, isInside } from '../../../test/support/boxes.ts';
import { layoutFor } from '../../layout/layout.ts';
import { scenerySplit } from './scenery-split.ts';

describe.each(frameSizes)('a card with a scenery at %i by %i', (width, height) => {
  const layout = layoutFor(width, height);

  it.each(['ltr', 'rtl'] as const)(
    'keeps its words in the safe area, clear of the scenery (%s)',
    (direction) => {
      const { picture, title, foot } = scenerySplit(layout, direction);
      for (const box of [title, foot]) {
        expect(isInside(box, layout.safe)).toBe(true);
        const beside = box.x >= picture.x + picture.width || box.x + box.width <= picture.x;
        expect(beside || box.y >= picture.y + picture.height).toBe(true);
      }
      expect(foot.y).toBeGreaterThan(title.y + title.height);
      expect(title.height).toBeGreaterThan(layout.unit * 18);
    },
  );
});
