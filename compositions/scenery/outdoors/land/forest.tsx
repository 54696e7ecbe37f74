/**
 * A clearing in a forest. In winter pines frame it, else old trunks below a roof of leaves. A path leads to its middle.
 */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { blades, land, ridge, windingBand } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { fallingLeaves } from '../../plants/leaves.tsx';
import { crownOutline, leafTree, pine, pineOutline, roundTreeOutline } from '../../plants/trees.tsx';
import { ellipse, polygon, put } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, repeat } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';

export const forest: DrawPlace = (context) => {
  const { at, palette, scenery } = context;
  const m = stageUnit(at);
  const isWinter = palette.isSnowy || scenery.season === 'winter';
  const random = branch(context.random);
  const hills = ridge(at, at.horizon - m * 14, m * 7, 2, random);
  const edge = ridge(at, at.horizon + m * 1.6, m * 2, 2, random);
  const floor = ridge(at, at.horizon + m * 9, m * 1.8, 2, random);
  const grass = palette.isSnowy ? palette.snow : palette.lit(mix(palette.grass, '#2f7a48', 0.16));
  return {
    back: group(
      sky(context, { sunAt: 0.7, sunAbove: 2.4, clouds: 0.5 }),
      land(at, hills, palette.at(palette.isSnowy ? '#9fb8d4' : '#7aa890', 0.66)),
    ),
    far: group(
      farRow(context, branch(random), isWinter),
      land(
        at,
        edge,
        palette.isSnowy ? mix(palette.snow, palette.haze, 0.3) : palette.at(palette.grass, 0.34),
      ),
      middleRow(context, branch(random), isWinter),
    ),
    middle: group(
      land(at, floor, grass),
      path(context, grass),
      palette.isSnowy ? null : undergrowth(context, branch(random)),
      scenery.time === 'day' && scenery.weather === 'clear' && !isWinter ? shafts(context) : null,
    ),
    near: group(
      isWinter ? pineFrame(context) : trunkFrame(context, branch(random)),
      fallingLeaves(context, 8),
    ),
    motifs: [
      [at.width * 0.24, at.horizon - m * 12],
      [at.width * 0.76, at.horizon - m * 10],
    ],
    front: front(context, 'grass'),
  };
};

function farRow({ at, palette }: PlaceContext, random: Random, isWinter: boolean): ReactNode {
  const m = stageUnit(at);
  const rows = ['', '', ''];
  const step = m * 6;
  const count = Math.ceil(at.width / step) + 1;
  for (let index = 0; index < count; index += 1) {
    const x = index * step + between(random, -2, 2) * m;
    const base = at.horizon + m * between(random, 1, 4);
    const tree =
      isWinter || random() < 0.55
        ? pineOutline(x, base, m * between(random, 20, 31))
        : roundTreeOutline(x, base, m * between(random, 19, 27), random);
    rows[index % 3] += tree;
  }
  const color = palette.isSnowy ? '#5f86ad' : mix(palette.leaves[2], '#2f6f6a', 0.35);
  return group(...rows.map((row, index) => fill(row, palette.at(color, 0.76 - index * 0.09))));
}

/** Trees on both sides of the middle, which stays open. */
function middleRow({ at, palette }: PlaceContext, random: Random, isWinter: boolean): ReactNode {
  const m = stageUnit(at);
  const step = m * 12.6;
  const count = Math.ceil(at.width / step) + 1;
  const gap = at.width * 0.15;
  return repeat(count, (index) => {
    const x = index * step + between(random, -4, 4) * m;
    const base = at.horizon + m * between(random, 6, 12);
    const height = m * between(random, 36, 52);
    if (Math.abs(x - at.width * 0.5) < gap) return null;
    const snow = palette.isSnowy ? mix(palette.snow, palette.haze, 0.1) : null;
    if (isWinter || random() < 0.4) {
      return pine(x, base, height, palette.at(palette.isSnowy ? '#32557d' : '#2f6b55', 0.3), snow);
    }
    const [light, middle, dark] = palette.leaves;
    return leafTree(
      x,
      base,
      height,
      {
        trunk: palette.at('#6d4a38', 0.26),
        leaves: [
          palette.at(light, 0.3),
          palette.at(middle, 0.3),
          palette.at(mix(dark, '#1d5a48', 0.3), 0.26),
        ],
      },
      random,
    );
  });
}

