/**
 * The dark front layer, on which captions stand.
 *
 * Guarantees: below `front` it is `palette.front` everywhere, or `palette.frontTint` where no caption stands; its edge
 * rises above `front` by 2 % of the height at most, apart from grass and stones.
 */
import type { ReactNode } from 'react';
import { stageUnit } from '../geometry.ts';
import type { PlaceContext } from '../place-drawing.ts';
import { below, box, type Point, polygon } from '../shapes/path.ts';
import { between, branch } from '../shapes/random.ts';
import { fill, group } from '../shapes/shape.tsx';
import { heightAt, tufts, wavesOutline } from './hills.tsx';

export type FrontKind = 'grass' | 'smooth' | 'waves' | 'paved' | 'stones';

export function front(context: PlaceContext, kind: FrontKind): ReactNode {
  const { at, palette, scenery } = context;
  const random = branch(context.random);
  const m = stageUnit(at);
  const depth = at.height * 0.06;
  if (kind === 'paved') {
    return group(
      fill(box(-depth, at.front, at.width + 2 * depth, at.height - at.front + depth), palette.front),
      quietFoot(context),
    );
  }
  if (kind === 'waves') {
    return group(
      fill(wavesOutline(at, at.front + m * 0.2, m * 2.4, m * 22, random()), palette.front),
      quietFoot(context),
    );
  }
  const rise = at.height * 0.016;
  const count = at.shape === 'wide' ? 7 : 5;
  const edge: Point[] = Array.from({ length: count + 2 }, (_, index) => [
    at.width * ((index - 0.5) / count),
    at.front - rise * (index % 2 === 0 ? between(random, 0.7, 1) : between(random, 0.02, 0.3)),
  ]);
  const lean = scenery.weather === 'wind' || scenery.weather === 'storm' ? 0.8 : 0;
  const places = Array.from(
    { length: count },
    (_, index) => at.width * ((index + between(random, 0.2, 0.8)) / count),
  );
  return group(
    fill(below(edge, at.height + depth), palette.front),
    kind === 'grass' ? fill(tufts(edge, places, m * 4, lean), palette.front) : null,
    kind === 'stones' ? fill(stones(edge, places, m), palette.front) : null,
    quietFoot(context),
  );
}

/** Low stones, cut flat. */
function stones(edge: readonly Point[], places: readonly number[], m: number): string {
  return places
    .filter((_, index) => index % 2 === 0)
    .map((x, index) => {
      const y = heightAt(edge, x) + m;
      const w = m * (3 + (index % 3) * 1.4);
      return polygon([
        [x - w, y],
        [x - w * 0.7, y - w * 0.42],
        [x + w * 0.1, y - w * 0.62],
        [x + w * 0.75, y - w * 0.3],
        [x + w, y],
      ]);
    })
    .join('');
}

/** Below the captions of a phone there is a last quiet step, so that the foot of the frame is not empty. */
function quietFoot({ at, palette }: PlaceContext): ReactNode {
  if (at.shape !== 'phone' || at.front > at.height * 0.8) return null;
  const edge = (level: number, swell: number): Point[] =>
    [-0.1, 0.2, 0.55, 0.85, 1.1].map((x, index) => [
      at.width * x,
      at.height * level + (index % 2 === 0 ? swell : -swell) * at.height,
    ]);
  return group(
    fill(below(edge(0.872, 0.008), at.height * 1.06), palette.frontTint),
    fill(below(edge(0.926, -0.009), at.height * 1.06), palette.front),
  );
}
