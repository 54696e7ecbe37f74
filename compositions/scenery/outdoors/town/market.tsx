/** A market: stalls with striped awnings on both sides of a square, house fronts in the haze, bunting above. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { isLampTime } from '../../buildings/house.tsx';
import { wetGround } from '../../buildings/lamp.tsx';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { box, circle, curve, ellipse, type Point, polygon, put } from '../../shapes/path.ts';
import { branch, type Random } from '../../shapes/random.ts';
import { fill, group, repeat, stroke } from '../../shapes/shape.tsx';
import { lightSteps, sky } from '../../sky/Sky.tsx';
import { facades } from './facades.tsx';

const fruits = ['#d8452f', '#f0a83a', '#7fb24a', '#8a4f8f', '#f2d05a', '#c8643c'] as const;

export const market: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const base = at.horizon + m * 7;
  const paving = mix(palette.front, palette.lit('#d9c9b4'), 0.62);
  const isWide = at.shape === 'wide';
  return {
    back: sky(context, { sunAt: 0.3, sunAbove: 3.4, clouds: 0.7 }),
    far: group(
      tower(context, at.width * 0.6, base),
      facades(context, branch(random), {
        base,
        from: -m * 6,
        to: at.width + m * 6,
        storeys: [1, 2],
        depth: 0.6,
        width: 24,
        detail: 'plain',
      }),
    ),
    middle: group(
      fill(box(-m * 8, base - 1, at.width + m * 16, at.height), paving),
      joints(context, base, mix(paving, palette.front, 0.16)),
      wetGround(context, base + m * 6, at.front, branch(random)),
      stall(context, at.width * (isWide ? 0.31 : 0.24), base + m * 5, m * 21, 2, 0.2, random),
      stall(context, at.width * (isWide ? 0.69 : 0.78), base + m * 5, m * 21, 0, 0.2, random),
      bunting(context),
    ),
    near: group(
      stall(context, isWide ? m * 12 : -m * 6, at.front + m * 1.5, m * 40, 1, 0, random),
      stall(context, at.width - (isWide ? m * 8 : -m * 10), at.front + m * 1.5, m * 42, 3, 0, random),
    ),
    motifs: [
      [at.width * 0.31, base - m * 3],
      [at.width * 0.62, base - m * 32],
      [at.width * 0.69, base - m * 3],
    ],
    front: front(context, 'paved'),
  };
};

/** The tower of the town hall. */
function tower({ at, palette }: PlaceContext, x: number, base: number): ReactNode {
  const m = stageUnit(at);
  const top = base - m * 56;
  const color = palette.at('#d6b48f', 0.6);
  return group(
    fill(box(x - m * 5, top, m * 10, base - top), color),
    fill(box(x, top, m * 5, base - top), palette.at('#b08f7a', 0.6)),
    fill(
      polygon([
        [x - m * 6.4, top],
        [x, top - m * 15],
        [x + m * 6.4, top],
      ]),
      palette.isSnowy ? mix(palette.snow, palette.haze, 0.3) : palette.at('#8f5a52', 0.56),
    ),
    fill(circle(x, top + m * 7, m * 3.1), palette.at('#fdf3df', 0.36)),
    stroke(
      `M${put(x)} ${put(top + m * 7)}v${put(-m * 2.1)}M${put(x)} ${put(top + m * 7)}l${put(m * 1.4)} ${put(m * 0.8)}`,
      palette.at('#5a4650', 0.4),
      m * 0.45,
    ),
  );
}

/** The joints of the paving run together at the horizon. */
function joints({ at }: PlaceContext, base: number, color: string): ReactNode {
  const m = stageUnit(at);
  let lines = '';
  for (let index = -8; index <= 8; index += 1) {
    lines += `M${put(at.width / 2 + index * m * 7)} ${put(base)}L${put(at.width / 2 + index * m * 22)} ${put(at.front + m)}`;
  }
  for (const down of [2.4, 6, 11])
    lines += `M${put(-m * 4)} ${put(base + down * m)}H${put(at.width + m * 4)}`;
  return stroke(lines, color, m * 0.4);
}

