/** A graveyard: a chapel on a rise, rows of stones and crosses, bare trees, an iron fence at the edge. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { church } from '../../buildings/house.tsx';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { heightAt, land, ridge, windingBand } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { fallingLeaves } from '../../plants/leaves.tsx';
import { bareTree, cypressOutline, roundTreeOutline } from '../../plants/trees.tsx';
import { arch, box, ellipse, type Point, polygon } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, repeat } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';

export const graveyard: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const far = ridge(at, at.horizon - m * 6, m * 5, 2, random);
  const rise = ridge(at, at.horizon + m * 1, m * 2.6, 1, random);
  const near = ridge(at, at.horizon + m * 10, m * 1.4, 2, random);
  const grass = palette.isSnowy ? palette.grass : mix(palette.grass, '#6f8a86', 0.44);
  const chapelX = at.width * (at.shape === 'wide' ? 0.67 : 0.58);
  return {
    back: sky(context, { sunAt: 0.3, sunAbove: 1.4, clouds: 1 }),
    far: group(
      land(at, far, palette.at(mix(grass, '#8fa6b4', 0.3), 0.66)),
      woods(context, branch(random), far),
      land(at, rise, palette.at(grass, 0.34)),
      church(context, chapelX, heightAt(rise, chapelX) + m * 3, m * 40, {
        wall: '#c9c2c6',
        roof: '#6d6680',
        door: '#4a3a44',
        depth: 0.36,
      }),
      fill(
        [-7, -11]
          .map((x, index) =>
            cypressOutline(chapelX + x * m, heightAt(rise, chapelX) + m * 3, m * (17 - index * 4)),
          )
          .join(''),
        palette.at('#4f7a70', 0.34),
      ),
      stones(context, branch(random), rise, { count: 11, down: 4, size: 4.4, depth: 0.34 }),
    ),
    middle: group(
      land(at, near, palette.lit(grass)),
      fill(
        windingBand([
          { x: chapelX - m * 2, y: at.horizon + m * 4, half: m * 1 },
          { x: chapelX - m * 8, y: at.horizon + m * 9, half: m * 2 },
          { x: at.width * 0.5, y: at.horizon + m * 14.6, half: m * 4.6 },
          { x: at.width * 0.47, y: at.front + m * 4, half: m * 10 },
        ]),
        palette.isSnowy ? mix(palette.snow, palette.lit('#8fa6c6'), 0.32) : palette.lit('#c4bba4'),
      ),
      stones(context, branch(random), near, { count: 8, down: 3.4, size: 9.4, depth: 0.06 }),
      land(
        at,
        ridge(at, at.front - m * 3, m * 1.2, 2, random),
        palette.isSnowy
          ? mix(palette.snow, palette.lit('#9db2d0'), 0.2)
          : palette.lit(mix(grass, '#29434a', 0.55)),
      ),
    ),
    near: group(tree(context, branch(random)), fence(context), fallingLeaves(context, 7)),
    motifs: [
      [chapelX + m * 6, at.horizon - m * 8],
      [at.width * 0.3, at.horizon + m * 8],
    ],
    front: front(context, 'grass'),
  };
};

function woods({ at, palette, scenery }: PlaceContext, random: Random, edge: readonly Point[]): ReactNode {
  const m = stageUnit(at);
  let outline = '';
  for (let index = 0; index < 18; index += 1) {
    const x = at.width * ((index + random()) / 18);
    outline += roundTreeOutline(x, heightAt(edge, x) + m * 2, m * between(random, 6, 11), random);
  }
  const bare = palette.isSnowy || scenery.season === 'winter';
  return fill(outline, palette.at(bare ? '#93a4b8' : mix(palette.leaves[3], '#6f8f96', 0.5), 0.6));
}

interface Rows {
  readonly count: number;
  readonly down: number;
  readonly size: number;
  readonly depth: number;
}

/** Gravestones of three kinds along an edge, the path left free. */
function stones(
  { at, palette }: PlaceContext,
  random: Random,
  edge: readonly Point[],
  rows: Rows,
): ReactNode {
  const m = stageUnit(at);
  const stone = palette.at('#b4b2bd', rows.depth);
  const shade = palette.at('#8a889a', rows.depth);
  const snow = palette.isSnowy ? mix(palette.snow, palette.haze, rows.depth * 0.5) : null;
  return repeat(rows.count, (index) => {
    const share = (index + between(random, 0.25, 0.75)) / rows.count;
    const x = at.width * share;
    const kind = Math.floor(random() * 3);
    const s = m * rows.size * between(random, 0.84, 1.12);
    const lean = between(random, -4, 4);
    if (Math.abs(share - 0.52) < 0.08) return null;
    const y = heightAt(edge, x) + m * rows.down * between(random, 0.8, 1.2);
    const shapes =
      kind === 0
        ? group(
            fill(
              box(x - s * 0.1, y - s * 1.24, s * 0.2, s * 1.26) +
                box(x - s * 0.42, y - s * 0.96, s * 0.84, s * 0.2),
              stone,
            ),
            fill(box(x + s * 0.03, y - s * 1.24, s * 0.07, s * 1.26), shade),
            fill(box(x - s * 0.34, y - s * 0.14, s * 0.68, s * 0.18), shade),
            snow === null
              ? null
              : fill(
                  box(x - s * 0.44, y - s * 1.01, s * 0.34, s * 0.08) +
                    box(x + s * 0.1, y - s * 1.01, s * 0.34, s * 0.08) +
                    box(x - s * 0.12, y - s * 1.29, s * 0.24, s * 0.08),
                  snow,
                ),
          )
        : group(
            fill(
              kind === 1
                ? arch(x - s * 0.4, y - s, s * 0.8, s * 1.04)
                : polygon([
                    [x - s * 0.42, y + s * 0.04],
                    [x - s * 0.42, y - s * 0.78],
                    [x, y - s * 1.02],
                    [x + s * 0.42, y - s * 0.78],
                    [x + s * 0.42, y + s * 0.04],
                  ]),
              stone,
            ),
            fill(
              kind === 1
                ? arch(x - s * 0.27, y - s * 0.86, s * 0.54, s * 0.6)
                : box(x - s * 0.28, y - s * 0.66, s * 0.56, s * 0.4),
              shade,
              0.6,
            ),
            snow === null ? null : fill(ellipse(x, y - s * 0.95, s * 0.3, s * 0.09), snow),
          );
    return (
      <g transform={`rotate(${lean.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)})`}>
        {fill(ellipse(x + s * 0.3, y + s * 0.04, s * 0.8, s * 0.1), palette.front, 0.24)}
        {shapes}
      </g>
    );
  });
}

