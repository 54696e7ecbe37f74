/**
 * Lamps, candles and fire, and the light that they give.
 *
 * Guarantees: lamps shine at dusk and at night only; fire always does. Light on walls is in flat discs, drawn before
 * windows, so that the sky stays cold.
 */
import type { ReactNode } from 'react';
import { box, circle, ellipse, line } from '../../../shapes/path.ts';
import { fill, group, placed, stroke } from '../../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../../interior.tsx';
import { indexes, path, rounded, tapered } from '../outline.ts';

const discs = [
  [1, 0.09],
  [0.7, 0.11],
  [0.45, 0.14],
  [0.26, 0.2],
] as const;

/** Four discs of light. @param radius of the largest; a room's lamp has 1000 */
export function glow(inside: Interior, x: number, y: number, radius = 1000, strength = 1): ReactNode {
  if (!inside.lampsLit) return null;
  return light(x, y, radius, strength);
}

/** The same from something that burns at any hour. */
export function fireGlow(inside: Interior, x: number, y: number, radius = 700): ReactNode {
  return light(x, y, radius, inside.lampsLit ? 1 : 0.5);
}

function light(x: number, y: number, radius: number, strength: number): ReactNode {
  return group(
    ...discs.map(([share, opacity]) => fill(circle(x, y, radius * share), '#ff9f57', opacity * strength)),
  );
}

/** What falls onto the floor below a lamp. */
export function floorGlow(inside: Interior, x: number, base: number, reach = 620): ReactNode {
  if (!inside.lampsLit) return null;
  const half = (rx: number, ry: number) => path`M${x - rx} ${base}A${rx} ${ry} 0 0 0 ${x + rx} ${base}Z`;
  return group(fill(half(reach, 110), '#ff9f57', 0.1), fill(half(reach * 0.62, 64), '#ff9f57', 0.14));
}

function shadeColors(inside: Interior, color: string): readonly [upper: string, lower: string] {
  return inside.lampsLit
    ? ['#f6b84e', '#ffd98a']
    : [inside.lit(shade(color, 0.1)), inside.lit(tint(color, 0.2))];
}

/** A table lamp that stands at x, y. */
export function tableLamp(inside: Interior, x: number, y: number, scale = 1, color = '#f1d7a0'): ReactNode {
  const [upper, lower] = shadeColors(inside, color);
  const { warm } = inside;
  return placed(
    x,
    y,
    scale * 1.08,
    group(
      fill(rounded(-70, -16, 140, 18, 9), warm('#8a5a2d')),
      fill(box(-9, -190, 18, 180), warm('#b47a38')),
      fill('M-120 -170C-110 -290 -60 -320 0 -320C60 -320 110 -290 120 -170Z', upper),
      fill(
        'M-120 -170C-117 -206 -110 -234 -100 -256C-60 -250 60 -250 100 -256C110 -234 117 -206 120 -170Z',
        lower,
      ),
    ),
  );
}

/** A lamp on a high foot. */
export function floorLamp(
  inside: Interior,
  x: number,
  y: number,
  height: number,
  color = '#f1d7a0',
): ReactNode {
  const [upper, lower] = shadeColors(inside, color);
  const { warm } = inside;
  const top = y - height;
  return group(
    fill(ellipse(x, y - 4, 74, 13), warm('#5b3a2a')),
    fill(box(x - 7, top + 120, 14, height - 124), warm('#8a5a2d')),
    fill(tapered(x, top, 130, 230, 170), lower),
    fill(tapered(x, top, 130, 158, 58), upper),
  );
}

