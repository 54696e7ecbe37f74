import { expect, it } from 'vitest';
import { RecentRate } from './recent-rate.ts';

function rateOf(samples: readonly (readonly [sum: number, atMs: number])[], spanMs = 10_000): number | null {
  const rate = new RecentRate(spanMs);
  for (const [sum, atMs] of samples) rate.add(sum, atMs);
  return rate.perSecond();
}

it('is the growth per second', () => {
  expect(
    rateOf([
      [0, 1000],
      [30, 2000],
      [90, 4000],
    ]),
  ).toBe(30);
});

it('is unknown at first, and when nothing grows', () => {
  expect(rateOf([])).toBeNull();
  expect(rateOf([[5, 0]])).toBeNull();
  expect(
    rateOf([
      [0, 0],
      [50, 100],
    ]),
  ).toBeNull();
  expect(
    rateOf([
      [50, 0],
      [50, 5000],
    ]),
  ).toBeNull();
  expect(
    rateOf([
      [50, 0],
      [20, 5000],
    ]),
  ).toBeNull();
});

it('forgets what came before its span', () => {
  const slowStart = Array.from({ length: 60 }, (_, second) => [second, second * 1000] as const);
  const fastEnd = Array.from(
    { length: 11 },
    (_, second) => [60 + second * 100, 60_000 + second * 1000] as const,
  );
  expect(rateOf([...slowStart, ...fastEnd])).toBe(100);
});

it('includes pauses, however long', () => {
  expect(
    rateOf([
      [0, 0],
      [100, 1000],
      [110, 101_000],
    ]),
  ).toBe(0.1);
});

it('is the same from many samples as from few', () => {
  const many = Array.from({ length: 20_001 }, (_, at) => [at * 2, at] as const);
  expect(rateOf(many)).toBeCloseTo(2000, 6);
});
