/**
 * Where the clauses of a column are: the spoken one large in the middle, those before and after it small.
 *
 * Guarantees: what is seen lies between 0 and the column's height, if it fits there at all.
 */

export interface ClausePlace {
  /** Of its upper edge, in pixels from the top of the column. */
  readonly y: number;
  /** Relative to the size of the spoken clause. */
  readonly scale: number;
  /** 0 or 1: only the neighbours of the spoken clause are seen. */
  readonly seen: number;
}

/** Of a neighbour, relative to the spoken clause. */
export const smallScale = 0.54;
/** Between clauses, as a part of the column's height. */
const gapShare = 0.075;

/** How high the highest three neighbours are together. @param heights of all clauses at full size */
export function highestTriple(heights: readonly number[], height: number): number {
  return Math.max(...heights.map((_, index) => tripleHeight(heights, index, height)));
}

export function placesAround(heights: readonly number[], current: number, height: number): ClausePlace[] {
  const gap = gapShare * height;
  const top = (height - tripleHeight(heights, current, height)) / 2;
  const before = heights[current - 1];
  const y = top + (before === undefined ? 0 : before * smallScale + gap);
  return heights.map((own, index): ClausePlace => {
    if (index === current) return { y, scale: 1, seen: 1 };
    const seen = Math.abs(index - current) === 1 ? 1 : 0;
    if (index < current) {
      const between = heights.slice(index, current).reduce((sum, other) => sum + other * smallScale + gap, 0);
      return { y: y - between, scale: smallScale, seen };
    }
    const between = heights
      .slice(current + 1, index)
      .reduce((sum, other) => sum + other * smallScale + gap, 0);
    return { y: y + (heights[current] ?? own) + gap + between, scale: smallScale, seen };
  });
}

/** Between the places around one clause and those around the next. @param t from 0 to 1. */
export function placesBetween(
  from: readonly ClausePlace[],
  to: readonly ClausePlace[],
  t: number,
): ClausePlace[] {
  const mixed = (a: number, b: number) => a + (b - a) * t;
  return to.map((place, index) => {
    const before = from[index] ?? place;
    return {
      y: mixed(before.y, place.y),
      scale: mixed(before.scale, place.scale),
      seen: mixed(before.seen, place.seen),
    };
  });
}

function tripleHeight(heights: readonly number[], index: number, height: number): number {
  const gap = gapShare * height;
  const neighbours = [heights[index - 1], heights[index + 1]].filter((other) => other !== undefined);
  return neighbours.reduce((sum, other) => sum + other * smallScale + gap, heights[index] ?? 0);
}
