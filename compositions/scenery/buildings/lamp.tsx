/** Street lamps, with their light in flat steps, and what wet ground throws back. */
import type { ReactNode } from 'react';
import { mix } from '../../../src/shared/contrast.ts';
import { stageUnit } from '../geometry.ts';
import { strips } from '../ground/hills.tsx';
import type { PlaceContext } from '../place-drawing.ts';
import { box, circle, pill, polygon } from '../shapes/path.ts';
import { between, type Random } from '../shapes/random.ts';
import { fill, group } from '../shapes/shape.tsx';
import { isLampTime } from './house.tsx';

/** @param x of its post. @param size the lantern's height, about. */
export function streetLamp(
  context: PlaceContext,
  x: number,
  base: number,
  height: number,
  size: number,
  color: string,
): ReactNode {
  const { palette } = context;
  const y = base - height;
  const isLit = isLampTime(context);
  const glass = isLit ? mix(palette.light, '#ffffff', 0.5) : palette.at('#f3ecd2', 0.1);
  return group(
    ...(isLit
      ? [2.9, 1.86, 1.06].map((reach, index) =>
          fill(circle(x, y, size * reach), palette.light, [0.1, 0.16, 0.34][index]),
        )
      : []),
    fill(box(x - size * 0.12, y, size * 0.24, height), color),
    fill(
      box(x - size * 0.3, base - size * 0.5, size * 0.6, size * 0.5) +
        box(x - size * 0.22, base - size * 1.1, size * 0.44, size * 0.7),
      color,
    ),
    fill(
      polygon([
        [x - size * 0.4, y - size * 0.66],
        [x + size * 0.4, y - size * 0.66],
        [x + size * 0.58, y + size * 0.42],
        [x - size * 0.58, y + size * 0.42],
      ]),
      glass,
    ),
    fill(
      polygon([
        [x - size * 0.56, y - size * 0.62],
        [x, y - size * 1.2],
        [x + size * 0.56, y - size * 0.62],
      ]) + box(x - size * 0.64, y + size * 0.36, size * 1.28, size * 0.2),
      color,
    ),
  );
}

function isWet({ scenery }: PlaceContext): boolean {
  return scenery.weather === 'rain' || scenery.weather === 'storm';
}

/** A lamp's light on the ground, if that is wet: strips that grow fainter. */
export function reflection(
  context: PlaceContext,
  x: number,
  y: number,
  width: number,
  count: number,
): ReactNode {
  if (!isWet(context) || !isLampTime(context)) return null;
  const height = width * 0.12;
  return group(
    ...Array.from({ length: count }, (_, index) => {
      const w = width * (1 - index * 0.09);
      const shift = (index % 2 === 0 ? -0.07 : 0.1) * width * Math.min(3, index + 0.5);
      return fill(
        pill(x - w / 2 + shift, y + index * height * 2.4, w, height),
        context.palette.light,
        0.72 - index * (0.5 / count),
      );
    }),
  );
}

/** What a wet pavement throws back: strips of the sky, and of lit windows. */
export function wetGround(context: PlaceContext, top: number, bottom: number, random: Random): ReactNode {
  if (!isWet(context)) return null;
  const { at, palette } = context;
  const m = stageUnit(at);
  const rows = (count: number, longest: number) =>
    strips(count, (row) => ({
      x: at.width * random(),
      y: top + (bottom - top - m) * ((row + random()) / count),
      width: m * between(random, 0.3, 1) * longest,
      height: m * 0.6,
    }));
  return group(
    fill(rows(14, 16), mix(palette.haze, palette.sky[1], 0.5), 0.34),
    isLampTime(context) ? fill(rows(9, 7), palette.light, 0.5) : null,
  );
}
