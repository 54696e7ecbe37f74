import { geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { mapAround, polygonsOf } from './land.ts';
import { landOutline } from './land-outline.ts';

const coordinates = polygonsOf(landOutline);
const isLand = (point: [number, number]) => geoContains({ type: 'MultiPolygon', coordinates }, point);

describe('the outline of the land', () => {
  it.each([
    ['Madrid', -3.7, 40.4],
    ['Alice Springs', 133.9, -23.7],
    ['the South Pole', 0, -89.9],
    ['Antananarivo', 47.5, -18.9],
    ['Chukotka, beyond the antimeridian', -175, 66.5],
    ['Sapporo', 141.4, 43],
  ])('has %s', (_, longitude, latitude) => {
    expect(isLand([longitude, latitude])).toBe(true);
  });

  it.each([
    ['the middle of the Atlantic', -30, 30],
    ['the Mediterranean', 18, 35],
    ['the Black Sea', 34, 43],
    ['the Pacific at the antimeridian', 180, 0],
    ['the North Pole', 0, 89.9],
  ])('does not have %s', (_, longitude, latitude) => {
    expect(isLand([longitude, latitude])).toBe(false);
  });
});

describe('a map', () => {
  const view = { at: { x: 600, y: 300 }, width: 1000, height: 600, scale: 20 };

  it('stays in its frame', () => {
    const { land, graticule } = mapAround({ ...view, longitude: 30.7, latitude: 46.5 });
    const numbers = [...`${land}${graticule}`.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)];
    expect(numbers.length).toBeGreaterThan(500);
    for (const [, x = '', y = ''] of numbers) {
      expect(Number(x)).toBeGreaterThanOrEqual(-20);
      expect(Number(x)).toBeLessThanOrEqual(1020);
      expect(Number(y)).toBeGreaterThanOrEqual(-20);
      expect(Number(y)).toBeLessThanOrEqual(620);
    }
  });

  it('has no land in the middle of the Pacific, though all of it is on the other side', () => {
    expect(mapAround({ ...view, longitude: -140, latitude: 5, scale: 60 }).land).toBe('');
  });

  it('is all land in the middle of a continent', () => {
    const { land } = mapAround({ ...view, longitude: 82, latitude: 58, scale: 400 });
    expect(land).toMatch(/^M.*Z$/);
    expect(land).toContain('1020');
    expect(land).toContain('-20');
  });
});
