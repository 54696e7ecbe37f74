/** Gathers diagnostics while a text is read. Takes offsets in the source; gives spans. */
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

  /** @param range offsets in the source; null for the whole text. @param hint what to do about it; null for nothing. */
  add(severity: Severity, code: string, range: Range | null, message: string, hint: string | null): void {
    const span = range === null ? null : this.span(range);
    this.diagnostics.push({ code, severity, message, span, hint });
  }

  span(range: Range): Span {
    return this.#lines.spanOf(range.start, Math.max(range.start, range.end));
  }
}
