/**
 * Outlines as SVG path data.
 *
 * Guarantees: coordinates have one decimal at most; closed outlines run clockwise, so that they can be joined into one
 * path without holes where they overlap. Many things of one colour are then one shape.
 */

export type Point = readonly [x: number, y: number];

/** A coordinate as it is written. */
export function put(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const at = ([x, y]: Point) => `${put(x)} ${put(y)}`;

export function polygon(points: readonly Point[]): string {
  return `M${points.map(at).join('L')}Z`;
}

export function line(points: readonly Point[]): string {
  return `M${points.map(at).join('L')}`;
}

/** An open curve through the points (Catmull-Rom). @param tension 1 is round, 0 is straight. */
export function curve(points: readonly Point[], tension = 1): string {
  const [first] = points;
  if (first === undefined) return '';
  const k = tension / 6;
  let path = `M${at(first)}`;
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] ?? first;
    const before = points[index - 1] ?? from;
    const after = points[index + 2] ?? to;
    path += `C${at([from[0] + (to[0] - before[0]) * k, from[1] + (to[1] - before[1]) * k])}`;
    path += ` ${at([to[0] - (after[0] - from[0]) * k, to[1] - (after[1] - from[1]) * k])} ${at(to)}`;
  }
  return path;
}

/** A closed curve through the points. */
export function blob(points: readonly Point[]): string {
  const count = points.length;
  const point = (index: number) => points[(index + count) % count] ?? ([0, 0] as const);
  let path = `M${at(point(0))}`;
  for (let index = 0; index < count; index += 1) {
    const [before, from, to, after] = [point(index - 1), point(index), point(index + 1), point(index + 2)];
    path += `C${at([from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6])}`;
    path += ` ${at([to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6])} ${at(to)}`;
  }
  return `${path}Z`;
}

/** What lies below a curve, down to `bottom`. */
export function below(points: readonly Point[], bottom: number, tension = 1): string {
  const last = points.at(-1) ?? [0, 0];
  const first = points[0] ?? [0, 0];
  return `${curve(points, tension)}L${put(last[0])} ${put(bottom)}L${put(first[0])} ${put(bottom)}Z`;
}

export function circle(x: number, y: number, radius: number): string {
  return ellipse(x, y, radius, radius);
}

export function ellipse(x: number, y: number, width: number, height: number): string {
  // Radii are rounded before they are doubled: else small circles are not round.
  const [rx, ry] = [width, height].map((radius) => Math.max(0.1, Math.round(radius * 10) / 10)) as [
    number,
    number,
  ];
  const arc = (sign: 1 | -1) => `a${put(rx)} ${put(ry)} 0 1 1 ${put(sign * 2 * rx)} 0`;
  return `M${put(x - rx)} ${put(y)}${arc(1)}${arc(-1)}Z`;
}

export function box(x: number, y: number, width: number, height: number): string {
  return `M${put(x)} ${put(y)}h${put(width)}v${put(height)}h${put(-width)}Z`;
}

/** A bar with round ends. */
export function pill(x: number, y: number, width: number, height: number): string {
  const r = height / 2;
  const inner = Math.max(0, width - height);
  const end = (sign: 1 | -1) => `a${put(r)} ${put(r)} 0 0 1 0 ${put(sign * height)}`;
  return `M${put(x + r)} ${put(y)}h${put(inner)}${end(1)}h${put(-inner)}${end(-1)}Z`;
}

/** A box with a round top: doors, gravestones, niches. */
export function arch(x: number, y: number, width: number, height: number): string {
  const r = width / 2;
  const side = put(Math.max(0, height - r));
  return `M${put(x)} ${put(y + height)}v-${side}a${put(r)} ${put(r)} 0 0 1 ${put(width)} 0v${side}Z`;
}

/** The part of a cubic curve before `t` (de Casteljau). */
export function startOfCurve(
  curvePoints: readonly [Point, Point, Point, Point],
  t: number,
): readonly [Point, Point, Point, Point] {
  const mid = (one: Point, other: Point): Point => [
    one[0] + (other[0] - one[0]) * t,
    one[1] + (other[1] - one[1]) * t,
  ];
  const [a, b, c, d] = curvePoints;
  const [ab, bc, cd] = [mid(a, b), mid(b, c), mid(c, d)];
  const [abc, bcd] = [mid(ab, bc), mid(bc, cd)];
  return [a, ab, abc, mid(abc, bcd)];
}