/** @param x of its middle. @param hue which of the awnings. */
function stall(
  context: PlaceContext,
  x: number,
  base: number,
  width: number,
  hue: number,
  depth: number,
  random: Random,
): ReactNode {
  const { palette } = context;
  const own = palette.near;
  const tone = (color: string) =>
    depth === 0 ? mix(palette.lit(color), own, 0.36) : palette.at(color, depth);
  const w = width / 2;
  const top = base - width * 0.82;
  const eaves = top + width * 0.2;
  const table = base - width * 0.34;
  const cloth = tone(['#d8503c', '#3f8f8a', '#e0a03a', '#6a5f9a'][hue % 4] ?? '#d8503c');
  const pale = tone('#fbf0dc');
  const count = 8;
  const step = (width * 1.16) / count;
  const flaps = Array.from({ length: count }, (_, index) => {
    const left = x - w * 1.16 + index * step;
    const upper = x - w * 0.94 + index * (width * 0.94) * (1 / count);
    return (
      `M${put(upper)} ${put(top)}h${put((width * 0.94) / count)}L${put(left + step)} ${put(eaves)}` +
      `a${put(step / 2)} ${put(width * 0.05)} 0 0 1 ${put(-step)} 0Z`
    );
  });
  const heap = (at: number, colorIndex: number) => {
    let outline = '';
    const r = width * 0.032;
    for (const [row, fruitsInRow] of [5, 4, 2].entries()) {
      for (let index = 0; index < fruitsInRow; index += 1) {
        outline += circle(
          x + at * w + (index - (fruitsInRow - 1) / 2) * r * 1.84,
          table - r * (0.7 + row * 1.5),
          r,
        );
      }
    }
    return group(
      fill(
        ellipse(x + at * w, table - r, r * 4.6, r * 1.6),
        tone(mix(fruits[colorIndex % 6] ?? fruits[0], '#2a1020', 0.4)),
      ),
      fill(outline, tone(fruits[colorIndex % 6] ?? fruits[0])),
    );
  };
  const first = Math.floor(random() * 6);
  return group(
    fill(
      box(x - w * 0.92, top, width * 0.04, base - top) + box(x + w * 0.84, top, width * 0.04, base - top),
      tone('#7a5038'),
    ),
    fill(box(x - w * 0.9, eaves, width * 0.9, table - eaves), tone('#4a3444'), depth === 0 ? 0.7 : 0.45),
    isLampTime(context) ? lightSteps(x, eaves + width * 0.16, width * 0.05, palette.light, 0.4) : null,
    heap(-0.6, first),
    heap(0, first + 1),
    heap(0.6, first + 2),
    fill(box(x - w, table, width, width * 0.05), tone('#a87448')),
    fill(box(x - w * 0.96, table + width * 0.05, width * 0.96, base - table - width * 0.05), tone('#8a5a3c')),
    fill(
      repeatBoxes(5, (index) => [
        x - w * 0.9 + index * width * 0.185,
        table + width * 0.08,
        width * 0.15,
        base - table - width * 0.12,
      ]),
      tone('#77492f'),
    ),
    fill(flaps.filter((_, index) => index % 2 === 0).join(''), cloth),
    fill(flaps.filter((_, index) => index % 2 === 1).join(''), pale),
    palette.isSnowy
      ? fill(ellipse(x, top, w * 0.98, width * 0.035), mix(palette.snow, own, depth === 0 ? 0.3 : 0))
      : null,
  );
}

function repeatBoxes(
  count: number,
  at: (index: number) => readonly [number, number, number, number],
): string {
  return Array.from({ length: count }, (_, index) => box(...at(index))).join('');
}

/** Small flags on two ropes across the square. */
function bunting({ at, palette, scenery }: PlaceContext): ReactNode {
  const m = stageUnit(at);
  if (scenery.weather === 'storm') return null;
  const rope = (y: number, sag: number): Point[] =>
    [0, 0.25, 0.5, 0.75, 1].map((t) => [at.width * (t * 1.1 - 0.05), y + sag * (1 - (2 * t - 1) ** 2)]);
  const colors = ['#e0563f', '#f2b44a', '#4f9a92', '#f7ead2', '#7a6aa8'] as const;
  const flags = (y: number, sag: number, shift: number) =>
    repeat(17, (index) => {
      const t = (index + 0.5) / 17;
      const x = at.width * (t * 1.1 - 0.05);
      const fy = y + sag * (1 - (2 * t - 1) ** 2);
      return fill(
        polygon([
          [x - m * 1.9, fy],
          [x + m * 1.9, fy],
          [x, fy + m * 4.4],
        ]),
        palette.at(colors[(index + shift) % 5] ?? colors[0], 0.1),
      );
    });
  return group(
    stroke(curve(rope(m * 6, m * 9)) + curve(rope(m * 15, m * 10)), palette.at('#6a5560', 0.2), m * 0.35),
    flags(m * 6, m * 9, 0),
    flags(m * 15, m * 10, 2),
  );
}