function path({ at, palette }: PlaceContext, grass: string): ReactNode {
  const m = stageUnit(at);
  const x = at.width * 0.5;
  const color = palette.isSnowy ? mix(grass, palette.lit('#8fa6c6'), 0.42) : palette.lit('#c9a873');
  return fill(
    windingBand([
      { x: x + m * 5, y: at.horizon + m * 7.4, half: m * 1 },
      { x: x + m * 1, y: at.horizon + m * 11, half: m * 1.8 },
      { x: x - m * 7, y: at.horizon + m * 16.4, half: m * 3.2 },
      { x: x - m * 1, y: at.front + m * 4, half: m * 7 },
    ]),
    color,
    palette.isSnowy ? 1 : 0.75,
  );
}

function undergrowth({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  let bushes = '';
  let ferns = '';
  for (let index = 0; index < 10; index += 1) {
    const share = index / 9;
    const x = at.width * share;
    if (Math.abs(share - 0.5) < 0.14) continue;
    const y = at.horizon + m * between(random, 12, 19);
    const r = m * between(random, 3, 5.4);
    bushes += ellipse(x, y, r * 1.5, r) + ellipse(x + r * 1.3, y + r * 0.3, r, r * 0.7);
    ferns += blades(x + m * 8, y + r, m * 8, m * 6.5, 7, random);
  }
  return group(
    fill(bushes, palette.lit(mix(palette.leaves[3], '#1d5a3c', 0.3))),
    fill(ferns, palette.lit(palette.leaves[2])),
  );
}

/** Light between the trees, as flat bands. */
function shafts({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const shaft = (x: number, width: number) =>
    polygon([
      [x + m * 26, -m * 4],
      [x + m * 26 + width * 0.6, -m * 4],
      [x + width, at.front],
      [x - width * 0.2, at.front],
    ]);
  return group(
    fill(shaft(at.width * 0.3, m * 15), palette.glow, 0.16),
    fill(shaft(at.width * 0.52, m * 9), palette.glow, 0.2),
    fill(shaft(at.width * 0.66, m * 18), palette.glow, 0.12),
  );
}

function pineFrame({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const base = at.front + m * 6;
  const color = palette.near;
  const behind = mix(color, palette.front, 0.7);
  const snow = palette.isSnowy ? mix(palette.snow, palette.haze, 0.1) : null;
  const inset = at.shape === 'wide' ? at.width * 0.078 : at.width * 0.02;
  return group(
    pine(inset - m * 22, base, m * 84, behind, snow),
    pine(inset, base, m * 104, color, snow),
    pine(at.width - inset + m * 22, base, m * 88, behind, snow),
    pine(at.width - inset + m * 1, base, m * 112, color, snow),
  );
}

/** Two trunks at the edges, and leaves along the upper edge. */
function trunkFrame({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const color = palette.near;
  const trunk = (x: number, w: number, lean: number) =>
    `M${put(x - w * 1.1)} ${put(at.front + m * 4)}C${put(x - w * 0.5)} ${put(at.front * 0.9)} ${put(x - w * 0.6 + lean)} ${put(at.front * 0.5)} ` +
    `${put(x - w * 0.7 + lean)} ${put(-m * 6)}h${put(w * 1.4)}C${put(x + w * 0.6 + lean)} ${put(at.front * 0.5)} ` +
    `${put(x + w * 0.6)} ${put(at.front * 0.88)} ${put(x + w * 1.5)} ${put(at.front + m * 4)}Z`;
  const leaves = mix(color, palette.lit(palette.leaves[3]), 0.34);
  const light = mix(color, palette.lit(palette.leaves[2]), 0.56);
  const roof = (from: number, to: number, depth: number) => {
    let outline = '';
    for (let x = from; x < to; x += m * 8.5) {
      const share = (x - from) / Math.max(1, to - from);
      const y = -m * 3 + depth * m * (1 - share) - m * 2;
      outline += crownOutline(x, y, m * between(random, 8, 12), m * between(random, 7, 10), random);
    }
    return outline;
  };
  const mirrored = (shapes: ReactNode) => <g transform={`matrix(-1 0 0 1 ${put(at.width)} 0)`}>{shapes}</g>;
  const reach = at.shape === 'wide' ? 0.4 : 0.52;
  return group(
    fill(trunk(m * 4, m * 5.4, m * 3), color),
    fill(trunk(at.width - m * 3, m * 6.4, -m * 3), color),
    fill(roof(-m * 6, at.width * reach, 22), leaves),
    fill(roof(-m * 8, at.width * reach * 0.62, 13), light),
    mirrored(
      group(
        fill(roof(-m * 6, at.width * (reach + 0.06), 26), leaves),
        fill(roof(-m * 8, at.width * reach * 0.56, 15), light),
      ),
    ),
    fill(blades(m * 10, at.front + m, m * 22, m * 12, 12, random), color),
    fill(blades(at.width - m * 10, at.front + m, m * 22, m * 13, 12, random), color),
  );
}
