/** Hills outside of a window: with a tree before them, with a cottage on them, or alone. */
import type { ReactNode } from 'react';
import { below, box } from '../../shapes/path.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { path } from '../pieces/outline.ts';
import { type Land, reach } from './land.ts';
import { poplars, tree } from './trees.tsx';

/** A tree at the window's left side. */
export function treeAndHills(land: Land): ReactNode {
  const { inside, x, y, width, height } = land;
  return group(hills(land), tree(inside, x, y + height, Math.min(height, width * 1.25), false));
}

/** A tree at its right side, before a cottage. */
export function cottageAndTree(land: Land): ReactNode {
  const { inside, x, y, width, height } = land;
  return group(
    cottageAndHills(land),
    tree(inside, x + width, y + height, Math.min(height * 0.9, width), true),
  );
}

/** A cottage between tall trees. */
export function cottageAndHills(land: Land): ReactNode {
  const { inside, x, width, height, ground } = land;
  const { palette, lampsLit } = inside;
  const size = Math.min(height, width) * 0.2;
  const left = x + width * 0.3;
  const foot = ground + height * 0.05;
  const roof =
    path`M${left - size * 0.12} ${foot - size * 0.52}L${left + size * 0.6} ${foot - size}` +
    path`L${left + size * 1.32} ${foot - size * 0.52}Z`;
  return group(
    hills(land),
    fill(
      poplars(left + size * 1.7, foot + size * 0.1, [size * 1.1, size * 1.5, size * 1.05]),
      palette.at(palette.isSnowy ? '#5f7f86' : '#4f8f6a', 0.26),
    ),
    fill(box(left, foot - size * 0.56, size * 1.2, size * 0.6), palette.at('#f6e3c3', 0.2)),
    fill(box(left + size * 0.84, foot - size * 0.98, size * 0.16, size * 0.4), palette.at('#a8614a', 0.2)),
    fill(roof, palette.isSnowy ? palette.snow : palette.at('#d0643f', 0.2)),
    fill(
      box(left + size * 0.2, foot - size * 0.36, size * 0.22, size * 0.2),
      lampsLit ? '#ffcf70' : palette.at('#5a6a86', 0.2),
    ),
    fill(box(left + size * 0.66, foot - size * 0.36, size * 0.24, size * 0.4), palette.at('#8a5a3c', 0.2)),
    nearHill(land),
  );
}

export function hills(land: Land): ReactNode {
  const { inside, x, width, ground, y, height } = land;
  const { palette } = inside;
  const bottom = y + height + reach;
  const rise = height * 0.07;
  return group(
    fill(
      below(
        [
          [x - reach, ground + rise * 0.6],
          [x + width * 0.3, ground - rise * 0.5],
          [x + width * 0.62, ground + rise * 0.5],
          [x + width + reach, ground - rise],
        ],
        bottom,
      ),
      palette.at(palette.grass, 0.52),
    ),
    nearHill(land),
  );
}

function nearHill({ inside, x, width, ground, y, height }: Land): ReactNode {
  const { palette } = inside;
  const rise = height * 0.07;
  return fill(
    below(
      [
        [x - reach, ground + rise * 1.3],
        [x + width * 0.5, ground + rise * 0.7],
        [x + width + reach, ground + rise * 1.5],
      ],
      y + height + reach,
    ),
    palette.at(palette.grass, 0.16),
  );
}
