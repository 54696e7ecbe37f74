/**
 * Two panels whose common edge is an arrow from the cause to the effect: beside each other on wide frames, else one
 * above the other.
 *
 * Guarantees: words lie in the safe area, on their own panel and clear of the arrow's tip; once the arrow is drawn, its
 * tip lies in the panel of the effect.
 */
import type { Box, Layout } from '../../layout/layout.ts';

export interface CauseLayout {
  readonly first: Box;
  readonly second: Box;
  readonly size: number;
  /** The edge as an open line, as if the text ran from left to right. @param t how far it is drawn, from 0 to 1. */
  readonly edge: (t: number, offset?: number) => readonly (readonly [x: number, y: number])[];
  /** The corners that close the second panel. */
  readonly corners: readonly (readonly [x: number, y: number])[];
  /** Between the stripes that follow the edge, and how wide they are. */
  readonly step: number;
}

export function causeLayout(layout: Layout, causeIs: 'first' | 'second'): CauseLayout {
  const { width, height, safe, unit, shape } = layout;
  const sign = causeIs === 'first' ? 1 : -1;
  const gap = unit * 3;
  const right = safe.x + safe.width;
  const bottom = safe.y + safe.height;
  if (shape === 'wide') {
    const middle = width * (causeIs === 'first' ? 0.47 : 0.53);
    const tip = width * 0.085;
    const firstEnd = middle - gap - (causeIs === 'first' ? 0 : tip);
    const secondStart = middle + gap + (causeIs === 'first' ? tip : 0);
    return {
      first: { ...safe, width: firstEnd - safe.x },
      second: { ...safe, x: secondStart, width: right - secondStart },
      size: unit * 10.6,
      edge: (t, offset = 0) => [
        [middle + offset, 0],
        [middle + offset + sign * tip * t, height / 2],
        [middle + offset, height],
      ],
      corners: [
        [width, height],
        [width, 0],
      ],
      step: width * 0.062 * -sign,
    };
  }
  const middle = height * (shape === 'phone' ? 0.43 : 0.48);
  const tip = unit * 13;
  const firstEnd = middle - gap - (causeIs === 'first' ? 0 : tip * 0.8);
  const secondStart = middle + gap + (causeIs === 'first' ? tip * 0.8 : 0);
  return {
    first: { ...safe, height: firstEnd - safe.y },
    second: { ...safe, y: secondStart, height: bottom - secondStart },
    size: unit * 11,
    edge: (t, offset = 0) => [
      [0, middle + offset],
      [width / 2, middle + offset + sign * tip * t],
      [width, middle + offset],
    ],
    corners: [
      [width, height],
      [0, height],
    ],
    step: unit * 11 * -sign,
  };
}
