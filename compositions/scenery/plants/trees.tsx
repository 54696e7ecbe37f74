/**
 * Trees, each from its foot upwards.
 *
 * Outlines (`…Outline`) can be joined into rows of far trees of one colour; the others have light and shade of their
 * own.
 */
import type { ReactNode } from 'react';
import { mix } from '../../../src/shared/contrast.ts';
import { blob, circle, curve, type Point, put, startOfCurve } from '../shapes/path.ts';
import { between, type Random, seededRandom } from '../shapes/random.ts';
import { fill, group, repeat, stroke } from '../shapes/shape.tsx';

const shade = '#071226';

interface Tier {
  readonly top: number;
  readonly foot: number;
  readonly half: number;
}

/** From the lowest to the highest. */
function tiersOf(base: number, height: number): Tier[] {
  return [0, 1, 2].map((index) => {
    const foot = base - height * (0.1 + index * 0.25);
    return { top: foot - height * (0.46 - index * 0.04), foot, half: height * 0.22 * (1 - index * 0.24) };
  });
}

/** The right side of a tier, from its tip to its foot, as a cubic curve. */
function side(x: number, { top, foot, half }: Tier, sign: 1 | -1): readonly [Point, Point, Point, Point] {
  const height = foot - top;
  return [
    [x, top],
    [x + sign * half * 0.36, top + height * 0.5],
    [x + sign * half * 0.72, foot - height * 0.2],
    [x + sign * half, foot],
  ];
}

function tierOutline(x: number, tier: Tier): string {
  const [tip, a, b, end] = side(x, tier, 1);
  const [, c, d, start] = side(x, tier, -1);
  const sag = tier.foot + (tier.foot - tier.top) * 0.16;
  const p = ([px, py]: Point) => `${put(px)} ${put(py)}`;
  return `M${p(tip)}C${p(a)} ${p(b)} ${p(end)}Q${put(x)} ${put(sag)} ${p(start)}C${p(d)} ${p(c)} ${p(tip)}Z`;
}

/** The snow on a tier: its tip, with three drips. */
function tierSnow(x: number, tier: Tier): string {
  const [tip, a, b, end] = startOfCurve(side(x, tier, 1), 0.6);
  const [, c, d, start] = startOfCurve(side(x, tier, -1), 0.6);
  const p = ([px, py]: Point) => `${put(px)} ${put(py)}`;
  const width = end[0] - start[0];
  const drop = (tier.foot - tier.top) * 0.17;
  const step = put(-width / 3);
  const half = put(-width / 6);
  const drips = [drop, -drop * 0.55, drop * 0.8].map((by) => `q${half} ${put(by)} ${step} 0`).join('');
  return `M${p(tip)}C${p(a)} ${p(b)} ${p(end)}${drips}C${p(d)} ${p(c)} ${p(tip)}Z`;
}

/** A pine in one colour. */
export function pineOutline(x: number, base: number, height: number): string {
  const trunk = height * 0.025;
  return (
    tiersOf(base, height)
      .map((tier) => tierOutline(x, tier))
      .join('') +
    `M${put(x - trunk)} ${put(base - height * 0.13)}h${put(trunk * 2)}V${put(base)}h${put(-trunk * 2)}Z`
  );
}

/** @param snow null for none */
export function pine(x: number, base: number, height: number, color: string, snow: string | null): ReactNode {
  const trunk = height * 0.025;
  return group(
    fill(
      `M${put(x - trunk)} ${put(base - height * 0.13)}h${put(trunk * 2)}V${put(base + height * 0.02)}h${put(-trunk * 2)}Z`,
      mix(color, '#3a2418', 0.5),
    ),
    ...tiersOf(base, height).flatMap((tier, index) => [
      fill(tierOutline(x, tier), mix(color, shade, 0.1 * (2 - index))),
      snow === null ? null : fill(tierSnow(x, tier), snow),
    ]),
  );
}

/** A slim dark tree of the south. */
export function cypressOutline(x: number, base: number, height: number): string {
  const w = height * 0.19;
  const top = base - height;
  const y = (share: number) => put(top + height * share);
  return (
    `M${put(x)} ${put(top)}C${put(x + w)} ${y(0.5)} ${put(x + w * 0.9)} ${y(0.95)} ${put(x)} ${put(base)}` +
    `C${put(x - w * 0.9)} ${y(0.95)} ${put(x - w)} ${y(0.5)} ${put(x)} ${put(top)}Z`
  );
}

