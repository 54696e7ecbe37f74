/** The polar sea: icebergs, floes on dark water, snow underfoot; at night the northern lights. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { land, ridge } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { box, curve, type Point, polygon } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';

export const ice: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const shore = ridge(at, at.horizon + m * 13, m * 1.6, 2, random);
  const water = mix(palette.lit('#3f86ac'), palette.sky[0], 0.3);
  return {
    back: group(sky(context, { sunAt: 0.66, sunAbove: 0.3, clouds: 0.5 }), northernLights(context)),
    far: group(
      range(context, branch(random)),
      fill(box(-m * 8, at.horizon, at.width + m * 16, at.height), mix(water, palette.sky[1], 0.2)),
      iceberg(context, at.width * 0.2, at.horizon + m * 3, m * 36, m * 26, 0.3),
      iceberg(context, at.width * 0.86, at.horizon + m * 2, m * 30, m * 19, 0.42),
    ),
    middle: group(
      fill(box(-m * 8, at.horizon + m * 5, at.width + m * 16, at.height), mix(water, palette.front, 0.14)),
      floes(context, branch(random)),
      land(at, shore, mix(palette.snow, palette.lit('#9cc4dd'), 0.12)),
      land(
        at,
        shore.map(([x, y], index): Point => [x, y + m * (4.4 + (index % 2) * 1.6)]),
        mix(palette.snow, palette.lit('#8fb8d6'), 0.32),
      ),
    ),
    near: group(shards(context, 'left'), shards(context, 'right')),
    motifs: [
      [at.width * 0.2, at.horizon - m * 8],
      [at.width * 0.84, at.horizon - m * 6],
    ],
    front: front(context, 'smooth'),
  };
};

function range({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const points: Point[] = [[-m * 6, at.horizon + m]];
  for (let x = -m * 6; x < at.width + m * 8; x += m * between(random, 7, 13)) {
    points.push([x, at.horizon - m * between(random, 2, 11)]);
  }
  points.push([at.width + m * 10, at.horizon + m]);
  return fill(polygon(points), palette.at('#b9d4ea', 0.68));
}

/** A block of ice with three faces, and its foot in the water. */
function iceberg(
  { palette }: PlaceContext,
  x: number,
  y: number,
  width: number,
  height: number,
  depth: number,
): ReactNode {
  const at = (across: number, up: number): Point => [x + across * width, y - up * height];
  const light = mix(palette.snow, palette.haze, depth * 0.6);
  const face = mix(mix(palette.snow, palette.lit('#7db6da'), 0.5), palette.haze, depth * 0.5);
  const shade = mix(palette.lit('#5f9cc8'), palette.haze, depth * 0.6);
  return group(
    fill(
      polygon([
        at(-0.5, 0),
        at(-0.44, 0.3),
        at(-0.26, 0.52),
        at(-0.1, 0.96),
        at(0.06, 1),
        at(0.22, 0.62),
        at(0.4, 0.44),
        at(0.5, 0),
      ]),
      face,
    ),
    fill(
      polygon([
        at(-0.5, 0),
        at(-0.44, 0.3),
        at(-0.26, 0.52),
        at(-0.1, 0.96),
        at(0, 0.6),
        at(-0.12, 0.3),
        at(-0.08, 0),
      ]),
      light,
    ),
    fill(
      polygon([at(0.06, 1), at(0.22, 0.62), at(0.4, 0.44), at(0.5, 0), at(0.24, 0), at(0.2, 0.34)]),
      shade,
    ),
    fill(polygon([at(-0.56, -0.02), at(0.56, -0.02), at(0.4, -0.1), at(-0.44, -0.1)]), shade, 0.5),
  );
}

/** Flat floes with a thick edge, larger towards the viewer. */
function floes({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  let tops = '';
  let edges = '';
  for (let index = 0; index < 11; index += 1) {
    const down = index / 10;
    const x = at.width * ((index * 0.382 + random() * 0.1) % 1);
    const y = at.horizon + m * (4 + down * 8);
    const w = m * (5 + down * 9) * between(random, 0.8, 1.3);
    const h = w * 0.16;
    tops += polygon([
      [x - w, y],
      [x - w * 0.6, y - h],
      [x + w * 0.5, y - h],
      [x + w, y - h * 0.1],
      [x + w * 0.5, y + h * 0.7],
      [x - w * 0.5, y + h * 0.8],
    ]);
    edges += polygon([
      [x - w, y],
      [x + w, y - h * 0.1],
      [x + w, y + h * 0.5],
      [x + w * 0.5, y + h * 1.3],
      [x - w * 0.5, y + h * 1.4],
      [x - w, y + h * 0.6],
    ]);
  }
  return group(
    fill(edges, palette.lit('#7fb4d4')),
    fill(tops, mix(palette.snow, palette.lit('#a8cbe2'), 0.14)),
  );
}

/** Curtains of light: each a ribbon whose upper edge fades out in steps. */
function northernLights({ at, scenery }: PlaceContext): ReactNode {
  if (scenery.time !== 'night' || scenery.weather !== 'clear') return null;
  const m = stageUnit(at);
  const ribbon = (level: number, height: number, wave: number): string => {
    const lower = [-0.08, 0.08, 0.24, 0.38, 0.54, 0.7].map(
      (x, index): Point => [
        at.width * x,
        at.horizon * level + (index % 2 === 0 ? wave : -wave) * m + index * m * 1.6,
      ],
    );
    const upper = lower.map(([x, y], index): Point => [x + m * 5, y - height * m * (index === 5 ? 0.1 : 1)]);
    return `${curve(lower)}L${curve(upper.toReversed()).slice(1)}Z`;
  };
  return group(
    fill(ribbon(0.44, 26, 5), '#3fd6a8', 0.12),
    fill(ribbon(0.44, 16, 5), '#4fe0b0', 0.2),
    fill(ribbon(0.44, 7, 5), '#8ff5cf', 0.3),
    fill(ribbon(0.68, 11, -3), '#4fe0b0', 0.14),
    fill(ribbon(0.68, 4.5, -3), '#8ff5cf', 0.2),
  );
}

/** Blocks of ice at the edges, cropped by the frame. */
function shards({ at, palette }: PlaceContext, side: 'left' | 'right'): ReactNode {
  const m = stageUnit(at);
  const x = (value: number) => (side === 'left' ? value * m - m * 4 : at.width - value * m + m * 4);
  const y = (value: number) => at.front - value * m;
  const shape = (points: readonly (readonly [number, number])[]) => {
    const moved = points.map(([px, py]): Point => [x(px), y(py)]);
    return polygon(side === 'left' ? moved : moved.toReversed());
  };
  const tall = side === 'left' ? 1 : 0.74;
  const light = mix(palette.front, mix(palette.snow, palette.lit('#6fa8cf'), 0.4), 0.62);
  const dark = mix(palette.front, palette.lit('#5f9cc8'), 0.36);
  return group(
    fill(
      shape([
        [0, -4],
        [0, 46 * tall],
        [9, 58 * tall],
        [14, 40 * tall],
        [17, 26 * tall],
        [24, 30 * tall],
        [28, 16],
        [34, -4],
      ]),
      dark,
    ),
    fill(
      shape([
        [0, 46 * tall],
        [9, 58 * tall],
        [11, 30 * tall],
        [6, 8],
        [0, 2],
      ]),
      light,
    ),
    fill(
      shape([
        [17, 26 * tall],
        [24, 30 * tall],
        [23, 12],
        [18, 2],
      ]),
      light,
    ),
  );
}
