/** Fields: hills in stripes of different crops, a barn and a lone tree, and high corn or grass at the edges. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { longHouse } from '../../buildings/house.tsx';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { blades, heightAt, land, ridge } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { fallingLeaves } from '../../plants/leaves.tsx';
import { bareTree, leafTree, roundTreeOutline } from '../../plants/trees.tsx';
import { box, circle, curve, ellipse, type Point, put } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, repeat, stroke } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';

export const field: DrawPlace = (context) => {
  const { at, palette, scenery } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const far = ridge(at, at.horizon - m * 9, m * 4, 3, random);
  const next = ridge(at, at.horizon - m * 2, m * 3, 2, random);
  const crop = ridge(at, at.horizon + m * 5, m * 2, 1, random);
  const barnX = at.width * 0.66;
  const barnBase = heightAt(next, barnX + m * 9) + m * 2.6;
  const colors = cropColors(context);
  const treeX = at.width * (at.shape === 'wide' ? 0.24 : 0.16);
  return {
    back: sky(context, { sunAt: 0.42, sunAbove: 0.9 }),
    far: group(
      land(at, far, palette.at(mix(colors.meadow, '#ffffff', 0.12), 0.62)),
      hedges(context, far, branch(random), 0.5),
      land(at, next, palette.at(colors.meadow, 0.36)),
      strip(next, m * 2.6, m * 4.4, palette.at(colors.second, 0.3)),
      hedges(context, next, branch(random), 0.26),
      longHouse(
        context,
        barnX,
        barnBase,
        m * 18,
        m * 11,
        { wall: '#b5493a', roof: '#6d4a4a', door: '#f3e2c8', depth: 0.2 },
        random,
      ),
      silo(context, barnX + m * 20.4, barnBase),
    ),
    middle: group(
      land(at, crop, palette.at(colors.crop, 0.08)),
      furrows(context, crop, colors.furrow),
      loneTree(context, treeX, heightAt(crop, treeX) + m * 3.4, branch(random)),
      scenery.season === 'autumn' && !palette.isSnowy ? bales(context, crop) : null,
      land(
        at,
        ridge(at, at.front - m * 4.4, m * 1.4, 2, random),
        palette.lit(mix(colors.crop, '#2a5a34', palette.isSnowy ? 0.06 : 0.5)),
      ),
      scenery.season === 'summer' || scenery.season === 'spring' ? flowers(context, branch(random)) : null,
    ),
    near: group(ears(context, branch(random)), fallingLeaves(context, 4)),
    motifs: [
      [barnX + m * 9, barnBase - m * 6],
      [treeX, at.horizon - m * 12],
    ],
    front: front(context, 'grass'),
  };
};

function cropColors({ scenery, palette }: Pick<PlaceContext, 'scenery' | 'palette'>): {
  readonly meadow: string;
  readonly second: string;
  readonly crop: string;
  readonly furrow: string;
} {
  if (palette.isSnowy) return { meadow: '#dfe9f3', second: '#cdddea', crop: '#eff5fa', furrow: '#b4c6d8' };
  switch (scenery.season) {
    case 'spring':
      return { meadow: '#8fce7e', second: '#f0dc6a', crop: '#9ed183', furrow: '#6fb264' };
    case 'autumn':
      return { meadow: '#b8ad66', second: '#a5734a', crop: '#e0bf74', furrow: '#c49550' };
    case 'winter':
      return { meadow: '#a9b394', second: '#8d7f6c', crop: '#b5a98c', furrow: '#93846a' };
    default:
      return { meadow: '#86c07a', second: '#c9d36e', crop: '#f0cb62', furrow: '#d9a845' };
  }
}

/** A stripe of another crop along a hill. */
function strip(edge: readonly Point[], from: number, to: number, color: string): ReactNode {
  const upper = edge.map(([x, y]): Point => [x, y + from]);
  const lower = edge.map(([x, y], index): Point => [x, y + to + (index % 2) * (to - from) * 0.7]);
  return fill(`${curve(upper)}L${curve(lower.toReversed()).slice(1)}Z`, color);
}

/** Bushes and small trees along an edge, in groups. */
function hedges(
  { at, palette }: PlaceContext,
  edge: readonly Point[],
  random: Random,
  depth: number,
): ReactNode {
  const m = stageUnit(at);
  let outline = '';
  let x = m * 4;
  while (x < at.width) {
    const y = heightAt(edge, x);
    const chance = random();
    if (chance < 0.12) outline += roundTreeOutline(x, y + m * 0.6, m * between(random, 6, 9), random);
    else if (chance < 0.5) outline += ellipse(x, y, m * 2.2, m * 1.3);
    x += m * (chance < 0.5 ? between(random, 3, 4) : between(random, 12, 24));
  }
  return fill(
    outline,
    palette.at(palette.isSnowy ? '#6f8fa8' : mix(palette.leaves[3], '#3f8f5a', 0.4), depth),
  );
}

