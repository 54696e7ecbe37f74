/**
 * Runs ffmpeg. The only file that knows fluent-ffmpeg.
 *
 * Guarantees: a process that was started has ended before its promise settles, even after an abort; nothing it prints
 * reaches the terminal.
 */

import type { Readable, Writable } from 'node:stream';
import ffmpeg from 'fluent-ffmpeg';
import { messageOf } from '../../shared/error-text.ts';
import { aborted, diskFull, RenderError } from '../errors.ts';
import type { FfmpegTools } from './tools.ts';

interface FfmpegInput {
  /** An absolute path, or `stdin` for the stream given to `runFfmpeg`. */
  readonly source: string;
  readonly options: readonly string[];
}

/** One run of ffmpeg, as data. */
export interface FfmpegJob {
  readonly inputs: readonly FfmpegInput[];
  readonly videoFilters: readonly string[];
  readonly audioFilters: readonly string[];
  readonly outputOptions: readonly string[];
  /** An absolute path, or `-` for the stream given to `runFfmpeg` and for the null muxer. */
  readonly output: string;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** What the input `stdin` reads. */
  readonly stdin?: Readable;
  /** What the output `-` is written to. It ends when ffmpeg does, or is destroyed when ffmpeg fails. */
  readonly stdout?: Writable;
}

/** How many of ffmpeg's last lines are kept: its filters report there. */
const keptLines = 60;
/** How many of them an error shows. */
const shownLines = 4;

/**
 * Runs one job to its end.
 *
 * @returns the last lines that ffmpeg printed
 * @throws RenderError `ffmpeg-failed`, `disk-full` or `aborted`
 */
export function runFfmpeg(tools: FfmpegTools, job: FfmpegJob, options: RunOptions = {}): Promise<string> {
  const { signal, stdin, stdout } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(aborted());
      return;
    }
    const command = commandFor(tools, job, options);
    const onAbort = () => {
      command.kill('SIGKILL');
      stdin?.destroy();
    };
    const tidyUp = () => {
      signal?.removeEventListener('abort', onAbort);
      stdin?.destroy();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    command
      // The process exists only from here on, so an abort that came earlier is carried out now.
      .on('start', () => signal?.aborted && onAbort())
      .on('end', (_stdout, stderr) => {
        tidyUp();
        resolve(stderr ?? '');
      })
      .on('error', (error: Error, _stdout, stderr) => {
        tidyUp();
        const explained = signal?.aborted ? aborted() : explain(error, stderr ?? '', job.output);
        stdout?.destroy(explained);
        reject(explained);
      })
      .run();
  });
}

function commandFor(tools: FfmpegTools, job: FfmpegJob, { stdin, stdout }: RunOptions): ffmpeg.FfmpegCommand {
  const command = ffmpeg({ stdoutLines: keptLines });
  command.setFfmpegPath(tools.ffmpegPath);
  for (const input of job.inputs) {
    if (input.source !== 'stdin') command.input(input.source);
    else if (stdin !== undefined) command.input(stdin);
    // Two arguments or more are taken as they are. A single one would be split at its space.
    if (input.options.length > 0) command.inputOptions(...input.options);
  }
  if (job.videoFilters.length > 0) command.videoFilters([...job.videoFilters]);
  if (job.audioFilters.length > 0) command.audioFilters([...job.audioFilters]);
  return command.outputOptions('-hide_banner', '-nostats', ...job.outputOptions).output(stdout ?? job.output);
}

function explain(error: Error, stderr: string, output: string): RenderError {
  // When the stream that ffmpeg reads fails, this is our own error on its way out.
  if ('inputStreamError' in error && error.inputStreamError instanceof Error) {
    const cause = error.inputStreamError;
    if (cause instanceof RenderError) return cause;
    // A broken pipe only means that ffmpeg stopped reading: what it printed says why.
    if (!('code' in cause && cause.code === 'EPIPE')) {
      return new RenderError(cause.message, { code: 'ffmpeg-failed', cause });
    }
  }
  if (/No space left on device|Disk quota exceeded/.test(stderr)) return diskFull(output, error);
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const detail = lines.slice(-shownLines).join('\n') || messageOf(error);
  return new RenderError(`ffmpeg failed while making ${output}:\n${detail}`, {
    code: 'ffmpeg-failed',
    cause: error,
  });
}
