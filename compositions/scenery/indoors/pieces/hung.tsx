/** Things on walls: pictures, clocks, boards, maps, pans, tools, doors. */
import type { ReactNode } from 'react';
import { arch, box, circle, ellipse, line } from '../../shapes/path.ts';
import { fill, group, placed, stroke } from '../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../interior.tsx';
import { indexes, path, rounded } from './outline.ts';
import type { Area } from './shelf.tsx';

/** A framed picture of hills, or of a head in profile. */
export function picture(
  inside: Interior,
  { x, y, width, height }: Area,
  frame: string,
  subject: 'hills' | 'head' | 'sea' = 'hills',
): ReactNode {
  const { warm } = inside;
  const edge = Math.min(width, height) * 0.1;
  const [left, top, w, h] = [x + edge, y + edge, width - 2 * edge, height - 2 * edge];
  return group(
    fill(box(x + 8, y + 10, width, height), warm(shade(frame, 0.7)), 0.25),
    fill(box(x, y, width, height), warm(frame)),
    fill(box(left - 6, top - 6, w + 12, h + 12), warm(shade(frame, 0.36))),
    ...pictureOf(inside, { x: left, y: top, width: w, height: h }, subject),
  );
}

function pictureOf(
  { warm }: Interior,
  { x, y, width: w, height: h }: Area,
  subject: 'hills' | 'head' | 'sea',
): ReactNode[] {
  switch (subject) {
    case 'head':
      return [
        fill(box(x, y, w, h), warm('#7d9a94')),
        fill(
          path`M${x + w * 0.12} ${y + h}C${x + w * 0.14} ${y + h * 0.72} ${x + w * 0.36} ${y + h * 0.66} ${x + w * 0.5} ${y + h * 0.66}C${x + w * 0.66} ${y + h * 0.66} ${x + w * 0.86} ${y + h * 0.74} ${x + w * 0.88} ${y + h}Z`,
          warm('#4a3550'),
        ),
        fill(box(x + w * 0.42, y + h * 0.54, w * 0.16, h * 0.16), warm('#c98a68')),
        fill(ellipse(x + w * 0.5, y + h * 0.4, w * 0.19, h * 0.19), warm('#dca27e')),
        fill(
          path`M${x + w * 0.29} ${y + h * 0.42}C${x + w * 0.24} ${y + h * 0.14} ${x + w * 0.76} ${y + h * 0.12} ${x + w * 0.71} ${y + h * 0.44}C${x + w * 0.66} ${y + h * 0.3} ${x + w * 0.42} ${y + h * 0.34} ${x + w * 0.29} ${y + h * 0.42}Z`,
          warm('#4a2e2a'),
        ),
      ];
    case 'sea':
      return [
        fill(box(x, y, w, h * 0.6), warm('#cfe4e8')),
        fill(box(x, y + h * 0.58, w, h * 0.42), warm('#4f8aa8')),
        fill(box(x, y + h * 0.76, w, h * 0.24), warm('#3a6f92')),
        fill(
          path`M${x + w * 0.5} ${y + h * 0.2}L${x + w * 0.5} ${y + h * 0.58}L${x + w * 0.3} ${y + h * 0.58}ZM${x + w * 0.54} ${y + h * 0.28}L${x + w * 0.7} ${y + h * 0.58}L${x + w * 0.54} ${y + h * 0.58}Z`,
          warm('#fff4e2'),
        ),
        fill(
          path`M${x + w * 0.28} ${y + h * 0.62}L${x + w * 0.74} ${y + h * 0.62}L${x + w * 0.66} ${y + h * 0.72}L${x + w * 0.36} ${y + h * 0.72}Z`,
          warm('#7a3b34'),
        ),
      ];
    default:
      return [
        fill(box(x, y, w, h), warm('#f0dcb0')),
        fill(circle(x + w * 0.68, y + h * 0.34, Math.min(w, h) * 0.13), warm('#e9814e')),
        fill(
          path`M${x} ${y + h * 0.66}Q${x + w * 0.3} ${y + h * 0.3} ${x + w * 0.62} ${y + h * 0.66}T${x + w} ${y + h * 0.58}L${x + w} ${y + h}L${x} ${y + h}Z`,
          warm('#7fae8c'),
        ),
        fill(
          path`M${x} ${y + h * 0.84}Q${x + w * 0.5} ${y + h * 0.62} ${x + w} ${y + h * 0.86}L${x + w} ${y + h}L${x} ${y + h}Z`,
          warm('#4f8a72'),
        ),
      ];
  }
}

