/**
 * Where a cause and its effect stand: side by side on wide frames, one above the other on others.
 *
 * Guarantees: the panels fill the frame; texts lie inside the safe area.
 */
import type { Box, Layout } from '../../layout/layout.ts';

export interface CauseLayout {
  /** In the order in which they are spoken. */
  readonly first: { readonly panel: Box; readonly text: Box };
  readonly second: { readonly panel: Box; readonly text: Box };
  /** Of the arrow's disc, on the border of the panels. */
  readonly centre: { readonly x: number; readonly y: number };
  readonly radius: number;
  readonly isAcross: boolean;
}

export function causeLayout(
  { width, height, safe, unit, shape }: Layout,
  direction: 'ltr' | 'rtl',
): CauseLayout {
  const isAcross = shape === 'wide';
  const radius = unit * (isAcross ? 9 : 8);
  const share = 0.46;
  if (!isAcross) {
    const border = safe.y + safe.height * 0.47;
    const gap = radius + unit * 2;
    return {
      first: {
        panel: { x: 0, y: 0, width, height: border },
        text: { ...safe, height: border - gap - safe.y },
      },
      second: {
        panel: { x: 0, y: border, width, height: height - border },
        text: { ...safe, y: border + gap, height: safe.y + safe.height - border - gap },
      },
      centre: { x: safe.x + radius + unit * 2, y: border },
      radius,
      isAcross,
    };
  }
  const border = direction === 'ltr' ? width * share : width * (1 - share);
  const left = { x: 0, y: 0, width: border, height };
  const right = { x: border, y: 0, width: width - border, height };
  const gap = radius + unit * 3;
  const leftText = { ...safe, width: border - gap - safe.x };
  const rightText = { ...safe, x: border + gap, width: safe.x + safe.width - border - gap };
  const sides = [
    { panel: left, text: leftText },
    { panel: right, text: rightText },
  ] as const;
  const [first, second] = direction === 'ltr' ? sides : [sides[1], sides[0]];
  return { first, second, centre: { x: border, y: height * 0.5 }, radius, isAcross };
}
