/** Tables, desks, counters and benches, with their upper side at y. */
import type { ReactNode } from 'react';
import { box, circle, line } from '../../../shapes/path.ts';
import { fill, group, stroke } from '../../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../../interior.tsx';
import { type Area, indexes, path, rounded } from '../outline.ts';

/** A table on legs. */
export function table(inside: Interior, { x, y, width, height }: Area, color: string): ReactNode {
  const { warm } = inside;
  const leg = Math.min(38, width * 0.08);
  const legAt = (at: number) =>
    path`M${at} ${y + 30}L${at + leg} ${y + 30}L${at + leg * 0.84} ${y + height}` +
    path`L${at + leg * 0.16} ${y + height}Z`;
  return group(
    fill(legAt(x + leg * 1.6) + legAt(x + width - leg * 2.6), warm(shade(color, 0.46))),
    fill(box(x + leg * 0.6, y + 28, width - leg * 1.2, 46), warm(shade(color, 0.3))),
    fill(legAt(x + leg * 0.5) + legAt(x + width - leg * 1.5), warm(shade(color, 0.16))),
    fill(rounded(x, y, width, 30, 6), warm(tint(color, 0.1))),
    fill(box(x + 4, y + 24, width - 8, 8), warm(shade(color, 0.4))),
  );
}

/** A round table on one foot, its top seen from a little above. */
export function roundTable(
  inside: Interior,
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
): ReactNode {
  const { warm } = inside;
  const half = width / 2;
  return group(
    fill(
      path`M${x - 24} ${y + 20}L${x + 24} ${y + 20}L${x + 18} ${y + height - 40}` +
        path`L${x + half * 0.56} ${y + height}L${x - half * 0.56} ${y + height}` +
        path`L${x - 18} ${y + height - 40}Z`,
      warm(shade(color, 0.36)),
    ),
    fill(
      path`M${x - half} ${y}A${half} 30 0 0 0 ${x + half} ${y}L${x + half} ${y + 22}` +
        path`A${half} 30 0 0 1 ${x - half} ${y + 22}Z`,
      warm(shade(color, 0.26)),
    ),
    fill(
      path`M${x - half} ${y}A${half} 30 0 1 0 ${x + half} ${y}A${half} 30 0 1 0 ${x - half} ${y}Z`,
      warm(tint(color, 0.1)),
    ),
  );
}

/** A desk with drawers under one end, seen from its front. */
export function desk(
  inside: Interior,
  { x, y, width, height }: Area,
  color: string,
  handle = '#d79a3f',
): ReactNode {
  const { warm } = inside;
  const inner = width * 0.46;
  const drawer = (from: number, to: number) =>
    rounded(x + 56, y + 44 + (height - 60) * from, inner - 40, (height - 60) * (to - from) - 14, 7);
  return group(
    fill(box(x + 30, y + 40, width - 60, height - 40), warm(shade(color, 0.34))),
    fill(box(x + inner + 40, y + 70, width - inner - 110, height - 70), warm(shade(color, 0.56))),
    fill(drawer(0.02, 0.36) + drawer(0.36, 1), warm(shade(color, 0.12))),
    fill(
      circle(x + 56 + (inner - 40) / 2, y + 38 + (height - 60) * 0.19, 11) +
        circle(x + 56 + (inner - 40) / 2, y + 38 + (height - 60) * 0.62, 11),
      warm(handle),
    ),
    fill(rounded(x, y, width, 40, 7), warm(tint(color, 0.14))),
    fill(box(x + 4, y + 34, width - 8, 10), warm(shade(color, 0.4))),
  );
}

