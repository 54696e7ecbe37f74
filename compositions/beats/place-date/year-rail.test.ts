import { describe, expect, it } from 'vitest';
import { yearRail } from './year-rail.ts';

describe('a rail of years', () => {
  it.each([
    [1889, null],
    [1900, null],
    [1861, 1865],
    [1500, 1750],
    [1000, 2000],
    [1066, null],
  ])('has %s to %s well within its ends, and few enough ticks to see', (from, to) => {
    for (const fewer of [true, false]) {
      const rail = yearRail(from, to, fewer);
      const length = rail.to - rail.from;
      expect((from - rail.from) / length).toBeGreaterThan(0.1);
      expect((rail.to - (to ?? from)) / length).toBeGreaterThan(0.1);
      expect(rail.ticks.length).toBeLessThanOrEqual(101);
    }
  });

  it('is a century around a single year, with round labels', () => {
    const rail = yearRail(1889, null, false);
    expect([rail.from, rail.to]).toEqual([1840, 1940]);
    expect(rail.labels).toEqual([1840, 1860, 1880, 1900, 1920, 1940]);
    expect(yearRail(1889, null, true).labels).toEqual([1840, 1890, 1940]);
  });

  it('has its labels on long ticks', () => {
    for (const fewer of [true, false]) {
      const { ticks, labels } = yearRail(1500, 1750, fewer);
      for (const label of labels) expect(ticks.find(({ year }) => year === label)?.isLong).toBe(true);
    }
  });
});
