/** Pots, bottles, barrels, crates, plants: things that stand about. x is the middle, y where they stand. */
import type { ReactNode } from 'react';
import { box, circle, ellipse, line } from '../../shapes/path.ts';
import { fill, group, placed, stroke } from '../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../interior.tsx';
import { indexes, path, rounded, tapered } from './outline.ts';

export function pot(inside: Interior, x: number, y: number, width: number, color: string): ReactNode {
  const { warm } = inside;
  const height = width * 0.62;
  return group(
    fill(
      rounded(x - width * 0.62, y - height * 0.72, width * 1.24, height * 0.16, 6),
      warm(shade(color, 0.4)),
    ),
    fill(
      path`M${x - width / 2} ${y - height}L${x + width / 2} ${y - height}L${x + width * 0.46} ${y - 12}Q${x + width * 0.44} ${y} ${x + width * 0.36} ${y}L${x - width * 0.36} ${y}Q${x - width * 0.44} ${y} ${x - width * 0.46} ${y - 12}Z`,
      warm(color),
    ),
    fill(box(x + width * 0.2, y - height + 4, width * 0.14, height - 10), warm(tint(color, 0.26))),
    fill(
      path`M${x - width * 0.54} ${y - height}Q${x} ${y - height * 1.5} ${x + width * 0.54} ${y - height}Z`,
      warm(shade(color, 0.2)),
    ),
    fill(circle(x, y - height * 1.28, width * 0.07), warm('#2f2630')),
  );
}

export function kettle(inside: Interior, x: number, y: number, width: number, color: string): ReactNode {
  const { warm } = inside;
  const h = width * 0.7;
  return group(
    stroke(
      path`M${x - width * 0.3} ${y - h * 0.84}C${x - width * 0.3} ${y - h * 1.5} ${x + width * 0.3} ${y - h * 1.5} ${x + width * 0.3} ${y - h * 0.84}`,
      warm('#3a2c33'),
      width * 0.07,
    ),
    fill(
      path`M${x + width * 0.3} ${y - h * 0.3}L${x + width * 0.7} ${y - h * 0.84}L${x + width * 0.78} ${y - h * 0.74}L${x + width * 0.44} ${y - h * 0.08}Z`,
      warm(shade(color, 0.2)),
    ),
    fill(
      path`M${x - width / 2} ${y}C${x - width * 0.56} ${y - h * 0.6} ${x - width * 0.36} ${y - h} ${x} ${y - h}C${x + width * 0.36} ${y - h} ${x + width * 0.56} ${y - h * 0.6} ${x + width / 2} ${y}Z`,
      warm(color),
    ),
    fill(
      path`M${x - width * 0.34} ${y - h * 0.2}C${x - width * 0.38} ${y - h * 0.6} ${x - width * 0.24} ${y - h * 0.84} ${x - width * 0.1} ${y - h * 0.86}C${x - width * 0.2} ${y - h * 0.6} ${x - width * 0.22} ${y - h * 0.4} ${x - width * 0.2} ${y - h * 0.2}Z`,
      warm(tint(color, 0.4)),
    ),
  );
}

export function bottle(inside: Interior, x: number, y: number, height: number, color: string): ReactNode {
  const { warm } = inside;
  const w = height * 0.28;
  return group(
    fill(
      path`M${x - w / 2} ${y}L${x - w / 2} ${y - height * 0.5}C${x - w / 2} ${y - height * 0.66} ${x - w * 0.18} ${y - height * 0.64} ${x - w * 0.18} ${y - height}L${x + w * 0.18} ${y - height}C${x + w * 0.18} ${y - height * 0.64} ${x + w / 2} ${y - height * 0.66} ${x + w / 2} ${y - height * 0.5}L${x + w / 2} ${y}Z`,
      warm(color),
    ),
    fill(box(x - w / 2, y - height * 0.42, w, height * 0.24), warm('#f1e3c6')),
    fill(box(x - w * 0.2, y - height - 8, w * 0.4, 18), warm('#8a5a3c')),
  );
}

/** A mug with froth. */
export function tankard(inside: Interior, x: number, y: number, size: number): ReactNode {
  const { warm } = inside;
  return group(
    stroke(
      path`M${x + size * 0.3} ${y - size * 0.76}Q${x + size * 0.66} ${y - size * 0.46} ${x + size * 0.3} ${y - size * 0.16}`,
      warm('#8a8f9c'),
      size * 0.1,
    ),
    fill(tapered(x, y - size * 0.9, size * 0.62, size * 0.74, size * 0.9), warm('#a9aebb')),
    fill(
      box(x - size * 0.36, y - size * 0.3, size * 0.72, size * 0.09) +
        box(x - size * 0.33, y - size * 0.72, size * 0.66, size * 0.08),
      warm('#7a7f8e'),
    ),
    fill(
      circle(x - size * 0.2, y - size * 0.92, size * 0.17) +
        circle(x + size * 0.04, y - size * 0.98, size * 0.19) +
        circle(x + size * 0.24, y - size * 0.9, size * 0.14),
      warm('#fff4dc'),
    ),
  );
}

