/**
 * What a stage has to say about a script, as data: gathered on the way, printed once at the end.
 *
 * Guarantees: a diagnostic with severity `error` means that the script cannot be rendered; a `warning` means
 * that something was left out or guessed; an `info` says what was decided.
 */
import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  /** Stable kebab-case name, for example `unknown-directive`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** Where; null when the whole file is meant. */
  readonly span: Span | null;
  /** What to do about it; null when there is nothing to do. */
  readonly hint: string | null;
}

/** In the order of the text. What is about the whole text comes first; what is about one place stays in its order. */
export function sortedByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const offsetOf = ({ span }: Diagnostic) => span?.start.offset ?? -1;
  return diagnostics.toSorted((a, b) => offsetOf(a) - offsetOf(b));
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
