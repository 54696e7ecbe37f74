/**
 * How fast a sum has been growing recently.
 *
 * The speed of the last seconds says more about the next ones than a mean since the start, which would include long
 * past events, such as the start of the browser.
 */

/** Milliseconds that must pass before there is a rate. */
const minMs = 500;
/** The span is divided into this many parts; samples within one part are joined. */
const samplesInSpan = 100;

export class RecentRate {
  readonly #spanMs: number;
  #samples: { readonly atMs: number; readonly sum: number }[] = [];

  /** @param spanMs how far back the rate looks, in milliseconds */
  constructor(spanMs: number) {
    this.#spanMs = spanMs;
  }

  /** @param atMs the time of the sum, in milliseconds of a clock that never goes back */
  add(sum: number, atMs: number): void {
    const previous = this.#samples.at(-2);
    const last = this.#samples.at(-1);
    if (previous && last && last.atMs - previous.atMs < this.#spanMs / samplesInSpan) this.#samples.pop();
    this.#samples.push({ atMs, sum });
    // The last sample before the span stays as the start of the growth within the span.
    const keepFrom = this.#samples.findLastIndex((sample) => sample.atMs <= atMs - this.#spanMs);
    if (keepFrom > 0) this.#samples = this.#samples.slice(keepFrom);
  }

  /** Null while too little is known, and where nothing has grown. */
  perSecond(): number | null {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (!first || !last || last.atMs - first.atMs < minMs || last.sum <= first.sum) return null;
    return ((last.sum - first.sum) * 1000) / (last.atMs - first.atMs);
  }
}
