/** Things on walls: pictures, clocks, boards, maps; a globe, an iron door. */
import type { ReactNode } from 'react';
import { arch, box, circle, ellipse, line } from '../../../shapes/path.ts';
import { fill, group, stroke } from '../../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../../interior.tsx';
import { type Area, indexes, path, rounded } from '../outline.ts';

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
          path`M${x + w * 0.12} ${y + h}` +
            path`C${x + w * 0.14} ${y + h * 0.72} ${x + w * 0.36} ${y + h * 0.66} ${x + w * 0.5} ${y + h * 0.66}` +
            path`C${x + w * 0.66} ${y + h * 0.66} ${x + w * 0.86} ${y + h * 0.74} ${x + w * 0.88} ${y + h}` +
            path`Z`,
          warm('#4a3550'),
        ),
        fill(box(x + w * 0.42, y + h * 0.54, w * 0.16, h * 0.16), warm('#c98a68')),
        fill(ellipse(x + w * 0.5, y + h * 0.4, w * 0.19, h * 0.19), warm('#dca27e')),
        fill(
          path`M${x + w * 0.29} ${y + h * 0.42}` +
            path`C${x + w * 0.24} ${y + h * 0.14} ${x + w * 0.76} ${y + h * 0.12} ${x + w * 0.71} ${y + h * 0.44}` +
            path`C${x + w * 0.66} ${y + h * 0.3} ${x + w * 0.42} ${y + h * 0.34} ${x + w * 0.29} ${y + h * 0.42}` +
            path`Z`,
          warm('#4a2e2a'),
        ),
      ];
    case 'sea':
      return [
        fill(box(x, y, w, h * 0.6), warm('#cfe4e8')),
        fill(box(x, y + h * 0.58, w, h * 0.42), warm('#4f8aa8')),
        fill(box(x, y + h * 0.76, w, h * 0.24), warm('#3a6f92')),
        fill(
          path`M${x + w * 0.5} ${y + h * 0.2}L${x + w * 0.5} ${y + h * 0.58}` +
            path`L${x + w * 0.3} ${y + h * 0.58}ZM${x + w * 0.54} ${y + h * 0.28}` +
            path`L${x + w * 0.7} ${y + h * 0.58}L${x + w * 0.54} ${y + h * 0.58}Z`,
          warm('#fff4e2'),
        ),
        fill(
          path`M${x + w * 0.28} ${y + h * 0.62}L${x + w * 0.74} ${y + h * 0.62}` +
            path`L${x + w * 0.66} ${y + h * 0.72}L${x + w * 0.36} ${y + h * 0.72}Z`,
          warm('#7a3b34'),
        ),
      ];
    default:
      return [
        fill(box(x, y, w, h), warm('#f0dcb0')),
        fill(circle(x + w * 0.68, y + h * 0.34, Math.min(w, h) * 0.13), warm('#e9814e')),
        fill(
          path`M${x} ${y + h * 0.66}Q${x + w * 0.3} ${y + h * 0.3} ${x + w * 0.62} ${y + h * 0.66}` +
            path`T${x + w} ${y + h * 0.58}L${x + w} ${y + h}L${x} ${y + h}Z`,
          warm('#7fae8c'),
        ),
        fill(
          path`M${x} ${y + h * 0.84}Q${x + w * 0.5} ${y + h * 0.62} ${x + w} ${y + h * 0.86}` +
            path`L${x + w} ${y + h}L${x} ${y + h}Z`,
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
      path`M${x - rx * 0.4} ${y + ry * 0.5}L${x + rx * 0.36} ${y - ry * 0.6}` +
        path`L${x + rx * 0.52} ${y - ry * 0.42}L${x - rx * 0.2} ${y + ry * 0.62}Z`,
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
        path`M${tx - size} ${ty + size * 0.66}L${tx - size * 0.76} ${ty + size * 0.66}` +
        path`L${tx - size * 0.76} ${ty + size * 0.9}`,
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
      path`M${x - radius * 0.5} ${cy - radius * 1.06}` +
        path`A${radius * 1.18} ${radius * 1.18} 0 1 0 ${x + radius * 0.9} ${cy + radius * 0.74}`,
      warm('#d79a3f'),
      radius * 0.12,
    ),
    fill(circle(x, cy, radius), warm('#5f9fc0')),
    fill(
      path`M${x - radius * 0.7} ${cy - radius * 0.5}` +
        path`C${x - radius * 0.3} ${cy - radius} ${x + radius * 0.1} ${cy - radius * 0.8} ${x} ${cy - radius * 0.4}` +
        path`C${x - radius * 0.1} ${cy - radius * 0.1} ${x - radius * 0.5} ${cy + radius * 0.1} ${x - radius * 0.7} ${cy - radius * 0.5}` +
        path`Z` +
        path`M${x + radius * 0.1} ${cy}` +
        path`C${x + radius * 0.5} ${cy - radius * 0.3} ${x + radius * 0.9} ${cy} ${x + radius * 0.7} ${cy + radius * 0.4}` +
        path`C${x + radius * 0.5} ${cy + radius * 0.8} ${x + radius * 0.1} ${cy + radius * 0.5} ${x + radius * 0.1} ${cy}` +
        path`Z`,
      warm('#6fb06a'),
    ),
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
