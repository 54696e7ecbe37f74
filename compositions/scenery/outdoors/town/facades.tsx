/** Town houses side by side: walls, cornices, shutters, doors, shop fronts with awnings, and roofs of four kinds. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { isLampTime, windowColor } from '../../buildings/house.tsx';
import { stageUnit } from '../../geometry.ts';
import type { PlaceContext } from '../../place-drawing.ts';
import { arch, box, pill, polygon, put } from '../../shapes/path.ts';
import { between, pick, type Random } from '../../shapes/random.ts';
import { fill, group } from '../../shapes/shape.tsx';

const looks = [
  { wall: '#e9c9a0', roof: '#a8503c', shutter: '#5f8f84' },
  { wall: '#d98f6c', roof: '#6d4a52', shutter: '#f1ddc0' },
  { wall: '#b9c8b4', roof: '#7a5048', shutter: '#4f7f86' },
  { wall: '#f0ddbf', roof: '#8f5a4a', shutter: '#b5604c' },
  { wall: '#c77b66', roof: '#55465c', shutter: '#ead2ac' },
  { wall: '#a9b7c9', roof: '#5a5068', shutter: '#ece2d0' },
] as const;

type Look = (typeof looks)[number];

interface Row {
  readonly base: number;
  /** Where the row begins and ends. */
  readonly from: number;
  readonly to: number;
  /** How many storeys the houses have. */
  readonly storeys: readonly [least: number, most: number];
  readonly depth: number;
  /** How wide a house is, in stage units, about. */
  readonly width?: number;
  /** Some of the ground floors are shops; or, far away, the houses are walls and windows only. */
  readonly detail: 'shops' | 'plain';
}

export function facades(context: PlaceContext, random: Random, row: Row): ReactNode {
  const m = stageUnit(context.at);
  const houses: ReactNode[] = [];
  const first = Math.floor(random() * looks.length);
  let x = row.from;
  while (x < row.to) {
    const width = m * (row.width ?? 22) * between(random, 0.8, 1.2);
    const look = looks[(first + houses.length) % looks.length] ?? looks[0];
    const storeys = row.storeys[0] + Math.floor(random() * (row.storeys[1] - row.storeys[0] + 1));
    houses.push(facade(context, random, x, width, storeys, look, row));
    x += width;
  }
  return group(...houses);
}

function facade(
  context: PlaceContext,
  random: Random,
  x: number,
  width: number,
  storeys: number,
  look: Look,
  { base, depth, detail }: Row,
): ReactNode {
  const { palette } = context;
  const m = stageUnit(context.at);
  const tone = (color: string) => palette.at(color, depth);
  const ground = m * 15;
  const storey = m * 12.4;
  const top = base - ground - storeys * storey;
  const trim = tone(mix(look.wall, '#ffffff', 0.45));
  const shade = tone(mix(look.wall, '#3a2440', 0.16));
  const isPlain = detail === 'plain';
  const isShop = !isPlain && random() < 0.5;
  const columns = Math.max(2, Math.round(width / (m * 9)));
  const step = (width - m * 2) / columns;
  let dark = '';
  let lit = '';
  let shutters = '';
  let sills = '';
  for (let floor = 0; floor < storeys; floor += 1) {
    const y = top + floor * storey + m * 2.8;
    for (let column = 0; column < columns; column += 1) {
      const cx = x + m + step * (column + 0.5);
      const window = box(cx - m * 1.7, y, m * 3.4, m * 6.2);
      if (random() < 0.36 && isLampTime(context)) lit += window;
      else dark += window;
      shutters += box(cx - m * 3.4, y, m * 1.5, m * 6.2) + box(cx + m * 1.9, y, m * 1.5, m * 6.2);
      sills += box(cx - m * 2.2, y + m * 6.2, m * 4.4, m * 0.8);
    }
  }
  return group(
    fill(box(x, top, width + 1, base - top), tone(look.wall)),
    fill(box(x + width - m * 1.2, top, m * 1.2 + 1, base - top), shade),
    roof(context, random, x, top, width, tone(look.roof), trim),
    isPlain ? null : fill(shutters, tone(look.shutter)),
    fill(dark, windowColor(context, false, depth)),
    lit === '' ? null : fill(lit, mix(palette.light, palette.haze, depth * 0.3)),
    isPlain ? null : fill(sills, trim),
    isPlain ? null : (isShop ? shop : entrance)(context, random, x, base, width, look, depth),
  );
}

