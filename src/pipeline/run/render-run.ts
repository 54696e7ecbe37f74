/** What a run is asked to render, and whom it tells about its work. */
import type { Readable } from 'node:stream';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { SpeechCost } from '../../voice/cost.ts';
import type { SourceText } from '../input/read-script.ts';
import type { ProgressListener } from '../report/progress.ts';
import type { ResolvedSettings } from '../settings/settings.ts';

export interface RenderRun {
  /** File names, or `-` for standard input. */
  readonly scripts: readonly string[];
  /** The value of `-o`; null for `out/`. */
  readonly output: string | null;
  readonly settings: ResolvedSettings;
  /**
   * Stands for everything that the program is made of, and changes with it; null when that is not known. With it,
   * scripts whose videos are up to date are recognised and left as they are.
   */
  readonly programState: string | null;
  /** Warnings stop the run as errors do. */
  readonly strict: boolean;
  readonly stdin: Readable;
  readonly signal: AbortSignal;
  readonly onProgress: ProgressListener;
  /** Called with the cost of the whole run's speech, before a service is asked that is paid, or may be. */
  readonly onCost: (cost: SpeechCost) => void;
  /** Called with the reason when the fast renderer cannot be used, before the other one begins. */
  readonly onFallback: (reason: string) => void;
  /** Called as soon as something is found in a script. */
  readonly onDiagnostics: (source: SourceText, diagnostics: readonly Diagnostic[]) => void;
}