/** A tall slim tree as it stands along roads. */
export function poplarOutline(x: number, base: number, height: number, random: Random): string {
  const w = height * between(random, 0.11, 0.14);
  const top = base - height;
  const foot = base - height * 0.1;
  const points: Point[] = [
    [x, top],
    [x + w * 0.5, top + height * 0.16],
    [x + w * 0.95, top + height * 0.4],
    [x + w * 0.9, top + height * 0.66],
    [x + w * 0.4, foot],
    [x - w * 0.4, foot],
    [x - w * 0.95, top + height * 0.68],
    [x - w * 0.9, top + height * 0.42],
    [x - w * 0.5, top + height * 0.18],
  ];
  const trunk = height * 0.018;
  return `${blob(points)}M${put(x - trunk)} ${put(foot - 4)}h${put(trunk * 2)}V${put(base)}h${put(-trunk * 2)}Z`;
}

/** A round crown as a bumpy outline. */
export function crownOutline(x: number, y: number, rx: number, ry: number, random: Random): string {
  const bumps = 7;
  let outline = `M${put(x - rx * 0.7)} ${put(y)}A${put(rx * 0.7)} ${put(ry * 0.7)} 0 1 1 ${put(x + rx * 0.7)} ${put(y)}`;
  outline += `A${put(rx * 0.7)} ${put(ry * 0.7)} 0 1 1 ${put(x - rx * 0.7)} ${put(y)}Z`;
  for (let index = 0; index < bumps; index += 1) {
    const angle = (index / bumps) * Math.PI * 2 + between(random, -0.2, 0.2);
    const r = Math.min(rx, ry) * between(random, 0.36, 0.48);
    outline += circle(x + Math.cos(angle) * (rx - r), y + Math.sin(angle) * (ry - r), r);
  }
  return outline;
}

/** A far leaf tree in one colour: crown and trunk. */
export function roundTreeOutline(x: number, base: number, height: number, random: Random): string {
  const r = height * between(random, 0.3, 0.36);
  const trunk = height * 0.03;
  return (
    crownOutline(x, base - height + r * 1.05, r, r * 1.05, random) +
    `M${put(x - trunk)} ${put(base - height * 0.4)}h${put(trunk * 2)}V${put(base)}h${put(-trunk * 2)}Z`
  );
}

export interface LeafTreeColors {
  readonly trunk: string;
  /** From light to dark. */
  readonly leaves: readonly [light: string, middle: string, dark: string];
  /** Dots among the leaves: blossoms or fruit. */
  readonly dots?: string | null;
}

/** A leaf tree with light on its upper left. Its crown is a cluster: dark behind, light in front. */
export function leafTree(
  x: number,
  base: number,
  height: number,
  { trunk, leaves, dots = null }: LeafTreeColors,
  random: Random,
): ReactNode {
  const crown = height * 0.36;
  const cy = base - height * 0.66;
  const w = height * 0.045;
  const [light, middle, dark] = leaves;
  const lean = between(random, -0.03, 0.03) * height;
  return group(
    fill(
      `M${put(x - w)} ${put(base)}C${put(x - w * 0.5)} ${put(base - height * 0.2)} ${put(x - w * 0.5 + lean)} ${put(cy + crown * 0.5)} ` +
        `${put(x - w * 0.6 + lean)} ${put(cy)}h${put(w * 1.2)}C${put(x + w * 0.5 + lean)} ${put(cy + crown * 0.5)} ` +
        `${put(x + w * 0.5)} ${put(base - height * 0.2)} ${put(x + w)} ${put(base)}Z`,
      trunk,
    ),
    stroke(
      curve([
        [x + lean * 0.6, base - height * 0.3],
        [x + crown * 0.3, base - height * 0.42],
        [x + crown * 0.46, cy],
      ]),
      trunk,
      w * 0.8,
    ),
    fill(crownOutline(x + lean, cy, crown, crown * 0.92, random), dark),
    fill(crownOutline(x + lean - crown * 0.14, cy - crown * 0.1, crown * 0.78, crown * 0.74, random), middle),
    fill(crownOutline(x + lean - crown * 0.28, cy - crown * 0.26, crown * 0.46, crown * 0.42, random), light),
    dots === null ? null : fill(scattered(x + lean, cy, crown * 0.86, 22, crown * 0.045, random), dots),
  );
}

/** Dots within a circle, evenly spread. */
function scattered(x: number, y: number, reach: number, count: number, size: number, random: Random): string {
  let outline = '';
  for (let index = 0; index < count; index += 1) {
    const r = reach * Math.sqrt((index + 0.5) / count);
    const angle = index * 2.39996 + random() * 0.5;
    outline += circle(x + Math.cos(angle) * r, y + Math.sin(angle) * r, size * between(random, 0.7, 1.3));
  }
  return outline;
}

