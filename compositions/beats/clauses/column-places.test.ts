import { expect, it } from 'vitest';
import { highestTriple, placesAround, placesBetween, smallScale } from './column-places.ts';

const heights = [100, 300, 200, 100];
const height = 600;

it('keeps the spoken clause and its neighbours inside the column, one below the other', () => {
  expect(highestTriple(heights, height)).toBeLessThan(height);
  for (const current of heights.keys()) {
    const seen = placesAround(heights, current, height)
      .map((place, index) => ({ ...place, bottom: place.y + (heights[index] ?? 0) * place.scale }))
      .filter(({ seen: isSeen }) => isSeen === 1);
    expect(seen.length).toBe(current === 0 || current === 3 ? 2 : 3);
    expect(seen[0]?.y).toBeGreaterThanOrEqual(0);
    expect(seen.at(-1)?.bottom).toBeLessThanOrEqual(height);
    for (const [at, place] of seen.entries()) expect(place.y).toBeGreaterThan(seen[at - 1]?.bottom ?? -1);
  }
});

it('scrolls a clause up while it shrinks', () => {
  const [from, to] = [placesAround(heights, 1, height), placesAround(heights, 2, height)];
  const half = placesBetween(from, to, 0.5);
  expect(half[1]?.y).toBeLessThan(from[1]?.y ?? 0);
  expect(half[1]?.scale).toBeCloseTo((1 + smallScale) / 2);
  expect(placesBetween(from, to, 1)).toEqual(to);
});
