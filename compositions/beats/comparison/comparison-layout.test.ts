import { describe, expect, it } from 'vitest';
import { type Box, layoutFor } from '../../layout/layout.ts';
import { comparisonLayout } from './comparison-layout.ts';

const sizes = [
  [1920, 1080],
  [1080, 1920],
  [1080, 1080],
  [864, 1080],
] as const;
const sentence = 'The old pump lifted 12 litres a minute, the new one lifts 80.';
const amount = (value: number) => ({ label: 'The old pump', text: `${value} litres`, value });
const isInside = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.width <= outer.x + outer.width + 1 &&
  inner.y + inner.height <= outer.y + outer.height + 1;

describe.each(sizes)('amounts on %i by %i', (width, height) => {
  const layout = layoutFor(width, height);
  const placesOf = (...values: number[]) =>
    comparisonLayout(layout, sentence, values.map(amount), 'Inter').places;

  it('two are discs whose areas are in proportion', () => {
    for (const [one, other] of [
      [12, 80],
      [8, 8],
      [3, 2],
    ] as const) {
      const [first, second] = placesOf(one, other);
      const area = ({ shape }: { shape: Box }) => shape.width ** 2;
      expect(area(first ?? { shape: layout.safe }) / area(second ?? { shape: layout.safe })).toBeCloseTo(
        one / other,
        5,
      );
    }
  });

  it('more are bars whose lengths are in proportion', () => {
    const lengths = placesOf(60, 42, 51).map(({ shape }) => shape.width);
    expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(42 / 60, 5);
    expect((lengths[2] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(51 / 60, 5);
  });

  it('words stay in the safe area, however different the amounts are', () => {
    for (const values of [
      [12, 80],
      [0.02, 150_000],
      [150_000, 0.02],
      [0, 1, 2, 3, 4],
      [1, 0],
    ]) {
      for (const { value, label } of placesOf(...values)) {
        expect(isInside(value, layout.safe)).toBe(true);
        expect(isInside(label, layout.safe)).toBe(true);
      }
    }
  });
});
