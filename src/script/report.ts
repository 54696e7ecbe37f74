/** Gathers diagnostics while a text is read; takes offsets of the source and gives spans. */
import type { Diagnostic, Severity } from '../shared/diagnostic.ts';
import { LineIndex, type Span } from '../shared/span.ts';
import type { Range } from './flow.ts';

export class Report {
  readonly source: string;
  readonly diagnostics: Diagnostic[] = [];
  readonly #lines: LineIndex;

  constructor(source: string) {
    this.source = source;
    this.#lines = new LineIndex(source);
  }

  /** @param range where, in offsets of the source; null when the whole text is meant. */
  add(severity: Severity, code: string, range: Range | null, message: string, hint: string | null): void {
    const span = range === null ? null : this.span(range);
    this.diagnostics.push({ code, severity, message, span, hint });
  }

  span(range: Range): Span {
    return this.#lines.spanOf(range.start, Math.max(range.start, range.end));
  }
}
