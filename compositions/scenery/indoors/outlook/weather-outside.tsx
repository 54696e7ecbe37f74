/** Rain, snow, fog and storm outside of a window; what the wind carries. */
import type { ReactNode } from 'react';
import { box, circle, line, pill } from '../../shapes/path.ts';
import { between } from '../../shapes/random.ts';
import { fill, group, stroke } from '../../shapes/shape.tsx';
import { indexes, path } from '../pieces/outline.ts';
import type { Land } from './land.ts';
import { autumnLeaves, leaf } from './trees.tsx';

export function weatherOutside(land: Land): ReactNode {
  const { weather } = land.inside.scenery;
  switch (weather) {
    case 'rain':
      return rain(land, 0.16);
    case 'storm':
      return group(lightning(land), rain(land, 0.42));
    case 'snow':
      return snow(land);
    case 'fog':
      return fog(land);
    default:
      return drifting(land);
  }
}

function rain({ inside, x, y, width, height, random }: Land, slant: number): ReactNode {
  const drops = (count: number, long: number) =>
    indexes(count)
      .map(() => {
        const [dropX, dropY] = [x + random() * (width + 60), y + random() * height];
        return line([
          [dropX, dropY],
          [dropX - long * slant, dropY + long],
        ]);
      })
      .join('');
  const area = (width * height) / 250_000;
  const color = inside.palette.isDark ? '#b9c6ee' : '#ffffff';
  return group(
    stroke(drops(30 * area + 12, 34), color, 2.4, 0.4),
    stroke(drops(14 * area + 6, 66), color, 4, 0.4),
  );
}

function snow({ inside, x, y, width, height, random }: Land): ReactNode {
  const flakes = (count: number, from: number, to: number) =>
    indexes(count)
      .map(() => circle(x + random() * width, y + random() * height, between(random, from, to)))
      .join('');
  const area = (width * height) / 250_000;
  const color = inside.palette.isDark ? '#dfe6fb' : '#ffffff';
  return group(
    fill(flakes(26 * area + 12, 2.5, 5), color, 0.75),
    fill(flakes(12 * area + 6, 6, 11), color, 0.95),
  );
}

function fog({ inside, x, y, width, height }: Land): ReactNode {
  const { haze } = inside.palette;
  return group(
    fill(box(x, y + height * 0.5, width, height * 0.5), haze, 0.5),
    fill(pill(x - width * 0.1, y + height * 0.42, width * 0.8, height * 0.1), haze, 0.6),
    fill(pill(x + width * 0.35, y + height * 0.6, width * 0.8, height * 0.09), '#ffffff', 0.3),
    fill(pill(x - width * 0.2, y + height * 0.77, width * 0.9, height * 0.08), '#ffffff', 0.3),
  );
}

function lightning({ inside, x, y, width, height, clear }: Land): ReactNode {
  const [at, size] = [x + width * clear, height * 0.01];
  const bolt =
    path`M${at} ${y + size * 14}L${at - size * 12} ${y + size * 42}` +
    path`L${at - size * 2} ${y + size * 40}L${at - size * 10} ${y + size * 68}` +
    path`L${at + size * 14} ${y + size * 32}L${at + size * 3} ${y + size * 34}` +
    path`L${at + size * 11} ${y + size * 14}Z`;
  return fill(bolt, inside.palette.glow, 0.9);
}

/** Leaves in autumn, petals in spring when it is windy. */
function drifting({ inside, x, y, width, height, hasLeaves }: Land): ReactNode {
  if (!hasLeaves) return null;
  const { season, weather } = inside.scenery;
  if (season !== 'autumn' && !(season === 'spring' && weather === 'wind')) return null;
  const colors = season === 'autumn' ? autumnLeaves : ([['#f7c3d4', '#e08fae']] as const);
  const size = Math.min(width, height) * (season === 'autumn' ? 0.1 : 0.05);
  const leaves = [
    [0.46, 0.56, -30, 1.1],
    [0.68, 0.5, 70, 0.9],
    [0.86, 0.68, 20, 1.2],
    [0.32, 0.74, -70, 0.95],
    [0.62, 0.82, 140, 0.85],
    [0.9, 0.4, -20, 0.75],
  ] as const;
  return group(
    ...leaves.map(([leafX, leafY, turn, scale], index) => {
      const [color, vein] = colors[index % colors.length] ?? colors[0];
      return leaf(x + width * leafX, y + height * leafY, size * scale, turn, color, vein);
    }),
  );
}
