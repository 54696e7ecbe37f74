/** A village: a church among cottages on a slope, a lane that winds down from it, hedges, and a fence at the edge. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { church, cottage, longHouse } from '../../buildings/house.tsx';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { heightAt, land, ridge, windingBand } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { fallingLeaves } from '../../plants/leaves.tsx';
import { bareTree, leafTree, roundTreeOutline } from '../../plants/trees.tsx';
import { box, ellipse, polygon, put } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, repeat, stroke } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';

const walls = ['#f4e4c6', '#eccfa6', '#f0dcd0', '#e4d9bd'] as const;
const roofs = ['#c25f43', '#9c5748', '#b0754a', '#8a5560'] as const;
const doors = ['#6a3a34', '#4f6d6a', '#7a5a3a'] as const;

export const village: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const far = ridge(at, at.horizon - m * 8, m * 5, 2, random);
  const slope = ridge(at, at.horizon + m * 2, m * 2.4, 1, random);
  const near = ridge(at, at.horizon + m * 11, m * 1.6, 2, random);
  const churchX = at.width * (at.shape === 'wide' ? 0.36 : 0.3);
  const house = (x: number, down: number, size: number, depth: number, index: number) =>
    cottage(
      context,
      x,
      heightAt(slope, x) + m * down,
      m * size,
      {
        wall: walls[index % 4] ?? walls[0],
        roof: roofs[(index * 3) % 4] ?? roofs[0],
        door: doors[index % 3] ?? doors[0],
        depth,
      },
      random,
    );
  return {
    back: sky(context, { sunAt: 0.74, sunAbove: 1 }),
    far: group(
      land(at, far, palette.at(mix(palette.grass, '#7ba8a0', palette.isSnowy ? 0.2 : 0.3), 0.62)),
      trees(context, branch(random), far),
      land(at, slope, palette.at(palette.grass, 0.26)),
      house(at.width * 0.5, 2, 10, 0.34, 1),
      house(at.width * 0.6, 1.4, 9, 0.36, 2),
      church(context, churchX, heightAt(slope, churchX) + m * 3, m * 46, {
        wall: '#efe2cc',
        roof: '#7d6a7c',
        door: '#5a3a38',
        depth: 0.22,
      }),
    ),
    middle: group(
      bushes(context, branch(random)),
      house(at.width * 0.06, 8, 21, 0.08, 3),
      longHouse(
        context,
        at.width * (at.shape === 'wide' ? 0.7 : 0.66),
        heightAt(slope, at.width * 0.76) + m * 7.4,
        m * 29,
        m * 20,
        { wall: '#f2e3c8', roof: '#b5573f', door: '#5a4038', depth: 0.08 },
        random,
      ),
      at.shape === 'wide' ? house(at.width * 0.88, 10, 19, 0.04, 0) : null,
      land(at, near, palette.isSnowy ? palette.snow : palette.lit(palette.grass)),
      lane(context),
      wellAt(context, at.width * 0.2, heightAt(near, at.width * 0.2) + m * 3.4),
      land(at, ridge(at, at.front - m * 3.4, m * 1.3, 2, random), nearGrass(context)),
    ),
    near: group(bigTree(context, branch(random)), fence(context), fallingLeaves(context, 6)),
    motifs: [
      [churchX, at.horizon - m * 16],
      [at.width * 0.8, at.horizon],
    ],
    front: front(context, 'grass'),
  };
};

function nearGrass({ palette }: PlaceContext): string {
  return palette.isSnowy
    ? mix(palette.snow, palette.lit('#9db2d0'), 0.2)
    : palette.lit(mix(palette.grass, '#1f5a40', 0.5));
}

function trees(
  { at, palette }: PlaceContext,
  random: Random,
  edge: Parameters<typeof heightAt>[0],
): ReactNode {
  const m = stageUnit(at);
  let outline = '';
  for (let index = 0; index < 16; index += 1) {
    const x = at.width * random();
    outline += roundTreeOutline(
      x,
      heightAt(edge, x) + m * between(random, 1, 3),
      m * between(random, 5, 9),
      random,
    );
  }
  return fill(
    outline,
    palette.at(palette.isSnowy ? '#8fa9c2' : mix(palette.leaves[3], '#5f9a86', 0.3), 0.56),
  );
}

function bushes({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  let outline = '';
  for (let index = 0; index < 12; index += 1) {
    const x = at.width * ((index + random()) / 12);
    const r = m * between(random, 2.4, 4);
    outline +=
      ellipse(x, at.horizon + m * 9.4, r * 1.6, r) + ellipse(x + r, at.horizon + m * 9.6, r * 1.2, r * 0.7);
  }
  return fill(outline, palette.at(palette.isSnowy ? '#7f9cb4' : palette.leaves[3], 0.12));
}

function lane({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  return fill(
    windingBand([
      { x: at.width * 0.45, y: at.horizon + m * 6, half: m * 1 },
      { x: at.width * 0.49, y: at.horizon + m * 10.4, half: m * 1.8 },
      { x: at.width * 0.55, y: at.horizon + m * 15, half: m * 4 },
      { x: at.width * 0.48, y: at.front + m * 4, half: m * 10 },
    ]),
    palette.isSnowy ? mix(palette.snow, palette.lit('#8fa6c6'), 0.36) : palette.lit('#dcc492'),
  );
}

/** A draw well under its little roof. */
function wellAt({ at, palette }: PlaceContext, x: number, base: number): ReactNode {
  const m = stageUnit(at);
  const stone = palette.lit('#b3aaa8');
  return group(
    fill(
      box(x - m * 3.3, base - m * 12, m * 0.7, m * 9) + box(x + m * 2.6, base - m * 12, m * 0.7, m * 9),
      palette.lit('#6d4a36'),
    ),
    fill(
      polygon([
        [x - m * 5, base - m * 10.6],
        [x, base - m * 14.6],
        [x + m * 5, base - m * 10.6],
      ]),
      palette.isSnowy ? palette.snow : palette.lit('#a8573f'),
    ),
    stroke(`M${put(x)} ${put(base - m * 11)}v${put(m * 4)}`, palette.lit('#4a3630'), m * 0.3),
    fill(box(x - m * 0.9, base - m * 7.2, m * 1.8, m * 1.8), palette.lit('#7a5236')),
    fill(box(x - m * 4, base - m * 5, m * 8, m * 5), stone),
    fill(ellipse(x, base - m * 5, m * 4.4, m * 0.9), palette.lit('#d6cfcb')),
    fill(ellipse(x, base - m * 5, m * 3.2, m * 0.55), palette.lit('#4a4654')),
    fill(
      box(x - m * 4, base - m * 2.8, m * 3.2, m * 0.4) + box(x + m * 0.4, base - m * 1.6, m * 3, m * 0.4),
      palette.lit('#948b90'),
    ),
  );
}