/** A lamp on a cord from the ceiling; y is the lower edge of its shade. */
export function pendant(inside: Interior, x: number, y: number, width: number, color: string): ReactNode {
  const { warm, lampsLit } = inside;
  const height = width * 0.5;
  return group(
    stroke(
      line([
        [x, -120],
        [x, y - height],
      ]),
      warm('#3a2c33'),
      6,
    ),
    fill(circle(x, y + 2, width * 0.13), lampsLit ? '#ffe7a8' : inside.lit('#fff7e2')),
    fill(
      path`M${x - width / 2} ${y}` +
        path`C${x - width * 0.46} ${y - height * 0.62} ${x - width * 0.22} ${y - height * 0.8} ${x - width * 0.1} ${y - height}` +
        path`L${x + width * 0.1} ${y - height}` +
        path`C${x + width * 0.22} ${y - height * 0.8} ${x + width * 0.46} ${y - height * 0.62} ${x + width / 2} ${y}` +
        path`Z`,
      warm(color),
    ),
    fill(rounded(x - width / 2, y - 12, width, 15, 6), lampsLit ? '#ffd98a' : warm(tint(color, 0.3))),
  );
}

/** A flat lamp of an office. */
export function striplight(inside: Interior, x: number, y: number, width: number): ReactNode {
  const { lit, lampsLit } = inside;
  return group(
    stroke(
      line([
        [x - width * 0.36, -120],
        [x - width * 0.36, y],
      ]) +
        line([
          [x + width * 0.36, -120],
          [x + width * 0.36, y],
        ]),
      lit('#56607a'),
      4,
    ),
    fill(rounded(x - width / 2, y, width, 24, 6), lit('#56607a')),
    fill(rounded(x - width / 2 + 8, y + 18, width - 16, 15, 6), lampsLit ? '#fff0c4' : lit('#ffffff')),
  );
}

/** A flame, 100 high, at its foot. */
function flameOf(scale: number): ReactNode {
  return group(
    fill(
      path`M0 0C${-34 * scale} 0 ${-40 * scale} ${-34 * scale} ${-22 * scale} ${-58 * scale}` +
        path`C${-12 * scale} ${-72 * scale} ${-8 * scale} ${-86 * scale} ${0} ${-104 * scale}` +
        path`C${10 * scale} ${-80 * scale} ${38 * scale} ${-56 * scale} ${32 * scale} ${-26 * scale}` +
        path`C${28 * scale} ${-6 * scale} ${16 * scale} 0 0 0Z`,
      '#f6903c',
    ),
    fill(
      path`M0 0C${-20 * scale} 0 ${-24 * scale} ${-20 * scale} ${-12 * scale} ${-36 * scale}` +
        path`C${-4 * scale} ${-46 * scale} 0 ${-54 * scale} ${3 * scale} ${-66 * scale}` +
        path`C${8 * scale} ${-48 * scale} ${22 * scale} ${-36 * scale} ${18 * scale} ${-16 * scale}` +
        path`C${16 * scale} ${-4 * scale} ${10 * scale} 0 0 0Z`,
      '#ffd878',
    ),
  );
}

export function flame(x: number, y: number, scale: number): ReactNode {
  return placed(x, y, 1, flameOf(scale));
}

/** A wax candle; without a flame while lamps are not lit, unless it burns always. */
export function candle(inside: Interior, x: number, y: number, height: number, always = false): ReactNode {
  const burns = always || inside.lampsLit;
  const width = Math.max(12, height * 0.2);
  return group(
    fill(rounded(x - width / 2, y - height, width, height, 4), inside.warm('#f7ecd2')),
    fill(box(x + width * 0.16, y - height + 4, width * 0.3, height - 4), inside.warm('#dcc9a6')),
    burns
      ? flame(x, y - height - 2, Math.max(0.3, height * 0.006))
      : stroke(
          line([
            [x, y - height],
            [x, y - height - 10],
          ]),
          inside.lit('#3a2c33'),
          4,
        ),
  );
}

