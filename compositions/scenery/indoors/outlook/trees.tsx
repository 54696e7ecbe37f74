/** Trees outside of a window, as they are in the season. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { circle } from '../../shapes/path.ts';
import { fill, group, placed, stroke } from '../../shapes/shape.tsx';
import type { Interior } from '../interior.tsx';
import { path } from '../pieces/outline.ts';

/** Each with its thickness, in a tree that is 1000 high. */
const branches: readonly (readonly [string, number])[] = [
  ['M150 580C260 460 340 420 500 400', 20],
  ['M300 440C360 360 400 320 420 260', 12],
  ['M400 415C460 450 500 460 560 460', 10],
  ['M80 420C140 340 200 200 220 100', 14],
  ['M150 300C220 260 280 200 300 140', 10],
];

type Blob = readonly [x: number, y: number, radius: number];

const crown: Readonly<Record<'dark' | 'middle' | 'light' | 'blossoms', readonly Blob[]>> = {
  dark: [
    [20, 100, 160],
    [200, 60, 150],
    [340, 140, 120],
    [460, 340, 100],
    [80, 260, 140],
  ],
  middle: [
    [0, 40, 140],
    [190, 20, 120],
    [330, 110, 90],
    [450, 315, 75],
    [60, 220, 100],
  ],
  light: [
    [160, 0, 70],
    [310, 85, 50],
    [30, 180, 60],
    [430, 295, 40],
  ],
  blossoms: [
    [100, 100, 14],
    [240, 50, 16],
    [350, 160, 14],
    [200, 160, 12],
    [470, 360, 14],
    [50, 280, 14],
    [400, 310, 12],
    [290, 190, 12],
    [120, 30, 13],
    [500, 300, 11],
  ],
};

const lastLeaves: readonly (readonly [x: number, y: number, turn: number, color: 0 | 1 | 2])[] = [
  [500, 385, 40, 0],
  [430, 250, 10, 1],
  [230, 90, 15, 2],
  [310, 130, 60, 0],
  [570, 470, 110, 1],
  [200, 220, -40, 2],
  [340, 360, -20, 0],
  [110, 160, 30, 1],
];

/** Of the leaf and of its vein. */
export const autumnLeaves = [
  ['#e2792f', '#8a3c18'],
  ['#c8472b', '#7c2417'],
  ['#f0ae45', '#a4601c'],
] as const;

/**
 * A tree that stands at x, y and leans to the right, or to the left if `flip`: bare in winter, its last leaves on it
 * in autumn.
 */
export function tree(inside: Interior, x: number, y: number, height: number, flip: boolean): ReactNode {
  const { palette, scenery } = inside;
  const bark = palette.isDark ? '#0a0f2a' : palette.lit(palette.isSnowy ? '#4d4550' : '#6b4a3a');
  const trunk = 'M120 1000C150 700 120 500 20 300L50 290C140 460 200 600 200 1000Z';
  const wood = group(
    fill(trunk, bark),
    ...branches.map(([branch, thickness]) => stroke(branch, bark, thickness)),
  );
  const isBare = scenery.season === 'winter' || palette.isSnowy;
  return placed(
    x,
    y - height,
    height / 1000,
    group(wood, isBare ? snowOnBranches(inside) : leavesOf(inside)),
    0,
    flip,
  );
}

function snowOnBranches({ palette }: Interior): ReactNode {
  if (!palette.isSnowy) return null;
  return group(
    ...branches.map(([branch, thickness]) =>
      placed(0, -thickness * 0.4, 1, stroke(branch, palette.snow, thickness * 0.5)),
    ),
  );
}

function leavesOf(inside: Interior): ReactNode {
  const { palette, scenery } = inside;
  if (scenery.season === 'autumn') {
    return group(
      ...lastLeaves.map(([x, y, turn, which]) => {
        const [color, vein] = autumnLeaves[which];
        return leaf(x, y, 85, turn, inside.warm(color), inside.warm(vein));
      }),
    );
  }
  const [pale, light, middle, dark] = palette.leaves;
  const blobs = (which: readonly Blob[]) => which.map((blob) => circle(...blob)).join('');
  return group(
    fill(blobs(crown.dark), palette.lit(dark)),
    fill(blobs(crown.middle), palette.lit(middle)),
    fill(blobs(crown.light), palette.lit(light)),
    scenery.season === 'spring'
      ? fill(blobs(crown.blossoms), palette.lit('#fbd3e0'))
      : fill(
          blobs([
            [240, 130, 30],
            [100, 120, 30],
          ]),
          palette.lit(mix(pale, light, 0.5)),
        ),
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

/** Tall narrow trees far away. */
export function poplars(x: number, y: number, heights: readonly number[]): string {
  return heights
    .map((height, index) => {
      const at = x + index * height * 0.46;
      const half = height * 0.17;
      return (
        path`M${at} ${y - height}` +
        path`C${at + half} ${y - height * 0.5} ${at + half} ${y - height * 0.06} ${at} ${y}` +
        path`C${at - half} ${y - height * 0.06} ${at - half} ${y - height * 0.5} ${at} ${y - height}` +
        path`Z`
      );
    })
    .join('');
}
