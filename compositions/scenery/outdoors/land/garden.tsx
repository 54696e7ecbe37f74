/** A garden: a lawn with a path to a rose arch, clipped hedges, beds of flowers, a gable beyond the trees. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { cottage } from '../../buildings/house.tsx';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { blades, land, ridge, windingBand } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { fallingLeaves } from '../../plants/leaves.tsx';
import { bareTree, crownOutline, leafTree, roundTreeOutline } from '../../plants/trees.tsx';
import { box, circle, ellipse, pill, put } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, repeat, stroke } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';

export const garden: DrawPlace = (context) => {
  const { at, palette, scenery } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const archX = at.width * (at.shape === 'wide' ? 0.62 : 0.56);
  const hedgeTop = at.horizon - m * 5;
  const lawn = at.horizon + m * 6;
  const bare = scenery.season === 'winter' || palette.isSnowy;
  const tree = (x: number, base: number, height: number, depth: number) =>
    bare
      ? bareTree(x, base, height, palette.at('#5a4a50', depth), random, palette.isSnowy ? palette.snow : null)
      : leafTree(
          x,
          base,
          height,
          {
            trunk: palette.at('#74503a', depth),
            leaves: treeLeaves(context, depth),
            dots: treeDots(context, depth),
          },
          random,
        );
  return {
    back: sky(context, { sunAt: 0.8, sunAbove: 0.6, clouds: 0.9 }),
    far: group(
      farTrees(context, branch(random)),
      cottage(
        context,
        at.width * 0.3,
        hedgeTop + m * 6,
        m * 26,
        { wall: '#f2e2c4', roof: '#b5654c', door: '#6a4a3c', depth: 0.42 },
        random,
      ),
      tree(at.width * 0.2, hedgeTop + m * 9, m * 36, 0.34),
      tree(at.width * 0.84, hedgeTop + m * 9, m * 44, 0.3),
    ),
    middle: group(
      hedge(context, hedgeTop, lawn, archX),
      land(
        at,
        ridge(at, lawn, m * 0.5, 1, random),
        palette.isSnowy ? palette.snow : palette.lit(palette.grass),
      ),
      fill(
        windingBand([
          { x: archX, y: lawn - m * 1, half: m * 3.6 },
          { x: archX - m * 1, y: lawn + m * 3, half: m * 4.6 },
          { x: archX - m * 9, y: lawn + m * 9, half: m * 7 },
          { x: at.width * 0.44, y: at.front + m * 4, half: m * 13 },
        ]),
        palette.isSnowy ? mix(palette.snow, palette.lit('#8fa6c6'), 0.3) : palette.lit('#e6d3a6'),
      ),
      bed(context, at.width * 0.02, at.width * 0.3, lawn + m * 6, branch(random)),
      bed(context, at.width * 0.74, at.width * 1.02, lawn + m * 5, branch(random)),
      roseArch(context, archX, lawn + m * 1.4, branch(random)),
      land(
        at,
        ridge(at, at.front - m * 3, m * 1.2, 2, random),
        palette.isSnowy
          ? mix(palette.snow, palette.lit('#9db2d0'), 0.2)
          : palette.lit(mix(palette.grass, '#1d5a42', 0.5)),
      ),
    ),
    near: group(
      nearFlowers(context, branch(random), 'left'),
      nearFlowers(context, branch(random), 'right'),
      fallingLeaves(context, 7),
    ),
    motifs: [
      [archX, lawn - m * 9],
      [at.width * 0.84, hedgeTop - m * 14],
      [at.width * 0.16, lawn + m * 4],
    ],
    front: front(context, 'grass'),
  };
};

function treeLeaves({ scenery, palette }: PlaceContext, depth: number): readonly [string, string, string] {
  const [light, middle, dark] =
    scenery.season === 'spring' ? ['#ffd3df', '#f7a9bf', '#d97a9c'] : palette.leaves;
  return [
    palette.at(light ?? '#ffffff', depth),
    palette.at(middle ?? '#ffffff', depth),
    palette.at(dark ?? '#ffffff', depth),
  ];
}

function treeDots({ scenery, palette }: PlaceContext, depth: number): string | null {
  if (scenery.season === 'spring') return palette.at('#fff3f5', depth);
  return scenery.season === 'autumn' ? null : palette.at('#e0503c', depth);
}

function farTrees({ at, palette, scenery }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  let outline = '';
  for (let index = 0; index < 14; index += 1) {
    outline += roundTreeOutline(
      at.width * ((index + random()) / 13),
      at.horizon + m * 2,
      m * between(random, 15, 26),
      random,
    );
  }
  const bare = scenery.season === 'winter' || palette.isSnowy;
  return fill(outline, palette.at(bare ? '#93a9b8' : mix(palette.leaves[3], '#4f8f7f', 0.3), 0.64));
}

/** A clipped hedge with an opening at the arch. */
function hedge({ at, palette }: PlaceContext, top: number, foot: number, archX: number): ReactNode {
  const m = stageUnit(at);
  const opening = m * 6;
  const color = palette.at(palette.isSnowy ? '#5f8791' : mix(palette.leaves[3], '#2f7a4c', 0.55), 0.16);
  const light = palette.isSnowy ? palette.snow : palette.at(mix(palette.leaves[2], '#3f8f4f', 0.4), 0.14);
  const sides = [
    [-m * 8, archX - opening],
    [archX + opening, at.width + m * 8],
  ] as const;
  let marks = '';
  for (let index = 0; index < 40; index += 1) {
    const x = at.width * (index / 40) + m * ((index * 7) % 5);
    if (Math.abs(x - archX) < opening + m * 3) continue;
    marks += `M${put(x)} ${put(top + m * (3.4 + ((index * 13) % 7)))}q${put(m * 0.9)} ${put(m * 0.8)} ${put(m * 1.8)} 0`;
  }
  return group(
    ...sides.map(([from, to]) => fill(box(from, top, to - from, foot - top + m * 4), color)),
    ...sides.map(([from, to]) => fill(pill(from, top - m * 0.9, to - from, m * 2.4), light)),
    ...sides.map(([from, to], index) => {
      const x = index === 0 ? to - m * 3 : from + m * 3;
      return group(
        fill(box(x - m * 3.4, top - m * 3, m * 6.8, foot - top + m * 6), mix(color, palette.front, 0.14)),
        fill(circle(x, top - m * 6.4, m * 4.2), mix(color, palette.front, 0.14)),
        fill(circle(x - m * 1.2, top - m * 7.6, m * 2.4), light, 0.6),
      );
    }),
    stroke(marks, light, m * 0.45, 0.6),
  );
}

