/**
 * What is written beside the first and the last points of several lines: their values, and at the end their names.
 *
 * Guarantees: the labels of one side keep apart from one another, and from the labels of the rows below the chart.
 */
import { clearance, textDrop, textRise } from './point-labels.ts';

/** What is written beside the first or the last point of one of several lines. */
export interface LineEnd {
  readonly row: number;
  /** Where the text starts, or at the first point ends; and the middle of its first line. In pixels. */
  readonly x: number;
  readonly y: number;
  readonly value: string;
  /** At the last point, the name of the line, in lines below the value. */
  readonly name: readonly string[];
}

export interface EndSizes {
  /** Font sizes, in pixels. */
  readonly valueSize: number;
  readonly labelSize: number;
  /** Where the labels below the chart begin. */
  readonly lowest: number;
}

/**
 * From the middle of a value to the middle of the first line of its name, and from there to the next line, in ems of
 * each.
 */
export const nameLeading = { first: 1.05, next: 1.2 } as const;

/**
 * Moves apart what stands beside lines that begin or end close to one another: downwards, and up again if it would meet
 * the labels below.
 *
 * @returns where each end has moved to.
 */
export function endsApart(ends: readonly LineEnd[], sizes: EndSizes): Map<LineEnd, LineEnd> {
  const sorted = ends.toSorted((a, b) => a.y - b.y);
  const firsts = sorted.filter(({ row }) => row === 0);
  const lasts = sorted.filter(({ row }) => row !== 0);
  return new Map([...columnApart(firsts, sizes), ...columnApart(lasts, sizes)]);
}

/** @param column from top to bottom. */
function columnApart(column: readonly LineEnd[], sizes: EndSizes): [LineEnd, LineEnd][] {
  let free = Number.NEGATIVE_INFINITY;
  const downwards = column.map((end) => {
    const { above, below } = extentOf(end, sizes);
    const y = Math.max(end.y, free + above);
    free = y + below;
    return { end, y, above, below };
  });
  let limit = sizes.lowest;
  return downwards.toReversed().map(({ end, y: wanted, above, below }) => {
    const y = Math.min(wanted, limit - below);
    limit = y - above;
    return [end, { ...end, y }];
  });
}

/** How far an end reaches above and below its middle, with the space to keep free below it. */
function extentOf({ name }: LineEnd, { valueSize, labelSize }: EndSizes) {
  const middle = (textRise / 2) * valueSize;
  const names = name.length;
  const below =
    names === 0
      ? middle + textDrop * valueSize
      : nameLeading.first * valueSize +
        (names - 1) * nameLeading.next * labelSize +
        (textRise / 2 + textDrop) * labelSize;
  return { above: middle, below: below + clearance(valueSize) };
}