/** A counter or a row of cupboards with panelled doors. */
export function counter(
  inside: Interior,
  { x, y, width, height }: Area,
  {
    color,
    top,
    doors,
    knobs = '#d79a3f',
  }: { color: string; top: string; doors: number; knobs?: string | null },
): ReactNode {
  const { warm } = inside;
  const step = width / doors;
  const panel = (inset: number, lift: number) =>
    indexes(doors)
      .map((index) =>
        rounded(x + index * step + inset, y + 62 + lift, step - inset * 2, height - 104 - lift * 2, 6),
      )
      .join('');
  return group(
    fill(box(x, y + 20, width, height - 20), warm(color)),
    fill(box(x, y + height - 26, width, 26), warm(shade(color, 0.5))),
    fill(panel(18, 0), warm(shade(color, 0.2))),
    fill(panel(27, 9), warm(tint(color, 0.08))),
    knobs === null
      ? null
      : fill(
          indexes(doors)
            .map((index) =>
              circle(x + index * step + (index % 2 === 0 ? step - 42 : 42), y + 62 + (height - 104) * 0.3, 9),
            )
            .join(''),
          warm(knobs),
        ),
    fill(rounded(x - 14, y, width + 28, 40, 7), warm(top)),
    fill(box(x - 8, y + 34, width + 16, 12), warm(shade(color, 0.46))),
  );
}

/** A joiner's bench with a vice at its end. */
export function workbench(
  inside: Interior,
  { x, y, width, height }: Area,
  color: string,
  iron: string,
): ReactNode {
  const { warm } = inside;
  const leg = (at: number) => box(at, y + 50, 62, height - 50);
  return group(
    fill(leg(x + 70) + leg(x + width - 150), warm(shade(color, 0.26))),
    fill(box(x + 60, y + height * 0.66, width - 140, 34), warm(shade(color, 0.4))),
    stroke(
      line([
        [x + 130, y + height * 0.64],
        [x + width - 150, y + 60],
      ]),
      warm(shade(color, 0.4)),
      22,
    ),
    fill(box(x + 20, y + 46, width - 40, 56), warm(shade(color, 0.16))),
    fill(rounded(x, y, width, 54, 5), warm(tint(color, 0.12))),
    fill(box(x + 4, y + 44, width - 8, 10), warm(shade(color, 0.36))),
    fill(rounded(x + width - 110, y - 44, 92, 120, 8), warm(iron)),
    fill(rounded(x + width - 52, y - 60, 40, 140, 6), warm(tint(iron, 0.16))),
    stroke(
      line([
        [x + width - 12, y + 20],
        [x + width + 52, y + 20],
      ]),
      warm(tint(iron, 0.3)),
      14,
    ),
    stroke(
      line([
        [x + width + 46, y - 24],
        [x + width + 46, y + 64],
      ]),
      warm(tint(iron, 0.1)),
      10,
    ),
  );
}

/** Papers in a pile at x, standing on y. */
export function papers(inside: Interior, x: number, y: number, width: number, count: number): ReactNode {
  const { warm } = inside;
  const each = indexes(count).map((index) => {
    const shift = [0, 12, -6, 8, -10][index % 5] ?? 0;
    return fill(
      rounded(x + shift, y - (index + 1) * 14, width, 13, 3),
      warm(index % 3 === 1 ? '#e6d3ad' : '#f7ecd2'),
    );
  });
  return group(...each);
}

/** Books that lie on one another. */
export function bookPile(inside: Interior, x: number, y: number, width: number): ReactNode {
  const { warm } = inside;
  return group(
    fill(rounded(x, y - 30, width, 30, 5), warm('#3f6668')),
    fill(box(x + 10, y - 24, width - 12, 16), warm('#f1e3c6')),
    fill(rounded(x + 14, y - 56, width * 0.86, 26, 5), warm('#b5503c')),
    fill(box(x + 20, y - 50, width * 0.8, 14), warm('#f1e3c6')),
    fill(rounded(x - 8, y - 80, width * 0.92, 24, 5), warm('#c48a48')),
  );
}

/** Ink with a quill. */
export function inkwell(inside: Interior, x: number, y: number): ReactNode {
  const { warm } = inside;
  return group(
    stroke(
      line([
        [x + 22, y - 44],
        [x + 64, y - 168],
      ]),
      warm('#f1e3c6'),
      8,
    ),
    fill(
      path`M${x + 36} ${y - 84}C${x + 28} ${y - 120} ${x + 48} ${y - 170} ${x + 84} ${y - 196}` +
        path`C${x + 88} ${y - 150} ${x + 72} ${y - 106} ${x + 36} ${y - 84}Z`,
      warm('#f7ecd2'),
    ),
    fill(rounded(x, y - 50, 46, 50, 8), warm('#3f6668')),
    fill(box(x + 6, y - 58, 34, 12), warm('#2f4f52')),
  );
}