function flowerColors({ palette, scenery }: PlaceContext): readonly string[] {
  const colors = {
    spring: ['#f2637f', '#ffd45c', '#ffffff', '#b583d6'],
    summer: ['#e8503a', '#ffc63d', '#f7ead2', '#c95a9c'],
    autumn: ['#c8532f', '#e89a3a', '#8a4a6a', '#e6c27a'],
    winter: ['#7d8f8f', '#93a39f', '#a9b4ae', '#7d8f8f'],
  }[scenery.season];
  return colors.map((color) => palette.lit(color));
}

/** Flowers in rows, the nearer ones larger. */
function bed(context: PlaceContext, from: number, to: number, y: number, random: Random): ReactNode {
  const { at, palette } = context;
  const m = stageUnit(at);
  const soil = palette.isSnowy ? mix(palette.snow, palette.lit('#8fa0b4'), 0.5) : palette.lit('#6d4a36');
  const colors = flowerColors(context);
  const outlines = ['', '', '', ''];
  let green = '';
  for (let row = 0; row < 3; row += 1) {
    const size = m * (0.95 + row * 0.28);
    const count = Math.round((to - from) / (m * (3.3 + row * 0.5)));
    for (let index = 0; index < count; index += 1) {
      const x = from + ((to - from) * (index + between(random, 0.2, 0.8))) / count;
      const fy = y - m * (3.2 + between(random, -0.5, 0.8)) + row * m * 2.4;
      green += ellipse(x, fy + m * 2, size * 1.4, m * 1.5);
      outlines[(row + Math.floor(index / 3)) % 4] +=
        circle(x, fy, size) + circle(x + size, fy + size * 0.4, size * 0.7);
    }
  }
  return group(
    fill(ellipse((from + to) / 2, y + m * 3.4, (to - from) / 1.86, m * 3.6), soil),
    fill(green, palette.lit(mix(palette.leaves[3], '#2f7a4c', 0.4))),
    palette.isSnowy
      ? null
      : group(...outlines.map((outline, index) => fill(outline, colors[index] ?? palette.light))),
  );
}