/** A tree without leaves: trunk, boughs and twigs, as strokes of three widths. */
export function bareTree(
  x: number,
  base: number,
  height: number,
  color: string,
  random: Random,
  snow: string | null = null,
): ReactNode {
  const rows = ['', '', '', ''];
  const snowRows: string[] = [];
  const grow = (fx: number, fy: number, angle: number, length: number, level: number): void => {
    const bend = angle + between(random, -0.16, 0.16);
    const mx = fx + Math.cos(bend) * length * 0.5;
    const my = fy + Math.sin(bend) * length * 0.5;
    const tx = mx + Math.cos(angle) * length * 0.5;
    const ty = my + Math.sin(angle) * length * 0.5;
    rows[level] += curve([
      [fx, fy],
      [mx, my],
      [tx, ty],
    ]);
    if (level > 0 && level < 3 && snow !== null) {
      snowRows.push(
        curve([
          [fx, fy - height * 0.008],
          [mx, my - height * 0.008],
          [tx, ty - height * 0.008],
        ]),
      );
    }
    if (level === 3) return;
    const count = level === 0 ? 3 : 2;
    for (let index = 0; index < count; index += 1) {
      const spread = ((index + 0.5) / count - 0.5) * (level === 0 ? 2 : 1.5) + between(random, -0.2, 0.2);
      const from = index === 0 && level > 0 ? 0.62 : 1;
      grow(
        fx + (tx - fx) * from,
        fy + (ty - fy) * from,
        angle + spread,
        length * between(random, 0.58, 0.74),
        level + 1,
      );
    }
  };
  grow(x, base - height * 0.3, -Math.PI / 2 + between(random, -0.1, 0.1), height * 0.26, 0);
  const w = height * 0.036;
  return group(
    fill(
      `M${put(x - w * 1.7)} ${put(base)}C${put(x - w * 0.7)} ${put(base - height * 0.06)} ${put(x - w * 0.8)} ${put(base - height * 0.2)} ` +
        `${put(x - w * 0.62)} ${put(base - height * 0.34)}h${put(w * 1.24)}C${put(x + w * 0.8)} ${put(base - height * 0.2)} ` +
        `${put(x + w * 0.7)} ${put(base - height * 0.06)} ${put(x + w * 1.7)} ${put(base)}Z`,
      color,
    ),
    ...[1.25, 0.66, 0.36, 0.2].map((width, level) => stroke(rows[level] ?? '', color, w * width)),
    snow === null ? null : stroke(snowRows.join(''), snow, w * 0.3),
  );
}

/** A palm, its trunk curved towards `lean` (-1 to 1). */
export function palm(
  x: number,
  base: number,
  height: number,
  lean: number,
  { trunk, leaves }: { readonly trunk: string; readonly leaves: readonly [string, string] },
  seed: number,
): ReactNode {
  const random = seededRandom(seed);
  const tx = x + lean * height * 0.4;
  const ty = base - height * 0.8;
  const w = height * 0.022;
  const frond = (angle: number, length: number): string => {
    const dx = Math.cos(angle) * length;
    const rise = Math.sin(angle) * length;
    const droop = length * 0.42;
    const [ex, ey] = [tx + dx, ty + rise + droop];
    const [cx, cy] = [tx + dx * 0.5, ty + rise - length * 0.12];
    return (
      `M${put(tx)} ${put(ty)}Q${put(cx)} ${put(cy - length * 0.12)} ${put(ex)} ${put(ey)}` +
      `Q${put(cx)} ${put(cy + length * 0.2)} ${put(tx)} ${put(ty)}Z`
    );
  };
  const angles = [-3.0, -2.45, -1.9, -1.25, -0.7, -0.15, 0.25, -3.4];
  return group(
    fill(
      `M${put(x - w * 1.4)} ${put(base)}C${put(x + lean * height * 0.02)} ${put(base - height * 0.35)} ` +
        `${put(tx - lean * height * 0.08 - w)} ${put(ty + height * 0.2)} ${put(tx - w * 0.7)} ${put(ty)}` +
        `h${put(w * 1.4)}C${put(tx - lean * height * 0.06 + w)} ${put(ty + height * 0.2)} ` +
        `${put(x + lean * height * 0.04 + w * 2)} ${put(base - height * 0.35)} ${put(x + w * 1.6)} ${put(base)}Z`,
      trunk,
    ),
    repeat(angles.length, (index) =>
      fill(
        frond((angles[index] ?? 0) + between(random, -0.1, 0.1), height * between(random, 0.36, 0.46)),
        leaves[index % 2 === 0 ? 1 : 0],
      ),
    ),
    fill(
      circle(tx - w, ty + w * 1.6, w * 1.5) + circle(tx + w * 1.4, ty + w * 1.9, w * 1.5),
      mix(trunk, '#2a1208', 0.4),
    ),
  );
}
