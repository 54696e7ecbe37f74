/** How different two colours look: their distance in OKLab, from 0 to about 1. */
import { oklab } from './oklab.ts';

/** Below this, a shape or a word in one colour is hard to tell from the other colour. */
export const hardToTellApart = 0.13;

export function colorDistance(one: string, other: string): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
