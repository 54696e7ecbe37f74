/** What people have built outside of a window: a town's roofs, towers. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { box } from '../../shapes/path.ts';
import { between } from '../../shapes/random.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { indexes, path } from '../pieces/outline.ts';
import type { Land } from './land.ts';

/** Roofs of a street, with lit windows in the evening. */
export function town(land: Land): ReactNode {
  const { height } = land;
  return group(
    houses(land, { lift: height * 0.3, color: '#c98d86', roof: '#a8616a', depth: 0.6, size: height * 0.26 }),
    houses(land, {
      lift: height * 0.14,
      color: '#e8c8a0',
      roof: '#b5543f',
      depth: 0.14,
      size: height * 0.34,
    }),
  );
}

interface Row {
  readonly lift: number;
  readonly color: string;
  readonly roof: string;
  readonly depth: number;
  readonly size: number;
}

function houses({ inside, x, y, width, height, random }: Land, row: Row): ReactNode {
  const { palette, lampsLit } = inside;
  const bottom = y + height;
  const [bodies, roofs, lights, darks, caps]: [string[], string[], string[], string[], string[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  let left = x - row.size * random();
  while (left < x + width) {
    const wide = row.size * between(random, 0.7, 1.1);
    const top = bottom - row.lift - row.size * between(random, 0.3, 0.75);
    const eave = top + row.size * 0.02;
    bodies.push(box(left, top, wide + 1, bottom - top + 10));
    const ridge = top - wide * between(random, 0.34, 0.5);
    const gable = path`M${left - 6} ${eave}L${left + wide / 2} ${ridge}L${left + wide + 6} ${eave}Z`;
    roofs.push(
      gable,
      box(left + wide * 0.68, ridge + (eave - ridge) * 0.1, wide * 0.13, (eave - ridge) * 0.7),
    );
    caps.push(
      path`M${left - 6} ${eave}L${left + wide / 2} ${ridge}L${left + wide + 6} ${eave}` +
        path`L${left + wide / 2} ${ridge + wide * 0.13}Z`,
    );
    for (const column of [0.2, 0.6]) {
      const pane = box(left + wide * column, top + row.size * 0.14, wide * 0.2, row.size * 0.2);
      (random() < 0.6 ? lights : darks).push(pane);
    }
    left += wide;
  }
  const wallColor = palette.at(row.color, row.depth);
  const dark = mix(wallColor, palette.lit('#3a3550'), 0.5);
  return group(
    fill(bodies.join(''), wallColor),
    fill(roofs.join(''), palette.at(row.roof, row.depth)),
    palette.isSnowy ? fill(caps.join(''), palette.snow) : null,
    fill(darks.join(''), dark),
    fill(lights.join(''), lampsLit ? '#ffcf70' : dark),
  );
}

/** High houses behind one another. */
export function towers(land: Land): ReactNode {
  return group(
    tower(land, { color: '#9fb4cf', depth: 0.66, low: 0.3, high: 0.62, windows: false, wide: 0.085 }),
    tower(land, { color: '#7e93b8', depth: 0.36, low: 0.22, high: 0.46, windows: true, wide: 0.11 }),
    tower(land, { color: '#566b95', depth: 0.06, low: 0.1, high: 0.28, windows: true, wide: 0.14 }),
  );
}

interface Towers {
  readonly color: string;
  readonly depth: number;
  /** Shares of the window's height. */
  readonly low: number;
  readonly high: number;
  readonly windows: boolean;
  readonly wide: number;
}

function tower({ inside, x, y, width, height, random }: Land, row: Towers): ReactNode {
  const { palette, lampsLit } = inside;
  const bottom = y + height;
  const size = Math.max(width, height * 0.9);
  const [bodies, sides, lights, darks]: [string[], string[], string[], string[]] = [[], [], [], []];
  let left = x - size * 0.05 * random();
  while (left < x + width) {
    const wide = size * row.wide * between(random, 0.7, 1.2);
    const tall = height * between(random, row.low, row.high);
    bodies.push(box(left, bottom - tall, wide + 1, tall + 4));
    if (random() < 0.4)
      bodies.push(box(left + wide * 0.46, bottom - tall - size * 0.06, wide * 0.06, size * 0.06));
    sides.push(box(left + wide * 0.7, bottom - tall, wide * 0.3, tall + 4));
    if (row.windows) {
      for (const level of indexes(Math.min(8, tall / (size * 0.05)))) {
        for (const column of [0.12, 0.34, 0.56]) {
          const pane = box(
            left + wide * column,
            bottom - tall + size * (0.02 + level * 0.05),
            wide * 0.13,
            size * 0.025,
          );
          const which = random();
          if (which < 0.34) lights.push(pane);
          else if (which < 0.8) darks.push(pane);
        }
      }
    }
    left += wide;
  }
  const color = palette.at(row.color, row.depth);
  return group(
    fill(bodies.join(''), color),
    fill(sides.join(''), mix(color, palette.haze, 0.14)),
    fill(darks.join(''), mix(color, palette.lit('#2b3358'), 0.34)),
    fill(lights.join(''), lampsLit ? '#ffcf70' : mix(color, '#ffffff', 0.34)),
  );
}
