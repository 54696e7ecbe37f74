/** Curtains of windows and of stages. */
import type { ReactNode } from 'react';
import { fill, group, stroke } from '../../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../../interior.tsx';
import { type Area, indexes, path, rounded } from '../outline.ts';

/** A curtain that is held to the side. @param side 1 hangs to the right of x, -1 to its left */
export function curtain(
  inside: Interior,
  at: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly side: 1 | -1;
  },
  color: string,
  band = '#d79a3f',
): ReactNode {
  const { x, y, height, side: s } = at;
  const w = at.width * s;
  const { warm } = inside;
  const outline =
    path`M${x} ${y}L${x + w} ${y}` +
    path`C${x + w} ${y + height * 0.35} ${x + w * 0.7} ${y + height * 0.55} ${x + w * 0.52} ${y + height * 0.66}` +
    path`C${x + w * 0.66} ${y + height * 0.78} ${x + w * 0.7} ${y + height * 0.9} ${x + w * 0.7} ${y + height}` +
    path`L${x} ${y + height}Z`;
  const fold =
    path`M${x + w * 0.2} ${y}` +
    path`C${x + w * 0.26} ${y + height * 0.3} ${x + w * 0.3} ${y + height * 0.5} ${x + w * 0.28} ${y + height * 0.66}` +
    path`L${x + w * 0.36} ${y + height * 0.66}` +
    path`C${x + w * 0.46} ${y + height * 0.5} ${x + w * 0.5} ${y + height * 0.3} ${x + w * 0.5} ${y}` +
    path`Z`;
  const tail =
    path`M${x + w * 0.2} ${y + height * 0.68}L${x + w * 0.12} ${y + height}` +
    path`L${x + w * 0.34} ${y + height}L${x + w * 0.36} ${y + height * 0.68}Z`;
  return group(
    fill(outline, warm(color)),
    fill(fold + tail, warm(shade(color, 0.34))),
    fill(rounded(s > 0 ? x : x + w * 0.56, y + height * 0.65, at.width * 0.56, 24, 12), warm(band)),
  );
}

/** A pair of curtains on a rod, from above the window down to the skirting. */
export function curtains(
  inside: Interior,
  opening: Area,
  base: number,
  color: string,
  { rod = '#d79a3f', reach = 150, width = 215 }: { rod?: string; reach?: number; width?: number } = {},
): ReactNode {
  const { x, y } = opening;
  const top = y - 70;
  const height = base - top - 8;
  return group(
    curtain(inside, { x: x - reach, y: top, width, height, side: 1 }, color, rod),
    curtain(inside, { x: x + opening.width + reach, y: top, width, height, side: -1 }, tint(color, 0.1), rod),
    fill(rounded(x - reach - 26, top - 16, opening.width + 2 * reach + 52, 18, 9), inside.warm(rod)),
  );
}

/** A short curtain across the upper part of a window. */
export function pelmet(
  inside: Interior,
  opening: Area,
  color: string,
  other: string,
  height = 90,
): ReactNode {
  const { x, y, width } = opening;
  const [left, wide] = [x - 34, width + 68];
  const count = Math.max(4, Math.round(wide / 66));
  const step = wide / count;
  const scallop = (index: number) =>
    path`M${left + index * step} ${y - 30}L${left + (index + 1) * step} ${y - 30}` +
    path`L${left + (index + 1) * step} ${y + height * 0.62}` +
    path`A${step / 2} ${step * 0.42} 0 0 1 ${left + index * step} ${y + height * 0.62}Z`;
  const every = (rest: number) =>
    indexes(count)
      .filter((index) => index % 2 === rest)
      .map(scallop)
      .join('');
  return group(
    fill(every(0), inside.warm(color)),
    fill(every(1), inside.warm(other)),
    fill(rounded(left - 16, y - 42, wide + 32, 16, 8), inside.warm(shade(color, 0.4))),
  );
}

/** Cloth that hangs straight in folds: the side of a stage. @param side 1 at the frame's left edge, -1 at its right */
export function drape(
  inside: Interior,
  at: {
    readonly x: number;
    readonly width: number;
    readonly base: number;
    readonly side: 1 | -1;
    readonly folds: number;
  },
  color: string,
): ReactNode {
  const { x, width, base, side, folds } = at;
  const step = width / folds;
  const top = -120;
  const bulge = (index: number) => {
    const near = x + side * index * step;
    const far = x + side * (index + 1) * step;
    // Folds hang a little out towards the middle at the foot.
    const lean = side * step * 0.16 * (index + 1);
    return (
      path`M${near} ${top}L${far} ${top}` +
      path`C${far} ${base * 0.5} ${far + lean * 0.3} ${base * 0.8} ${far + lean} ${base}` +
      path`Q${(near + far) / 2 + lean} ${base + 16} ${near + lean * (index / (index + 1))} ${base}` +
      path`Z`
    );
  };
  const dark = (index: number) => {
    const far = x + side * (index + 1) * step;
    const lean = side * step * 0.16 * (index + 1);
    return (
      path`M${far - side * step * 0.36} ${top}L${far} ${top}` +
      path`C${far} ${base * 0.5} ${far + lean * 0.3} ${base * 0.8} ${far + lean} ${base}` +
      path`L${far + lean - side * step * 0.3} ${base + 8}` +
      path`C${far - side * step * 0.3 + lean * 0.3} ${base * 0.8} ${far - side * step * 0.36} ${base * 0.5} ${far - side * step * 0.36} ${top}` +
      path`Z`
    );
  };
  const all = indexes(folds);
  const end = x + side * width;
  const lean = side * step * 0.16 * folds;
  // Behind the folds, so that nothing is seen between them.
  const ground =
    path`M${x} ${top}L${end - side * step * 0.2} ${top}` +
    path`C${end - side * step * 0.2} ${base * 0.5} ${end + lean * 0.2 - side * step * 0.2} ${base * 0.8} ${end + lean - side * step * 0.3} ${base}` +
    path`L${x} ${base}Z`;
  return group(
    fill(ground, inside.warm(shade(color, 0.42))),
    fill(all.map(bulge).join(''), inside.warm(color)),
    fill(all.map(dark).join(''), inside.warm(shade(color, 0.42))),
    stroke(
      all
        .map((index) => {
          const at0 = x + side * (index + 0.3) * step;
          return (
            path`M${at0} ${top}` +
            path`C${at0} ${base * 0.5} ${at0} ${base * 0.7} ${at0 + side * step * 0.1 * index} ${base * 0.94}`
          );
        })
        .join(''),
      inside.warm(tint(color, 0.16)),
      9,
    ),
  );
}