/** A ring of candles on a chain. */
export function chandelier(inside: Interior, x: number, y: number, width: number, color: string): ReactNode {
  const { warm } = inside;
  const arms = [-0.5, -0.3, 0, 0.3, 0.5];
  return group(
    stroke(
      line([
        [x, -120],
        [x, y - width * 0.3],
      ]),
      warm(shade(color, 0.4)),
      7,
    ),
    stroke(
      line([
        [x, y - width * 0.32],
        [x - width * 0.5, y],
      ]) +
        line([
          [x, y - width * 0.32],
          [x + width * 0.5, y],
        ]),
      warm(shade(color, 0.2)),
      5,
    ),
    ...arms.map((share) => candle(inside, x + share * width, y - 2, 62)),
    fill(rounded(x - width * 0.56, y - 6, width * 1.12, 24, 12), warm(color)),
    fill(
      path`M${x - width * 0.3} ${y + 16}Q${x} ${y + width * 0.22} ${x + width * 0.3} ${y + 16}Z`,
      warm(shade(color, 0.18)),
    ),
    fill(circle(x, y + width * 0.16, width * 0.045), warm(tint(color, 0.3))),
    fill(
      arms
        .map(
          (share) =>
            path`M${x + share * width - 20} ${y - 8}L${x + share * width + 20} ${y - 8}` +
            path`L${x + share * width + 12} ${y + 8}L${x + share * width - 12} ${y + 8}Z`,
        )
        .join(''),
      warm(tint(color, 0.2)),
    ),
  );
}

/** A lantern on a hook or a chain; y is its upper end. */
export function lantern(inside: Interior, x: number, y: number, size: number, chain = 0): ReactNode {
  const { warm, lampsLit } = inside;
  const iron = warm('#3b2c35');
  return group(
    chain > 0
      ? stroke(
          line([
            [x, y - chain],
            [x, y],
          ]),
          iron,
          6,
        )
      : null,
    stroke(
      path`M${x - size * 0.2} ${y + size * 0.2}Q${x} ${y - size * 0.16} ${x + size * 0.2} ${y + size * 0.2}`,
      iron,
      6,
    ),
    fill(
      tapered(x, y + size * 0.3, size * 0.62, size * 0.5, size * 0.62),
      lampsLit ? '#ffcf70' : warm('#d9c7a4'),
    ),
    lampsLit ? flame(x, y + size * 0.86, size * 0.0044) : null,
    fill(tapered(x, y + size * 0.14, size * 0.2, size * 0.78, size * 0.18), iron),
    fill(rounded(x - size * 0.34, y + size * 0.9, size * 0.68, size * 0.12, 4), iron),
    fill(box(x - size * 0.035, y + size * 0.3, size * 0.07, size * 0.6), iron),
  );
}

/** A small lamp on a bracket; x, y is the middle of its shade. */
export function wallLamp(inside: Interior, x: number, y: number, color = '#f1d7a0'): ReactNode {
  const { warm } = inside;
  const [upper, lower] = shadeColors(inside, color);
  const brass = '#d79a3f';
  return group(
    fill(rounded(x - 16, y + 52, 32, 74, 14), warm(shade(brass, 0.2))),
    stroke(path`M${x} ${y + 92}Q${x + 26} ${y + 84} ${x} ${y + 44}`, warm(brass), 9),
    fill(tapered(x, y - 46, 56, 112, 92), lower),
    fill(tapered(x, y - 46, 56, 74, 30), upper),
  );
}

/** Logs that burn. */
export function fire(x: number, y: number, size: number, logs: string): ReactNode {
  return group(
    flame(x - size * 0.32, y, size * 0.0052),
    flame(x + size * 0.34, y, size * 0.0058),
    flame(x, y, size * 0.009),
    stroke(
      line([
        [x - size * 0.52, y + size * 0.02],
        [x + size * 0.46, y - size * 0.1],
      ]) +
        line([
          [x - size * 0.44, y - size * 0.1],
          [x + size * 0.54, y + size * 0.02],
        ]),
      logs,
      size * 0.13,
    ),
    fill(
      indexes(2)
        .map((index) => circle(x + (index === 0 ? -0.52 : 0.54) * size, y + size * 0.02, size * 0.045))
        .join(''),
      tint(logs, 0.3),
    ),
  );
}
