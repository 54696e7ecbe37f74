/** The lands outside of windows: hills with a tree, a town's roofs, towers, fields, the sea. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { below, box, circle, line, pill } from '../../shapes/path.ts';
import { between, type Random } from '../../shapes/random.ts';
import { fill, group, placed, stroke } from '../../shapes/shape.tsx';
import type { Interior } from '../interior.tsx';
import { indexes, path } from '../pieces/outline.ts';

export interface Land {
  readonly inside: Interior;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where land and sky meet. */
  readonly ground: number;
  readonly random: Random;
}

export function country(land: Land): ReactNode {
  return group(hills(land), tree(land));
}

function hills({ inside, x, width, ground, y, height }: Land): ReactNode {
  const { palette } = inside;
  const bottom = y + height + 2;
  const rise = height * 0.07;
  return group(
    fill(
      below(
        [
          [x - 20, ground + rise * 0.6],
          [x + width * 0.3, ground - rise * 0.5],
          [x + width * 0.62, ground + rise * 0.5],
          [x + width + 20, ground - rise],
        ],
        bottom,
      ),
      palette.at(palette.grass, 0.52),
    ),
    fill(
      below(
        [
          [x - 20, ground + rise * 1.3],
          [x + width * 0.5, ground + rise * 0.7],
          [x + width + 20, ground + rise * 1.5],
        ],
        bottom,
      ),
      palette.at(palette.grass, 0.16),
    ),
  );
}

/** A tree at the window's left side: bare in winter, its last leaves on it in autumn. */
function tree({ inside, x, y, width, height }: Land): ReactNode {
  const { palette, scenery } = inside;
  const bark = palette.isDark ? '#0a0f2a' : palette.lit(palette.isSnowy ? '#4d4550' : '#6b4a3a');
  const at = (share: number) => x + width * share;
  const up = (share: number) => y + height * share;
  const trunk = path`M${at(0.12)} ${up(1)}C${at(0.15)} ${up(0.7)} ${at(0.12)} ${up(0.5)} ${at(0.02)} ${up(0.3)}L${at(0.05)} ${up(0.29)}C${at(0.14)} ${up(0.46)} ${at(0.2)} ${up(0.6)} ${at(0.2)} ${up(1)}Z`;
  const branches: readonly (readonly [string, number])[] = [
    [
      path`M${at(0.15)} ${up(0.58)}C${at(0.26)} ${up(0.46)} ${at(0.34)} ${up(0.42)} ${at(0.5)} ${up(0.4)}`,
      0.02,
    ],
    [
      path`M${at(0.3)} ${up(0.44)}C${at(0.36)} ${up(0.36)} ${at(0.4)} ${up(0.32)} ${at(0.42)} ${up(0.26)}`,
      0.012,
    ],
    [
      path`M${at(0.4)} ${up(0.415)}C${at(0.46)} ${up(0.45)} ${at(0.5)} ${up(0.46)} ${at(0.56)} ${up(0.46)}`,
      0.01,
    ],
    [
      path`M${at(0.08)} ${up(0.42)}C${at(0.14)} ${up(0.34)} ${at(0.2)} ${up(0.2)} ${at(0.22)} ${up(0.1)}`,
      0.014,
    ],
    [
      path`M${at(0.15)} ${up(0.3)}C${at(0.22)} ${up(0.26)} ${at(0.28)} ${up(0.2)} ${at(0.3)} ${up(0.14)}`,
      0.01,
    ],
  ];
  const wood = group(
    fill(trunk, bark),
    ...branches.map(([branch, thickness]) => stroke(branch, bark, width * thickness)),
  );
  if (scenery.season === 'winter' || palette.isSnowy) return wood;
  if (scenery.season === 'autumn') return group(wood, lastLeaves(inside, at, up, Math.min(width, height)));
  const [pale, light, middle, dark] = palette.leaves;
  const size = Math.min(width, height * 0.9);
  const crown = (places: readonly (readonly [number, number, number])[]) =>
    places.map(([px, py, r]) => circle(at(px), up(py), r * size)).join('');
  return group(
    wood,
    fill(
      crown([
        [0.02, 0.1, 0.16],
        [0.2, 0.06, 0.15],
        [0.34, 0.14, 0.12],
        [0.46, 0.34, 0.1],
        [0.08, 0.26, 0.14],
      ]),
      palette.lit(dark),
    ),
    fill(
      crown([
        [0, 0.04, 0.14],
        [0.19, 0.02, 0.12],
        [0.33, 0.11, 0.09],
        [0.45, 0.315, 0.075],
        [0.06, 0.22, 0.1],
      ]),
      palette.lit(middle),
    ),
    fill(
      crown([
        [0.16, 0, 0.07],
        [0.31, 0.085, 0.05],
        [0.03, 0.18, 0.06],
        [0.43, 0.295, 0.04],
      ]),
      palette.lit(light),
    ),
    scenery.season === 'spring'
      ? fill(
          crown([
            [0.1, 0.1, 0.014],
            [0.24, 0.05, 0.016],
            [0.35, 0.16, 0.014],
            [0.2, 0.16, 0.012],
            [0.47, 0.36, 0.014],
            [0.05, 0.28, 0.014],
            [0.4, 0.31, 0.012],
          ]),
          palette.lit('#fbd3e0'),
        )
      : fill(
          crown([
            [0.24, 0.13, 0.03],
            [0.1, 0.12, 0.03],
          ]),
          palette.lit(mix(pale, light, 0.5)),
        ),
  );
}

