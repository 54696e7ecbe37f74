/** Paths through points: smooth outlines, polygons, ellipses, and strips along a line such as sleeves and legs. */
import { present } from '../../../src/shared/assert.ts';
import { type Point, pair } from './shape.ts';

/** A point of an outline; the outline has a corner where the third value is true. */
export type Knot = readonly [x: number, y: number, isCorner?: boolean];

/** A smooth closed outline. */
export function outline(knots: readonly Knot[]): string {
  return `${curve(knots, true)}Z`;
}

/** A smooth line with two ends. */
function curve(knots: readonly Knot[], isClosed = false): string {
  const count = knots.length;
  const knotAt = (index: number): Knot =>
    present(knots[isClosed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))], 'a knot');
  let d = `M${pair(pointAt(knotAt(0)))}`;
  for (let index = 0; index < (isClosed ? count : count - 1); index += 1) {
    const [from, to] = [knotAt(index), knotAt(index + 1)];
    const reach = Math.hypot(to[0] - from[0], to[1] - from[1]) * 0.36;
    const leaving = from[2] === true ? [0, 0] : direction(knotAt(index - 1), to);
    const arriving = to[2] === true ? [0, 0] : direction(from, knotAt(index + 2));
    const [lx = 0, ly = 0] = leaving;
    const [ax = 0, ay = 0] = arriving;
    d += `C${pair([from[0] + lx * reach, from[1] + ly * reach])} `;
    d += `${pair([to[0] - ax * reach, to[1] - ay * reach])} ${pair([to[0], to[1]])}`;
  }
  return d;
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(pair).join('L')}Z`;
}

export function ellipse(cx: number, cy: number, rx: number, ry = rx): string {
  const k = 0.5523;
  return (
    `M${pair([cx - rx, cy])}C${pair([cx - rx, cy - ry * k])} ${pair([cx - rx * k, cy - ry])} ${pair([cx, cy - ry])}` +
    `C${pair([cx + rx * k, cy - ry])} ${pair([cx + rx, cy - ry * k])} ${pair([cx + rx, cy])}` +
    `C${pair([cx + rx, cy + ry * k])} ${pair([cx + rx * k, cy + ry])} ${pair([cx, cy + ry])}` +
    `C${pair([cx - rx * k, cy + ry])} ${pair([cx - rx, cy + ry * k])} ${pair([cx - rx, cy])}Z`
  );
}

/** A rectangle with round corners. */
export function plate(x: number, y: number, width: number, height: number, radius: number): string {
  const [r, right, bottom] = [Math.min(radius, width / 2, height / 2), x + width, y + height];
  return (
    `M${pair([x + r, y])}L${pair([right - r, y])}Q${pair([right, y])} ${pair([right, y + r])}` +
    `L${pair([right, bottom - r])}Q${pair([right, bottom])} ${pair([right - r, bottom])}` +
    `L${pair([x + r, bottom])}Q${pair([x, bottom])} ${pair([x, bottom - r])}` +
    `L${pair([x, y + r])}Q${pair([x, y])} ${pair([x + r, y])}Z`
  );
}

/** Where a bent line passes, with half of the strip's width there. */
interface Station {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/**
 * A strip along a line that bends once, such as a leg: as wide at its three points as `halves` say (half of the width),
 * round where it begins, cut off straight where it ends.
 *
 * @param bend how soft the bend is, from 0 (an edge) to 1 (one arc).
 */
export function strip(
  [start, middle, end]: readonly [Point, Point, Point],
  [first, second, third]: readonly [number, number, number],
  bend: number,
): string {
  const stations: Station[] = [];
  const before = toward(middle, start, bend * 0.5);
  const after = toward(middle, end, bend * 0.5);
  stations.push({ x: start[0], y: start[1], half: first });
  stations.push({ ...between(start, before, 0.5), half: first + (second - first) * (0.5 - bend * 0.25) });
  for (let step = 0; step <= 4; step += 1) {
    const t = step / 4;
    const [a, b] = [toward(before, middle, t), toward(middle, after, t)];
    const along = bend * 0.5 * (2 * t - 1);
    const half = along < 0 ? second + (first - second) * -along : second + (third - second) * along;
    stations.push({ ...between(a, b, t), half });
  }
  stations.push({ ...between(after, end, 0.5), half: third + (second - third) * (0.5 - bend * 0.25) });
  stations.push({ x: end[0], y: end[1], half: third });
  return along(stations);
}

/** A strip along any line. */
export function along(stations: readonly Station[]): string {
  const left: Knot[] = [];
  const right: Knot[] = [];
  const last = stations.length - 1;
  stations.forEach(({ x, y, half }, index) => {
    const previous = present(stations[Math.max(0, index - 1)], 'a station');
    const next = present(stations[Math.min(last, index + 1)], 'a station');
    const [dx, dy] = direction([previous.x, previous.y], [next.x, next.y]);
    left.push([x + dy * half, y - dx * half, index === last]);
    right.push([x - dy * half, y + dx * half, index === last]);
  });
  const first = present(stations[0], 'a station');
  const second = present(stations[1], 'a station');
  const [dx, dy] = direction([second.x, second.y], [first.x, first.y]);
  const cap: Knot = [first.x + dx * first.half, first.y + dy * first.half];
  return outline([cap, ...left, ...right.toReversed()]);
}

function between(one: Point, other: Point, t: number): { x: number; y: number } {
  const [x, y] = toward(one, other, t);
  return { x, y };
}

/** The point that lies `t` of the way from one point to another. */
export function toward(one: Point, other: Point, t: number): Point {
  return [one[0] + (other[0] - one[0]) * t, one[1] + (other[1] - one[1]) * t];
}

/** The direction from one point to another, of length 1. */
export function direction(from: readonly [number, number, ...unknown[]], to: typeof from): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  return length === 0 ? [0, 0] : [dx / length, dy / length];
}

function pointAt([x, y]: Knot): Point {
  return [x, y];
}
