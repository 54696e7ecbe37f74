/** Windows: what is seen through them, their frames, and curtains. */
import type { ReactNode } from 'react';
import { arch, box } from '../../shapes/path.ts';
import { fill, group, stroke } from '../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../interior.tsx';
import { Outlook, type View } from '../outlook/outlook.tsx';
import { indexes, path, rounded } from './outline.ts';

export interface WindowBox {
  /** The opening, without its frame. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface WindowLook {
  readonly view: View;
  readonly frame: string;
  /** Panes side by side, and where bars cross, as shares of the height. */
  readonly columns?: number;
  readonly bars?: readonly number[];
  readonly seed?: number;
  readonly horizon?: number;
  readonly sill?: boolean;
  readonly thick?: number;
}

/** A window with its frame and its sill, on which snow lies. */
export function windowWithFrame(inside: Interior, opening: WindowBox, look: WindowLook): ReactNode {
  const { x, y, width, height } = opening;
  const { warm, palette } = inside;
  const { view, frame, columns = 2, bars = [0.4], seed = 4, horizon, sill = true, thick = 26 } = look;
  const light = warm(frame);
  const dark = warm(shade(frame, 0.3));
  const bar = thick * 0.66;
  const uprights = indexes(columns - 1).map((index) =>
    box(x + (width * (index + 1)) / columns - bar / 2, y, bar, height),
  );
  const crossing = bars.map((share) => box(x, y + height * share - bar / 2, width, bar));
  return group(
    fill(box(x - thick, y - thick, width + 2 * thick, height + 2 * thick), dark),
    <Outlook
      key="outlook"
      inside={inside}
      x={x}
      y={y}
      width={width}
      height={height}
      view={view}
      seed={seed}
      horizon={horizon}
    />,
    palette.isSnowy ? fill(snowOnSill(x, y + height, width, bar, columns), palette.snow) : null,
    fill([...uprights, ...crossing].join(''), dark),
    fill(box(x - thick, y - thick, width + 2 * thick, thick), light),
    sill
      ? group(
          fill(rounded(x - thick * 2.4, y + height, width + thick * 4.8, thick * 1.4, 7), light),
          fill(box(x - thick * 1.9, y + height + thick * 1.4, width + thick * 3.8, thick * 0.6), dark),
        )
      : fill(box(x - thick, y + height, width + 2 * thick, thick), light),
  );
}

function snowOnSill(x: number, y: number, width: number, bar: number, columns: number): string {
  const pane = width / columns;
  return indexes(columns)
    .map((index) => {
      const [left, right] = [x + index * pane, x + (index + 1) * pane];
      return path`M${left} ${y}L${left} ${y - bar * 1.6}C${left + pane * 0.3} ${y - bar * 0.2} ${right - pane * 0.4} ${y - bar * 1.2} ${right} ${y - bar * 2.2}L${right} ${y}Z`;
    })
    .join('');
}