/** The hands show what fits the hour. */
export function clock(inside: Interior, x: number, y: number, radius: number, frame: string): ReactNode {
  const { warm, scenery } = inside;
  const hours = { dawn: [6, 10], day: [10, 10], dusk: [19, 40], night: [11, 55] } as const;
  const [hour, minute] = hours[scenery.time];
  const hand = (turn: number, length: number) =>
    line([
      [x, y],
      [x + Math.sin(turn) * length, y - Math.cos(turn) * length],
    ]);
  const marks = indexes(12).map((index) => {
    const angle = (index / 12) * 2 * Math.PI;
    return circle(
      x + Math.sin(angle) * radius * 0.72,
      y - Math.cos(angle) * radius * 0.72,
      radius * (index % 3 === 0 ? 0.06 : 0.035),
    );
  });
  return group(
    fill(circle(x, y, radius), warm(frame)),
    fill(circle(x, y, radius * 0.85), warm('#fbf3e0')),
    fill(marks.join(''), warm('#4a3a40')),
    stroke(hand(((hour + minute / 60) / 12) * 2 * Math.PI, radius * 0.42), warm('#3a2a33'), radius * 0.09),
    stroke(hand((minute / 60) * 2 * Math.PI, radius * 0.62), warm('#3a2a33'), radius * 0.06),
    fill(circle(x, y, radius * 0.08), warm('#c8472b')),
  );
}

/** An oval or round mirror. */
export function mirror(
  inside: Interior,
  x: number,
  y: number,
  rx: number,
  ry: number,
  frame: string,
): ReactNode {
  const { warm } = inside;
  return group(
    fill(ellipse(x, y, rx, ry), warm(frame)),
    fill(ellipse(x, y, rx - 20, ry - 20), warm('#c9dde6')),
    fill(
      path`M${x - rx * 0.4} ${y + ry * 0.5}L${x + rx * 0.36} ${y - ry * 0.6}L${x + rx * 0.52} ${y - ry * 0.42}L${x - rx * 0.2} ${y + ry * 0.62}Z`,
      warm('#e9f4f7'),
    ),
  );
}

/** A board to write on, with chalk in its tray. What is on it are strokes and sums, no words. */
export function blackboard(
  inside: Interior,
  { x, y, width, height }: Area,
  color: string,
  frame: string,
): ReactNode {
  const { warm } = inside;
  const chalk = warm('#eaf2e6');
  const lines = indexes(3).map((row) =>
    line([
      [x + width * 0.08, y + height * (0.3 + row * 0.16)],
      [x + width * (0.36 - row * 0.06), y + height * (0.3 + row * 0.16)],
    ]),
  );
  const [tx, ty, size] = [x + width * 0.74, y + height * 0.28, Math.min(width * 0.16, height * 0.34)];
  return group(
    fill(rounded(x - 24, y - 24, width + 48, height + 48, 8), warm(frame)),
    fill(box(x, y, width, height), warm(color)),
    fill(
      path`M${x} ${y + height}L${x} ${y + height * 0.7}L${x + width * 0.4} ${y + height}Z`,
      warm(tint(color, 0.06)),
    ),
    stroke(lines.join(''), chalk, 7, 0.75),
    stroke(
      path`M${tx - size} ${ty + size * 0.9}L${tx + size} ${ty + size * 0.9}L${tx - size} ${ty - size * 0.5}Z` +
        path`M${tx - size} ${ty + size * 0.66}L${tx - size * 0.76} ${ty + size * 0.66}L${tx - size * 0.76} ${ty + size * 0.9}`,
      chalk,
      7,
      0.75,
    ),
    fill(rounded(x - 10, y + height + 12, width + 20, 20, 5), warm(tint(frame, 0.2))),
    fill(rounded(x + width * 0.2, y + height + 2, 60, 12, 5), warm('#fdfbf2')),
    fill(rounded(x + width * 0.28, y + height + 2, 44, 12, 5), warm('#f2c14e')),
    fill(rounded(x + width * 0.62, y + height - 12, 110, 26, 5), warm('#8a5a3c')),
  );
}

/** A map of the world on a roller: seas and lands without names. */
export function wallMap(inside: Interior, { x, y, width, height }: Area): ReactNode {
  const { warm } = inside;
  const land = (points: readonly (readonly [number, number, number, number])[]) =>
    points
      .map(([px, py, rx, ry]) => ellipse(x + width * px, y + height * py, width * rx, height * ry))
      .join('');
  return group(
    fill(box(x, y, width, height), warm('#f1dfb4')),
    fill(box(x + 14, y + 14, width - 28, height - 28), warm('#9fcad0')),
    fill(
      land([
        [0.24, 0.3, 0.13, 0.15],
        [0.2, 0.22, 0.09, 0.08],
        [0.32, 0.68, 0.07, 0.18],
        [0.54, 0.56, 0.09, 0.2],
        [0.52, 0.27, 0.07, 0.08],
        [0.72, 0.32, 0.17, 0.16],
        [0.82, 0.74, 0.07, 0.09],
      ]),
      warm('#6fa870'),
    ),
    fill(
      land([
        [0.57, 0.5, 0.05, 0.09],
        [0.76, 0.34, 0.08, 0.07],
        [0.22, 0.3, 0.05, 0.06],
      ]),
      warm('#d9b45f'),
    ),
    fill(
      rounded(x - 18, y - 12, width + 36, 20, 10) + rounded(x - 18, y + height - 8, width + 36, 20, 10),
      warm('#8a5a3c'),
    ),
  );
}

