/** A still lake: mountains and woods stand in it upside down, a landing stage leads into it. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { blades, strips } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { fallingLeaves } from '../../plants/leaves.tsx';
import { pine, pineOutline, roundTreeOutline } from '../../plants/trees.tsx';
import { below, box, type Point, pill, polygon, put } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';
import { peak } from '../land/peak.tsx';
import { sunPath, waterColor } from './water.tsx';

export const lake: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const shore = at.horizon + m * 2;
  const seeds = [random(), random(), random()];
  const hills = (mirrored: boolean) => {
    const depth = mirrored ? 0.5 : 0.42;
    return group(
      peak(
        context,
        at.width * 0.24,
        shore,
        m * 84,
        m * 44,
        depth + 0.12,
        branch(() => seeds[0] ?? 0),
      ),
      peak(
        context,
        at.width * 0.6,
        shore,
        m * 66,
        m * 33,
        depth + 0.2,
        branch(() => seeds[1] ?? 0),
      ),
      peak(
        context,
        at.width * 0.94,
        shore,
        m * 74,
        m * 40,
        depth + 0.1,
        branch(() => seeds[2] ?? 0),
      ),
    );
  };
  const treeSeed = random();
  const water = waterColor(context, 0.5);
  return {
    back: sky(context, { sunAt: 0.44, sunAbove: 1.4 }),
    far: group(
      hills(false),
      treeLine(
        context,
        branch(() => treeSeed),
        shore,
        0.34,
      ),
      fill(box(-m * 8, shore, at.width + m * 16, at.height), water),
      <g transform={`matrix(1 0 0 -0.5 0 ${put(shore * 1.5)})`} opacity={0.5}>
        {hills(true)}
        {treeLine(
          context,
          branch(() => treeSeed),
          shore,
          0.4,
        )}
      </g>,
      fill(box(-m * 8, shore - m * 0.3, at.width + m * 16, m * 0.8), mix(palette.haze, '#ffffff', 0.4), 0.8),
    ),
    middle: group(
      calm(context, branch(random), shore),
      sunPath(context, at.width * 0.44, shore + m * 3, 5, 0.7),
      landing(context),
      bank(context),
    ),
    near: group(framing(context, branch(random)), fallingLeaves(context, 5)),
    motifs: [
      [at.width * 0.7, at.horizon + m * 8],
      [at.width * 0.24, at.horizon - m * 22],
    ],
    front: front(context, 'grass'),
  };
};

function treeLine(
  { at, palette, scenery }: PlaceContext,
  random: Random,
  shore: number,
  depth: number,
): ReactNode {
  const m = stageUnit(at);
  const rows = ['', ''];
  const winter = palette.isSnowy || scenery.season === 'winter';
  for (let x = -m * 4; x < at.width + m * 5; x += m * 3.6) {
    const share = x / at.width;
    const rise = 0.5 + Math.abs(share - 0.46) * 1.3;
    const h = m * between(random, 8, 13) * rise;
    rows[random() < 0.5 ? 0 : 1] +=
      winter || random() < 0.6 ? pineOutline(x, shore, h * 1.2) : roundTreeOutline(x, shore, h, random);
  }
  const color = palette.isSnowy ? '#5f83a4' : '#3f7a6a';
  const second = winter ? '#52789a' : mix(palette.leaves[2], '#4f8f6a', 0.3);
  return group(fill(rows[0] ?? '', palette.at(color, depth)), fill(rows[1] ?? '', palette.at(second, depth)));
}

/** Strips of still water. */
function calm(context: PlaceContext, random: Random, shore: number): ReactNode {
  const { at, palette } = context;
  const m = stageUnit(at);
  const light = mix(waterColor(context, 0.9), '#ffffff', palette.isDark ? 0.1 : 0.5);
  const dark = mix(waterColor(context, 0.2), palette.front, 0.2);
  const row = (count: number, from: number) =>
    strips(count, (index) => ({
      x: at.width * random(),
      y: shore + m * (from + (index / count) * 15),
      width: m * between(random, 12, 40),
      height: m * 0.55,
    }));
  return group(fill(row(9, 2), light, 0.5), fill(row(8, 5), dark, 0.4));
}

/** Boards on posts, running out to the right of the middle. */
function landing({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const wood = palette.lit('#a87d56');
  const dark = palette.lit('#6d4d3a');
  const x = at.width * (at.shape === 'wide' ? 0.7 : 0.72);
  const top = at.horizon + m * 10;
  const foot = at.front + m * 4;
  const along = (t: number) => ({
    l: x + m * (2 - 12 * t),
    r: x + m * (8 + 22 * t),
    y: top + (foot - top) * t,
  });
  const boards = [0.12, 0.27, 0.44, 0.63, 0.84].map((t) => {
    const { l, r, y } = along(t);
    return box(l, y, r - l, m * 0.45 * (1 + t));
  });
  const post = (t: number, side: 'l' | 'r') => {
    const row = along(t);
    const px = row[side];
    const h = m * (3 + t * 5);
    return fill(
      pill(px - m * (0.5 + t * 0.5), row.y - h, m * (1 + t), m * 0.4) +
        box(px - m * (0.5 + t * 0.5), row.y - h + m * 0.3, m * (1 + t), h + m * (2 + t * 3)),
      dark,
    );
  };
  const a = along(0);
  const b = along(1);
  return group(
    post(0, 'l'),
    post(0, 'r'),
    fill(
      polygon([
        [a.l, a.y],
        [a.r, a.y],
        [b.r, b.y],
        [b.l, b.y],
      ]),
      palette.isSnowy ? palette.snow : wood,
    ),
    fill(
      polygon([
        [a.l, a.y],
        [b.l, b.y],
        [b.l, b.y + m * 3],
        [a.l, a.y + m * 1.4],
      ]),
      dark,
    ),
    fill(boards.join(''), dark, 0.5),
    post(0.42, 'l'),
    post(0.42, 'r'),
    post(0.86, 'l'),
    post(0.86, 'r'),
  );
}

function bank({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const edge: Point[] = [
    [-m * 8, at.front - m * 8],
    [at.width * 0.16, at.front - m * 6],
    [at.width * 0.36, at.front - m * 2.4],
    [at.width * 0.52, at.front - m * 0.8],
    [at.width * 0.8, at.front - m * 1.6],
    [at.width + m * 8, at.front - m * 5],
  ];
  return fill(
    below(edge, at.height * 1.06),
    palette.isSnowy
      ? mix(palette.snow, palette.lit('#9db2d0'), 0.16)
      : palette.lit(mix(palette.grass, '#2a6a4c', 0.4)),
  );
}

function framing({ at, palette, scenery }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const snow = palette.isSnowy ? mix(palette.snow, palette.haze, 0.12) : null;
  const lean = scenery.weather === 'wind' || scenery.weather === 'storm' ? 0.7 : 0;
  const inset = at.shape === 'wide' ? m * 9 : -m * 3;
  return group(
    pine(inset - m * 14, at.front + m * 6, m * 76, mix(palette.near, palette.front, 0.6), snow),
    pine(inset, at.front + m * 6, m * 98, palette.near, snow),
    fill(blades(at.width - m * 6, at.front + m, m * 26, m * 26, 16, random, lean), palette.near),
    fill(blades(m * 26, at.front + m, m * 14, m * 11, 9, random, lean), palette.near),
  );
}
