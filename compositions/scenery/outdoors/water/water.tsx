/** What places by the water have in common: its colour, the light on it, boats and gulls. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import { strips } from '../../ground/hills.tsx';
import type { PlaceContext } from '../../place-drawing.ts';
import { curve, put } from '../../shapes/path.ts';
import { between, type Random } from '../../shapes/random.ts';
import { fill, group, placed, repeat, stroke } from '../../shapes/shape.tsx';

/** Water takes much of its colour from the sky. @param depth from 0 (near) to 1 (at the horizon) */
export function waterColor({ palette, scenery }: PlaceContext, depth: number): string {
  const own = scenery.weather === 'storm' ? '#3d6480' : '#3f8fb8';
  const base = mix(palette.lit(own), palette.sky[0], 0.34);
  const deep = mix(base, palette.front, 0.44 * (1 - depth));
  return mix(deep, palette.sky[1], depth * (palette.isDark ? 0.16 : 0.3));
}

/** The light of the sun or the moon on the water: strips below it. By day there is only a glitter. */
export function sunPath(
  context: PlaceContext,
  x: number,
  y: number,
  rows: number,
  strength = 0.9,
): ReactNode {
  const { at, scenery, palette } = context;
  if (scenery.weather !== 'clear' && scenery.weather !== 'wind') return null;
  const m = stageUnit(at);
  const isDay = scenery.time === 'day';
  const color = isDay ? '#ffffff' : mix(palette.glow, palette.sky[1], 0.3);
  return fill(
    strips(rows, (row) => ({
      x: x + (row % 2 === 0 ? -1 : 1) * m * (1.6 + row * 0.3),
      y: y + row * m * 1.7,
      width: m * (isDay ? 10 + (row % 3) * 5 : 22 - row * 1.6 + (row % 3) * 4),
      height: m * 0.72,
    })),
    color,
    isDay ? strength * 0.42 : strength * 0.8,
  );
}

export function gulls({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const color = mix(palette.front, palette.haze, palette.isDark ? 0.5 : 0.2);
  return repeat(3, (index) => {
    const x = at.width * (0.42 + index * 0.08 + between(random, -0.02, 0.02));
    const y = at.horizon * between(random, 0.36, 0.62);
    const size = m * (3.6 - index * 0.7);
    return stroke(
      curve([
        [x - size, y - size * 0.3],
        [x - size * 0.45, y - size * 0.5],
        [x, y],
        [x + size * 0.45, y - size * 0.5],
        [x + size, y - size * 0.3],
      ]),
      color,
      size * 0.16,
    );
  });
}

/** A rowing boat with its mast bare. @param size its length */
export function rowingBoat(
  { palette }: PlaceContext,
  x: number,
  y: number,
  size: number,
  color: string,
  depth = 0,
): ReactNode {
  return placed(
    x,
    y,
    size / 200,
    group(
      fill('M-100 -46Q0 -26 104 -50Q84 4 40 6L-52 6Q-84 4 -100 -46Z', palette.at(color, depth)),
      fill('M-100 -46Q0 -26 104 -50L98 -32Q0 -10 -94 -30Z', palette.at(mix(color, '#ffffff', 0.45), depth)),
    ),
  );
}

/** A lighthouse from its foot. @param x of its middle */
export function lighthouse(
  context: PlaceContext,
  x: number,
  base: number,
  height: number,
  depth = 0,
): ReactNode {
  const { palette, scenery } = context;
  const at = (color: string) => palette.at(color, depth);
  const isLit = scenery.time !== 'day' || scenery.weather === 'storm' || scenery.weather === 'fog';
  const edge = (y: number, side: 1 | -1) => side * (46 + ((y + 400) / 400) * 20);
  const band = (top: number, bottom: number) =>
    `M${put(edge(top, -1))} ${top}L${put(edge(top, 1))} ${top}L${put(edge(bottom, 1))} ${bottom}L${put(edge(bottom, -1))} ${bottom}Z`;
  return placed(
    x,
    base,
    height / 545,
    group(
      isLit ? fill('M0 -452L-4500 -1320L-4500 -120Z', palette.glow, 0.3) : null,
      isLit ? fill('M0 -452L3000 -760L3000 -200Z', palette.glow, 0.24) : null,
      fill(band(-400, 0), at('#fdf3e4')),
      fill(band(-310, -232) + band(-150, -72), at('#d8492f')),
      fill('M0 -400L46 -400L66 0L0 0Z', at('#3a2440'), 0.14),
      fill('M-66 -416h132v20h-132Z', at('#2a3350')),
      fill('M-36 -488h72v74h-72Z', isLit ? mix(palette.light, '#ffffff', 0.4) : at('#cfe0ea')),
      fill('M-4 -488h8v74h-8ZM-40 -454h80v6h-80Z', at('#2a3350')),
      fill('M-46 -486L0 -540L46 -486Z', at('#d8492f')),
      fill('M-12 -200v-26a12 12 0 0 1 24 0v26ZM-21 0v-40a21 21 0 0 1 42 0v40Z', at('#2a3350')),
    ),
  );
}
