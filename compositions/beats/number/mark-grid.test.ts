import { describe, expect, it } from 'vitest';
import { markGrid } from './mark-grid.ts';

const box = { x: 100, y: 700, width: 1700, height: 320 };

describe('marks', () => {
  it.each([1, 2, 3, 7, 12, 40, 100, 217, 365, 400])('%i are all there, apart, and in their box', (total) => {
    const { side, places } = markGrid(box, total, 'ltr');
    expect(places).toHaveLength(total);
    places.forEach((one, at) => {
      expect(one.x).toBeGreaterThanOrEqual(box.x - 0.01);
      expect(one.y).toBeGreaterThanOrEqual(box.y - 0.01);
      expect(one.x + side).toBeLessThanOrEqual(box.x + box.width + 0.01);
      expect(one.y + side).toBeLessThanOrEqual(box.y + box.height + 0.01);
      for (const other of places.slice(at + 1)) {
        expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThan(side);
      }
    });
  });

  it('prefer rows that come out even', () => {
    expect(markGrid(box, 217, 'ltr').columns).toBe(31);
    expect(100 % markGrid(box, 100, 'ltr').columns).toBe(0);
  });

  it('begin on the right where the text does', () => {
    const [first, second] = markGrid(box, 5, 'rtl').places;
    expect(first?.x).toBeGreaterThan(second?.x ?? Infinity);
  });
});
