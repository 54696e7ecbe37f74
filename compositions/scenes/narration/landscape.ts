/**
 * The landscape behind a narration that has no picture: a sun over two hills, at a place of its own in each scene.
 */
import { type Box, type Layout, openBody } from '../../layout/layout.ts';

/** Places along its way across the sky. */
const placesOfSun = 8;

/** In units. */
const sunRadius = 15;

/** As a part of the body's height. */
const horizonAt = 0.74;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Landscape {
  readonly radius: number;
  /** SVG paths in the frame's pixels. */
  readonly far: string;
  readonly near: string;
}

/**
 * The hills, and how large the sun is. They are the same in every scene of a kind.
 * @param body that they stand on: above the caption, or the whole page of a card
 */
export function landscapeOf({ width, height, unit }: Layout, body: Box): Landscape {
  const horizon = body.y + body.height * horizonAt;
  const swell = Math.min(height - horizon, width) * 0.32;
  return {
    radius: unit * sunRadius,
    far: hill(width, height, horizon, [0.35, -0.9, -0.2, 0.45], swell),
    near: hill(width, height, horizon + swell * 1.05, [-0.3, 0.5, -0.55, -0.9], swell),
  };
}

/** Where the sun stands. @param seed of the scene */
export function sunAt(layout: Layout, seed: number): Point {
  const { body, unit } = layout;
  const t = ((seed % placesOfSun) + 0.5) / placesOfSun;
  const radius = unit * sunRadius;
  const low = body.y + body.height * horizonAt - radius * 0.4;
  // At its highest it stays clear of the running head.
  const high = Math.max(body.y + radius + unit * 2, low - body.height * 0.42);
  return {
    x: body.x + radius + (body.width - 2 * radius) * t,
    y: low - (low - high) * Math.sin(Math.PI * t),
  };
}

/** Where it rises from as a scene begins: behind the hills. */
export function sunBefore(layout: Layout, seed: number): Point {
  const { x, y } = sunAt(layout, seed);
  return { x, y: y + layout.unit * 30 };
}

/** Where it rises to on an opening card, and where it has sunk to on an end card: on the side away from the text. */
export function sunOnCard(layout: Layout, card: 'opening' | 'end', direction: 'ltr' | 'rtl'): Point {
  const { safe, unit } = layout;
  const body = openBody(layout);
  const radius = unit * sunRadius;
  const inset = radius * 1.4;
  return {
    x: direction === 'ltr' ? safe.x + safe.width - inset : safe.x + inset,
    y: body.y + body.height * horizonAt - radius * (card === 'opening' ? 0.75 : 0.1),
  };
}

/** Free sky for the text of a card: above the sun. */
export function skyOf(layout: Layout): Box {
  const { safe, unit } = layout;
  const { y } = sunOnCard(layout, 'opening', 'ltr');
  return { ...safe, height: y - unit * (sunRadius + 3) - safe.y };
}

/** @param heights of the curve's four control points over (negative) or under the level, in `swell`s */
function hill(
  width: number,
  height: number,
  level: number,
  heights: readonly number[],
  swell: number,
): string {
  const [a, b, c, d] = heights.map((at) => (level + at * swell).toFixed(1));
  const x = (t: number) => (width * t).toFixed(1);
  return `M0 ${a} C${x(0.3)} ${b} ${x(0.62)} ${c} ${x(1)} ${d} L${x(1)} ${height} L0 ${height} Z`;
}
