/** Where the lines between the parts of a signature begin and end. */
import type { Box } from '../../layout/layout.ts';

/** Where a line enters a box and leaves it. */
export function wireEnds({ x, y, width, height }: Box, along: 'x' | 'y', direction: 'ltr' | 'rtl') {
  if (along === 'y') {
    const middle = x + width / 2;
    return { in: { x: middle, y }, out: { x: middle, y: y + height } };
  }
  const middle = y + height / 2;
  const start = { x, y: middle };
  const end = { x: x + width, y: middle };
  return direction === 'ltr' ? { in: start, out: end } : { in: end, out: start };
}

/** Several lines arrive side by side. */
export function spread(
  { x, y }: { x: number; y: number },
  along: 'x' | 'y',
  at: number,
  count: number,
  call: Box,
): { x: number; y: number } {
  const room = (along === 'x' ? call.height : call.width) * 0.5;
  const columns = along === 'x' ? count : Math.min(2, count);
  const place = along === 'x' ? at : at % columns;
  const offset = columns === 1 ? 0 : (place / (columns - 1) - 0.5) * room;
  return along === 'x' ? { x, y: y + offset } : { x: x + offset, y };
}
