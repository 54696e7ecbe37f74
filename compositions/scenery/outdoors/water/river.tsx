/** A river that winds from the hills to the viewer, a stone bridge over it, willows and reeds on its banks. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { blades, heightAt, land, ridge, strips, windingBand } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { fallingLeaves } from '../../plants/leaves.tsx';
import { bareTree, leafTree, roundTreeOutline } from '../../plants/trees.tsx';
import { curve, ellipse, type Point, pill, put } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, repeat, stroke } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';
import { waterColor } from './water.tsx';

export const river: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const far = ridge(at, at.horizon - m * 9, m * 5, 2, random);
  const next = ridge(at, at.horizon - m * 1, m * 3, 2, random);
  const bank = ridge(at, at.horizon + m * 3, m * 1, 1, random);
  const bridgeX = at.width * 0.56;
  return {
    back: sky(context, { sunAt: 0.56, sunAbove: 1.3 }),
    far: group(
      land(at, far, palette.at(mix(palette.grass, '#6f9fb0', palette.isSnowy ? 0.14 : 0.36), 0.64)),
      woods(context, branch(random), next, 0.5),
      land(at, next, palette.at(palette.grass, 0.36)),
      woods(context, branch(random), bank, 0.3),
    ),
    middle: group(
      land(at, bank, palette.at(palette.grass, 0.12)),
      water(context, bridgeX),
      bridge(context, bridgeX),
      bankTree(context, at.width * 0.17, at.horizon + m * 9, branch(random)),
      bankTree(context, at.width * 0.86, at.horizon + m * 8, branch(random)),
      stones(context, bridgeX),
      land(
        at,
        ridge(at, at.front - m * 2.6, m * 1, 2, random),
        palette.isSnowy
          ? mix(palette.snow, palette.lit('#9db2d0'), 0.2)
          : palette.lit(mix(palette.grass, '#1f5a46', 0.5)),
      ),
    ),
    near: group(reeds(context, branch(random)), fallingLeaves(context, 6)),
    motifs: [
      [bridgeX, at.horizon + m * 2],
      [at.width * 0.18, at.horizon - m * 12],
    ],
    front: front(context, 'grass'),
  };
};

function course(
  { at }: PlaceContext,
  x: number,
): { readonly x: number; readonly y: number; readonly half: number }[] {
  const m = stageUnit(at);
  return [
    { x: x + m * 2, y: at.horizon + m * 2.4, half: m * 3.4 },
    { x, y: at.horizon + m * 6.4, half: m * 7.6 },
    { x: x - m * 5, y: at.horizon + m * 11.6, half: m * 16 },
    { x: x - m * 22, y: at.horizon + m * 17.4, half: m * 34 },
    { x: x - m * 30, y: at.front + m * 6, half: m * 62 },
  ];
}

function water(context: PlaceContext, x: number): ReactNode {
  const { at, palette } = context;
  const m = stageUnit(at);
  const rows = course(context, x);
  const shore = rows.map((row, index) => ({ ...row, half: row.half + m * (0.5 + index * 0.5) }));
  const shade = mix(waterColor(context, 0.2), palette.front, 0.14);
  const light = mix(waterColor(context, 0.8), '#ffffff', palette.isDark ? 0.16 : 0.45);
  const flow = (y: number, dx: number, length: number) =>
    curve([
      [x + dx, y],
      [x + dx - length * 0.4, y + m * 0.4],
      [x + dx - length, y + m * 1.3],
    ]);
  return group(
    fill(
      windingBand(shore),
      palette.isSnowy ? mix(palette.snow, palette.lit('#88a2c4'), 0.5) : palette.lit('#d9c08a'),
    ),
    fill(windingBand(rows), waterColor(context, 0.5)),
    fill(
      windingBand(rows.map((row) => ({ x: row.x - row.half * 0.5, y: row.y, half: row.half * 0.34 }))),
      shade,
      0.35,
    ),
    stroke(
      flow(at.horizon + m * 8, m * 3, m * 6) +
        flow(at.horizon + m * 11, -m * 2, m * 9) +
        flow(at.horizon + m * 14, m * 6, m * 12) +
        flow(at.horizon + m * 17, -m * 18, m * 15) +
        flow(at.horizon + m * 18, m * 3, m * 12),
      light,
      m * 0.6,
      0.8,
    ),
  );
}

/** One broad arch of stone, and its reflection. */
function bridge({ at, palette }: PlaceContext, x: number): ReactNode {
  const m = stageUnit(at);
  const y = at.horizon + m * 8.4;
  const w = m * 17;
  const stone = palette.at('#b9a894', 0.14);
  const shade = palette.at('#8f8078', 0.12);
  const hump = (lift: number): string =>
    `M${put(x - w * 1.5)} ${put(y)}C${put(x - w * 0.9)} ${put(y - m * 4)} ${put(x - w * 0.5)} ${put(y - m * 10 - lift)} ${put(x)} ${put(y - m * 10 - lift)}` +
    `C${put(x + w * 0.5)} ${put(y - m * 10 - lift)} ${put(x + w * 0.9)} ${put(y - m * 4)} ${put(x + w * 1.5)} ${put(y)}`;
  const opening = `L${put(x + w * 0.62)} ${put(y)}A${put(w * 0.62)} ${put(m * 7.2)} 0 0 0 ${put(x - w * 0.62)} ${put(y)}Z`;
  return group(
    fill(`${hump(m * 2)}${opening}`, palette.isSnowy ? palette.snow : palette.at('#cdbda6', 0.12)),
    fill(`${hump(0)}${opening}`, stone),
    stroke(
      `M${put(x - w * 0.7)} ${put(y)}A${put(w * 0.7)} ${put(m * 8)} 0 0 1 ${put(x + w * 0.7)} ${put(y)}`,
      shade,
      m * 1.1,
    ),
    stroke(
      repeatLines([
        [x - w * 1.1, y - m * 1.6, m * 3],
        [x - w * 0.94, y - m * 3.4, m * 2.4],
        [x + w * 0.8, y - m * 2, m * 3],
        [x + w * 0.92, y - m * 3.8, m * 2],
        [x - w * 0.3, y - m * 9, m * 2.6],
        [x + w * 0.2, y - m * 9.2, m * 2.4],
      ]),
      shade,
      m * 0.5,
    ),
    fill(
      strips(4, (row) => ({
        x: x + (row % 2 === 0 ? -m : m * 1.4),
        y: y + m * (0.6 + row * 1.1),
        width: w * (1.1 - row * 0.16),
        height: m * 0.6,
      })),
      shade,
      0.45,
    ),
  );
}