function roof(
  { at, palette }: PlaceContext,
  random: Random,
  x: number,
  top: number,
  width: number,
  color: string,
  trim: string,
): ReactNode {
  const m = stageUnit(at);
  const kind = Math.floor(random() * 3);
  const snow = palette.isSnowy ? palette.snow : null;
  const chimney = box(x + width * 0.68, top - m * 12, m * 2.6, m * 9);
  const cornice = fill(box(x - m * 0.4, top - m * 0.8, width + m * 0.8, m * 1.7), snow ?? trim);
  if (kind === 0) {
    const gable = (lift: number) =>
      polygon([
        [x - m * 0.8, top - lift],
        [x + width / 2, top - width * 0.5 - lift],
        [x + width + m * 0.8, top - lift],
      ]);
    return group(
      snow === null ? null : fill(gable(m * 1.6), snow),
      fill(gable(0), color),
      fill(arch(x + width / 2 - m * 1.5, top - m * 6.4, m * 3, m * 4.4), mix(color, '#14101f', 0.5)),
      cornice,
    );
  }
  const height = m * (kind === 1 ? 9 : 5.6);
  const inset = kind === 1 ? m * 2.2 : m * 4;
  const slope = polygon([
    [x, top],
    [x + inset, top - height],
    [x + width - inset, top - height],
    [x + width, top],
  ]);
  const dormers = kind === 1 ? [0.3, 0.7] : [0.5];
  return group(
    fill(chimney, mix(color, '#6a3a34', 0.4)),
    fill(slope, color),
    snow === null ? null : fill(box(x + inset, top - height - m * 0.6, width - inset * 2, m * 2.4), snow),
    ...dormers.map((share) =>
      kind === 1
        ? group(
            fill(arch(x + width * share - m * 2, top - m * 7.4, m * 4, m * 6.6), trim),
            fill(
              arch(x + width * share - m * 1.2, top - m * 6.2, m * 2.4, m * 5.4),
              mix(color, '#14101f', 0.5),
            ),
          )
        : null,
    ),
    cornice,
  );
}

function entrance(
  context: PlaceContext,
  random: Random,
  x: number,
  base: number,
  width: number,
  look: Look,
  depth: number,
): ReactNode {
  const { at, palette } = context;
  const m = stageUnit(at);
  const left = random() < 0.5;
  const dx = left ? x + m * 3 : x + width - m * 8.6;
  const wx = left ? x + m * 11 : x + m * 2.6;
  const room = width - m * 13.4;
  const count = Math.max(1, Math.floor(room / (m * 5.6)));
  const trim = palette.at(mix(look.wall, '#ffffff', 0.45), depth);
  let windows = '';
  let sills = '';
  for (let index = 0; index < count; index += 1) {
    const cx = wx + (room / count) * (index + 0.5);
    windows += box(cx - m * 2, base - m * 11.4, m * 4, m * 6.4);
    sills += box(cx - m * 2.5, base - m * 5, m * 5, m * 0.8);
  }
  return group(
    fill(box(x, base - m * 2, width + 1, m * 2.1), palette.at(mix(look.wall, '#3a2c40', 0.4), depth)),
    fill(arch(dx - m * 0.8, base - m * 13, m * 7.2, m * 13), trim),
    fill(
      arch(dx, base - m * 12.2, m * 5.6, m * 12.2),
      palette.at(pick(random, ['#6a3a34', '#3d5a5c', '#5a4668']), depth),
    ),
    fill(box(dx - m * 1.4, base - m * 1.2, m * 8.4, m * 1.3), palette.at('#cfc6c0', depth)),
    fill(windows, windowColor(context, random() < 0.6, depth)),
    fill(sills, trim),
  );
}

function shop(
  context: PlaceContext,
  random: Random,
  x: number,
  base: number,
  width: number,
  look: Look,
  depth: number,
): ReactNode {
  const { at, palette } = context;
  const m = stageUnit(at);
  const frame = palette.at(pick(random, ['#4f6d6a', '#6d3f46', '#4d4a70']), depth);
  const [awning, stripe] = [
    palette.at(pick(random, ['#d8593f', '#3f8f86', '#d9963a']), depth),
    palette.at('#fbf0dc', depth),
  ];
  const top = base - m * 11;
  const from = x + m * 1.6;
  const span = width - m * 3.2;
  const stripes = Math.max(4, Math.round(span / (m * 2.9)));
  const step = span / stripes;
  const flap = (index: number) => {
    const l = from + index * step;
    return (
      `M${put(l + (span / 2 - index * step) * 0.06)} ${put(top - m * 3.6)}h${put(step * 0.94)}L${put(l + step)} ${put(top + m * 1.6)}` +
      `a${put(step / 2)} ${put(m * 1.1)} 0 0 1 ${put(-step)} 0Z`
    );
  };
  const flaps = Array.from({ length: stripes }, (_, index) => flap(index));
  return group(
    fill(box(x + m * 0.8, base - m * 14.4, width - m * 1.6, m * 14.4), frame),
    fill(box(from + m, base - m * 10, span * 0.6, m * 7.4), windowColor(context, true, depth)),
    fill(
      box(from + span * 0.6 + m * 2, base - m * 10.6, span * 0.4 - m * 2.6, m * 10.6),
      palette.at(mix(look.roof, '#20182c', 0.3), depth),
    ),
    fill(
      pill(from + m * 1.6, base - m * 4.6, m * 2.4, m * 2) + pill(from + m * 5, base - m * 4.6, m * 3, m * 2),
      palette.at('#c98a4a', depth),
    ),
    fill(flaps.filter((_, index) => index % 2 === 0).join(''), awning),
    fill(flaps.filter((_, index) => index % 2 === 1).join(''), stripe),
  );
}
