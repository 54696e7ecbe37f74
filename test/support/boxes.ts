/** Boxes of layouts, for tests of where they are. */
import type { Box } from '../../compositions/layout/layout.ts';

/** Frame sizes of all formats, and a small one. */
export const frameSizes = [
  [1920, 1080],
  [1080, 1920],
  [1080, 1080],
  [1080, 1350],
  [320, 180],
] as const;

/** Whether a box has a size and lies inside another. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.width > 0 &&
    inner.height > 0 &&
    inner.x >= outer.x - 0.01 &&
    inner.y >= outer.y - 0.01 &&
    inner.x + inner.width <= outer.x + outer.width + 0.01 &&
    inner.y + inner.height <= outer.y + outer.height + 0.01
  );
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