function repeatLines(lines: readonly (readonly [x: number, y: number, length: number])[]): string {
  return lines.map(([x, y, length]) => `M${put(x)} ${put(y)}h${put(length)}`).join('');
}

function woods(
  { at, palette, scenery }: PlaceContext,
  random: Random,
  edge: readonly Point[],
  depth: number,
): ReactNode {
  const m = stageUnit(at);
  let outline = '';
  for (let index = 0; index < 22; index += 1) {
    const x = at.width * ((index + random()) / 22);
    if (Math.abs(x - at.width * 0.56) < m * 14) continue;
    outline += roundTreeOutline(
      x,
      heightAt(edge, x) + m * 1.6,
      m * between(random, 7, 14) * (1.3 - depth),
      random,
    );
  }
  const bare = palette.isSnowy || scenery.season === 'winter';
  return fill(outline, palette.at(bare ? '#7f9ab2' : mix(palette.leaves[3], '#3f8f7a', 0.25), depth));
}

function bankTree(context: PlaceContext, x: number, base: number, random: Random): ReactNode {
  const { at, palette, scenery } = context;
  const m = stageUnit(at);
  if (palette.isSnowy || scenery.season === 'winter') {
    return bareTree(
      x,
      base,
      m * 40,
      palette.at('#4d4450', 0.1),
      random,
      palette.isSnowy ? palette.snow : null,
    );
  }
  const [light, middle, dark] = palette.leaves;
  return leafTree(
    x,
    base,
    m * 41,
    {
      trunk: palette.at('#6d4c3a', 0.08),
      leaves: [palette.at(light, 0.1), palette.at(middle, 0.1), palette.at(dark, 0.1)],
      dots: scenery.season === 'spring' ? palette.at('#ffe9ef', 0.08) : null,
    },
    random,
  );
}

/** Stones in the water, with light on their tops. */
function stones({ at, palette }: PlaceContext, bridgeX: number): ReactNode {
  const m = stageUnit(at);
  return group(
    ...[
      [-13, 12.6, 1.7],
      [-2, 14.4, 2.4],
      [-33, 16.4, 2.6],
    ].map(([across = 0, down = 0, size = 0]) => {
      const x = bridgeX + m * across;
      const y = at.horizon + m * down;
      const r = m * size;
      return group(
        fill(pill(x - r * 1.7, y - r * 0.12, r * 3.4, r * 0.44), palette.lit('#e4f2f4'), 0.7),
        fill(
          `M${put(x - r * 1.2)} ${put(y)}C${put(x - r)} ${put(y - r)} ${put(x + r * 0.8)} ${put(y - r * 1.2)} ${put(x + r * 1.3)} ${put(y)}Z`,
          palette.lit('#7f8794'),
        ),
        fill(
          ellipse(x - r * 0.1, y - r * 0.62, r * 0.56, r * 0.16),
          palette.isSnowy ? palette.snow : palette.lit('#b4bac2'),
        ),
      );
    }),
  );
}

/** Reeds and bulrushes at both edges. */
function reeds({ at, palette, scenery }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const lean = scenery.weather === 'wind' || scenery.weather === 'storm' ? 0.7 : 0;
  const brown = mix(palette.near, palette.lit('#8a5a3a'), 0.5);
  const rush = (x: number, height: number) =>
    group(
      stroke(
        `M${put(x)} ${put(at.front + m)}Q${put(x)} ${put(at.front - height * 0.5)} ${put(x + lean * height * 0.3)} ${put(at.front - height)}`,
        palette.near,
        m * 0.5,
      ),
      fill(ellipse(x + lean * height * 0.3, at.front - height, m * 0.95, m * 3.2), brown),
    );
  return group(
    fill(blades(m * 8, at.front + m, m * 30, m * 32, 18, random, lean), palette.near),
    fill(blades(at.width - m * 6, at.front + m, m * 24, m * 25, 14, random, lean), palette.near),
    repeat(4, (index) => rush(m * (2.5 + index * 5), m * between(random, 24, 35))),
    repeat(2, (index) => rush(at.width - m * (3 + index * 6), m * between(random, 19, 27))),
  );
}
