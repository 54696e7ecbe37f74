/** Walls, what covers them, and where they end: paper, panels, tiles, planks, stones, skirting, beams. */
import type { ReactNode } from 'react';
import { box, line } from '../../../shapes/path.ts';
import { between } from '../../../shapes/random.ts';
import { fill, group, stroke } from '../../../shapes/shape.tsx';
import { bleed, type Interior, shade, tint } from '../../interior.tsx';
import { indexes, path, rounded } from '../outline.ts';

/** From the frame's upper edge down to `base`. */
export function wall(inside: Interior, base: number, color: string): ReactNode {
  return fill(box(-bleed, -bleed, inside.width + 2 * bleed, base + bleed), inside.lit(color));
}

/** Stripes of wallpaper. */
export function stripes(inside: Interior, base: number, color: string, step = 120, width = 58): ReactNode {
  const count = Math.ceil((inside.width + 2 * bleed) / step);
  const bars = indexes(count).map((index) => box(index * step - bleed, -bleed, width, base + bleed));
  return fill(bars.join(''), inside.lit(color));
}

/** Wallpaper with a small motif in a diamond grid. */
export function dotted(inside: Interior, base: number, color: string, step = 110, radius = 9): ReactNode {
  const rows = indexes(base / (step * 0.62) + 1);
  const columns = indexes((inside.width + 2 * bleed) / step + 1);
  const dots = rows.flatMap((row) =>
    columns.map((column) =>
      diamond(column * step - bleed + (row % 2) * (step / 2), row * step * 0.62 - 30, radius),
    ),
  );
  return fill(dots.join(''), inside.lit(color));
}

function diamond(x: number, y: number, r: number): string {
  return (
    path`M${x} ${y - r * 1.5}Q${x + r * 0.3} ${y - r * 0.3} ${x + r} ${y}` +
    path`Q${x + r * 0.3} ${y + r * 0.3} ${x} ${y + r * 1.5}` +
    path`Q${x - r * 0.3} ${y + r * 0.3} ${x - r} ${y}` +
    path`Q${x - r * 0.3} ${y - r * 0.3} ${x} ${y - r * 1.5}Z`
  );
}

/** Wainscot from `top` down to `base`, with a rail on it. */
export function panels(inside: Interior, top: number, base: number, color: string, step = 240): ReactNode {
  const { lit, width } = inside;
  const height = base - top;
  const count = Math.ceil((width + 2 * bleed) / step);
  const each = (inset: number, lift: number) =>
    indexes(count)
      .map((index) =>
        rounded(
          index * step - bleed + inset,
          top + 44 + inset * 0.5 + lift,
          step - 2 * inset,
          height - 92 - inset,
          4,
        ),
      )
      .join('');
  return group(
    fill(box(-bleed, top, width + 2 * bleed, height), lit(color)),
    fill(each(24, 0), lit(shade(color, 0.16))),
    fill(each(32, 6), lit(tint(color, 0.1))),
    fill(box(-bleed, top - 12, width + 2 * bleed, 26), lit(tint(color, 0.28))),
    fill(box(-bleed, top + 14, width + 2 * bleed, 8), lit(shade(color, 0.3))),
  );
}

/** The board between wall and floor. */
export function skirting(inside: Interior, base: number, color: string, height = 40): ReactNode {
  const { lit, width } = inside;
  return group(
    fill(box(-bleed, base - height, width + 2 * bleed, height), lit(color)),
    fill(box(-bleed, base - height, width + 2 * bleed, 7), lit(tint(color, 0.35))),
  );
}

/** A moulding below the ceiling, and the ceiling above it. */
export function cornice(inside: Interior, y: number, color: string, ceiling: string): ReactNode {
  const { lit, width } = inside;
  return group(
    fill(box(-bleed, -bleed, width + 2 * bleed, y + bleed), lit(ceiling)),
    fill(box(-bleed, y - 8, width + 2 * bleed, 34), lit(color)),
    fill(box(-bleed, y + 26, width + 2 * bleed, 10), lit(shade(color, 0.24))),
  );
}

