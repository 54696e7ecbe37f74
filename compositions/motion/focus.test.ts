import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pointOfFocus } from './focus.ts';

const closest = 1.06;
const whole = { x: 0, y: 0, width: 1, height: 1 };

it('is the middle if there is no region, or if the region is the whole picture', () => {
  expect(pointOfFocus(null, closest)).toEqual({ x: 0.5, y: 0.5 });
  const { x, y } = pointOfFocus(whole, closest);
  expect(x).toBeCloseTo(0.5);
  expect(y).toBeCloseTo(0.5);
});

it("is the region's middle if there is room around it", () => {
  const { x, y } = pointOfFocus({ x: 0.6, y: 0.1, width: 0.2, height: 0.2 }, closest);
  expect(x).toBeCloseTo(0.7);
  expect(y).toBeCloseTo(0.2);
});

it('is the edge for a region at the edge', () => {
  expect(pointOfFocus({ x: 0, y: 0.9, width: 0.1, height: 0.1 }, closest)).toEqual({ x: 0, y: 1 });
});

it('keeps a region in view if it is small enough', () => {
  const interval = fc
    .tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.double({ min: 0.01, max: 0.94, noNaN: true }))
    .filter(([start, length]) => start + length <= 1);
  fc.assert(
    fc.property(interval, ([start, length]) => {
      const { x } = pointOfFocus({ ...whole, x: start, width: length }, closest);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1);
      const left = x * (1 - 1 / closest);
      expect(left).toBeLessThanOrEqual(start + 1e-9);
      expect(left + 1 / closest).toBeGreaterThanOrEqual(start + length - 1e-9);
    }),
  );
});
