/** Street lamps, with their light in flat steps, and lights answered on wet ground. */
import type { ReactNode } from 'react';
import { mix } from '../../../src/shared/contrast.ts';
import type { PlaceContext } from '../place-drawing.ts';
import { box, circle, pill, polygon } from '../shapes/path.ts';
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

/** A light on a wet ground: strips that grow fainter. */
export function reflection(x: number, y: number, width: number, color: string, count: number): ReactNode {
  const height = width * 0.12;
  return group(
    ...Array.from({ length: count }, (_, index) => {
      const w = width * (1 - index * 0.09);
      const shift = (index % 2 === 0 ? -0.07 : 0.1) * width * Math.min(3, index + 0.5);
      return fill(
        pill(x - w / 2 + shift, y + index * height * 2.4, w, height),
        color,
        Math.max(0.1, 0.72 - index * (0.6 / count)),
      );
    }),
  );
}
