/**
 * A flow is a piece of running text that knows, for every character, its place in the source and its style. Markdown,
 * HTML and plain text are all read into flows; words are cut from them.
 *
 * Guarantees: flows are never changed; cutting and joining never loses the way back to the source; linear time.
 */
import { joinedAcrossLines } from '../languages/writing-systems.ts';
import type { StyledRun } from './script.ts';

export type Style = Omit<StyledRun, 'text'>;

export const plainStyle: Style = { bold: false, italic: false, code: false, color: null };

/** Text of one style from one place. */
export interface Chunk {
  readonly text: string;
  /** Offsets in the source: of the first character, and after the last. */
  readonly start: number;
  readonly end: number;
  /** True when the source has these very characters there: no character references, no escapes. */
  readonly exact: boolean;
  readonly style: Style;
}

/** Text from one place before its style is known. */
export type Unstyled = Omit<Chunk, 'style'>;

/** Half-open offsets, in a flow's text or in the source. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export class Flow {
  readonly text: string;
  readonly chunks: readonly Chunk[];
  /** Where each chunk starts in `text`. */
  readonly #starts: number[] = [];

  constructor(chunks: readonly Chunk[]) {
    this.chunks = chunks.filter((chunk) => chunk.text !== '');
    let at = 0;
    for (const chunk of this.chunks) {
      this.#starts.push(at);
      at += chunk.text.length;
    }
    this.text = this.chunks.map((chunk) => chunk.text).join('');
  }

  get isBlank(): boolean {
    return this.text.trim() === '';
  }

  /** The place of a part of the text in the source. That of an empty flow is 0. */
  sourceRange(range: Range): Range {
    const first = this.#chunkIndexAt(range.start);
    const last = this.#chunkIndexAt(Math.max(range.start, range.end - 1));
    const firstChunk = this.chunks[first];
    const lastChunk = this.chunks[last];
    if (firstChunk === undefined || lastChunk === undefined) return { start: 0, end: 0 };
    return {
      start: firstChunk.exact
        ? firstChunk.start + range.start - (this.#starts[first] ?? 0)
        : firstChunk.start,
      end: lastChunk.exact ? lastChunk.start + range.end - (this.#starts[last] ?? 0) : lastChunk.end,
    };
  }

  /** The part of the flow in this range of its text. */
  slice(range: Range): Flow {
    const parts: Chunk[] = [];
    for (let index = this.#chunkIndexAt(range.start); index < this.chunks.length; index += 1) {
      const chunk = this.chunks[index];
      const chunkStart = this.#starts[index] ?? 0;
      if (chunk === undefined || chunkStart >= range.end) break;
      parts.push(cutChunk(chunk, range.start - chunkStart, range.end - chunkStart));
    }
    return new Flow(parts);
  }

  /** The flow without these ranges of its text, which must be sorted and not overlap. */
  without(ranges: readonly Range[]): Flow {
    if (ranges.length === 0) return this;
    const parts: Chunk[] = [];
    let at = 0;
    for (const range of [...ranges, { start: this.text.length, end: this.text.length }]) {
      if (range.start > at) parts.push(...this.slice({ start: at, end: range.start }).chunks);
      at = Math.max(at, range.end);
    }
    return new Flow(parts);
  }

  trimmed(): Flow {
    const start = this.text.length - this.text.trimStart().length;
    const end = this.text.trimEnd().length;
    return start === 0 && end === this.text.length ? this : this.slice({ start, end: Math.max(start, end) });
  }

  /** True when any character in this range of the text is code. */
  hasCode(range: Range): boolean {
    for (let index = this.#chunkIndexAt(range.start); index < this.chunks.length; index += 1) {
      if ((this.#starts[index] ?? 0) >= range.end) return false;
      if (this.chunks[index]?.style.code === true) return true;
    }
    return false;
  }

  /** The flow with other characters. @param change must keep the length. */
  mapText(change: (text: string) => string): Flow {
    return new Flow(this.chunks.map((chunk) => ({ ...chunk, text: change(chunk.text) })));
  }

  #chunkIndexAt(at: number): number {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}

function cutChunk(chunk: Chunk, from: number, to: number): Chunk {
  const start = Math.max(0, from);
  const end = Math.min(chunk.text.length, to);
  if (start === 0 && end === chunk.text.length) return chunk;
  const text = chunk.text.slice(start, end);
  return chunk.exact
    ? { ...chunk, text, start: chunk.start + start, end: chunk.start + end }
    : { ...chunk, text };
}

const unspaced = new RegExp(`[${joinedAcrossLines}]`, 'u');

/** Joins lines into one flow: with a space, or without one between characters of writing systems that have none. */
export function joinLines(lines: readonly Flow[]): Flow {
  const chunks: Chunk[] = [];
  let previous: Flow | null = null;
  for (const line of lines) {
    if (previous !== null) {
      const end = previous.chunks.at(-1)?.end ?? 0;
      if (isSpacedBetween(previous.text, line.text))
        chunks.push({ text: ' ', start: end, end, exact: false, style: plainStyle });
    }
    chunks.push(...line.chunks);
    previous = line;
  }
  return new Flow(chunks);
}

/** Whether there is a space between two texts when one follows the other on a line. */
export function isSpacedBetween(before: string, after: string): boolean {
  return !(unspaced.test(lastCharacter(before)) && unspaced.test(firstCharacter(after)));
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? ' ';
}
