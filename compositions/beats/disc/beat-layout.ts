/**
 * Where a disc and its drawings stand.
 *
 * Guarantees: everything lies inside the given box; the disc keeps its place for the whole scene; the small drawings
 * overlap its edge, but not each other; the same seed always gives the same places.
 */
import { present } from '../../../src/shared/assert.ts';
import type { Box } from '../../layout/layout.ts';

interface Place {
  readonly box: Box;
  /** Degrees, clockwise. */
  readonly tilt: number;
}

export interface BeatLayout {
  readonly disc: Box;
  readonly main: Box;
  readonly small: readonly Place[];
}

/** Shares of the disc's diameter: the main drawing has air around it. */
const mainShare = 0.6;
const smallShares = [0.29, 0.25] as const;

/** Where the disc may stand in the space beside it, from the left (0) to the right (1). */
const sides = [0.5, 0.4, 0.6] as const;

/** Pairs of places on the disc's edge, away from each other, in degrees clockwise from the right. */
const edges: readonly (readonly [number, number])[] = [
  [34, 196],
  [148, -22],
  [30, 150],
  [152, -34],
  [-26, 146],
  [40, -148],
];
const tilts = [-8, 7, 6, -7] as const;

/** @param seed of the scene. @param beat its index in the scene. */
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

function pick<T>(list: readonly T[], index: number): T {
  return present(list[index % list.length], 'an element of the list');
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
