/** The landscape of scenes without a picture: two hills, and a sun that has its own place in each scene. */
import { type Box, type Layout, openBody } from '../../layout/layout.ts';

/** How many places the sun has on its way across the sky. */
const placesOfSun = 8;

/** In units. */
const sunRadius = 15;

/** As a share of the body's height. */
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
 * The hills, and the size of the sun. They are the same in every scene of a type.
 *
 * @param body the box whose lower part they fill: the one above the caption, or the whole page of a card.
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

/** Where the sun stands in a scene. @param seed of the scene. */
export function sunAt(layout: Layout, seed: number): Point {
  const { body, unit } = layout;
  const t = ((seed % placesOfSun) + 0.5) / placesOfSun;
  const radius = unit * sunRadius;
  const low = body.y + body.height * horizonAt - radius * 0.4;
  // At its highest the sun stays clear of the running head.
  const high = Math.max(body.y + radius + unit * 2, low - body.height * 0.42);
  return {
    x: body.x + radius + (body.width - 2 * radius) * t,
    y: low - (low - high) * Math.sin(Math.PI * t),
  };
}

/** Where the sun rises from when a scene begins: behind the hills. */
export function sunBefore(layout: Layout, seed: number): Point {
  const { x, y } = sunAt(layout, seed);
  return { x, y: y + layout.unit * 30 };
}

/** Where the sun stands on an opening card, and where it has set on an end card: on the side away from the text. */
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

/** The sky above the sun, which is free for the text of a card. */
export function skyOf(layout: Layout): Box {
  const { safe, unit } = layout;
  const { y } = sunOnCard(layout, 'opening', 'ltr');
  return { ...safe, height: y - unit * (sunRadius + 3) - safe.y };
}

/** @param heights of the curve's four control points above (negative) or below the level, in multiples of `swell`. */
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
