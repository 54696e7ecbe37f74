import { describe, expect, it } from 'vitest';
import { type Box, layoutFor } from '../../layout/layout.ts';
import { figureOf } from './figure.ts';
import { numberLayout } from './number-layout.ts';

const sizes = [
  [1920, 1080],
  [1080, 1920],
  [1080, 1080],
  [864, 1080],
] as const;
const long = 'of all the letters that were ever sent to the keeper of the lighthouse on the island';
const bottom = ({ y, height }: Box) => y + height;

describe.each(sizes)('a number on %i by %i', (width, height) => {
  const layout = layoutFor(width, height);

  it.each([
    ['The average engineer reads', '217', 'emails a week'],
    [long, '1,250,000', long],
    [null, '$9 billion', null],
  ])('%s %s %s: nothing overlaps or leaves the safe area', (before, digits, after) => {
    for (const hasMarks of [true, false]) {
      const content = { before, figure: figureOf(digits), after, hasMarks, hasLegend: hasMarks };
      const places = numberLayout(layout, content, 'ltr', 'Bricolage Grotesque');
      const { safe } = layout;
      expect(places.before.y).toBeGreaterThanOrEqual(safe.y - 0.01);
      expect(bottom(places.before)).toBeLessThanOrEqual(places.figures.y);
      expect(places.figures.x + places.figures.width).toBeLessThanOrEqual(safe.x + safe.width + 0.01);
      const isBeside = places.after.y === places.figures.y;
      if (isBeside) expect(places.after.x).toBeGreaterThan(places.figures.x + places.figures.width);
      else expect(places.after.y).toBeGreaterThan(bottom(places.figures));
      expect(bottom(places.after)).toBeLessThanOrEqual(bottom(safe) + layout.unit * 3);
      if (!hasMarks) continue;
      expect(places.marks.y).toBeGreaterThan(Math.max(bottom(places.figures), bottom(places.after)));
      expect(places.marks.height).toBeGreaterThan(safe.height * 0.2);
      expect(bottom(places.marks)).toBeLessThanOrEqual(places.legend.y + 0.01);
    }
  });
});

it('the figures of a short number are two fifths of the height', () => {
  const content = {
    before: 'He read',
    figure: figureOf('217'),
    after: 'books',
    hasMarks: true,
    hasLegend: false,
  };
  const { figures } = numberLayout(layoutFor(1920, 1080), content, 'ltr', 'Bricolage Grotesque');
  expect(figures.height / 1080).toBeCloseTo(0.4, 1);
});
