/** Barrels, crates, buckets, baskets, plants, cases. x is the middle, y where they stand. */
import type { ReactNode } from 'react';
import { box, circle, ellipse, line } from '../../../shapes/path.ts';
import { fill, group, placed, stroke } from '../../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../../interior.tsx';
import { indexes, path, rounded, tapered } from '../outline.ts';

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
  const body =
    path`M${x - w * 0.8} ${y - height}L${x + w * 0.8} ${y - height}` +
    path`C${x + w * 1.14} ${y - height * 0.7} ${x + w * 1.14} ${y - height * 0.3} ${x + w * 0.8} ${y}` +
    path`L${x - w * 0.8} ${y}` +
    path`C${x - w * 1.14} ${y - height * 0.3} ${x - w * 1.14} ${y - height * 0.7} ${x - w * 0.8} ${y - height}` +
    path`Z`;
  const band = (at: number, out: number) =>
    path`M${x - w * out} ${y - height * at}L${x + w * out} ${y - height * at}` +
    path`L${x + w * (out + 0.03)} ${y - height * (at - 0.075)}` +
    path`L${x - w * (out + 0.03)} ${y - height * (at - 0.075)}Z`;
  return group(
    fill(body, warm(color)),
    fill(
      path`M${x + w * 0.4} ${y - height}L${x + w * 0.8} ${y - height}` +
        path`C${x + w * 1.14} ${y - height * 0.7} ${x + w * 1.14} ${y - height * 0.3} ${x + w * 0.8} ${y}` +
        path`L${x + w * 0.4} ${y}` +
        path`C${x + w * 0.6} ${y - height * 0.3} ${x + w * 0.6} ${y - height * 0.7} ${x + w * 0.4} ${y - height}` +
        path`Z`,
      warm(shade(color, 0.22)),
    ),
    stroke(
      [-0.4, 0, 0.4]
        .map(
          (share) =>
            path`M${x + w * share} ${y - height}` +
            path`Q${x + w * share * 1.4} ${y - height / 2} ${x + w * share} ${y}`,
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
      path`M${x - width / 2} ${y - height}L${x + width / 2} ${y - height}` +
        path`L${x + width * 0.4} ${y}L${x - width * 0.4} ${y}Z`,
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
      path`M${x + potHeight * 0.24} ${y - potHeight * 0.78}` +
        path`L${x + potHeight * 0.5} ${y - potHeight * 0.78}L${x + potHeight * 0.38} ${y}` +
        path`L${x + potHeight * 0.2} ${y}Z`,
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
      path`M${x - width * 0.12} ${y - height}L${x - width * 0.1} ${y - height - 22}` +
        path`L${x + width * 0.1} ${y - height - 22}L${x + width * 0.12} ${y - height}`,
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
