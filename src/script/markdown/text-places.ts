/**
 * Finds the texts of a Markdown tree in the source, including those that the parser made without a position. Ask for
 * the texts in reading order.
 */
import type { Nodes } from 'mdast';
import type { Range, Unstyled } from '../flow.ts';
import { rangeOf } from './nodes.ts';
import { alignToSource } from './source-alignment.ts';

export class TextPlaces {
  readonly #source: string;
  /** Where the last text ended: for nodes without a position. */
  #cursor = 0;

  constructor(source: string) {
    this.#source = source;
  }

  piecesOf(value: string, node: Nodes): Unstyled[] {
    const range = node.position === undefined ? this.#find(value) : rangeOf(node);
    this.#cursor = range.end;
    return alignToSource(value, this.#source, range.start, range.end);
  }

  pieceOfCode(value: string, node: Nodes): Unstyled {
    const range = rangeOf(node);
    const text = value.replaceAll('\n', ' ');
    const at = this.#source.slice(range.start, range.end).indexOf(value);
    const start = at === -1 ? range.start : range.start + at;
    const exact = at !== -1;
    this.#cursor = range.end;
    return { text, start, end: exact ? start + value.length : range.end, exact };
  }

  /** Goes on after `node`. */
  passTo(node: Nodes): void {
    this.#cursor = node.position?.end.offset ?? this.#cursor;
  }

  #find(value: string): Range {
    const start = this.#source.startsWith(value, this.#cursor)
      ? this.#cursor
      : this.#source.slice(this.#cursor, this.#cursor + value.length + 2000).indexOf(value) + this.#cursor;
    return start < this.#cursor
      ? { start: this.#cursor, end: this.#cursor }
      : { start, end: start + value.length };
  }
}
