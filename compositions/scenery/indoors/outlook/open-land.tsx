/** Wide lands outside of a window: fields that pass by a train, the sea. */
import type { ReactNode } from 'react';
import type { Weather } from '../../../../src/storyboard/contract.ts';
import { below, box, circle, line, pill } from '../../shapes/path.ts';
import { fill, group, stroke } from '../../shapes/shape.tsx';
import { indexes, path } from '../pieces/outline.ts';
import { type Land, reach } from './land.ts';

/** Fields that pass by: long strips, poles, a hedge near the window. */
export function fields({ inside, x, y, width, height, ground }: Land): ReactNode {
  const { palette } = inside;
  const bottom = y + height + 2;
  const deep = bottom - ground;
  const strip = (share: number, color: string, depth: number) =>
    fill(
      box(x - reach, ground + deep * share, width + 2 * reach, deep * (1 - share) + 10),
      palette.at(color, depth),
    );
  const crop = palette.isSnowy ? '#f4f8fc' : '#e6c65a';
  const pole = (at: number) =>
    box(x + width * at, ground - height * 0.5, 13, height) +
    box(x + width * at - 34, ground - height * 0.46, 81, 9);
  const wire = (lift: number) =>
    [0.12, 0.56, 1]
      .map(
        (to) =>
          path`M${x + width * (to - 0.44)} ${ground - lift}` +
          path`Q${x + width * (to - 0.22)} ${ground - lift + height * 0.07} ${x + width * to} ${ground - lift}`,
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
          [x - reach, ground - far * 0.4],
          [x + width * 0.22, ground - far * 1.5],
          [x + width * 0.5, ground - far * 0.5],
          [x + width * 0.78, ground - far * 1.7],
          [x + width + 2 * reach, ground - far * 0.6],
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

/** How high waves are. */
const swells: Readonly<Record<Weather, number>> = { clear: 0, fog: 0, snow: 0, rain: 8, wind: 15, storm: 30 };

/** The sea with a sail; in wind and storm it has waves. */
export function sea({ inside, x, y, width, height, ground }: Land): ReactNode {
  const { palette, scenery } = inside;
  const deep = y + height - ground + 4;
  const size = height * 0.1;
  const at = x + width * 0.3;
  const swell = swells[scenery.weather];
  const water = (share: number, color: string, lift: number) =>
    fill(waves(x - reach, ground + deep * share, width + 2 * reach, deep + reach, lift), color);
  const boat = group(
    fill(
      path`M${at} ${ground - size}L${at} ${ground - 4}L${at - size * 0.6} ${ground - 4}Z`,
      palette.lit('#fff4e2'),
    ),
    fill(
      path`M${at + 5} ${ground - size * 0.8}L${at + 5} ${ground - 4}L${at + size * 0.5} ${ground - 4}Z`,
      palette.lit('#f3d3c0'),
    ),
    fill(
      path`M${at - size * 0.6} ${ground}L${at + size * 0.6} ${ground}` +
        path`L${at + size * 0.4} ${ground + size * 0.2}L${at - size * 0.4} ${ground + size * 0.2}` +
        path`Z`,
      palette.lit('#7a3b34'),
    ),
  );
  return group(
    water(0, palette.at('#3f86b8', 0.4), swell * 0.4),
    boat,
    water(swell > 0 ? 0.1 : 0.3, palette.at('#2f74aa', 0.2), swell),
    water(0.65, palette.lit('#23619a'), swell),
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

/** Water from a level down, flat or with crests. */
function waves(x: number, y: number, width: number, depth: number, lift: number): string {
  if (lift === 0) return box(x, y, width, depth);
  const count = Math.max(3, Math.round(width / (lift * 9)));
  const step = width / count;
  const crests = indexes(count).map((index) => {
    const left = x + index * step;
    return (
      path`C${left + step * 0.36} ${y} ${left + step * 0.52} ${y - lift} ${left + step * 0.66} ${y - lift}` +
      path`Q${left + step * 0.62} ${y - lift * 0.1} ${left + step} ${y}`
    );
  });
  return path`M${x} ${y + depth}L${x} ${y}${crests.join('')}L${x + width} ${y + depth}Z`;
}
