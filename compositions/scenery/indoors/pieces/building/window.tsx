/** Windows: what is seen through them, and their frames. */
import type { ReactNode } from 'react';
import { arch, box } from '../../../shapes/path.ts';
import { fill, group, stroke } from '../../../shapes/shape.tsx';
import { type Interior, shade } from '../../interior.tsx';
import { Outlook, type View } from '../../outlook/outlook.tsx';
import { type Area, indexes, path, rounded } from '../outline.ts';

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
export function windowWithFrame(inside: Interior, opening: Area, look: WindowLook): ReactNode {
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
      return (
        path`M${left} ${y}L${left} ${y - bar * 1.6}` +
        path`C${left + pane * 0.3} ${y - bar * 0.2} ${right - pane * 0.4} ${y - bar * 1.2} ${right} ${y - bar * 2.2}` +
        path`L${right} ${y}Z`
      );
    })
    .join('');
}

/** Windows with round tops in one wall: all show parts of one view. */
export function archedWindows(
  inside: Interior,
  openings: readonly Area[],
  { view, frame, columns = 2, bars = [0.5], seed = 4, horizon, thick = 22 }: WindowLook,
): ReactNode {
  const { warm, palette } = inside;
  const light = warm(frame);
  const dark = warm(shade(frame, 0.26));
  const bar = thick * 0.5;
  const [first, last] = [openings[0], openings.at(-1)];
  if (first === undefined || last === undefined) return null;
  const all = (draw: (opening: Area) => string) => openings.map(draw).join('');
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
