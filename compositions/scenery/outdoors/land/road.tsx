/** A country road that runs to the horizon between rows of poplars, fields on both sides, a milestone. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { blades, land, ridge } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { fallingLeaves } from '../../plants/leaves.tsx';
import { bareTree, poplarOutline, roundTreeOutline } from '../../plants/trees.tsx';
import { arch, box, polygon, put } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';

const crops = { spring: '#a4d488', summer: '#efd173', autumn: '#c9a560', winter: '#b3ab8c' } as const;

export const road: DrawPlace = (context) => {
  const { at, palette, scenery } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const far = ridge(at, at.horizon - m * 6, m * 4, 2, random);
  const isSnowy = palette.isSnowy;
  const ground = isSnowy ? palette.snow : palette.lit(palette.grass);
  const crop = isSnowy ? '#d5e1ee' : crops[scenery.season];
  return {
    back: sky(context, { sunAt: 0.66, sunAbove: 0.5 }),
    far: group(
      land(at, far, palette.at(mix(palette.grass, '#7aa8a4', isSnowy ? 0.14 : 0.3), 0.64)),
      woods(context, branch(random)),
      land(at, ridge(at, at.horizon + m * 0.6, m * 0.8, 2, random), palette.at(crop, 0.3)),
    ),
    middle: group(
      fill(
        box(-m * 8, at.horizon + m * 2.4, at.width + m * 16, at.height),
        mix(ground, palette.at(palette.grass, 0.4), 0.3),
      ),
      verges(context, palette.at(crop, 0.12)),
      way(context),
      avenue(context, branch(random)),
    ),
    near: group(milestone(context), grasses(context, branch(random)), fallingLeaves(context, 7)),
    motifs: [
      [at.width * 0.64, at.horizon - m * 4],
      [at.width * 0.3, at.horizon],
    ],
    front: front(context, 'grass'),
  };
};

/** The road's edges, from 0 (the horizon) to 1 (the front). */
function edges(
  { at }: PlaceContext,
  t: number,
): { readonly left: number; readonly right: number; readonly y: number } {
  const m = stageUnit(at);
  const half = m * (0.9 + 34 * t);
  const x = at.width * (0.66 - 0.17 * t);
  return {
    left: x - half,
    right: x + half,
    y: at.horizon + m * 2.2 + (at.front + m * 4 - at.horizon - m * 2.2) * t,
  };
}

function way(context: PlaceContext): ReactNode {
  const { palette } = context;
  const [a, b] = [edges(context, 0), edges(context, 1)];
  const band = (from: number, to: number) =>
    polygon([
      [a.left + (a.right - a.left) * from, a.y],
      [a.left + (a.right - a.left) * to, a.y],
      [b.left + (b.right - b.left) * to, b.y],
      [b.left + (b.right - b.left) * from, b.y],
    ]);
  const earth = palette.isSnowy ? mix(palette.snow, palette.lit('#7f98bc'), 0.3) : palette.lit('#dcc08c');
  return group(
    fill(band(0, 1), earth),
    fill(
      band(0.16, 0.28) + band(0.7, 0.82),
      mix(earth, palette.lit('#8a6440'), palette.isSnowy ? 0.2 : 0.34),
    ),
    fill(band(0.44, 0.54), palette.isSnowy ? palette.snow : mix(earth, palette.lit(palette.grass), 0.6)),
  );
}

/** Fields on both sides, in stripes that run with the road. */
function verges(context: PlaceContext, color: string): ReactNode {
  const { at } = context;
  const m = stageUnit(at);
  const x = at.width * 0.66;
  const foot = at.width * 0.49;
  const top = at.horizon + m * 2.4;
  const bottom = at.front + m * 4;
  const wedge = (from: number, to: number) =>
    polygon([
      [x + from * m * 1.2, top],
      [x + to * m * 1.2, top],
      [foot + to * m * 9, bottom],
      [foot + from * m * 9, bottom],
    ]);
  let outline = '';
  for (let index = 7; index < 44; index += 4)
    outline += wedge(index, index + 2.2) + wedge(-index - 2.2, -index);
  return fill(outline, color);
}

/** Trees along the road, the nearer ones larger. */
function avenue(context: PlaceContext, random: Random): ReactNode {
  const { at, palette, scenery } = context;
  const m = stageUnit(at);
  const bare = palette.isSnowy || scenery.season === 'winter';
  return group(
    ...[0.01, 0.03, 0.06, 0.11, 0.19, 0.33, 0.56].flatMap((t) => {
      const { left, right, y } = edges(context, t);
      const height = m * (9 + 92 * t);
      const depth = Math.max(0.06, 0.62 - t * 1.2);
      return [left - m * (1 + 20 * t), right + m * (1 + 20 * t)].map((x) => {
        if (bare) {
          return bareTree(
            x,
            y,
            height,
            palette.at('#51464f', depth),
            random,
            palette.isSnowy ? mix(palette.snow, palette.haze, depth * 0.6) : null,
          );
        }
        const outline = poplarOutline(x, y, height, random);
        const light = poplarOutline(x - height * 0.016, y - height * 0.16, height * 0.74, random);
        return group(
          fill(outline, palette.at(palette.leaves[3], depth)),
          fill(light, palette.at(palette.leaves[2], depth)),
        );
      });
    }),
  );
}

function woods({ at, palette, scenery }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  let outline = '';
  for (let index = 0; index < 20; index += 1) {
    const x = at.width * ((index + random()) / 20);
    outline += roundTreeOutline(x, at.horizon + m * 1.6, m * between(random, 4, 8), random);
  }
  const bare = palette.isSnowy || scenery.season === 'winter';
  return fill(outline, palette.at(bare ? '#8aa2b8' : mix(palette.leaves[3], '#4f8f86', 0.3), 0.56));
}

function milestone({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const x = at.width * (at.shape === 'wide' ? 0.17 : 0.1);
  const stone = mix(palette.lit('#b9b0aa'), palette.front, 0.3);
  return group(
    fill(arch(x - m * 4, at.front - m * 13, m * 8, m * 15), stone),
    fill(
      `M${put(x)} ${put(at.front - m * 13)}a${put(m * 4)} ${put(m * 4)} 0 0 1 ${put(m * 4)} ${put(m * 4)}V${put(at.front + m * 2)}H${put(x + m * 1)}Z`,
      mix(stone, palette.front, 0.36),
    ),
    palette.isSnowy
      ? fill(arch(x - m * 4.3, at.front - m * 13.6, m * 8.6, m * 4), mix(palette.snow, palette.front, 0.16))
      : null,
  );
}

function grasses({ at, palette, scenery }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const lean = scenery.weather === 'wind' || scenery.weather === 'storm' ? 0.9 : 0.1;
  return group(
    fill(blades(m * 7, at.front + m, m * 30, m * 17, 18, random, lean), palette.near),
    fill(blades(at.width - m * 7, at.front + m, m * 34, m * 20, 20, random, lean), palette.near),
  );
}