/** A globe on its foot. */
export function globe(inside: Interior, x: number, y: number, radius: number): ReactNode {
  const { warm } = inside;
  const cy = y - radius * 1.55;
  return group(
    fill(rounded(x - radius * 0.7, y - radius * 0.16, radius * 1.4, radius * 0.16, 6), warm('#8a5a3c')),
    fill(box(x - radius * 0.08, y - radius * 0.6, radius * 0.16, radius * 0.5), warm('#8a5a3c')),
    stroke(
      path`M${x - radius * 0.5} ${cy - radius * 1.06}A${radius * 1.18} ${radius * 1.18} 0 1 0 ${x + radius * 0.9} ${cy + radius * 0.74}`,
      warm('#d79a3f'),
      radius * 0.12,
    ),
    fill(circle(x, cy, radius), warm('#5f9fc0')),
    fill(
      path`M${x - radius * 0.7} ${cy - radius * 0.5}C${x - radius * 0.3} ${cy - radius} ${x + radius * 0.1} ${cy - radius * 0.8} ${x} ${cy - radius * 0.4}C${x - radius * 0.1} ${cy - radius * 0.1} ${x - radius * 0.5} ${cy + radius * 0.1} ${x - radius * 0.7} ${cy - radius * 0.5}Z` +
        path`M${x + radius * 0.1} ${cy}C${x + radius * 0.5} ${cy - radius * 0.3} ${x + radius * 0.9} ${cy} ${x + radius * 0.7} ${cy + radius * 0.4}C${x + radius * 0.5} ${cy + radius * 0.8} ${x + radius * 0.1} ${cy + radius * 0.5} ${x + radius * 0.1} ${cy}Z`,
      warm('#6fb06a'),
    ),
  );
}

/** Pans that hang from a rail. */
export function pans(inside: Interior, x: number, y: number, width: number): ReactNode {
  const { warm } = inside;
  const all = [
    [0.14, 54, '#c47a45'],
    [0.38, 42, '#b86a3c'],
    [0.6, 62, '#c47a45'],
    [0.86, 46, '#a9b0ba'],
  ] as const;
  return group(
    fill(rounded(x, y, width, 14, 7), warm('#4a3a40')),
    ...all.map(([share, radius, color]) => {
      const at = x + width * share;
      return group(
        stroke(
          line([
            [at, y + 10],
            [at, y + 96],
          ]),
          warm('#3a2c33'),
          13,
        ),
        fill(circle(at, y + 90 + radius, radius), warm(color)),
        fill(circle(at, y + 90 + radius, radius * 0.72), warm(shade(color, 0.18))),
        fill(
          path`M${at - radius * 0.72} ${y + 90 + radius}A${radius * 0.72} ${radius * 0.72} 0 0 1 ${at} ${y + 90 + radius * 0.28}L${at} ${y + 90 + radius * 0.46}A${radius * 0.54} ${radius * 0.54} 0 0 0 ${at - radius * 0.54} ${y + 90 + radius}Z`,
          warm(tint(color, 0.3)),
        ),
      );
    }),
  );
}

/** Tools in rows on a board: saw, hammer, spanner, chisel, square. */
export function toolBoard(inside: Interior, { x, y, width, height }: Area, color: string): ReactNode {
  const { warm } = inside;
  const scale = Math.min(width / 700, height / 420);
  const at = (share: number, level: number) => [x + width * share, y + height * level] as const;
  const holes = indexes(5).flatMap((row) =>
    indexes(width / 60 - 1).map((column) =>
      circle(x + 44 + column * 60, y + 44 + row * ((height - 88) / 4), 4),
    ),
  );
  return group(
    fill(rounded(x, y, width, height, 8), warm(color)),
    fill(box(x, y + height - 16, width, 16), warm(shade(color, 0.34))),
    fill(holes.join(''), warm(shade(color, 0.26))),
    ...[
      [saw(inside), at(0.22, 0.2), 0],
      [hammer(inside), at(0.52, 0.14), 0],
      [spanner(inside), at(0.68, 0.14), 0],
      [hammer(inside), at(0.88, 0.2), 12],
      [trySquare(inside), at(0.13, 0.62), 0],
      [chisel(inside, '#c8472b'), at(0.4, 0.52), 0],
      [chisel(inside, '#e3a33f'), at(0.32, 0.52), 0],
    ].map(([tool, place, turn]) => {
      const [px, py] = place as readonly [number, number];
      return placed(px, py, scale, tool as ReactNode, turn as number);
    }),
  );
}

