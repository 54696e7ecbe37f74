/**
 * Flat shapes, of which figures are made: a path with one colour, filled or as a line.
 *
 * Guarantees: paths are absolute and consist of M, L, C, Q and Z alone, so that they can be moved point by point.
 */

export type Point = readonly [x: number, y: number];

export interface Shape {
  readonly d: string;
  /** Of the area, or of the line if there is a `width`. */
  readonly color: string;
  /** Of the line; without one, the shape is filled. */
  readonly width?: number;
  /** It keeps its colour in any light. */
  readonly isBright?: boolean;
}

/** x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Scaled, then turned (degrees, clockwise), then moved to a point. */
export function placed([x, y]: Point, scale: number, turn: number, mirrored = false): Matrix {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const side = mirrored ? -1 : 1;
  return [cos * side, sin * side, -sin, cos, x, y];
}

export function movedPoint([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function moved(shapes: readonly Shape[], matrix: Matrix): Shape[] {
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  return shapes.map((shape) => ({
    ...shape,
    d: movedPath(shape.d, matrix),
    ...(shape.width === undefined ? {} : { width: round(shape.width * scale) }),
  }));
}

export function movedPath(d: string, matrix: Matrix): string {
  return d.replace(/(-?[\d.]+)[ ,](-?[\d.]+)/g, (_all, x: string, y: string) =>
    pair(movedPoint([Number(x), Number(y)], matrix)),
  );
}

/** In another light. */
export function recolored(shapes: readonly Shape[], color: (color: string) => string): Shape[] {
  return shapes.map((shape) => (shape.isBright === true ? shape : { ...shape, color: color(shape.color) }));
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the points of all shapes take up, lines with their width. A little more than what is seen of curves. */
export function boundsOf(shapes: readonly Shape[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { d, width = 0 } of shapes) {
    for (const [x, y] of pointsOf(d)) {
      left = Math.min(left, x - width / 2);
      right = Math.max(right, x + width / 2);
      top = Math.min(top, y - width / 2);
      bottom = Math.max(bottom, y + width / 2);
    }
  }
  return { left, top, right, bottom };
}

export function pointsOf(d: string): Point[] {
  return [...d.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function pair([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}
