/**
 * What the weather puts between the layers of a scenery: rain, snow, fog and wind.
 *
 * What falls is a tile as high as the stage, drawn twice one above the other: moved down by any part of its height, it
 * still covers the stage. Nothing of it reaches the front layer, which is drawn over it.
 */
import type { ReactNode } from 'react';
import { mix } from '../../../src/shared/contrast.ts';
import { indoorPlaces, type PlaceName } from '../../../src/storyboard/contract.ts';
import { stageUnit } from '../geometry.ts';
import type { PlaceContext } from '../place-drawing.ts';
import { leafAt } from '../plants/leaves.tsx';
import { circle, curve, ellipse, pill, put } from '../shapes/path.ts';
import { between, branch, type Random } from '../shapes/random.ts';
import { fill, group, repeat, stroke } from '../shapes/shape.tsx';

export interface WeatherLayers {
  /** Behind the actors, and in front of them. Null for nothing. */
  readonly behind: Fall | null;
  readonly before: Fall | null;
}

interface Fall {
  readonly shapes: ReactNode;
  /** How far it falls, in pixels; 0 for what does not move. */
  readonly way: number;
}

/** Places that are above the weather, or under a roof: what falls there falls outside of the window. */
const sheltered: ReadonlySet<PlaceName> = new Set(['space', 'sky', ...indoorPlaces]);

export function weatherLayers(context: PlaceContext): WeatherLayers {
  const { scenery, at } = context;
  const random = branch(context.random);
  if (sheltered.has(scenery.place)) return { behind: null, before: null };
  switch (scenery.weather) {
    case 'rain':
      return {
        behind: { shapes: rain(context, random, 'far'), way: at.front * 0.5 },
        before: { shapes: group(rain(context, random, 'near'), rings(context, random)), way: at.front * 0.9 },
      };
    case 'storm':
      return {
        behind: { shapes: rain(context, random, 'far', 1.7), way: at.front * 0.6 },
        before: { shapes: rain(context, random, 'near', 1.7), way: at.front * 0.9 },
      };
    case 'snow':
      return {
        behind: { shapes: snow(context, random, 'far'), way: at.front * 0.12 },
        before: { shapes: snow(context, random, 'near'), way: at.front * 0.2 },
      };
    case 'fog':
      return {
        behind: { shapes: fog(context, [0.88, 1.06], 0.46), way: 0 },
        before: { shapes: fog(context, [1.2], 0.2), way: 0 },
      };
    case 'wind':
      return { behind: null, before: { shapes: gusts(context, random), way: 0 } };
    default:
      return { behind: null, before: null };
  }
}

function twice(
  outline: string,
  color: string,
  width: number | null,
  opacity: number,
  height: number,
): ReactNode {
  const tile = width === null ? fill(outline, color, opacity) : stroke(outline, color, width, opacity);
  return group(tile, <g transform={`translate(0 ${put(-height)})`}>{tile}</g>);
}

/** @param slant how far a drop goes aside, in multiples of the usual. */
function rain({ at, palette }: PlaceContext, random: Random, depth: 'far' | 'near', slant = 1): ReactNode {
  const m = stageUnit(at);
  const isFar = depth === 'far';
  const area = (at.width * at.front) / (m * m * 100 * 222);
  const count = Math.round((isFar ? 84 : 38) * area);
  const length = m * (isFar ? 4 : 8.6);
  const color = mix('#ffffff', palette.sky[1], isFar ? 0.35 : 0.1);
  return repeat(2, (row) => {
    let outline = '';
    for (let index = 0; index < count / 2; index += 1) {
      const x = random() * at.width * 1.1;
      const y = random() * at.front;
      outline += `M${put(x)} ${put(y)}l${put(-length * 0.25 * slant)} ${put(length)}`;
    }
    return twice(outline, color, m * (isFar ? 0.26 : 0.42), (isFar ? 0.3 : 0.26) + row * 0.14, at.front);
  });
}

/** Where drops meet the ground. They do not fall, but a ring that moves with the rain is not seen to be wrong. */
function rings({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  let outline = '';
  for (let index = 0; index < 9; index += 1) {
    const y = at.front - m * between(random, 0.4, 5);
    const size = m * between(random, 1.3, 2.4);
    outline += ellipse(random() * at.width, y - at.front * 0.9, size, size * 0.28);
  }
  return stroke(outline, mix(palette.haze, '#ffffff', 0.3), m * 0.26, 0.6);
}

function snow({ at, palette }: PlaceContext, random: Random, depth: 'far' | 'near'): ReactNode {
  const m = stageUnit(at);
  const isFar = depth === 'far';
  const area = (at.width * at.front) / (m * m * 100 * 222);
  const count = Math.round((isFar ? 90 : 44) * area);
  const color = mix('#ffffff', palette.snow, isFar ? 0.6 : 0.2);
  return repeat(2, (row) => {
    let outline = '';
    for (let index = 0; index < count / 2; index += 1) {
      const size = isFar ? between(random, 0.2, 0.5) : 0.4 + random() ** 2 * 0.75;
      outline += circle(random() * at.width, random() * at.front, m * size);
    }
    return twice(outline, color, null, 0.62 + row * 0.3, at.front);
  });
}

/** Pale bands with round ends, as wide as the frame. @param levels in multiples of the horizon's height */
function fog({ at, palette }: PlaceContext, levels: readonly number[], opacity: number): ReactNode {
  const m = stageUnit(at);
  const color = mix(palette.haze, '#ffffff', palette.isDark ? 0.08 : 0.4);
  return group(
    ...levels.map((level, index) => {
      const y = at.horizon * level;
      const shift = (index % 2 === 0 ? -1 : 1) * at.width * 0.12;
      return fill(
        pill(shift - at.width * 0.1, y, at.width * 1.1, m * 7) +
          pill(at.width * 0.3 - shift, y + m * 5, at.width * 0.9, m * 5) +
          pill(-at.width * 0.2 + shift * 2, y - m * 4, at.width * 0.6, m * 5),
        color,
        opacity,
      );
    }),
  );
}

/** Curls of wind, and leaves that it carries. */
function gusts(context: PlaceContext, random: Random): ReactNode {
  const { at, palette } = context;
  const m = stageUnit(at);
  const color = mix(palette.haze, '#ffffff', palette.isDark ? 0.2 : 0.6);
  const gust = (x: number, y: number, length: number) =>
    curve([
      [x, y],
      [x + length * 0.45, y - m * 0.6],
      [x + length * 0.86, y - m * 0.2],
      [x + length, y - m * 2.6],
      [x + length * 0.9, y - m * 4],
      [x + length * 0.82, y - m * 2.4],
    ]);
  let lines = '';
  for (let index = 0; index < 4; index += 1) {
    lines += gust(
      at.width * (0.04 + index * 0.24),
      at.horizon * between(random, 0.3, 1),
      m * between(random, 15, 26),
    );
  }
  return group(
    stroke(lines, color, m * 0.5, 0.7),
    repeat(7, (index) =>
      leafAt(
        at.width * ((index + random()) / 7),
        at.horizon * between(random, 0.25, 1.15),
        m * between(random, 2.6, 4),
        between(random, 40, 130),
        palette.lit(palette.leaves[index % 3] ?? palette.leaves[0]),
        palette.lit(palette.leaves[3]),
      ),
    ),
  );
}
