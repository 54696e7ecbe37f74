import { describe, expect, it } from 'vitest';
import { frameSizes, isInside } from '../../../test/support/boxes.ts';
import { layoutFor } from '../../layout/layout.ts';
import { beatLayout } from './beat-layout.ts';

describe.each(frameSizes)('at %i by %i', (width, height) => {
  const { body } = layoutFor(width, height);
  const seeds = Array.from({ length: 60 }, (_, index) => index * 71_993_333);
  const layouts = seeds.flatMap((seed) => [0, 1, 2].map((beat) => beatLayout(body, seed, beat)));

  it('keeps the disc and the drawings inside the body', () => {
    for (const { disc, main, small } of layouts) {
      for (const box of [disc, main, ...small.map((place) => place.box)]) {
        expect(isInside(box, body)).toBe(true);
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

  it('leaves the disc in place from beat to beat', () => {
    expect(beatLayout(body, 7, 1).disc).toEqual(beatLayout(body, 7, 4).disc);
  });
});

it('varies with the seed', () => {
  const { body } = layoutFor(1920, 1080);
  const places = new Set([0, 1, 2, 3, 4, 5].map((seed) => beatLayout(body, seed, 0).disc.x));
  expect(places.size).toBe(3);
});
