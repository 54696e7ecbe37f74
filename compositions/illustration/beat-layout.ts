/**
 * Where a disc and its drawings stand on the body.
 *
 * Guarantees: all of it lies inside the given box; the disc stays in its place for the whole scene, the small
 * drawings overlap its edge and not each other; a seed gives the same places every time.
 */
import type { Box } from '../layout/layout.ts';

export interface Place {
  readonly box: Box;
  /** Degrees, clockwise. */
  readonly tilt: number;
}

export interface BeatLayout {
  readonly disc: Box;
  readonly main: Box;
  readonly small: readonly Place[];
}

/** Of the disc's diameter: the drawing has air around it. */
const mainShare = 0.6;
const smallShares = [0.29, 0.25] as const;

/** Where the disc's centre may stand in the room it leaves, from the left (0) to the right (1). */
const sides = [0.5, 0.4, 0.6] as const;

/** Pairs of places on the disc's edge, in degrees clockwise from the right, away from each other. */
const edges: readonly (readonly [number, number])[] = [
  [34, 196],
  [148, -22],
  [30, 150],
  [152, -34],
  [-26, 146],
  [40, -148],
];
const tilts = [-8, 7, 6, -7] as const;

/** @param seed of the scene @param beat counted from 0 */
export function beatLayout(body: Box, seed: number, beat: number): BeatLayout {
  const diameter = Math.min(body.width, body.height);
  const isNarrow = body.width < body.height * 1.3;
  const side = isNarrow ? 0.5 : pick(sides, seed);
  const disc = {
    x: body.x + (body.width - diameter) * side,
    y: body.y + (body.height - diameter) / 2,
    width: diameter,
    height: diameter,
  };
  const center = { x: disc.x + diameter / 2, y: disc.y + diameter / 2 };
  const angles = pick(edges, (seed >>> 4) + beat);
  const small = smallShares.map((share, index): Place => {
    const size = diameter * share;
    const angle = ((angles[index] ?? 0) * Math.PI) / 180;
    const x = center.x + (Math.cos(angle) * diameter) / 2;
    const y = center.y + (Math.sin(angle) * diameter) / 2;
    return { box: inside(squareAt(x, y, size), body), tilt: pick(tilts, (seed >>> 8) + beat + index) };
  });
  return { disc, main: squareAt(center.x, center.y, diameter * mainShare), small };
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], index: number): T {
  return list[index % list.length] as T;
}

function squareAt(x: number, y: number, size: number): Box {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

function inside(box: Box, outer: Box): Box {
  return {
    ...box,
    x: Math.max(outer.x, Math.min(box.x, outer.x + outer.width - box.width)),
    y: Math.max(outer.y, Math.min(box.y, outer.y + outer.height - box.height)),
  };
}