function lastLeaves(
  inside: Interior,
  at: (share: number) => number,
  up: (share: number) => number,
  size: number,
): ReactNode {
  const places = [
    [0.5, 0.385, 40, 0],
    [0.43, 0.25, 10, 1],
    [0.23, 0.09, 15, 2],
    [0.31, 0.13, 60, 0],
    [0.57, 0.47, 110, 1],
    [0.2, 0.22, -40, 2],
    [0.34, 0.36, -20, 0],
  ] as const;
  const colors = [
    ['#e2792f', '#8a3c18'],
    ['#c8472b', '#7c2417'],
    ['#f0ae45', '#a4601c'],
  ] as const;
  return group(
    ...places.map(([px, py, turn, which]) => {
      const [color, vein] = colors[which];
      return leaf(at(px), up(py), size * 0.085, turn, inside.warm(color), inside.warm(vein));
    }),
  );
}

export function leaf(
  x: number,
  y: number,
  size: number,
  turn: number,
  color: string,
  vein: string,
): ReactNode {
  return placed(
    x,
    y,
    size / 100,
    group(fill('M0 -50C34 -28 36 18 0 50C-36 18 -34 -28 0 -50Z', color), stroke('M0 -34L0 66', vein, 6)),
    turn,
  );
}

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
      path`M${left - 6} ${eave}L${left + wide / 2} ${ridge}L${left + wide + 6} ${eave}L${left + wide / 2} ${ridge + wide * 0.13}Z`,
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

/** Fields that pass by: long strips, poles, a hedge near the window. */
export function fields({ inside, x, y, width, height, ground }: Land): ReactNode {
  const { palette } = inside;
  const bottom = y + height + 2;
  const deep = bottom - ground;
  const strip = (share: number, color: string, depth: number) =>
    fill(box(x - 10, ground + deep * share, width + 20, deep * (1 - share) + 10), palette.at(color, depth));
  const crop = palette.isSnowy ? '#f4f8fc' : '#e6c65a';
  const pole = (at: number) =>
    box(x + width * at, ground - height * 0.5, 13, height) +
    box(x + width * at - 34, ground - height * 0.46, 81, 9);
  const wire = (lift: number) =>
    [0.12, 0.56, 1]
      .map(
        (to) =>
          path`M${x + width * (to - 0.44)} ${ground - lift}Q${x + width * (to - 0.22)} ${ground - lift + height * 0.07} ${x + width * to} ${ground - lift}`,
      )
      .join('');
  const trees = [0.3, 0.35, 0.4, 0.7, 0.74, 0.86]
    .map((at, index) =>
      circle(x + width * at, ground - height * 0.015, height * (0.035 + (index % 3) * 0.012)),
    )
    .join('');
  const far = height * 0.1;
  return group(
    fill(
      below(
        [
          [x - 20, ground - far * 0.4],
          [x + width * 0.22, ground - far * 1.5],
          [x + width * 0.5, ground - far * 0.5],
          [x + width * 0.78, ground - far * 1.7],
          [x + width + 20, ground - far * 0.6],
        ],
        bottom,
      ),
      palette.at('#8fb7a8', 0.6),
    ),
    strip(0, palette.grass, 0.4),
    fill(trees, palette.at(palette.leaves[3], 0.34)),
    strip(0.24, crop, 0.26),
    strip(0.44, palette.grass, 0.14),
    fill(
      pill(x + width * 0.08, ground + deep * 0.32, width * 0.3, deep * 0.05) +
        pill(x + width * 0.55, ground + deep * 0.34, width * 0.36, deep * 0.05),
      palette.at('#ffffff', 0.3),
      0.4,
    ),
    fill(pole(0.12) + pole(0.56), palette.lit('#5a4038')),
    stroke(wire(height * 0.45), palette.lit('#5a4038'), 4),
    strip(0.78, palette.leaves[3], 0),
    fill(
      indexes(14)
        .map((index) =>
          pill(x + width * (index / 13) - 60, ground + deep * (0.72 + (index % 3) * 0.02), 150, deep * 0.16),
        )
        .join(''),
      palette.lit(palette.isSnowy ? '#e6edf5' : palette.leaves[3]),
    ),
  );
}

/** The sea with a sail. */
export function sea({ inside, x, y, width, height, ground }: Land): ReactNode {
  const { palette } = inside;
  const deep = y + height - ground + 4;
  const sail = height * 0.1;
  const at = x + width * 0.3;
  return group(
    fill(box(x - 10, ground, width + 20, deep), palette.at('#3f86b8', 0.4)),
    fill(box(x - 10, ground + deep * 0.3, width + 20, deep), palette.at('#2f74aa', 0.2)),
    fill(box(x - 10, ground + deep * 0.65, width + 20, deep), palette.lit('#23619a')),
    fill(
      path`M${at} ${ground - sail}L${at} ${ground - 4}L${at - sail * 0.6} ${ground - 4}Z`,
      palette.lit('#fff4e2'),
    ),
    fill(
      path`M${at + 5} ${ground - sail * 0.8}L${at + 5} ${ground - 4}L${at + sail * 0.5} ${ground - 4}Z`,
      palette.lit('#f3d3c0'),
    ),
    fill(
      path`M${at - sail * 0.6} ${ground}L${at + sail * 0.6} ${ground}L${at + sail * 0.4} ${ground + sail * 0.2}L${at - sail * 0.4} ${ground + sail * 0.2}Z`,
      palette.lit('#7a3b34'),
    ),
    stroke(
      [0.16, 0.42, 0.74]
        .map((share, index) =>
          line([
            [x + width * (0.2 + index * 0.22), ground + deep * share],
            [x + width * (0.42 + index * 0.2), ground + deep * share],
          ]),
        )
        .join(''),
      palette.at('#d9f0f5', 0.2),
      6,
      0.7,
    ),
  );
}
