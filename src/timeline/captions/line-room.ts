/**
 * How much of a caption line words take, and whether they fit on it.
 *
 * Two limits hold at once: the columns of the caption standards, which keep a line readable, and the measured width of
 * the plate, which keeps it inside the frame. Guarantees: a line with more words is never narrower.
 */
import type { StyledRun } from '../../script/script.ts';
import { columnsOf } from './columns.ts';

/** A word as it is measured. */
export interface MeasuredWord {
  readonly text: string;
  readonly spaceBefore: boolean;
  readonly runs: readonly StyledRun[];
}

/** The plate and the font of a video format. */
export interface MeasuredLine {
  /** The width of the longest line, in ems. */
  readonly lineEms: number;
  /** The width of text in ems, as it is drawn. */
  readonly widthOf: (runs: readonly StyledRun[]) => number;
}

const spaceRuns: readonly StyledRun[] = [{ text: ' ', bold: false, italic: false, code: false, color: null }];

export class LineRoom {
  readonly columns: number;
  readonly #measured: MeasuredLine | null;
  readonly #spaceEms: number;

  constructor(columns: number, measured?: MeasuredLine) {
    this.columns = columns;
    this.#measured = measured ?? null;
    this.#spaceEms = measured?.widthOf(spaceRuns) ?? 0;
  }

  /** Measures a row of words once; the width of any part of it is then known without measuring again. */
  row(words: readonly MeasuredWord[]): RowWidths {
    return new RowWidths(words, this.columns, this.#measured, this.#spaceEms);
  }

  /** Whether the words fit on one line. */
  holds(words: readonly MeasuredWord[]): boolean {
    return this.row(words).share(0, words.length) <= 1;
  }
}

export class RowWidths {
  readonly #words: readonly MeasuredWord[];
  /** Sums of the widths up to and including each word, with spaces. */
  readonly #columns: number[] = [0];
  readonly #ems: number[] = [0];
  readonly #lineColumns: number;
  readonly #lineEms: number;
  readonly #spaceEms: number;

  constructor(
    words: readonly MeasuredWord[],
    columns: number,
    measured: MeasuredLine | null,
    spaceEms: number,
  ) {
    this.#words = words;
    this.#lineColumns = columns;
    this.#lineEms = measured?.lineEms ?? Number.POSITIVE_INFINITY;
    this.#spaceEms = spaceEms;
    words.forEach((word, at) => {
      const space = word.spaceBefore ? 1 : 0;
      this.#columns.push((this.#columns[at] ?? 0) + space + columnsOf(word.text));
      const ems = measured ? space * spaceEms + measured.widthOf(word.runs) : 0;
      this.#ems.push((this.#ems[at] ?? 0) + ems);
    });
  }

  /** The columns of the words from `start` to `end` (exclusive) on one line. */
  columns(start: number, end: number): number {
    const width = (this.#columns[end] ?? 0) - (this.#columns[start] ?? 0);
    return width - (this.#words[start]?.spaceBefore ? 1 : 0);
  }

  /** The share of a line that these words take. More than 1 does not fit. */
  share(start: number, end: number): number {
    const width = (this.#ems[end] ?? 0) - (this.#ems[start] ?? 0);
    const ems = width - (this.#words[start]?.spaceBefore ? this.#spaceEms : 0);
    return Math.max(this.columns(start, end) / this.#lineColumns, ems / this.#lineEms);
  }
}