function saw({ warm }: Interior): ReactNode {
  const teeth = indexes(14)
    .map((index) => path`L${-120 + index * 18 + 9} ${62}L${-120 + (index + 1) * 18} ${48}`)
    .join('');
  return group(
    fill(path`M-120 0L150 30L150 48L-120 48Z`, warm('#c3ccd6')),
    fill(`M-120 48${teeth}L-120 48Z`, warm('#c3ccd6')),
    fill(rounded(-196, -16, 92, 84, 26), warm('#a8603f')),
    fill(rounded(-174, 8, 46, 38, 16), warm('#5a3a30')),
  );
}

function hammer({ warm }: Interior): ReactNode {
  return group(
    fill(rounded(-12, 20, 24, 210, 9), warm('#c48a48')),
    fill(rounded(-14, 150, 28, 84, 10), warm('#b5503c')),
    fill(path`M-64 -8L20 -8L20 -12L62 -24L70 10L20 34L20 40L-64 40Z`, warm('#566070')),
  );
}

function spanner({ warm }: Interior): ReactNode {
  return fill(
    'M-16 60L16 60L16 190C44 204 44 244 20 256L20 224L-20 224L-20 256C-44 244 -44 204 -16 190ZM-16 64C-46 50 -46 8 -20 -6L-20 26L20 26L20 -6C46 8 46 50 16 64Z',
    warm('#9aa5b4'),
  );
}

function chisel({ warm }: Interior, color: string): ReactNode {
  return group(
    fill(rounded(-15, 0, 30, 96, 12), warm(color)),
    fill(box(-9, 92, 18, 60), warm('#c3ccd6')),
    fill('M-14 150L14 150L14 186L-14 174Z', warm('#dfe6ee')),
  );
}

function trySquare({ warm }: Interior): ReactNode {
  return group(fill(box(-70, 0, 26, 140), warm('#a8603f')), fill(box(-70, 114, 170, 26), warm('#c3ccd6')));
}

/** A door with two panels. x and y are its upper left corner. */
export function door(
  inside: Interior,
  { x, y, width, height }: Area,
  color: string,
  frame: string,
): ReactNode {
  const { warm } = inside;
  const panel = (from: number, to: number) =>
    rounded(x + width * 0.16, y + height * from, width * 0.68, height * (to - from), 6);
  return group(
    fill(box(x - 28, y - 28, width + 56, height + 28), warm(frame)),
    fill(box(x - 36, y - 40, width + 72, 22), warm(tint(frame, 0.2))),
    fill(box(x, y, width, height), warm(color)),
    fill(panel(0.07, 0.46) + panel(0.54, 0.93), warm(shade(color, 0.22))),
    fill(circle(x + width * 0.88, y + height * 0.52, 15), warm('#d79a3f')),
  );
}

/** A heavy door of planks with iron bands, round at its top. */
export function ironDoor(
  inside: Interior,
  { x, y, width, height }: Area,
  color: string,
  stone: string,
): ReactNode {
  const { warm } = inside;
  const iron = warm('#3a3a4c');
  return group(
    fill(arch(x - 40, y - 40, width + 80, height + 40), warm(tint(stone, 0.16))),
    fill(arch(x, y, width, height), warm(color)),
    stroke(
      [0.25, 0.5, 0.75]
        .map((share) =>
          line([
            [x + width * share, y + (share === 0.5 ? 4 : width * 0.08)],
            [x + width * share, y + height],
          ]),
        )
        .join(''),
      warm(shade(color, 0.4)),
      6,
    ),
    fill(box(x, y + height * 0.3, width, 32) + box(x, y + height * 0.76, width, 32), iron),
    fill(rounded(x + width * 0.28, y + height * 0.42, width * 0.44, height * 0.17, 8), iron),
    fill(
      indexes(3)
        .map((index) =>
          box(x + width * (0.335 + index * 0.13), y + height * 0.445, width * 0.07, height * 0.12),
        )
        .join(''),
      warm('#14142a'),
    ),
    stroke(path`M${x + width * 0.84} ${y + height * 0.62}a22 22 0 1 0 2 0`, iron, 9),
  );
}
