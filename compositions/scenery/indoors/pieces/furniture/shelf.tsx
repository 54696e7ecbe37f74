/** Shelves with books, jars or boxes, cupboards, racks. */
import type { ReactNode } from 'react';
import { box, circle } from '../../../shapes/path.ts';
import { between, pick, type Random } from '../../../shapes/random.ts';
import { fill, group } from '../../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../../interior.tsx';
import { type Area, indexes, path, rounded } from '../outline.ts';

const bookColors = [
  '#7d3f46',
  '#a8603f',
  '#47557f',
  '#c48a48',
  '#5c3d63',
  '#8b8066',
  '#3f6668',
  '#b5503c',
] as const;

/** Outlines by colour, so that all books of one colour are one shape. */
class Outlines {
  readonly #byColor = new Map<string, string[]>();

  add(color: string, outline: string): void {
    const outlines = this.#byColor.get(color) ?? [];
    outlines.push(outline);
    this.#byColor.set(color, outlines);
  }

  draw(): ReactNode {
    return group(...[...this.#byColor].map(([color, outlines]) => fill(outlines.join(''), color)));
  }
}

/** A case with books from one side to the other. */
export function bookcase(
  inside: Interior,
  { x, y, width, height }: Area,
  rows: number,
  color: string,
  random: Random,
): ReactNode {
  const { warm } = inside;
  const high = (height - 24) / rows;
  const books = new Outlines();
  const labels = new Outlines();
  for (const row of indexes(rows)) {
    const bottom = y + 24 + (row + 1) * high - 24;
    shelfOfBooks(
      { x: x + 26, y: bottom, width: width - 52, height: high - 34 },
      random,
      (outline, own, label) => {
        books.add(warm(own), outline);
        labels.add(warm(tint(own, 0.42)), label);
      },
    );
  }
  const boards = indexes(rows).map((row) => box(x, y + 24 + (row + 1) * high - 24, width, 24));
  const edges = indexes(rows).map((row) => box(x, y + 24 + (row + 1) * high - 4, width, 6));
  return group(
    fill(box(x, y, width, height), warm(shade(color, 0.62))),
    books.draw(),
    labels.draw(),
    fill(boards.join(''), warm(shade(color, 0.12))),
    fill(edges.join(''), warm(shade(color, 0.44))),
    fill(box(x, y, 26, height), warm(color)),
    fill(box(x + width - 26, y, 26, height), warm(shade(color, 0.26))),
    fill(box(x - 16, y - 8, width + 32, 36), warm(tint(color, 0.08))),
    fill(box(x - 16, y + 20, width + 32, 8), warm(shade(color, 0.3))),
  );
}

/** @param area y is where the books stand, height how high they may be. */
function shelfOfBooks(
  { x, y, width, height }: Area,
  random: Random,
  add: (outline: string, color: string, label: string) => void,
): void {
  let at = x;
  while (at < x + width - 30) {
    const thick = between(random, 26, 62);
    const high = height * between(random, 0.64, 0.96);
    const color = pick(random, bookColors);
    if (at + thick > x + width) break;
    const top = y - high;
    if (random() < 0.09 && at + thick + high * 0.26 < x + width) {
      const lean = high * 0.2;
      add(
        path`M${at} ${y}L${at + lean} ${top}L${at + lean + thick} ${top + 6}L${at + thick} ${y}Z`,
        color,
        path`M${at + lean * 0.84} ${top + high * 0.16}` +
          path`L${at + lean * 0.84 + thick} ${top + high * 0.16 + 5}` +
          path`L${at + lean * 0.8 + thick} ${top + high * 0.21 + 5}` +
          path`L${at + lean * 0.8} ${top + high * 0.21}Z`,
      );
      at += thick + lean;
      continue;
    }
    const second = random() < 0.5 ? box(at + 5, y - 30, thick - 12, 6) : '';
    add(rounded(at, top, thick - 2, high, 3), color, box(at + 5, top + 16, thick - 12, 7) + second);
    at += thick;
  }
}

const goods = [
  '#c8553d',
  '#e3a33f',
  '#3f7f86',
  '#7d5a86',
  '#5f8f54',
  '#f0e2c0',
  '#3f5f8f',
  '#d98a5a',
] as const;

/** Open shelves with jars, tins and boxes. */
export function shelfOfGoods(
  inside: Interior,
  { x, y, width, height }: Area,
  rows: number,
  color: string,
  random: Random,
): ReactNode {
  const { warm } = inside;
  const high = height / rows;
  const things = new Outlines();
  const details = new Outlines();
  for (const row of indexes(rows)) {
    const bottom = y + (row + 1) * high - 20;
    let at = x + 34;
    while (at < x + width - 80) {
      const kind = random();
      const own = pick(random, goods);
      const size = high * between(random, 0.5, 0.74);
      const wide = kind < 0.4 ? size * 0.62 : size * between(random, 0.55, 0.9);
      if (at + wide > x + width - 30) break;
      if (kind < 0.4) {
        things.add(warm(own), rounded(at, bottom - size * 0.82, wide, size * 0.82, 14));
        details.add(warm('#8a6a48'), rounded(at + wide * 0.1, bottom - size, wide * 0.8, size * 0.2, 5));
        details.add(
          warm('#f7ecd2'),
          rounded(at + wide * 0.16, bottom - size * 0.54, wide * 0.68, size * 0.28, 4),
        );
      } else if (kind < 0.72) {
        things.add(warm(own), rounded(at, bottom - size * 0.9, wide, size * 0.9, 4));
        details.add(warm(tint(own, 0.34)), box(at, bottom - size * 0.68, wide, size * 0.36));
        details.add(warm(shade(own, 0.24)), box(at, bottom - size * 0.9, wide, size * 0.06));
      } else {
        things.add(
          warm(own),
          path`M${at} ${bottom}L${at} ${bottom - size * 0.5}` +
            path`C${at} ${bottom - size * 0.7} ${at + wide * 0.3} ${bottom - size * 0.64} ${at + wide * 0.32} ${bottom - size * 0.86}` +
            path`L${at + wide * 0.6} ${bottom - size * 0.86}` +
            path`C${at + wide * 0.62} ${bottom - size * 0.64} ${at + wide * 0.92} ${bottom - size * 0.7} ${at + wide * 0.92} ${bottom - size * 0.5}` +
            path`L${at + wide * 0.92} ${bottom}Z`,
        );
        details.add(
          warm(shade(own, 0.3)),
          box(at + wide * 0.28, bottom - size * 0.94, wide * 0.36, size * 0.1),
        );
      }
      at += wide + between(random, 12, 34);
    }
  }
  const boards = indexes(rows).map((row) => box(x, y + (row + 1) * high - 20, width, 20));
  return group(
    fill(box(x, y, width, height), warm(shade(color, 0.5))),
    things.draw(),
    details.draw(),
    fill(boards.join(''), warm(color)),
    fill(
      indexes(rows)
        .map((row) => box(x, y + (row + 1) * high, width, 7))
        .join(''),
      warm(shade(color, 0.46)),
    ),
    fill(box(x, y, 24, height), warm(tint(color, 0.06))),
    fill(box(x + width - 24, y, 24, height), warm(shade(color, 0.2))),
    fill(box(x - 14, y - 22, width + 28, 30), warm(tint(color, 0.12))),
  );
}

/** A board on the wall with plates that stand and cups that hang. */
export function plateRack(inside: Interior, { x, y, width, height }: Area, color: string): ReactNode {
  const { warm } = inside;
  const count = Math.max(2, Math.floor(width / 130));
  const step = width / count;
  const r = Math.min(step * 0.42, height * 0.4);
  const centres = indexes(count).map((index) => x + (index + 0.5) * step);
  return group(
    fill(centres.map((at) => circle(at, y + height - 20 - r, r)).join(''), warm('#f7f3e8')),
    fill(centres.map((at) => circle(at, y + height - 20 - r, r * 0.7)).join(''), warm('#6f9fc4')),
    fill(centres.map((at) => circle(at, y + height - 20 - r, r * 0.56)).join(''), warm('#f7f3e8')),
    fill(box(x, y + height - 22, width, 22), warm(color)),
    fill(box(x, y + height, width, 8), warm(shade(color, 0.4))),
    fill(
      centres
        .filter((_, index) => index % 2 === 0)
        .map((at) => cup(at, y + height))
        .join(''),
      warm('#c8553d'),
    ),
  );
}

/** A cup that hangs by its handle. */
function cup(x: number, y: number): string {
  return (
    path`M${x - 5} ${y}L${x + 5} ${y}L${x + 5} ${y + 24}L${x - 5} ${y + 24}Z` +
    path`M${x - 34} ${y + 20}L${x + 34} ${y + 20}L${x + 30} ${y + 78}` +
    path`Q${x + 28} ${y + 88} ${x + 18} ${y + 88}L${x - 18} ${y + 88}` +
    path`Q${x - 28} ${y + 88} ${x - 30} ${y + 78}Z`
  );
}

/** Drawers above one another. */
export function drawers(
  inside: Interior,
  { x, y, width, height }: Area,
  rows: number,
  color: string,
): ReactNode {
  const { warm } = inside;
  const high = height / rows;
  const each = (inset: number) =>
    indexes(rows)
      .map((row) =>
        rounded(x + inset, y + row * high + inset * 0.7, width - 2 * inset, high - inset * 1.4, 5),
      )
      .join('');
  return group(
    fill(rounded(x, y, width, height, 6), warm(shade(color, 0.18))),
    fill(each(13), warm(tint(color, 0.08))),
    fill(
      indexes(rows)
        .map((row) => rounded(x + width / 2 - 28, y + (row + 0.36) * high, 56, 13, 6))
        .join(''),
      warm(shade(color, 0.5)),
    ),
  );
}
