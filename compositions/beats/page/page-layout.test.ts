import { describe, expect, it } from 'vitest';
import { frameSizes, isInside } from '../../../test/support/boxes.ts';
import { layoutFor } from '../../layout/layout.ts';
import { pageLayout } from './page-layout.ts';

describe.each(frameSizes)('a page at %i by %i', (width, height) => {
  const layout = layoutFor(width, height);

  it.each(['ltr', 'rtl'] as const)(
    'keeps its texts in the safe area, apart, and off its picture (%s)',
    (direction) => {
      const { picture, head, text, foot } = pageLayout(layout, direction);
      for (const box of [head, text, foot]) {
        expect(isInside(box, layout.safe)).toBe(true);
        const beside = box.x >= picture.x + picture.width || box.x + box.width <= picture.x;
        expect(beside || box.y >= picture.y + picture.height).toBe(true);
      }
      expect(text.y).toBeGreaterThan(head.y + head.height);
      expect(foot.y).toBeGreaterThan(text.y + text.height);
      expect(text.height).toBeGreaterThan(layout.unit * 40);
    },
  );
});
