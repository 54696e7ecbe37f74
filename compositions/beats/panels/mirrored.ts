/** Boxes of a layout that is written from left to right, for texts that are written from right to left. */
import type { Box, Layout } from '../../layout/layout.ts';

/** The box on the other side of the safe area, which is not in the middle of a phone's frame. */
export function mirrored(box: Box, { safe }: Layout, direction: 'ltr' | 'rtl'): Box {
  return direction === 'ltr' ? box : { ...box, x: 2 * safe.x + safe.width - box.x - box.width };
}
