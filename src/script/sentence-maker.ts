/**
 * Makes sentences of flows: of prose, or of lines that are sentences as they stand.
 *
 * Guarantees: numbered from 0 in the order in which they are made, which must be the reading order; none is empty.
 */
import type { Span } from '../shared/span.ts';
import type { Flow, Range } from './flow.ts';
import type { Report } from './report.ts';
import { splitSentences } from './sentences.ts';
import type { Sentence } from './types.ts';
import { joinWords, wordsOf } from './words.ts';

export class SentenceMaker {
  readonly #language: string;
  readonly #report: Report;
  #next = 0;

  constructor(language: string, report: Report) {
    this.#language = language;
    this.#report = report;
  }

  /** How many it has made. */
  get count(): number {
    return this.#next;
  }

  span(range: Range): Span {
    return this.#report.span(range);
  }

  /** One sentence of the whole flow; null when it shows nothing. */
  line(flow: Flow): Sentence | null {
    const words = wordsOf(flow, this.#language, (range) => this.span(range));
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return null;
    const span = { start: first.span.start, end: last.span.end };
    return { index: this.#next++, text: joinWords(words), words, span };
  }

  lines(flows: readonly Flow[]): Sentence[] {
    return flows.flatMap((flow) => this.line(flow) ?? []);
  }

  prose(flow: Flow): Sentence[] {
    return this.lines(splitSentences(flow.text, this.#language).map((range) => flow.slice(range)));
  }
}
