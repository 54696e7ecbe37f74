/** What every check of a script gives. */
import type { Diagnostic } from '../shared/diagnostic.ts';

export interface Checked<T> {
  /** What the stages after the check work with. It is used only when no diagnostic of the script is an error. */
  readonly value: T;
  /** What the author is told, each at its place in the script. */
  readonly diagnostics: readonly Diagnostic[];
}
