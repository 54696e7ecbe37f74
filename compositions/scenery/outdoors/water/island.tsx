/** A beach with a palm at the edge, turquoise water, and a green island with palms in the middle distance. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { strips, wavesOutline } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { crownOutline, palm } from '../../plants/trees.tsx';
import { below, box, curve, ellipse, type Point, put } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, stroke } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';
import { gulls, sunPath } from './water.tsx';

export const island: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const far = mix(palette.lit('#2f9fc0'), palette.sky[0], 0.22);
  const near = mix(palette.lit('#4fc9c4'), palette.sky[0], 0.12);
  return {
    back: sky(context, { sunAt: 0.26, sunAbove: 0.3, clouds: 1.1 }),
    far: group(
      fill(mountain(context), palette.at('#7fa6a0', 0.62)),
      fill(box(-m * 8, at.horizon, at.width + m * 16, at.height), mix(far, palette.sky[1], 0.2)),
      sunPath(context, at.width * 0.26, at.horizon + m * 0.9, 5),
      gulls(context, random),
      green(context, branch(random)),
    ),
    middle: group(
      fill(wavesOutline(at, at.horizon + m * 6.6, m * 1.7, m * 10, 0.2), far),
      fill(wavesOutline(at, at.horizon + m * 10, m * 1.9, m * 13, 0.6), mix(far, near, 0.5)),
      fill(wavesOutline(at, at.horizon + m * 13.2, m * 2.1, m * 16, 0.1), near),
      beach(context),
    ),
    near: framing(context),
    motifs: [[at.width * 0.66, at.horizon - m * 6]],
    front: front(context, 'smooth'),
  };
};

function mountain({ at }: PlaceContext): string {
  const m = stageUnit(at);
  const x = at.width * 0.66;
  return `${curve([
    [x - m * 40, at.horizon + m],
    [x - m * 22, at.horizon - m * 6],
    [x - m * 8, at.horizon - m * 21],
    [x - m * 1, at.horizon - m * 24],
    [x + m * 6, at.horizon - m * 20],
    [x + m * 20, at.horizon - m * 7],
    [x + m * 42, at.horizon + m],
  ])}Z`;
}

function green({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const x = at.width * 0.66;
  const y = at.horizon + m * 4;
  let crowns = '';
  for (const dx of [-15, -8, -1, 7, 14]) {
    crowns += crownOutline(
      x + dx * m,
      y - m * between(random, 5, 8),
      m * between(random, 5, 7),
      m * between(random, 4, 6),
      random,
    );
  }
  const leaves = {
    trunk: palette.at('#8a6a4a', 0.24),
    leaves: [palette.at('#6fbf6a', 0.22), palette.at('#3f9a63', 0.22)] as const,
  };
  return group(
    fill(ellipse(x, y, m * 33, m * 3.2), palette.at('#f3dfae', 0.2)),
    fill(
      `M${put(x - m * 25)} ${put(y)}Q${put(x - m * 14)} ${put(y - m * 8)} ${put(x)} ${put(y - m * 9)}T${put(x + m * 25)} ${put(y)}Z`,
      palette.at('#4fa56a', 0.26),
    ),
    fill(crowns, palette.at('#2f8a5c', 0.3)),
    palm(x - m * 17, y - m * 2, m * 22, -0.3, leaves, 3),
    palm(x + m * 9, y - m * 4, m * 26, 0.3, leaves, 5),
    palm(x + m * 19, y - m * 1, m * 19, 0.36, leaves, 8),
    fill(
      strips(3, (row) => ({
        x: x + (row % 2 === 0 ? -m : m * 2),
        y: y + m * (2.6 + row * 1.1),
        width: m * (46 - row * 10),
        height: m * 0.6,
      })),
      palette.at('#ffffff', 0.2),
      0.45,
    ),
  );
}

function beach({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const edge = (shift: number): Point[] =>
    [
      [-0.05, -5],
      [0.14, -6.4],
      [0.34, -3.6],
      [0.54, -2],
      [0.76, -3.4],
      [1.05, -8],
    ].map(([x = 0, y = 0]): Point => [at.width * x, at.front + y * m + shift]);
  const sand = palette.isSnowy ? palette.snow : palette.lit('#f3dcaa');
  return group(
    fill(below(edge(-m * 1.7), at.height), mix(sand, palette.lit('#4fc9c4'), 0.5)),
    stroke(curve(edge(-m * 1.7)), mix(palette.lit('#ffffff'), palette.haze, 0.06), m * 0.8, 0.9),
    fill(below(edge(0), at.height * 1.06), sand),
    fill(
      [
        [0.2, -2.4, 1],
        [0.42, -1, 0.7],
        [0.72, -1.4, 0.9],
        [0.88, -3.6, 1.2],
      ]
        .map(([x = 0, y = 0, r = 0]) => ellipse(at.width * x, at.front + y * m, r * m * 1.3, r * m * 0.6))
        .join(''),
      mix(sand, palette.lit('#a87a50'), 0.45),
    ),
  );
}

/** A palm that leans in from the left edge, and leaves at the right. */
function framing({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const colors = {
    trunk: mix(palette.front, palette.lit('#7d5f44'), 0.44),
    leaves: [
      mix(palette.front, palette.lit('#4fa55f'), 0.56),
      mix(palette.front, palette.lit('#2f8355'), 0.4),
    ] as const,
  };
  const wide = at.shape === 'wide';
  return group(
    palm(wide ? -m * 2 : -m * 9, at.front + m * 4, m * 88, 0.42, colors, 11),
    palm(wide ? m * 2 : -m * 6, at.front + m * 4, m * 58, -0.1, colors, 4),
    palm(at.width + m * 6, at.front + m * 5, m * 50, -0.16, colors, 9),
  );
}
