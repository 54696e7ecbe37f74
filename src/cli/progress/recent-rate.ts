/**
 * How fast a sum grows, of late.
 *
 * A mean since the start would hold what was long ago, such as the browser's start, against what is to come; the
 * speed of the last seconds tells more of the next.
 */

/** Milliseconds that must have passed before there is a rate. */
const leastMs = 500;
/** Samples closer together than this part of the span are one. */
const samplesInSpan = 100;

export class RecentRate {
  readonly #spanMs: number;
  #samples: { readonly atMs: number; readonly sum: number }[] = [];

  /** @param spanMs the time looked back on, in milliseconds */
  constructor(spanMs: number) {
    this.#spanMs = spanMs;
  }

  /** The sum at a time, in milliseconds of a clock that never goes back. */
  add(sum: number, atMs: number): void {
    const previous = this.#samples.at(-2);
    const last = this.#samples.at(-1);
    if (previous && last && last.atMs - previous.atMs < this.#spanMs / samplesInSpan) this.#samples.pop();
    this.#samples.push({ atMs, sum });
    // The last sample from before the span stays: what came after it is all within the span, or nothing came.
    const keepFrom = this.#samples.findLastIndex((sample) => sample.atMs <= atMs - this.#spanMs);
    if (keepFrom > 0) this.#samples = this.#samples.slice(keepFrom);
  }

  /** Null while there is too little to tell, and where nothing grew. */
  perSecond(): number | null {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (!first || !last || last.atMs - first.atMs < leastMs || last.sum <= first.sum) return null;
    return ((last.sum - first.sum) * 1000) / (last.atMs - first.atMs);
  }
}
