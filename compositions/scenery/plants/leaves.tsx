/** Single leaves: of trees, falling or on the ground, and of vines. */
import type { ReactNode } from 'react';
import { stageUnit } from '../geometry.ts';
import type { PlaceContext } from '../place-drawing.ts';
import { between, branch } from '../shapes/random.ts';
import { fill, group, placed, repeat, stroke } from '../shapes/shape.tsx';

const leaf = 'M0 -50C34 -28 36 18 0 50C-36 18 -34 -28 0 -50Z';
const leafVein = 'M0 -34L0 66';
const vineLeaf =
  'M0 -4C-8 -34 -30 -44 -46 -34C-44 -24 -46 -18 -58 -12C-64 4 -56 16 -42 20C-40 34 -28 40 -18 38C-12 46 -6 54 0 62C6 54 12 46 18 38C28 40 40 34 42 20C56 16 64 4 58 -12C46 -18 44 -24 46 -34C30 -44 8 -34 0 -4Z';
const vineVeins = 'M0 -8L0 44M0 2L-36 -10M0 2L36 -10M0 16L-22 28M0 16L22 28';

/** @param size its length, with the stalk a little more. @param turn in degrees, clockwise from upright */
export function leafAt(
  x: number,
  y: number,
  size: number,
  turn: number,
  color: string,
  vein: string,
): ReactNode {
  return placed(x, y, size / 100, group(fill(leaf, color), stroke(leafVein, vein, 6)), turn);
}

export function vineLeafAt(
  x: number,
  y: number,
  size: number,
  turn: number,
  color: string,
  vein: string | null,
): ReactNode {
  const veins = vein === null ? null : stroke(vineVeins, vein, 4);
  return placed(x, y, size / 100, group(fill(vineLeaf, color), veins), turn);
}

/** Leaves on their way down, in autumn only: towards the sides of the frame, clear of actors' faces. */
export function fallingLeaves(context: PlaceContext, count = 8): ReactNode {
  const { at, scenery, palette } = context;
  const random = branch(context.random);
  if (scenery.season !== 'autumn' || scenery.weather === 'snow') return null;
  const m = stageUnit(at);
  return repeat(count, (index) => {
    const across = (index + between(random, 0.1, 0.9)) / count;
    return leafAt(
      at.width * across,
      at.horizon * between(random, 0.3, 1.24),
      m * between(random, 2.8, 4.4),
      between(random, 0, 360),
      palette.lit(palette.leaves[index % 3] ?? palette.leaves[0]),
      palette.lit('#6e2a14'),
    );
  });
}
