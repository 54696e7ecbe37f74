/**
 * A row of items -> pages of about the same weight.
 *
 * Guarantees: every item is on exactly one page, in order; no page is empty or has more than `maxItems`.
 */

/**
 * @param weightOf how much room or time an item takes, in any unit.
 * @param maxItems the most items per page.
 * @param maxWeight the weight that a page should not exceed. An item that exceeds it alone has a page of its own.
 */
export function cutIntoPages<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
  maxItems: number,
  maxWeight: number,
): T[][] {
  const weights = items.map(weightOf);
  let weightLeft = weights.reduce((sum, weight) => sum + weight, 0);
  const wanted = Math.max(Math.ceil(items.length / maxItems), Math.ceil(weightLeft / maxWeight));
  let pagesLeft = Math.min(items.length, wanted);
  const pages: T[][] = [];
  let next = 0;
  while (pagesLeft > 0) {
    const target = weightLeft / pagesLeft;
    const itemsLeft = items.length - next;
    // Each of the pages to come needs at least one item, and can take at most `maxItems`.
    const max = Math.min(maxItems, itemsLeft - (pagesLeft - 1));
    const min = Math.max(1, itemsLeft - maxItems * (pagesLeft - 1));
    let count = min;
    let weight = sumOf(weights, next, next + min);
    while (count < max) {
      const grown = weight + (weights[next + count] ?? 0);
      if (grown - target > target - weight) break;
      weight = grown;
      count += 1;
    }
    pages.push(items.slice(next, next + count));
    next += count;
    weightLeft -= weight;
    pagesLeft -= 1;
  }
  return pages;
}

function sumOf(weights: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += weights[at] ?? 0;
  return sum;
}