export function mug(inside: Interior, x: number, y: number, size: number, color: string): ReactNode {
  const { warm } = inside;
  return group(
    stroke(
      path`M${x + size * 0.36} ${y - size * 0.78}Q${x + size * 0.78} ${y - size * 0.5} ${x + size * 0.36} ${y - size * 0.2}`,
      warm(shade(color, 0.2)),
      size * 0.12,
    ),
    fill(
      path`M${x - size * 0.42} ${y - size}L${x + size * 0.42} ${y - size}L${x + size * 0.38} ${y - size * 0.12}Q${x + size * 0.36} ${y} ${x + size * 0.26} ${y}L${x - size * 0.26} ${y}Q${x - size * 0.36} ${y} ${x - size * 0.38} ${y - size * 0.12}Z`,
      warm(color),
    ),
    fill(box(x - size * 0.42, y - size, size * 0.84, size * 0.1), warm(tint(color, 0.4))),
  );
}

/** A barrel that stands. */
export function barrel(
  inside: Interior,
  x: number,
  y: number,
  height: number,
  color: string,
  hoop = '#4a4350',
): ReactNode {
  const { warm } = inside;
  const w = height * 0.36;
  const body = path`M${x - w * 0.8} ${y - height}L${x + w * 0.8} ${y - height}C${x + w * 1.14} ${y - height * 0.7} ${x + w * 1.14} ${y - height * 0.3} ${x + w * 0.8} ${y}L${x - w * 0.8} ${y}C${x - w * 1.14} ${y - height * 0.3} ${x - w * 1.14} ${y - height * 0.7} ${x - w * 0.8} ${y - height}Z`;
  const band = (at: number, out: number) =>
    path`M${x - w * out} ${y - height * at}L${x + w * out} ${y - height * at}L${x + w * (out + 0.03)} ${y - height * (at - 0.075)}L${x - w * (out + 0.03)} ${y - height * (at - 0.075)}Z`;
  return group(
    fill(body, warm(color)),
    fill(
      path`M${x + w * 0.4} ${y - height}L${x + w * 0.8} ${y - height}C${x + w * 1.14} ${y - height * 0.7} ${x + w * 1.14} ${y - height * 0.3} ${x + w * 0.8} ${y}L${x + w * 0.4} ${y}C${x + w * 0.6} ${y - height * 0.3} ${x + w * 0.6} ${y - height * 0.7} ${x + w * 0.4} ${y - height}Z`,
      warm(shade(color, 0.22)),
    ),
    stroke(
      [-0.4, 0, 0.4]
        .map(
          (share) =>
            path`M${x + w * share} ${y - height}Q${x + w * share * 1.4} ${y - height / 2} ${x + w * share} ${y}`,
        )
        .join(''),
      warm(shade(color, 0.34)),
      4,
    ),
    fill(band(0.9, 0.89) + band(0.2, 0.93), warm(hoop)),
    fill(band(0.7, 1) + band(0.4, 1.01), warm(hoop)),
  );
}

/** A barrel that lies with its head to the front, with a tap. */
export function cask(inside: Interior, x: number, y: number, radius: number, color: string): ReactNode {
  const { warm } = inside;
  return group(
    fill(circle(x, y, radius), warm(shade(color, 0.4))),
    fill(circle(x, y, radius * 0.9), warm(tint(color, 0.08))),
    stroke(
      [-0.5, -0.17, 0.17, 0.5]
        .map((share) => {
          const half = Math.sqrt(1 - share * share) * radius * 0.86;
          return line([
            [x + share * radius, y - half],
            [x + share * radius, y + half],
          ]);
        })
        .join(''),
      warm(shade(color, 0.26)),
      4,
    ),
    fill(
      box(x - radius * 0.1, y + radius * 0.34, radius * 0.2, radius * 0.34) +
        rounded(x - radius * 0.2, y + radius * 0.24, radius * 0.4, radius * 0.13, 4),
      warm('#c99a45'),
    ),
  );
}

export function crate(
  inside: Interior,
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
): ReactNode {
  const { warm } = inside;
  const left = x - width / 2;
  const top = y - height;
  const slat = (height - 30) / 3;
  return group(
    fill(box(left, top, width, height), warm(shade(color, 0.5))),
    fill(
      indexes(3)
        .map((index) => box(left, top + index * (slat + 15), width, slat))
        .join(''),
      warm(color),
    ),
    fill(box(left, top, 28, height) + box(left + width - 28, top, 28, height), warm(tint(color, 0.14))),
  );
}