function tree({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const snow = palette.isSnowy ? mix(palette.snow, palette.near, 0.2) : null;
  const x = at.shape === 'wide' ? m * 10 : m * 1;
  return bareTree(x, at.front + m * 4, m * 104, palette.near, random, snow);
}

/** Iron bars with points, and a post, at the right edge. */
function fence({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const count = at.shape === 'wide' ? 9 : 4;
  const step = m * 4.6;
  const to = at.width - m * 4;
  const iron = palette.near;
  const snow = palette.isSnowy ? mix(palette.snow, palette.front, 0.24) : null;
  const spear = (x: number) =>
    box(x - m * 0.45, at.front - m * 16, m * 0.9, m * 18) +
    polygon([
      [x - m * 1.2, at.front - m * 16.4],
      [x, at.front - m * 20.4],
      [x + m * 1.2, at.front - m * 16.4],
    ]);
  return group(
    fill(Array.from({ length: count }, (_, index) => spear(to - index * step - m * 4)).join(''), iron),
    fill(
      box(to - count * step, at.front - m * 14, count * step, m * 0.9) +
        box(to - count * step, at.front - m * 4, count * step, m * 0.9),
      iron,
    ),
    fill(box(to - m * 2, at.front - m * 27, m * 8, m * 30), mix(iron, palette.lit('#8f8a98'), 0.16)),
    fill(
      box(to - m * 3.2, at.front - m * 28.6, m * 12, m * 2.4),
      snow ?? mix(iron, palette.lit('#a7a2ae'), 0.3),
    ),
    fill(ellipse(to + m * 2, at.front - m * 31.6, m * 3.2, m * 3.2), mix(iron, palette.lit('#8f8a98'), 0.16)),
  );
}
