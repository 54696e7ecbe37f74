/** The shortest edit script between two sequences (Myers, "An O(ND) Difference Algorithm", 1986). */

/** With more edits, the two are taken for different texts: tracing them would need too much memory. */
const maxEdits = 3000;
const noMatch = -1;

/**
 * Which items of two sequences match.
 *
 * @returns for each item of `a` the index of its match in `b`, or -1; null when the two are too different.
 */
export function matchSequences(a: readonly string[], b: readonly string[]): Int32Array | null {
  const max = Math.min(a.length + b.length, maxEdits);
  // By diagonal, x − y, from −most − 1 to most + 1: how far into `a` the furthest way reaches.
  const reached = new Int32Array(2 * max + 3);
  const middle = max + 1;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= max; edits += 1) {
    trace.push(reached.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = reached[middle + diagonal + 1] ?? 0;
      const beside = reached[middle + diagonal - 1] ?? 0;
      let x = isInsertion(diagonal, edits, beside, below) ? below : beside + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reached[middle + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return traceBack(trace, a.length, b.length);
    }
  }
  return null;
}

/** Whether the furthest way to a diagonal comes from the one above it, and not from the one below. */
function isInsertion(diagonal: number, edits: number, beside: number, below: number): boolean {
  return diagonal === -edits || (diagonal !== edits && beside < below);
}

/** @param trace for each number of edits, how far each diagonal reached before the last of them. */
function traceBack(trace: readonly Int32Array[], aLength: number, bLength: number): Int32Array {
  const matches = new Int32Array(aLength).fill(noMatch);
  let x = aLength;
  let y = bLength;
  for (const [edits, reached] of [...trace.entries()].reverse()) {
    const at = (diagonal: number) => reached[edits + 1 + diagonal] ?? 0;
    const diagonal = x - y;
    const from = isInsertion(diagonal, edits, at(diagonal - 1), at(diagonal + 1))
      ? diagonal + 1
      : diagonal - 1;
    const fromX = edits === 0 ? 0 : at(from);
    const fromY = edits === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      matches[x] = y;
    }
    x = fromX;
    y = fromY;
  }
  return matches;
}