function silo({ at, palette }: PlaceContext, x: number, base: number): ReactNode {
  const m = stageUnit(at);
  return group(
    fill(
      box(x, base - m * 12, m * 4.4, m * 12.4) + circle(x + m * 2.2, base - m * 12, m * 2.2),
      palette.at('#d8d3c6', 0.24),
    ),
    fill(box(x + m * 2.6, base - m * 12, m * 1.8, m * 12.4), palette.at('#a9a7a6', 0.24)),
  );
}

/** Lines of the plough, closer with distance. */
function furrows({ at, palette }: PlaceContext, edge: readonly Point[], color: string): ReactNode {
  const m = stageUnit(at);
  const lines = Array.from({ length: 5 }, (_, row) => {
    const down = m * (2 + row * row * 0.62 + row * 1.3);
    return curve(edge.map(([x, y], index): Point => [x, y + down + (index % 2) * m * row * 0.3]));
  });
  return stroke(lines.join(''), palette.at(color, 0.06), m * 0.9);
}

function loneTree(context: PlaceContext, x: number, base: number, random: Random): ReactNode {
  const { at, palette, scenery } = context;
  const m = stageUnit(at);
  if (scenery.season === 'winter' || palette.isSnowy) {
    return bareTree(
      x,
      base,
      m * 42,
      palette.at('#4d3f45', 0.1),
      random,
      palette.isSnowy ? palette.snow : null,
    );
  }
  const [light, middle, dark] = palette.leaves;
  return group(
    fill(ellipse(x + m * 5, base, m * 14, m * 1.6), palette.front, 0.22),
    leafTree(
      x,
      base,
      m * 42,
      {
        trunk: palette.at('#74503a', 0.06),
        leaves: [palette.at(light, 0.06), palette.at(middle, 0.06), palette.at(dark, 0.06)],
        dots: scenery.season === 'spring' ? palette.at('#ffe6ee', 0.06) : null,
      },
      random,
    ),
  );
}

function bales({ at, palette }: PlaceContext, edge: readonly Point[]): ReactNode {
  const m = stageUnit(at);
  return group(
    ...[
      [0.4, 5, 3],
      [0.58, 3.4, 2.2],
      [0.83, 6.6, 4],
    ].map(([share = 0, down = 0, size = 0]) => {
      const x = at.width * share;
      const y = heightAt(edge, x) + m * down;
      const r = m * size;
      return group(
        fill(ellipse(x + r * 0.6, y + r, r * 1.9, r * 0.24), palette.front, 0.25),
        fill(box(x, y - r, r * 1.5, r * 2) + ellipse(x + r * 1.5, y, r * 0.5, r), palette.lit('#c98f3c')),
        fill(ellipse(x, y, r * 0.82, r), palette.lit('#ecc46c')),
        stroke(ellipse(x, y, r * 0.46, r * 0.58), palette.lit('#c98f3c'), r * 0.14),
      );
    }),
  );
}

function flowers({ at, palette, scenery }: PlaceContext, random: Random): ReactNode {
  if (palette.isSnowy) return null;
  const m = stageUnit(at);
  let dots = '';
  for (let index = 0; index < 26; index += 1) {
    dots += circle(
      random() * at.width,
      at.front - m * between(random, 0.8, 4),
      m * between(random, 0.4, 0.75),
    );
  }
  return fill(dots, palette.lit(scenery.season === 'spring' ? '#fff6e0' : '#e0503c'));
}

/** Stalks with ears that stand at both edges before the actors. */
function ears({ at, palette, scenery }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const lean = scenery.weather === 'wind' || scenery.weather === 'storm' ? 0.9 : 0.12;
  const color = palette.isSnowy
    ? palette.near
    : mix(palette.near, palette.lit(cropColors({ scenery, palette }).furrow), 0.3);
  const cluster = (x: number, count: number, height: number) =>
    repeat(count, (index) => {
      const bx = x + (index - count / 2) * m * 2.4;
      const h = m * height * between(random, 0.66, 1);
      const tx = bx + lean * h * 0.4 + between(random, -2, 2) * m;
      const ty = at.front - h;
      return group(
        stroke(
          `M${put(bx)} ${put(at.front + m)}Q${put(bx)} ${put(at.front - h * 0.5)} ${put(tx)} ${put(ty)}`,
          color,
          m * 0.5,
        ),
        fill(
          ellipse(tx, ty - m * 1.4, m * 0.8, m * 2.4) +
            ellipse(tx - m * 0.9, ty, m * 0.6, m * 1.5) +
            ellipse(tx + m * 0.9, ty, m * 0.6, m * 1.5),
          color,
        ),
      );
    });
  const sides = at.shape === 'wide' ? 9 : 5;
  return group(
    cluster(m * 7, sides, 24),
    cluster(at.width - m * 5, sides - 1, 27),
    fill(blades(m * 8, at.front + m, m * 26, m * 13, 16, random, lean), palette.near),
    fill(blades(at.width - m * 8, at.front + m, m * 26, m * 13, 16, random, lean), palette.near),
  );
}
