/** Floors and what lies on them; the dark front layer. */
import type { ReactNode } from 'react';
import { box, ellipse, line } from '../../../shapes/path.ts';
import { fill, group, stroke } from '../../../shapes/shape.tsx';
import { bleed, frontEdge, type Interior, shade, tint } from '../../interior.tsx';
import { indexes, path } from '../outline.ts';

/** From the wall down past the front's edge. */
export function floor(inside: Interior, base: number, color: string): ReactNode {
  const { lit, width, height } = inside;
  return group(
    fill(box(-bleed, base, width + 2 * bleed, height - base + bleed), lit(color)),
    fill(box(-bleed, base, width + 2 * bleed, 9), lit(shade(color, 0.34))),
  );
}

/** Where lines of the floor meet: high above the wall's foot, so that they spread gently. */
const vanishing = 620;

function spread(inside: Interior, base: number, share: number, y: number): number {
  const middle = inside.width / 2;
  return middle + (share - 0.5) * inside.width * 1.3 * (1 + (y - base) / vanishing);
}

/** Boards that run to the back. */
export function boards(inside: Interior, base: number, color: string, count = 16): ReactNode {
  const seams = indexes(count + 1).map((index) => {
    const share = index / count;
    return line([
      [spread(inside, base, share, base), base],
      [spread(inside, base, share, frontEdge + 20), frontEdge + 20],
    ]);
  });
  return group(floor(inside, base, color), stroke(seams.join(''), inside.lit(shade(color, 0.24)), 5));
}

/** Boards that run from side to side. */
export function crossBoards(inside: Interior, base: number, color: string): ReactNode {
  const { lit, width } = inside;
  const depths = [0.2, 0.46, 0.78].map((share) => base + (frontEdge - base) * share);
  return group(
    floor(inside, base, color),
    fill(
      depths.map((y, index) => box(-bleed, y, width + 2 * bleed, 4 + index)).join(''),
      lit(shade(color, 0.2)),
    ),
    fill(
      depths
        .flatMap((y, row) =>
          indexes(width / 520 + 1).map((index) =>
            box(index * 520 + row * 170 - 60, y, 5, (frontEdge - base) * 0.3),
          ),
        )
        .join(''),
      lit(shade(color, 0.2)),
    ),
  );
}

/** Squares in two colours. */
export function checker(inside: Interior, base: number, color: string, other: string, count = 14): ReactNode {
  const depth = frontEdge + 60 - base;
  const rows = [0, 0.2, 0.48, 0.88, 1.4].map((share) => base + depth * share);
  const squares = indexes(rows.length - 1).flatMap((row) => {
    const [top = base, bottom = base] = [rows[row], rows[row + 1]];
    return indexes(count)
      .filter((column) => (column + row) % 2 === 0)
      .map((column) => {
        const [from, to] = [column / count, (column + 1) / count];
        return (
          path`M${spread(inside, base, from, top)} ${top}L${spread(inside, base, to, top)} ${top}` +
          path`L${spread(inside, base, to, bottom)} ${bottom}L${spread(inside, base, from, bottom)} ${bottom}Z`
        );
      });
  });
  return group(floor(inside, base, color), fill(squares.join(''), inside.lit(other)));
}

/** A carpet with a border, seen from the side. */
export function carpet(
  inside: Interior,
  x: number,
  y: number,
  rx: number,
  color: string,
  border: string,
): ReactNode {
  const ry = Math.min(rx * 0.1, 46);
  return group(
    fill(ellipse(x, y, rx, ry), inside.lit(shade(border, 0.1))),
    fill(ellipse(x, y, rx * 0.93, ry * 0.84), inside.lit(color)),
    fill(ellipse(x, y, rx * 0.8, ry * 0.6), inside.lit(tint(color, 0.12))),
  );
}

/** A runner to the back: wider in front. */
export function runner(
  inside: Interior,
  x: number,
  base: number,
  widths: readonly [back: number, front: number],
  color: string,
  border: string,
): ReactNode {
  const [back, front] = widths;
  const y = frontEdge + 40;
  const strip = (inset: number) =>
    path`M${x - back / 2 + inset * 0.6} ${base}L${x + back / 2 - inset * 0.6} ${base}` +
    path`L${x + front / 2 - inset} ${y}L${x - front / 2 + inset} ${y}Z`;
  return group(
    fill(strip(0), inside.lit(border)),
    fill(strip(front * 0.035), inside.lit(color)),
    fill(strip(front * 0.11), inside.lit(tint(color, 0.1))),
  );
}

/** What stands on the floor takes some light away there. */
export function shadow(inside: Interior, x: number, y: number, rx: number, color: string): ReactNode {
  return fill(ellipse(x, y, rx, Math.min(22, rx * 0.09 + 5)), inside.lit(shade(color, 0.42)));
}

/** The sun through a window, on the floor. Only by day and in clear weather. */
export function sunPatch(inside: Interior, x: number, base: number, width: number): ReactNode {
  if (!hasSun(inside)) return null;
  const bottom = frontEdge + 30;
  const slant = (bottom - base) * 1.7;
  const pane = (from: number, to: number) =>
    path`M${x + width * from} ${base + 10}L${x + width * to} ${base + 10}` +
    path`L${x + width * to * 1.1 + slant} ${bottom}` +
    path`L${x + width * from * 1.1 + slant} ${bottom}Z`;
  return fill(pane(0, 0.46) + pane(0.54, 1), inside.scenery.time === 'dawn' ? '#ffd9a8' : '#fff6d8', 0.42);
}

export function hasSun({ scenery }: Interior): boolean {
  return (
    (scenery.time === 'day' || scenery.time === 'dawn') &&
    (scenery.weather === 'clear' || scenery.weather === 'wind')
  );
}
