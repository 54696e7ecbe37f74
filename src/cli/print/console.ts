/**
 * Where the commands print.
 *
 * Guarantees: data goes to stdout and everything else to stderr; a reader that goes away (`| head`) is not an error.
 */
import pc from 'picocolors';
import type { SourceText } from '../../pipeline/input/read-script.ts';
import type { StageProgress } from '../../pipeline/report/progress.ts';
import type { StageName } from '../../pipeline/report/stages.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { createProgressView, type ProgressMode } from '../progress/modes.ts';
import type { ProgressView } from '../progress/view.ts';
import { formatPretty } from './diagnostics.ts';

export class Console {
  #progress = createProgressView('auto', process.stderr);

  constructor() {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }

  get progress(): ProgressView {
    return this.#progress;
  }

  showProgressAs(mode: ProgressMode): void {
    this.#progress = createProgressView(mode, process.stderr);
  }

  /** For commands that speak scripts and render nothing: shows how many sentences of a script are spoken. */
  speaking(script: string, videoIndex = 0, videoCount = 1): (done: number, total: number) => void {
    return this.#showing('speech', { script, videoIndex, videoCount });
  }

  /** Likewise: shows how many pictures of a script's video clips are taken. */
  readingVideoClips(script: string): (done: number, total: number) => void {
    return this.#showing('clips', { script, videoIndex: 0, videoCount: 1 });
  }

  #showing(stage: StageName, video: Pick<StageProgress, 'script' | 'videoIndex' | 'videoCount'>) {
    return (done: number, total: number) =>
      this.progress.update({ type: 'progress', ...video, stage, done, total, cached: 0 });
  }

  data(text: string): void {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  json(value: unknown): void {
    this.data(JSON.stringify(value, null, 2));
  }

  note(text: string): void {
    this.progress.clear();
    process.stderr.write(`${text}\n`);
  }

  failure(message: string, hint: string | null): void {
    this.note(`${pc.bold(pc.red('error'))} ${message}${hint === null ? '' : `\n${pc.dim('  = ')}${hint}`}`);
  }

  /** @param reason why the fast renderer cannot be used */
  fallback(reason: string): void {
    this.note(
      `The fast renderer does not work in this browser (${reason}). Remotion's own renderer is used: it is slower.`,
    );
  }

  diagnostics({ name, text }: SourceText, diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length > 0) this.note(formatPretty({ name, text, diagnostics }));
  }
}
