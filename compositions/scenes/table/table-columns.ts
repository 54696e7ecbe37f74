/** Whether a table's columns fit into a box at a legible size, and how they divide its width. */
import type { RowProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';

/** The space between two columns, in ems. */
export const columnGap = 1.4;

/** The mean advance of Inter, in ems. East Asian characters take a whole em. */
const meanAdvance = 0.58;

export interface Columns {
  /** For CSS: how the width is divided. */
  readonly template: string;
  /** True if the columns would have to be set smaller than the smallest size: then each row is a card. */
  readonly asCards: boolean;
}

/**
 * @param width of the box, in pixels.
 * @param smallest the font size, in pixels, down to which columns are better than cards.
 */
export function columnsOf(rows: readonly RowProps[], width: number, smallest: number): Columns {
  const count = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(2, ...rows.map(({ cells }) => emsOf(cells[column] ? plainText([cells[column]]) : ''))),
  );
  // Text in a wide column may wrap; numbers and names must stay on one line.
  const needed = widths.map((ems) => Math.min(ems, 11));
  const sum = needed.reduce((total, ems) => total + ems, 0) + columnGap * (count - 1);
  return {
    template: widths.map((ems) => `minmax(min-content, ${Math.min(ems, 24).toFixed(2)}fr)`).join(' '),
    asCards: count > 1 && sum * smallest > width,
  };
}

function emsOf(text: string): number {
  let ems = 0;
  for (const character of text)
    ems += /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/u.test(character) ? 1 : meanAdvance;
  return ems;
}
