/**
 * What the commands print to.
 *
 * Guarantees: data goes to stdout and everything else to stderr; a reader that goes away (`| head`) is no
 * error.
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

  /** For a command that speaks scripts and renders nothing: tells of each script's sentences. */
  speaking(script: string, videoIndex = 0, videoCount = 1): (done: number, total: number) => void {
    return this.#tellingOf('speech', { script, videoIndex, videoCount });
  }

  /** Likewise: tells of the pictures that are taken of a script's clips. */
  readingClips(script: string): (done: number, total: number) => void {
    return this.#tellingOf('clips', { script, videoIndex: 0, videoCount: 1 });
  }

  #tellingOf(stage: StageName, video: Pick<StageProgress, 'script' | 'videoIndex' | 'videoCount'>) {
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

  diagnostics({ name, text }: SourceText, diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length > 0) this.note(formatPretty({ name, text, diagnostics }));
  }
}
