/**
 * Rows and columns of marks in a box.
 *
 * Guarantees: every mark lies in the box, in reading order, and none touches another; marks are as large as they can
 * be, but rows that come out even are preferred.
 */
import type { Box } from '../../layout/layout.ts';

export interface MarkGrid {
  /** The side of a mark. */
  readonly side: number;
  /** The upper left corners. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
  readonly rows: number;
  readonly columns: number;
}

/** The side of a mark, as part of its cell's: of many marks, and of few. */
const [filledShare, filledShareOfFew] = [0.8, 0.92];
/** How much larger uneven rows must make the marks to be chosen. */
const worthOfEven = 1.3;
/** A cell may be this many times wider than high, or higher than wide, so that a row reaches from edge to edge. */
const stretch = 1.4;
/** Fewer marks than these stand close together instead. */
const many = 20;

export function markGrid(box: Box, total: number, direction: 'ltr' | 'rtl'): MarkGrid {
  const { columns, cell } = bestColumns(box, total);
  const rows = Math.ceil(total / columns);
  const side = cell * (total < many ? filledShareOfFew : filledShare);
  const step = {
    x: between((box.width - side) / Math.max(1, columns - 1), cell, cell * (total < many ? 1 : stretch)),
    y: between((box.height - side) / Math.max(1, rows - 1), cell, cell * 1.12),
  };
  const places = Array.from({ length: total }, (_, index) => {
    const along = (index % columns) * step.x;
    const x = direction === 'ltr' ? box.x + along : box.x + box.width - side - along;
    return { x, y: box.y + Math.floor(index / columns) * step.y };
  });
  return { side, places, rows, columns };
}

function bestColumns({ width, height }: Box, total: number): { columns: number; cell: number } {
  let best = { columns: 1, cell: 0, worth: 0 };
  for (let columns = 1; columns <= total; columns += 1) {
    const cell = Math.min(width / columns, height / Math.ceil(total / columns));
    const worth = cell * (total % columns === 0 ? worthOfEven : 1);
    if (worth > best.worth) best = { columns, cell, worth };
  }
  return best;
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
