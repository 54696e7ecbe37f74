import { describe, expect, it } from 'vitest';
import { layoutFor } from '../layout/layout.ts';
import { beatLayout } from './beat-layout.ts';

const sizes = [
  [1920, 1080],
  [1080, 1920],
  [1080, 1080],
  [1080, 1350],
] as const;

describe.each(sizes)('at %i by %i', (width, height) => {
  const { body } = layoutFor(width, height);
  const seeds = Array.from({ length: 60 }, (_, index) => index * 71_993_333);
  const layouts = seeds.flatMap((seed) => [0, 1, 2].map((beat) => beatLayout(body, seed, beat)));

  it('keeps disc and drawings on the body', () => {
    for (const { disc, main, small } of layouts) {
      for (const box of [disc, main, ...small.map((place) => place.box)]) {
        expect(box.x).toBeGreaterThanOrEqual(body.x - 0.01);
        expect(box.y).toBeGreaterThanOrEqual(body.y - 0.01);
        expect(box.x + box.width).toBeLessThanOrEqual(body.x + body.width + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(body.y + body.height + 0.01);
      }
    }
  });

  it('lets small drawings overlap the edge of the disc, but not each other', () => {
    for (const { disc, small } of layouts) {
      const [one, other] = small.map(({ box }) => box);
      if (!one || !other) throw new Error('two small drawings');
      for (const box of [one, other]) {
        const x = box.x + box.width / 2 - disc.x - disc.width / 2;
        const y = box.y + box.height / 2 - disc.y - disc.height / 2;
        expect(Math.abs(Math.hypot(x, y) - disc.width / 2)).toBeLessThan(box.width * 0.75);
      }
      const apart = one.x + one.width < other.x || other.x + other.width < one.x;
      expect(apart).toBe(true);
    }
  });

  it('leaves the disc where it is from beat to beat', () => {
    expect(beatLayout(body, 7, 1).disc).toEqual(beatLayout(body, 7, 4).disc);
  });
});

it('varies with the seed', () => {
  const { body } = layoutFor(1920, 1080);
  const places = new Set([0, 1, 2, 3, 4, 5].map((seed) => beatLayout(body, seed, 0).disc.x));
  expect(places.size).toBe(3);
});