/** Windows with round tops in one wall: all show parts of one view. */
export function archedWindows(
  inside: Interior,
  openings: readonly WindowBox[],
  { view, frame, columns = 2, bars = [0.5], seed = 4, horizon, thick = 22 }: WindowLook,
): ReactNode {
  const { warm, palette } = inside;
  const light = warm(frame);
  const dark = warm(shade(frame, 0.26));
  const bar = thick * 0.5;
  const [first, last] = [openings[0], openings.at(-1)];
  if (first === undefined || last === undefined) return null;
  const all = (draw: (opening: WindowBox) => string) => openings.map(draw).join('');
  const outlines = all(({ x, y, width, height }) => arch(x, y, width, height));
  return group(
    fill(
      all(({ x, y, width, height }) => arch(x - thick, y - thick, width + 2 * thick, height + thick)),
      light,
    ),
    <Outlook
      key="outlook"
      inside={inside}
      x={first.x}
      y={first.y}
      width={last.x + last.width - first.x}
      height={first.height}
      view={view}
      seed={seed}
      horizon={horizon}
      outline={outlines}
    />,
    palette.isSnowy
      ? fill(
          all(({ x, y, width, height }) => snowOnSill(x, y + height, width, bar * 1.6, columns)),
          palette.snow,
        )
      : null,
    fill(
      all(({ x, y, width, height }) =>
        [
          ...indexes(columns - 1).map((index) =>
            box(x + (width * (index + 1)) / columns - bar / 2, y + width * 0.04, bar, height - width * 0.04),
          ),
          ...bars.map((share) => box(x, y + height * share - bar / 2, width, bar)),
        ].join(''),
      ),
      dark,
    ),
    stroke(outlines, dark, 6),
    fill(
      all(({ x, y, width, height }) => rounded(x - thick * 2, y + height, width + thick * 4, thick * 1.3, 6)),
      light,
    ),
    fill(
      all(({ x, y, width, height }) =>
        box(x - thick * 1.5, y + height + thick * 1.3, width + thick * 3, thick * 0.5),
      ),
      dark,
    ),
  );
}

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
  const outline = path`M${x} ${y}L${x + w} ${y}C${x + w} ${y + height * 0.35} ${x + w * 0.7} ${y + height * 0.55} ${x + w * 0.52} ${y + height * 0.66}C${x + w * 0.66} ${y + height * 0.78} ${x + w * 0.7} ${y + height * 0.9} ${x + w * 0.7} ${y + height}L${x} ${y + height}Z`;
  const fold = path`M${x + w * 0.2} ${y}C${x + w * 0.26} ${y + height * 0.3} ${x + w * 0.3} ${y + height * 0.5} ${x + w * 0.28} ${y + height * 0.66}L${x + w * 0.36} ${y + height * 0.66}C${x + w * 0.46} ${y + height * 0.5} ${x + w * 0.5} ${y + height * 0.3} ${x + w * 0.5} ${y}Z`;
  const tail = path`M${x + w * 0.2} ${y + height * 0.68}L${x + w * 0.12} ${y + height}L${x + w * 0.34} ${y + height}L${x + w * 0.36} ${y + height * 0.68}Z`;
  return group(
    fill(outline, warm(color)),
    fill(fold + tail, warm(shade(color, 0.34))),
    fill(rounded(s > 0 ? x : x + w * 0.56, y + height * 0.65, at.width * 0.56, 24, 12), warm(band)),
  );
}

/** A pair of curtains on a rod, from above the window down to the skirting. */
export function curtains(
  inside: Interior,
  opening: WindowBox,
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
  opening: WindowBox,
  color: string,
  other: string,
  height = 90,
): ReactNode {
  const { x, y, width } = opening;
  const [left, wide] = [x - 34, width + 68];
  const count = Math.max(4, Math.round(wide / 66));
  const step = wide / count;
  const scallop = (index: number) =>
    path`M${left + index * step} ${y - 30}L${left + (index + 1) * step} ${y - 30}L${left + (index + 1) * step} ${y + height * 0.62}A${step / 2} ${step * 0.42} 0 0 1 ${left + index * step} ${y + height * 0.62}Z`;
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
    return path`M${near} ${top}L${far} ${top}C${far} ${base * 0.5} ${far + lean * 0.3} ${base * 0.8} ${far + lean} ${base}Q${(near + far) / 2 + lean} ${base + 16} ${near + lean * (index / (index + 1))} ${base}Z`;
  };
  const dark = (index: number) => {
    const far = x + side * (index + 1) * step;
    const lean = side * step * 0.16 * (index + 1);
    return path`M${far - side * step * 0.36} ${top}L${far} ${top}C${far} ${base * 0.5} ${far + lean * 0.3} ${base * 0.8} ${far + lean} ${base}L${far + lean - side * step * 0.3} ${base + 8}C${far - side * step * 0.3 + lean * 0.3} ${base * 0.8} ${far - side * step * 0.36} ${base * 0.5} ${far - side * step * 0.36} ${top}Z`;
  };
  const all = indexes(folds);
  return group(
    fill(all.map(bulge).join(''), inside.warm(color)),
    fill(all.map(dark).join(''), inside.warm(shade(color, 0.42))),
    stroke(
      all
        .map((index) => {
          const at0 = x + side * (index + 0.3) * step;
          return path`M${at0} ${top}C${at0} ${base * 0.5} ${at0} ${base * 0.7} ${at0 + side * step * 0.1 * index} ${base * 0.94}`;
        })
        .join(''),
      inside.warm(tint(color, 0.16)),
      9,
    ),
  );
}