function roseArch(context: PlaceContext, x: number, base: number, random: Random): ReactNode {
  const { at, palette, scenery } = context;
  const m = stageUnit(at);
  const wood = palette.at('#f3ead8', 0.06);
  const bare = scenery.season === 'winter' || palette.isSnowy;
  const top = base - m * 22;
  const bow = (r: number) =>
    `M${put(x - r)} ${put(base)}V${put(top + r)}a${put(r)} ${put(r)} 0 0 1 ${put(r * 2)} 0V${put(base)}`;
  const around = (count: number, spread: number, size: number) => {
    let outline = '';
    for (let index = 0; index < count; index += 1) {
      const t = index / (count - 1);
      const r = m * 6.6 + between(random, -spread, spread) * m;
      const straight = 0.3;
      const [px, py] =
        t < straight || t > 1 - straight
          ? [x + (t < 0.5 ? -r : r), base - m * 15.4 * Math.min(1, (t < 0.5 ? t : 1 - t) / straight)]
          : [
              x - Math.cos(((t - straight) / (1 - 2 * straight)) * Math.PI) * r,
              base - m * 15.4 - Math.sin(((t - straight) / (1 - 2 * straight)) * Math.PI) * r,
            ];
      outline += circle(px, py, m * size * between(random, 0.7, 1.25));
    }
    return outline;
  };
  return group(
    stroke(bow(m * 6), wood, m * 1),
    stroke(bow(m * 7.6), wood, m * 0.8),
    fill(
      [3, 7, 11]
        .map(
          (up) =>
            box(x - m * 7.6, base - m * up, m * 1.6, m * 0.6) +
            box(x + m * 6, base - m * up, m * 1.6, m * 0.6),
        )
        .join(''),
      wood,
    ),
    bare
      ? fill(around(16, 0.8, 0.7), palette.isSnowy ? palette.snow : palette.lit('#7d7468'))
      : group(
          fill(around(40, 1.6, 2.1), palette.at(palette.leaves[3], 0.04)),
          fill(around(22, 2, 1.4), palette.at(palette.leaves[2], 0.04)),
          fill(around(17, 1.9, 1.15), flowerColors(context)[0] ?? palette.light),
          fill(around(13, 1.6, 0.66), mix(flowerColors(context)[0] ?? palette.light, '#ffffff', 0.5)),
        ),
  );
}

/** Tall flowers at an edge, in the shade of the front layer. */
function nearFlowers(context: PlaceContext, random: Random, side: 'left' | 'right'): ReactNode {
  const { at, palette } = context;
  const m = stageUnit(at);
  const x = (value: number) => (side === 'left' ? value * m : at.width - value * m);
  const reach = at.shape === 'wide' ? 30 : 20;
  const colors = flowerColors(context).map((color) => mix(color, palette.front, 0.2));
  const leaf = palette.near;
  const bush = mix(palette.near, palette.front, 0.4);
  return group(
    fill(
      crownOutline(x(2), at.front - m * 4, m * 14, m * 12, random) +
        crownOutline(x(15), at.front + m * 1, m * 10, m * 8, random),
      bush,
    ),
    fill(blades(x(reach / 2), at.front + m, m * reach, m * 18, 15, random), leaf),
    palette.isSnowy
      ? null
      : repeat(7, (index) => {
          const fx = x((index + 0.6) * (reach / 7.4));
          const h = m * between(random, 13, 27) * (1 - index * 0.07);
          const r = m * between(random, 1.5, 2.1);
          const fy = at.front - h;
          const color = colors[(index + (side === 'left' ? 0 : 2)) % 4] ?? palette.light;
          const petals = [0, 1, 2, 3, 4]
            .map((petal) =>
              circle(
                fx + Math.cos(petal * 1.2566 - 1.57) * r,
                fy + Math.sin(petal * 1.2566 - 1.57) * r,
                r * 0.86,
              ),
            )
            .join('');
          return group(
            stroke(
              `M${put(fx)} ${put(at.front + m)}Q${put(fx + m)} ${put(at.front - h * 0.5)} ${put(fx)} ${put(fy)}`,
              leaf,
              m * 0.6,
            ),
            fill(ellipse(fx + m * 1.8, at.front - h * 0.42, m * 2, m * 0.8), leaf),
            fill(petals, color),
            fill(circle(fx, fy, r * 0.6), mix(palette.lit('#ffd45c'), palette.front, 0.16)),
          );
        }),
  );
}
