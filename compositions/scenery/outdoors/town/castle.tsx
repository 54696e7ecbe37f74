/** A castle on a hill: towers with pointed roofs and flags, a gate, a road up to it, mountains beyond. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { isLampTime } from '../../buildings/house.tsx';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { heightAt, land, ridge, windingBand } from '../../ground/hills.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { fallingLeaves } from '../../plants/leaves.tsx';
import { bareTree, pine, roundTreeOutline } from '../../plants/trees.tsx';
import { arch, below, box, type Point, polygon, put } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, stroke } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';
import { peak } from '../land/peak.tsx';

export const castle: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const x = at.width * (at.shape === 'wide' ? 0.68 : 0.6);
  const near = ridge(at, at.horizon + m * 12, m * 1.6, 2, random);
  const hill = below(
    [
      [x - m * 78, at.horizon + m * 12],
      [x - m * 46, at.horizon + m * 8],
      [x - m * 27, at.horizon - m * 5],
      [x, at.horizon - m * 9],
      [x + m * 30, at.horizon - m * 5],
      [x + m * 54, at.horizon + m * 7],
      [x + m * 90, at.horizon + m * 12],
    ],
    at.height * 1.06,
  );
  return {
    back: group(
      sky(context, { sunAt: 0.22, sunAbove: 1.6, clouds: 0.8 }),
      peak(context, at.width * 0.1, at.horizon + m * 6, m * 64, m * 34, 0.78, branch(random)),
      peak(context, at.width * 0.42, at.horizon + m * 6, m * 60, m * 26, 0.84, branch(random)),
    ),
    far: group(
      land(
        at,
        ridge(at, at.horizon + m * 2, m * 4, 2, random),
        palette.at(mix(palette.grass, '#6a9a98', 0.3), 0.56),
      ),
      woods(context, branch(random)),
      fill(hill, palette.at(palette.grass, 0.26)),
      keep(context, x, at.horizon - m * 5),
    ),
    middle: group(
      road(context, x),
      land(at, near, palette.isSnowy ? palette.snow : palette.lit(palette.grass)),
      fill(
        windingBand([
          { x: x - m * 16, y: at.horizon + m * 11, half: m * 2.4 },
          { x: at.width * 0.5, y: at.horizon + m * 15, half: m * 4.4 },
          { x: at.width * 0.44, y: at.front + m * 4, half: m * 10 },
        ]),
        roadColor(context),
      ),
      pines(context, branch(random), near),
      land(
        at,
        ridge(at, at.front - m * 3.6, m * 1.3, 2, random),
        palette.isSnowy
          ? mix(palette.snow, palette.lit('#9db2d0'), 0.2)
          : palette.lit(mix(palette.grass, '#1f5246', 0.52)),
      ),
    ),
    near: group(banner(context), deadTree(context, branch(random)), fallingLeaves(context, 5)),
    motifs: [
      [x, at.horizon - m * 20],
      [x + m * 6, at.horizon - m * 38],
    ],
    front: front(context, 'stones'),
  };
};

function roadColor({ palette }: PlaceContext): string {
  return palette.isSnowy ? mix(palette.snow, palette.lit('#8fa6c6'), 0.36) : palette.lit('#d8c59c');
}

function road(context: PlaceContext, x: number): ReactNode {
  const { at } = context;
  const m = stageUnit(at);
  return fill(
    windingBand([
      { x, y: at.horizon - m * 6.4, half: m * 1.6 },
      { x: x + m * 9, y: at.horizon - m * 1, half: m * 1.9 },
      { x: x + m * 2, y: at.horizon + m * 5, half: m * 2 },
      { x: x - m * 16, y: at.horizon + m * 12, half: m * 2.4 },
    ]),
    roadColor(context),
  );
}

function woods({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  let outline = '';
  for (let index = 0; index < 26; index += 1) {
    outline += roundTreeOutline(
      at.width * random() * 0.5,
      at.horizon + m * between(random, 4, 9),
      m * between(random, 7, 11),
      random,
    );
  }
  return fill(
    outline,
    palette.at(palette.isSnowy ? '#8fa9c2' : mix(palette.leaves[3], '#4f8f86', 0.3), 0.42),
  );
}

function pines({ at, palette }: PlaceContext, random: Random, edge: readonly Point[]): ReactNode {
  const m = stageUnit(at);
  const snow = palette.isSnowy ? mix(palette.snow, palette.haze, 0.1) : null;
  return group(
    ...[0.05, 0.12, 0.24, 0.9, 0.97].map((share) => {
      const x = at.width * share;
      return pine(
        x,
        heightAt(edge, x) + m * 2,
        m * between(random, 15, 27),
        palette.at('#2f6459', 0.1),
        snow,
      );
    }),
  );
}

/** @param x of the gate's middle */
function keep(context: PlaceContext, x: number, base: number): ReactNode {
  const { palette } = context;
  const m = stageUnit(context.at);
  const depth = 0.26;
  const stone = palette.at('#c9bfc4', depth);
  const shade = palette.at('#9d93a6', depth);
  const dark = palette.at('#6f6780', depth);
  const roof = palette.isSnowy ? mix(palette.snow, palette.haze, 0.14) : palette.at('#a8494a', depth);
  const roofShade = palette.isSnowy
    ? mix(palette.lit('#8fa8cc'), palette.haze, 0.2)
    : palette.at('#83363f', depth);
  const lamp = isLampTime(context) ? palette.light : palette.at('#4a4860', depth);
  const battlements = (left: number, width: number, y: number) => {
    let outline = '';
    const count = Math.max(3, Math.round(width / (m * 2.6)));
    const step = width / (count * 2 - 1);
    for (let index = 0; index < count; index += 1)
      outline += box(left + index * step * 2, y - m * 1.4, step, m * 1.5);
    return outline;
  };
  const tower = (tx: number, width: number, height: number, pointed: boolean) => {
    const top = base - height * m;
    const w = width * m;
    const left = x + tx * m - w / 2;
    return group(
      fill(box(left, top, w, height * m + m * 4), stone),
      fill(box(left + w * 0.58, top, w * 0.42, height * m + m * 4), shade),
      fill(
        box(left - m * 0.7, top - m * 0.6, w + m * 1.4, m * 2.2) +
          battlements(left - m * 0.7, w + m * 1.4, top - m * 0.4),
        pointed ? shade : stone,
      ),
      pointed
        ? group(
            fill(
              polygon([
                [left - m * 1.2, top - m * 1],
                [left + w / 2, top - w * 1.9],
                [left + w + m * 1.2, top - m * 1],
              ]),
              roof,
            ),
            fill(
              polygon([
                [left + w / 2, top - w * 1.9],
                [left + w + m * 1.2, top - m * 1],
                [left + w * 0.56, top - m * 1],
              ]),
              roofShade,
            ),
            flag(context, left + w / 2, top - w * 1.9, depth),
          )
        : null,
      fill(arch(left + w * 0.4, top + m * 4, w * 0.2, m * 3), lamp),
      height > 24 ? fill(arch(left + w * 0.4, top + m * 12, w * 0.2, m * 3), dark) : null,
    );
  };
  return group(
    tower(-9, 8, 44, true),
    tower(10, 9, 36, true),
    fill(box(x - m * 13, base - m * 25, m * 25, m * 28), shade),
    fill(battlements(x - m * 13, m * 25, base - m * 24.6), shade),
    fill([-8, -3, 2, 7].map((wx) => arch(x + m * wx, base - m * 20, m * 1.6, m * 3.4)).join(''), lamp),
    tower(-22, 9, 23, true),
    tower(24, 9, 21, true),
    fill(box(x - m * 20, base - m * 14, m * 42, m * 18), stone),
    fill(battlements(x - m * 20, m * 42, base - m * 13.6), stone),
    tower(-6.6, 6.6, 19, false),
    tower(6.6, 6.6, 19, false),
    fill(arch(x - m * 3.6, base - m * 9.4, m * 7.2, m * 10.4), dark),
    fill(arch(x - m * 2.7, base - m * 8.2, m * 5.4, m * 9.4), palette.at('#4a3440', depth * 0.6)),
    stroke(
      [-1.4, 0, 1.4].map((bx) => `M${put(x + bx * m)} ${put(base - m * 7)}V${put(base + m)}`).join('') +
        `M${put(x - m * 2.6)} ${put(base - m * 4)}h${put(m * 5.2)}M${put(x - m * 2.6)} ${put(base - m * 1.4)}h${put(m * 5.2)}`,
      palette.at('#7d6a62', depth),
      m * 0.4,
    ),
    fill(
      [
        [-17, -9],
        [-12, -5],
        [13, -10],
        [17, -5.4],
        [-15, -2],
        [12, -2],
      ]
        .map(([bx = 0, by = 0]) => box(x + bx * m, base + by * m, m * 2.4, m * 0.9))
        .join(''),
      shade,
    ),
  );
}

