/** Land: rolling hills, flat ground, waves, and what grows on their edges. */
import type { ReactNode } from 'react';
import type { SceneryGeometry } from '../place-drawing.ts';
import { below, curve, type Point, polygon, put } from '../shapes/path.ts';
import { between, type Random } from '../shapes/random.ts';
import { fill } from '../shapes/shape.tsx';

/** Beyond the frame's edges, so that the land may move. */
const margin = 0.06;

/**
 * The upper edge of a range of hills, across the frame.
 *
 * @param level of its middle height. @param swell how far it goes up and down. @param count of hills
 */
export function ridge(
  { width }: SceneryGeometry,
  level: number,
  swell: number,
  count: number,
  random: Random,
): Point[] {
  const steps = count * 2;
  const phase = random() < 0.5 ? 0 : 1;
  return Array.from({ length: steps + 3 }, (_, index) => {
    const up = (index + phase) % 2 === 0 ? 1 : -1;
    return [
      width * (((index - 1) / steps) * (1 + 2 * margin) - margin) +
        between(random, -0.3, 0.3) * (width / steps),
      level - up * swell * between(random, 0.35, 1),
    ];
  });
}

/** How high an edge is at `x`. Between two of its points it is taken to be straight. */
export function heightAt(points: readonly Point[], x: number): number {
  const next = points.findIndex(([px]) => px >= x);
  const right = points[next];
  const left = points[next - 1];
  if (right === undefined || left === undefined) return (right ?? points.at(-1))?.[1] ?? 0;
  const t = (x - left[0]) / Math.max(1e-6, right[0] - left[0]);
  // The curve leaves and reaches its turning points level.
  const eased = t * t * (3 - 2 * t);
  return left[1] + (right[1] - left[1]) * eased;
}

/** Everything below the edge. */
export function land({ height }: SceneryGeometry, edge: readonly Point[], color: string): ReactNode {
  return fill(below(edge, height * (1 + margin)), color);
}

/** Scalloped waves across the frame, and the water below them. */
export function wavesOutline(
  { width, height }: SceneryGeometry,
  level: number,
  amplitude: number,
  length: number,
  shift: number,
): string {
  const start = -length * 2 + (shift % 1) * length * 2;
  let outline = `M${put(start)} ${put(level)}`;
  for (let x = start; x < width + length * 2; x += length * 2) {
    outline += `q${put(length / 2)} ${put(-amplitude)} ${put(length)} 0t${put(length)} 0`;
  }
  return `${outline}V${put(height * (1 + margin))}H${put(start)}Z`;
}

/** Strips of light or shade on water, in one outline. */
export function strips(
  rows: number,
  at: (row: number) => {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
): string {
  let outline = '';
  for (let row = 0; row < rows; row += 1) {
    const { x, y, width, height } = at(row);
    const r = height / 2;
    outline += `M${put(x - width / 2)} ${put(y)}h${put(width)}a${put(r)} ${put(r)} 0 0 1 0 ${put(height)}h${put(-width)}a${put(r)} ${put(r)} 0 0 1 0 ${put(-height)}Z`;
  }
  return outline;
}

/** Tufts of grass that stand on an edge. @param lean from -1 to 1, in the wind */
export function tufts(edge: readonly Point[], places: readonly number[], size: number, lean = 0): string {
  return places
    .map((x) => {
      const y = heightAt(edge, x);
      const blade = (dx: number, height: number): Point => [
        x + (dx + lean * height * 0.5) * size,
        y - height * size,
      ];
      return polygon([
        [x - size * 0.78, y + size * 0.5],
        blade(-0.92, 0.5),
        [x - size * 0.36, y - size * 0.1],
        blade(-0.1, 1),
        [x + size * 0.24, y - size * 0.1],
        blade(0.8, 0.6),
        [x + size * 0.78, y + size * 0.5],
      ]);
    })
    .join('');
}

/** Single curved blades, in one outline: reeds and high grass. */
export function blades(
  x: number,
  base: number,
  width: number,
  height: number,
  count: number,
  random: Random,
  lean = 0,
): string {
  let outline = '';
  for (let index = 0; index < count; index += 1) {
    const bx = x + width * ((index + random()) / count - 0.5);
    const h = height * between(random, 0.55, 1);
    const tip = bx + (lean * 0.5 + between(random, -0.22, 0.22)) * h;
    const half = height * 0.022;
    outline +=
      `M${put(bx - half)} ${put(base)}Q${put(bx - half)} ${put(base - h * 0.6)} ${put(tip)} ${put(base - h)}` +
      `Q${put(bx + half * 1.4)} ${put(base - h * 0.55)} ${put(bx + half)} ${put(base)}Z`;
  }
  return outline;
}

/** A band that winds from far to near: a path, a lane, a river. Widths and places are of its middle line. */
export function windingBand(
  rows: readonly { readonly x: number; readonly y: number; readonly half: number }[],
): string {
  const left = rows.map(({ x, y, half }): Point => [x - half, y]);
  const right = rows.map(({ x, y, half }): Point => [x + half, y]).toReversed();
  return `${curve(left)}L${curve(right).slice(1)}Z`;
}
