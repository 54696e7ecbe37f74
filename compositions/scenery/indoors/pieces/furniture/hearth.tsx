/** Fireplaces and stoves. */
import type { ReactNode } from 'react';
import { arch, box, circle } from '../../../shapes/path.ts';
import { fill, group } from '../../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../../interior.tsx';
import { type Area, indexes, path, rounded } from '../outline.ts';
import { fire } from '../things/light.tsx';

/** A fireplace with a mantel and its chimney breast up to the ceiling. y is the mantel. */
export function fireplace(
  inside: Interior,
  { x, y, width, height }: Area,
  { stone, mantel, breast }: { stone: string; mantel: string; breast: string | null },
): ReactNode {
  const { warm } = inside;
  const side = width * 0.2;
  const opening = arch(x + side, y + height * 0.26, width - 2 * side, height * 0.74);
  const blocks = indexes(4).flatMap((row) => [
    rounded(x + 8 + (row % 2) * 10, y + height * (0.12 + row * 0.22), side * 0.78, height * 0.19, 6),
    rounded(
      x + width - side * 0.86 - (row % 2) * 10,
      y + height * (0.12 + row * 0.22),
      side * 0.78,
      height * 0.19,
      6,
    ),
  ]);
  return group(
    breast === null
      ? null
      : group(
          fill(
            path`M${x + width * 0.1} ${y}L${x + width * 0.16} -120L${x + width * 0.84} -120` +
              path`L${x + width * 0.9} ${y}Z`,
            warm(breast),
          ),
          fill(
            path`M${x + width * 0.76} ${y}L${x + width * 0.72} -120L${x + width * 0.84} -120` +
              path`L${x + width * 0.9} ${y}Z`,
            warm(shade(breast, 0.16)),
          ),
        ),
    fill(box(x, y, width, height), warm(stone)),
    fill(blocks.join(''), warm(tint(stone, 0.14))),
    fill(opening, warm('#2a1820')),
    fill(arch(x + side * 1.24, y + height * 0.34, width - 2.48 * side, height * 0.66), '#3d1c1c'),
    fire(x + width / 2, y + height - 16, Math.min(width * 0.42, height * 0.42), '#5a3424'),
    fill(rounded(x - 30, y - 14, width + 60, 44, 6), warm(mantel)),
    fill(box(x - 20, y + 28, width + 40, 12), warm(shade(mantel, 0.4))),
    fill(rounded(x - 40, y + height - 12, width + 80, 24, 6), warm(shade(stone, 0.3))),
  );
}

/** A kitchen range with an oven door; pots stand on y. */
export function range(inside: Interior, { x, y, width, height }: Area, color: string): ReactNode {
  const { warm, lampsLit } = inside;
  return group(
    fill(rounded(x, y + 10, width, height - 10, 10), warm(color)),
    fill(rounded(x + 26, y + 96, width - 52, height - 160, 14), warm(shade(color, 0.34))),
    fill(rounded(x + 60, y + 146, width - 120, height - 250, 12), lampsLit ? '#f6903c' : warm('#3b3f4c')),
    fill(rounded(x + 50, y + 112, width - 100, 16, 8), warm('#d9dee4')),
    fill(
      indexes(4)
        .map((index) => circle(x + width * (0.2 + index * 0.2), y + 66, 16))
        .join(''),
      warm('#d9dee4'),
    ),
    fill(rounded(x - 10, y, width + 20, 34, 7), warm(tint(color, 0.22))),
    fill(box(x + 10, y + height - 20, width - 20, 20), warm(shade(color, 0.5))),
  );
}

/** A hood above a range. */
export function hood(inside: Interior, x: number, y: number, width: number, color: string): ReactNode {
  const { warm } = inside;
  return group(
    fill(
      path`M${x - width * 0.2} -120L${x + width * 0.2} -120L${x + width * 0.2} ${y - 150}` +
        path`L${x + width / 2} ${y}L${x - width / 2} ${y}L${x - width * 0.2} ${y - 150}Z`,
      warm(color),
    ),
    fill(
      path`M${x + width * 0.08} -120L${x + width * 0.2} -120L${x + width * 0.2} ${y - 150}` +
        path`L${x + width / 2} ${y}L${x + width * 0.24} ${y}L${x + width * 0.08} ${y - 150}Z`,
      warm(shade(color, 0.14)),
    ),
    fill(rounded(x - width * 0.53, y - 6, width * 1.06, 34, 8), warm(tint(color, 0.24))),
  );
}