function flag({ at, palette }: PlaceContext, x: number, y: number, depth: number): ReactNode {
  const m = stageUnit(at);
  return group(
    stroke(`M${put(x)} ${put(y + m)}V${put(y - m * 5)}`, palette.at('#5a4a52', depth), m * 0.4),
    fill(
      `M${put(x)} ${put(y - m * 5)}q${put(m * 1.6)} ${put(-m * 0.8)} ${put(m * 3)} 0t${put(m * 2.6)} ${put(m * 0.2)}l${put(-m * 1.2)} ${put(m * 1.3)}l${put(m * 1.2)} ${put(m * 1.3)}q${put(-m * 1.4)} ${put(m * 0.8)} ${put(-m * 2.6)} ${put(-m * 0.2)}t${put(-m * 3)} 0Z`,
      palette.at('#e0a93a', depth * 0.6),
    ),
  );
}

/** A banner on a pole at the left edge. */
function banner({ at, palette }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  const x = at.shape === 'wide' ? m * 13 : m * 7;
  const top = at.front - m * 66;
  const cloth = mix(palette.lit('#b5473f'), palette.front, 0.3);
  const clothDark = mix(palette.lit('#8a2f38'), palette.front, 0.36);
  const gold = mix(palette.lit('#e0b04a'), palette.front, 0.24);
  const pole = mix(palette.front, palette.lit('#7a5a44'), 0.42);
  return group(
    fill(box(x - m * 0.8, top - m * 3, m * 1.6, at.front - top + m * 4), pole),
    fill(box(x - m * 9, top, m * 18, m * 1.4), pole),
    fill(
      polygon([
        [x - m * 7.6, top + m * 1.2],
        [x + m * 7.6, top + m * 1.2],
        [x + m * 7.6, top + m * 26],
        [x, top + m * 33],
        [x - m * 7.6, top + m * 26],
      ]),
      cloth,
    ),
    fill(
      polygon([
        [x + m * 2, top + m * 1.2],
        [x + m * 7.6, top + m * 1.2],
        [x + m * 7.6, top + m * 26],
        [x + m * 2, top + m * 31.1],
      ]),
      clothDark,
    ),
    fill(
      polygon([
        [x, top + m * 8],
        [x + m * 4, top + m * 12],
        [x + m * 4, top + m * 17],
        [x, top + m * 22],
        [x - m * 4, top + m * 17],
        [x - m * 4, top + m * 12],
      ]),
      gold,
    ),
    fill(box(x - m * 7.6, top + m * 3.4, m * 15.2, m * 1.2), gold),
  );
}

function deadTree({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const snow = palette.isSnowy ? mix(palette.snow, palette.near, 0.2) : null;
  return bareTree(at.width - m * 2, at.front + m * 3, m * 70, palette.near, random, snow);
}
