/** Finds where code spans end. Guarantees: each length of backtick run is looked for at most once too often. */
import type { Range } from '../flow.ts';
import { lengthAt } from '../patterns.ts';

const backticks = /`+/y;

export class CodeSpans {
  readonly #source: string;
  /** By length of run: there is no run of that length in this range. */
  readonly #searched = new Map<number, Range>();

  constructor(source: string) {
    this.#source = source;
  }

  /** Offset after the code span that opens at `at`, or after the backticks when they open none. */
  endOf(at: number): number {
    const length = Math.max(1, lengthAt(backticks, this.#source, at));
    const bodyStart = at + length;
    const known = this.#searched.get(length);
    if (known !== undefined && known.start <= bodyStart && bodyStart < known.end) return bodyStart;
    // A code span ends with its paragraph.
    const pieces = /`+|\n[ \t]*\n/g;
    pieces.lastIndex = bodyStart;
    for (let match = pieces.exec(this.#source); match !== null; match = pieces.exec(this.#source)) {
      if (match[0].startsWith('\n')) {
        this.#searched.set(length, { start: bodyStart, end: match.index });
        return bodyStart;
      }
      if (match[0].length === length) return match.index + length;
    }
    this.#searched.set(length, { start: bodyStart, end: this.#source.length });
    return bodyStart;
  }
}
