import { describe, expect, it } from 'vitest';
import { handsBetween, railPositions } from './clock.ts';

const turned = (degrees: number) => ((degrees % 360) + 360) % 360;

describe('handsBetween', () => {
  it('starts at one time and ends at the other', () => {
    const start = handsBetween(9 * 60, 10 * 60 + 15, 0);
    expect(turned(start.hour)).toBeCloseTo(270);
    expect(turned(start.minute)).toBeCloseTo(0);
    const end = handsBetween(9 * 60, 10 * 60 + 15, 1);
    expect(turned(end.hour)).toBeCloseTo(307.5);
    expect(turned(end.minute)).toBeCloseTo(90);
  });

  it.each([
    [0, 1439],
    [23 * 60 + 30, 15],
    [13 * 60 + 59, 14 * 60],
    [600, 600],
  ])('shows the right time after moving forwards from %i to %i', (from, to) => {
    const start = handsBetween(from, to, 0);
    const end = handsBetween(from, to, 1);
    expect(turned(end.hour)).toBeCloseTo(((to % 720) / 720) * 360);
    expect(turned(end.minute)).toBeCloseTo((to % 60) * 6);
    expect(end.hour).toBeGreaterThanOrEqual(start.hour);
    expect(end.minute).toBeGreaterThanOrEqual(start.minute);
  });

  it('turns the minute hand less than twice, however long the way', () => {
    expect(handsBetween(0, 1439, 1).minute).toBeLessThan(720);
  });
});

describe('railPositions', () => {
  it('places stops by their time of day', () => {
    expect(railPositions([480, 600, 720], 0.02)).toEqual([0, 0.5, 1]);
  });

  it('continues into the next day', () => {
    expect(railPositions([22 * 60, 23 * 60, 60], 0.02)).toEqual([0, expect.closeTo(1 / 3), 1]);
  });

  it.each([[[480, 481, 482, 1000]], [[480, 998, 999, 1000]], [[600, 600, 600]], [[480, 480, 1000]]])(
    'moves %j apart and keeps their order on the rail',
    (stops) => {
      const positions = railPositions(stops, 0.05);
      positions.forEach((position, index) => {
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(1);
        if (index > 0) expect(position - (positions[index - 1] ?? 0)).toBeGreaterThanOrEqual(0.05 - 1e-9);
      });
    },
  );

  it('spreads stops evenly if there is not enough room', () => {
    const stops = Array.from({ length: 48 }, (_, index) => 480 + (index > 40 ? index * 20 : index));
    const positions = railPositions(stops, 0.1);
    expect(positions[0]).toBeCloseTo(0);
    expect(positions[47]).toBeCloseTo(1);
    expect((positions[1] ?? 0) - (positions[0] ?? 0)).toBeCloseTo(1 / 47);
  });
});
