/** High mountains: faceted peaks with snow, a belt of pines, a meadow with a path, and a dark rock at the edge. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { land, ridge, windingBand } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { pine, pineOutline } from '../../plants/trees.tsx';
import { ellipse, type Point, polygon } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, repeat } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';
import { peak } from './peak.tsx';

export const mountains: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const w = Math.max(at.width, m * 150);
  const x = (share: number) => at.width / 2 + (share - 0.5) * w;
  const meadow = ridge(at, at.horizon + m * 8, m * 2.2, 2, random);
  const nearMeadow = ridge(at, at.front - m * 6, m * 2, 2, random);
  return {
    back: group(
      sky(context, { sunAt: 0.26, sunAbove: 3, clouds: 0.8 }),
      peak(context, x(0.16), at.horizon + m * 4, m * 60, m * 40, 0.74, branch(random)),
      peak(context, x(0.92), at.horizon + m * 4, m * 70, m * 46, 0.74, branch(random)),
      peak(context, x(0.5), at.horizon + m * 4, m * 56, m * 36, 0.78, branch(random)),
    ),
    far: group(
      peak(context, x(0.72), at.horizon + m * 8, m * 96, m * 62, 0.38, branch(random)),
      peak(context, x(0.3), at.horizon + m * 8, m * 74, m * 46, 0.46, branch(random)),
      land(at, ridge(at, at.horizon + m * 5, m, 3, random), palette.at('#4a7d70', 0.5)),
      pineBelt(context, branch(random)),
    ),
    middle: group(
      land(at, meadow, palette.isSnowy ? palette.snow : palette.at(palette.grass, 0.12)),
      fill(
        windingBand([
          { x: x(0.56), y: at.horizon + m * 7.6, half: m * 0.8 },
          { x: x(0.53), y: at.horizon + m * 11, half: m * 1.3 },
          { x: x(0.6), y: at.horizon + m * 15, half: m * 2.4 },
          { x: x(0.48), y: at.front + m * 4, half: m * 6 },
        ]),
        palette.isSnowy ? mix(palette.snow, palette.lit('#8fa6c6'), 0.4) : palette.lit('#d6c49a'),
      ),
      repeat(7, (index) => {
        const px = at.width * ((index + between(random, 0, 0.6)) / 6.6);
        const base = at.horizon + m * between(random, 9, 14);
        return Math.abs(px - at.width / 2) < m * 22
          ? null
          : pine(px, base, m * between(random, 15, 24), palette.at('#2f6459', 0.16), snowOn(context));
      }),
      land(
        at,
        nearMeadow,
        palette.isSnowy
          ? mix(palette.snow, palette.lit('#9db2d0'), 0.24)
          : palette.lit(mix(palette.grass, '#2a6a4a', 0.4)),
      ),
      boulders(context, branch(random)),
    ),
    near: cliff(context),
    motifs: [
      [x(0.72), at.horizon - m * 36],
      [x(0.26), at.horizon - m * 24],
    ],
    front: front(context, 'stones'),
  };
};

function snowOn({ palette }: PlaceContext): string | null {
  return palette.isSnowy ? mix(palette.snow, palette.haze, 0.12) : null;
}

function pineBelt({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const rows = ['', ''];
  const count = Math.ceil(at.width / (m * 3.4)) + 2;
  for (let index = 0; index < count; index += 1) {
    rows[index % 2] += pineOutline(
      (index - 0.5) * m * 3.4 + between(random, -1, 1) * m,
      at.horizon + m * between(random, 8, 11),
      m * between(random, 9, 15),
    );
  }
  return group(...rows.map((row, index) => fill(row, palette.at('#3f7569', 0.46 - index * 0.12))));
}

/** Flat grey stones, light above and dark below. */
function boulders({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const shapes = [0.07, 0.2, 0.76, 0.9, 0.97].map((share) => {
    const x = at.width * share;
    const y = at.front - m * between(random, 3, 8);
    const r = m * between(random, 2, 4.2);
    return group(
      fill(ellipse(x, y + r * 0.42, r * 1.5, r * 0.3), palette.front, 0.3),
      fill(
        polygon([
          [x - r * 1.3, y + r * 0.5],
          [x - r, y - r * 0.3],
          [x - r * 0.1, y - r * 0.8],
          [x + r * 0.9, y - r * 0.3],
          [x + r * 1.3, y + r * 0.5],
        ]),
        palette.lit('#8b93a3'),
      ),
      fill(
        polygon([
          [x - r * 0.1, y - r * 0.8],
          [x + r * 0.9, y - r * 0.3],
          [x + r * 1.3, y + r * 0.5],
          [x + r * 0.1, y + r * 0.5],
        ]),
        palette.lit('#6b7387'),
      ),
    );
  });
  return group(...shapes);
}

/** A dark rock at the left edge, with a pine on it. */
function cliff(context: PlaceContext): ReactNode {
  const { at, palette } = context;
  const m = stageUnit(at);
  const dark = mix(palette.front, palette.lit('#5d6c82'), 0.16);
  const light = mix(palette.front, palette.lit('#7f8da3'), 0.36);
  const top: Point = [m * 8, at.front - m * 27];
  const reach = at.shape === 'wide' ? m * 30 : m * 20;
  return group(
    pine(m * 2, at.front - m * 22, m * 46, palette.near, snowOn(context)),
    fill(
      polygon([
        [-m * 8, at.front - m * 25],
        top,
        [m * 14, at.front - m * 22],
        [reach * 0.62, at.front - m * 12],
        [reach * 0.74, at.front - m * 6],
        [reach, at.front + m * 3],
        [-m * 8, at.front + m * 6],
      ]),
      dark,
    ),
    fill(
      polygon([
        [-m * 8, at.front - m * 25],
        top,
        [m * 5, at.front - m * 14],
        [m * 9, at.front - m * 4],
        [-m * 8, at.front + m * 2],
      ]),
      light,
    ),
    palette.isSnowy
      ? fill(
          polygon([
            [-m * 8, at.front - m * 26],
            [m * 8, at.front - m * 28],
            [m * 14, at.front - m * 22.6],
            [m * 9, at.front - m * 23.4],
            [m * 6, at.front - m * 21],
            [m * 1, at.front - m * 23],
            [-m * 8, at.front - m * 21],
          ]),
          mix(palette.snow, palette.front, 0.1),
        )
      : null,
  );
}
