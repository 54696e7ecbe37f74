import { expect, test } from 'vitest';
import { lumaOf, ssim } from './ssim.ts';

const width = 64;
const size = width * 48;
const stripes = Float64Array.from({ length: size }, (_, at) => (at % 8 < 4 ? 30 : 200));
const blurred = stripes.map((_, at) => {
  const near = stripes.subarray(Math.max(0, at - 1), at + 2);
  return near.reduce((sum, value) => sum + value, 0) / near.length;
});

test('a picture has 1 with itself, less with softer edges, and less than 0 with its negative', () => {
  expect(ssim(stripes, stripes, width)).toBeCloseTo(1, 10);
  expect(ssim(stripes, blurred, width)).toBeLessThan(0.98);
  expect(ssim(stripes, blurred, width)).toBeGreaterThan(0.8);
  expect(
    ssim(
      stripes,
      stripes.map((value) => 230 - value),
      width,
    ),
  ).toBeLessThan(0);
});

test('for flat pictures, only the luminance term counts', () => {
  // (2ab + C1) / (a² + b² + C1) with a = 100, b = 110.
  const c1 = (0.01 * 255) ** 2;
  const expected = (2 * 100 * 110 + c1) / (100 ** 2 + 110 ** 2 + c1);
  expect(ssim(new Float64Array(size).fill(100), new Float64Array(size).fill(110), width)).toBeCloseTo(
    expected,
    6,
  );
  expect([...lumaOf(Uint8Array.of(255, 255, 255, 0, 255, 0))].map(Math.round)).toEqual([255, 182]);
});
