/**
 * What a stage reports about a script, as data, collected along the way and printed at the end.
 *
 * Guarantees: a diagnostic with severity `error` means that the script cannot be rendered; a `warning`, that something
 * was left out or guessed; an `info` reports what was decided.
 */
import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  /** A stable name in kebab case, for example `unknown-directive`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence that says what is wrong. */
  readonly message: string;
  /** Where it is; null for the whole file. */
  readonly span: Span | null;
  /** What to do about it; null if there is nothing to do. */
  readonly hint: string | null;
}

/** In the order of the text. Those about the whole text come first; those about one place keep their order. */
export function sortedByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const offsetOf = ({ span }: Diagnostic) => span?.start.offset ?? -1;
  return diagnostics.toSorted((a, b) => offsetOf(a) - offsetOf(b));
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