export function bucket(inside: Interior, x: number, y: number, size: number, color: string): ReactNode {
  const { warm } = inside;
  return group(
    stroke(
      path`M${x - size * 0.44} ${y - size}Q${x} ${y - size * 1.7} ${x + size * 0.44} ${y - size}`,
      warm('#4a4350'),
      7,
    ),
    fill(tapered(x, y - size, size, size * 0.74, size), warm(color)),
    fill(box(x - size * 0.46, y - size * 0.76, size * 0.92, size * 0.1), warm(shade(color, 0.4))),
    fill(ellipse(x, y - size, size * 0.5, size * 0.09), warm(shade(color, 0.5))),
  );
}

export function basket(
  inside: Interior,
  x: number,
  y: number,
  width: number,
  color: string,
  content: readonly string[],
): ReactNode {
  const { warm } = inside;
  const height = width * 0.46;
  const step = width / (content.length + 0.4);
  return group(
    ...content.map((own, index) =>
      fill(
        circle(x - width / 2 + step * (index + 0.7), y - height - width * 0.02 * (index % 2), step * 0.62),
        warm(own),
      ),
    ),
    fill(
      path`M${x - width / 2} ${y - height}L${x + width / 2} ${y - height}L${x + width * 0.4} ${y}L${x - width * 0.4} ${y}Z`,
      warm(color),
    ),
    stroke(
      [0.34, 0.66]
        .map((share) =>
          line([
            [x - width * (0.5 - share * 0.1), y - height * (1 - share)],
            [x + width * (0.5 - share * 0.1), y - height * (1 - share)],
          ]),
        )
        .join(''),
      warm(shade(color, 0.28)),
      6,
    ),
    fill(rounded(x - width * 0.54, y - height - 10, width * 1.08, 24, 10), warm(tint(color, 0.16))),
  );
}

/** A plant with long leaves in a pot. */
export function plant(
  inside: Interior,
  x: number,
  y: number,
  height: number,
  pot: string,
  leaf = '#4f8f5f',
): ReactNode {
  const { warm } = inside;
  const potHeight = height * 0.3;
  const blades = [
    [-58, 0.86, 0],
    [52, 0.9, 0],
    [-30, 1.06, 1],
    [26, 1.1, 1],
    [-4, 1.2, 2],
    [-82, 0.62, 2],
    [78, 0.66, 1],
  ] as const;
  const tones = [warm(shade(leaf, 0.26)), warm(leaf), warm(tint(leaf, 0.16))] as const;
  const length = height * 0.66;
  return group(
    ...blades.map(([turn, share, tone]) =>
      placed(
        x,
        y - potHeight * 0.94,
        (length * share) / 100,
        fill('M0 0C-18 -30 -18 -74 0 -100C18 -74 18 -30 0 0Z', tones[tone]),
        turn,
      ),
    ),
    fill(tapered(x, y - potHeight, potHeight * 1.1, potHeight * 0.78, potHeight), warm(pot)),
    fill(
      rounded(x - potHeight * 0.62, y - potHeight - 8, potHeight * 1.24, potHeight * 0.24, 6),
      warm(tint(pot, 0.18)),
    ),
    fill(
      path`M${x + potHeight * 0.24} ${y - potHeight * 0.78}L${x + potHeight * 0.5} ${y - potHeight * 0.78}L${x + potHeight * 0.38} ${y}L${x + potHeight * 0.2} ${y}Z`,
      warm(shade(pot, 0.2)),
    ),
  );
}

/** A case with corners and a handle. */
export function suitcase(
  inside: Interior,
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
): ReactNode {
  const { warm } = inside;
  return group(
    stroke(
      path`M${x - width * 0.12} ${y - height}L${x - width * 0.1} ${y - height - 22}L${x + width * 0.1} ${y - height - 22}L${x + width * 0.12} ${y - height}`,
      warm('#3a2a2a'),
      10,
    ),
    fill(rounded(x - width / 2, y - height, width, height, 12), warm(color)),
    fill(
      box(x - width * 0.32, y - height, width * 0.07, height) +
        box(x + width * 0.25, y - height, width * 0.07, height),
      warm(shade(color, 0.4)),
    ),
    fill(box(x - width / 2, y - height * 0.56, width, 7), warm(shade(color, 0.3))),
    fill(
      rounded(x - width * 0.315, y - height * 0.66, width * 0.06, height * 0.2, 3) +
        rounded(x + width * 0.255, y - height * 0.66, width * 0.06, height * 0.2, 3),
      warm('#d79a3f'),
    ),
  );
}
