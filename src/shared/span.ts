/**
 * The place of something in a script's text.
 *
 * Guarantees: lines and columns are counted from 1, offsets from 0; columns and offsets count UTF-16 code units, as
 * editors and the Language Server Protocol do; `end` is exclusive.
 */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Span {
  readonly start: Point;
  readonly end: Point;
}

/** The span from the start of one to the end of the other. */
export function joinSpans(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}

/** Turns offsets of a text into points: after one pass over the text, each takes O(log lines). */
export class LineIndex {
  readonly #lineStarts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
      this.#lineStarts.push(at + 1);
  }

  /** @param offset is clamped to the text. */
  pointAt(offset: number): Point {
    const clamped = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (this.#lineStarts[low] ?? 0) + 1, offset: clamped };
  }

  spanOf(startOffset: number, endOffset: number): Span {
    return { start: this.pointAt(startOffset), end: this.pointAt(endOffset) };
  }
}