function bigTree(context: PlaceContext, random: Random): ReactNode {
  const { at, palette, scenery } = context;
  const m = stageUnit(at);
  const x = at.shape === 'wide' ? m * 8 : -m * 2;
  if (scenery.season === 'winter' || palette.isSnowy) {
    return bareTree(
      x,
      at.front + m * 3,
      m * 92,
      palette.near,
      random,
      palette.isSnowy ? mix(palette.snow, palette.near, 0.2) : null,
    );
  }
  const [light, middle, dark] = palette.leaves.map((color) => mix(palette.lit(color), palette.front, 0.42));
  return leafTree(
    x - m * 6,
    at.front + m * 3,
    m * 96,
    {
      trunk: mix(palette.front, palette.lit('#6d4a38'), 0.34),
      leaves: [light ?? palette.near, middle ?? palette.near, dark ?? palette.near],
      dots: scenery.season === 'spring' ? palette.lit('#ffe3ea') : null,
    },
    random,
  );
}

function fence({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const count = at.shape === 'wide' ? 8 : 4;
  const step = m * 6;
  const from = at.width - count * step + m * 2;
  const pales = repeat(count + 1, (index) => {
    const x = from + index * step;
    return fill(
      polygon([
        [x, at.front + m * 2],
        [x, at.front - m * 10],
        [x + m * 1.1, at.front - m * 12],
        [x + m * 2.2, at.front - m * 10],
        [x + m * 2.2, at.front + m * 2],
      ]),
      palette.near,
    );
  });
  return group(
    fill(
      box(from, at.front - m * 8, count * step + m * 8, m * 1.3) +
        box(from, at.front - m * 3.6, count * step + m * 8, m * 1.3),
      palette.near,
    ),
    pales,
  );
}