/** Square tiles in a band, every one a little apart from the next. */
export function tiles(
  inside: Interior,
  area: { readonly y: number; readonly height: number; readonly size: number },
  joint: string,
  color: string,
): ReactNode {
  const { lit, width } = inside;
  const rows = Math.max(1, Math.round(area.height / area.size));
  const high = area.height / rows;
  const columns = indexes((width + 2 * bleed) / area.size + 1);
  const all = indexes(rows).flatMap((row) =>
    columns.map((column) => ({ row, column, x: column * area.size - bleed, y: area.y + row * high })),
  );
  const outline = (chosen: typeof all) =>
    chosen.map(({ x, y }) => box(x + 3, y + 3, area.size - 6, high - 6)).join('');
  return group(
    fill(box(-bleed, area.y, width + 2 * bleed, area.height), lit(joint)),
    fill(outline(all), lit(color)),
    fill(outline(all.filter(({ row, column }) => (row * 5 + column * 7) % 11 < 2)), lit(tint(color, 0.26))),
    fill(outline(all.filter(({ row, column }) => (row * 3 + column * 5) % 13 < 2)), lit(shade(color, 0.12))),
  );
}

/** Horizontal planks with joints. */
export function planks(inside: Interior, base: number, color: string, size = 92): ReactNode {
  const { lit, width, random } = inside;
  const rows = indexes((base + bleed) / size + 1);
  const edges = rows.map((row) => box(-bleed, base - row * size - 4, width + 2 * bleed, 6)).join('');
  const joints = rows
    .flatMap((row) =>
      indexes(width / 700 + 2).map((index) =>
        box(index * 700 + between(random, -300, 300), base - row * size - size, 6, size),
      ),
    )
    .join('');
  const pale = rows
    .filter((row) => row % 3 === 1)
    .map((row) => box(-bleed, base - row * size - size + 2, width + 2 * bleed, size - 6))
    .join('');
  return group(
    fill(box(-bleed, -bleed, width + 2 * bleed, base + bleed), lit(color)),
    fill(pale, lit(tint(color, 0.09))),
    fill(edges, lit(shade(color, 0.2))),
    fill(joints, lit(shade(color, 0.2))),
  );
}

/** Some of the stones of a wall: enough to see that it is of stone. */
export function stones(
  inside: Interior,
  area: { readonly y: number; readonly base: number; readonly high: number; readonly share: number },
  colors: readonly [string, string],
): ReactNode {
  const { lit, width, random } = inside;
  const outlines: [string[], string[]] = [[], []];
  for (const row of indexes((area.base - area.y) / area.high)) {
    const y = area.base - (row + 1) * area.high;
    let x = -bleed - random() * 160;
    while (x < width + bleed) {
      const long = between(random, area.high * 1.3, area.high * 2.4);
      const which = random();
      if (which < area.share) {
        outlines[which < area.share / 2 ? 0 : 1].push(rounded(x + 5, y + 5, long - 10, area.high - 10, 9));
      }
      x += long;
    }
  }
  return group(fill(outlines[0].join(''), lit(colors[0])), fill(outlines[1].join(''), lit(colors[1])));
}

/** A timber across the frame, with its lower side in the shade. */
export function beam(inside: Interior, y: number, height: number, color: string): ReactNode {
  const { lit, width } = inside;
  return group(
    fill(box(-bleed, y, width + 2 * bleed, height), lit(color)),
    fill(box(-bleed, y + height * 0.78, width + 2 * bleed, height * 0.22), lit(shade(color, 0.3))),
    stroke(
      line([
        [-bleed, y + height * 0.3],
        [width * 0.42, y + height * 0.3],
      ]) +
        line([
          [width * 0.55, y + height * 0.5],
          [width + bleed, y + height * 0.5],
        ]),
      lit(shade(color, 0.16)),
      5,
    ),
  );
}

/** A timber from the ceiling to the floor. */
export function post(inside: Interior, x: number, base: number, size: number, color: string): ReactNode {
  const { lit } = inside;
  return group(
    fill(box(x, -bleed, size, base + bleed), lit(color)),
    fill(box(x + size * 0.72, -bleed, size * 0.28, base + bleed), lit(shade(color, 0.28))),
  );
}
