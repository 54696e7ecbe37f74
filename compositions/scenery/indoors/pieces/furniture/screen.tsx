/** Screens: they shine by themselves, so their colours are the same at any hour. */
import type { ReactNode } from 'react';
import { box, circle } from '../../../shapes/path.ts';
import { fill, group } from '../../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../../interior.tsx';
import { type Area, indexes, path, rounded } from '../outline.ts';

/** A monitor on its foot, which stands at x (its middle), y. */
export function monitor(inside: Interior, x: number, y: number, width: number): ReactNode {
  const { warm } = inside;
  const height = width * 0.6;
  const top = y - height - width * 0.2;
  const edge = width * 0.03;
  return group(
    fill(
      path`M${x - width * 0.05} ${y - width * 0.24}L${x + width * 0.05} ${y - width * 0.24}` +
        path`L${x + width * 0.07} ${y - 8}L${x - width * 0.07} ${y - 8}Z`,
      warm('#7d879a'),
    ),
    fill(rounded(x - width * 0.2, y - 16, width * 0.4, 16, 8), warm('#98a2b3')),
    fill(rounded(x - width / 2, top, width, height, 14), warm('#2c3346')),
    picture({ x: x - width / 2 + edge, y: top + edge, width: width - 2 * edge, height: height - 2 * edge }),
  );
}

/** An open laptop from its front, with its keys towards the viewer. */
export function laptop(inside: Interior, x: number, y: number, width: number): ReactNode {
  const { warm } = inside;
  const height = width * 0.6;
  const top = y - height - width * 0.16;
  const edge = width * 0.026;
  const deck = y - width * 0.16;
  const keys = indexes(3).flatMap((row) =>
    indexes(10).map((column) => {
      const spread = 1 + row * 0.07;
      return rounded(
        x + (column - 5) * width * 0.086 * spread + width * 0.008,
        deck + width * (0.024 + row * 0.034),
        width * 0.07 * spread,
        width * 0.024,
        3,
      );
    }),
  );
  return group(
    fill(rounded(x - width / 2, top, width, height + 12, 14), warm('#3a4258')),
    picture({ x: x - width / 2 + edge, y: top + edge, width: width - 2 * edge, height: height - 2 * edge }),
    fill(
      path`M${x - width * 0.5} ${deck}L${x + width * 0.5} ${deck}L${x + width * 0.58} ${y}` +
        path`L${x - width * 0.58} ${y}Z`,
      warm('#c3cad6'),
    ),
    fill(rounded(x - width * 0.58, y - 4, width * 1.16, 16, 8), warm(shade('#c3cad6', 0.3))),
    fill(keys.join(''), warm('#5a6378')),
    fill(
      path`M${x - width * 0.1} ${y - width * 0.034}L${x + width * 0.1} ${y - width * 0.034}` +
        path`L${x + width * 0.106} ${y - width * 0.006}L${x - width * 0.106} ${y - width * 0.006}` +
        path`Z`,
      warm(tint('#c3cad6', 0.4)),
    ),
  );
}

/** A window of a program: a side bar, lines in a few colours. */
function picture({ x, y, width, height }: Area): ReactNode {
  const line = (row: number, from: number, to: number) =>
    rounded(x + width * from, y + height * (0.2 + row * 0.105), width * (to - from), height * 0.045, 4);
  return group(
    fill(rounded(x, y, width, height, 6), '#1d3a5f'),
    fill(box(x, y + height * 0.1, width * 0.22, height * 0.9), '#16304f'),
    fill(box(x, y, width, height * 0.1), '#2c5484'),
    fill(
      indexes(3)
        .map((index) => circle(x + width * (0.03 + index * 0.032), y + height * 0.05, height * 0.022))
        .join(''),
      '#a8c8e8',
    ),
    fill(line(0, 0.28, 0.5) + line(2, 0.34, 0.62) + line(4, 0.34, 0.54) + line(6, 0.28, 0.44), '#7fd1c0'),
    fill(line(0, 0.53, 0.74) + line(3, 0.4, 0.58) + line(5, 0.4, 0.7), '#f2c66b'),
    fill(line(1, 0.34, 0.84) + line(3, 0.61, 0.8) + line(4, 0.57, 0.9) + line(6, 0.47, 0.66), '#dfeaf5'),
    fill([0, 1, 2, 3, 4].map((row) => line(row, 0.04, 0.12 + (row % 3) * 0.03)).join(''), '#5f8fbf'),
  );
}
