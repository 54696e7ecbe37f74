/**
 * Scripts -> videos, as the library gives it: what the command `render` does, without printing.
 *
 * Guarantees: nothing is printed, no handler of signals is installed, and nothing of the run is left once the promise
 * has settled. Several calls may be under way at the same time.
 */
import { Readable } from 'node:stream';
import { renderScripts } from '../pipeline/commands/render-scripts.ts';
import { expandScripts } from '../pipeline/input/batch.ts';
import type { ProgressEvent } from '../pipeline/report/progress.ts';
import type { RunReport } from '../pipeline/report/report.ts';
import type { Diagnostic } from '../shared/diagnostic.ts';
import { type CommonOptions, settingsOf } from './options.ts';
import { ownSignal, requireRunning } from './signal.ts';
import { requireFile } from './source.ts';

export interface RenderOptions extends CommonOptions {
  /** An `.mp4` file, or a folder. Default: `out`. */
  readonly output?: string | undefined;
  /** Whether warnings stop the run as errors do. Default: false. */
  readonly strict?: boolean | undefined;
  /** Ends the run, which then rejects with a Failure `interrupted`. What is drawn already stays in the cache. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((event: ProgressEvent) => void) | undefined;
  /** Called as soon as something is found in a script. The report has what is found before anything is made. */
  readonly onDiagnostics?: ((script: string, diagnostics: readonly Diagnostic[]) => void) | undefined;
}

const ownOptions = ['output', 'strict', 'signal', 'onProgress', 'onDiagnostics'];

/**
 * Renders scripts, with subtitles, chapters and a poster next to each video. A script that has errors, and a video that
 * fails, are in the report, whose `ok` is then false; with an error in any script, nothing is rendered.
 *
 * @param scripts paths of files, or patterns such as `scripts/*.md`
 * @throws Failure for whatever stops the run as a whole
 */
export async function render(
  scripts: string | readonly string[],
  options: RenderOptions = {},
): Promise<RunReport> {
  const { output = null, strict = false, onProgress, onDiagnostics } = options;
  const signal = ownSignal(options.signal);
  const settings = await settingsOf(options, ownOptions);
  const given = typeof scripts === 'string' ? [scripts] : scripts;
  given.forEach(requireFile);
  requireRunning(signal);
  return renderScripts({
    ...{ scripts: await expandScripts(given), output, settings, strict, signal },
    // Whether the program is the one that made the last video is known only to the command line.
    programState: null,
    stdin: Readable.from([]),
    onProgress: (event) => onProgress?.(event),
    onCost: () => undefined,
    onFallback: () => undefined,
    onDiagnostics: ({ name }, diagnostics) => onDiagnostics?.(name, diagnostics),
  });
}
