/**
 * ffmpeg and ffprobe: where they are, how they are run. The one file that knows fluent-ffmpeg.
 *
 * Guarantees: a process that was started is ended before its promise settles, also after an abort; nothing of
 * what they print reaches the terminal.
 */
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import ffmpeg from 'fluent-ffmpeg';
import { z } from 'zod';
import { messageOf } from '../../shared/message-of.ts';
import { aborted, diskFull, RenderError } from '../errors.ts';

export interface FfmpegTools {
  readonly ffmpegPath: string;
  readonly ffprobePath: string;
  /** `remotion` for the one in Remotion's own package, `path` for one found on the PATH. */
  readonly origin: 'remotion' | 'path';
}

export interface FfmpegInput {
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
  /** An absolute path, or `-` for the stream given to `runFfmpeg`, or together with the null muxer. */
  readonly output: string;
}

function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Remotion's packages with its ffmpeg, one a platform; npm installs the one that fits. Asking Remotion itself would
 * load all of its renderer first, for a fifth of a second.
 */
const compositorPackages = ['', '-gnu', '-musl', '-msvc'].map(
  (suffix) => `@remotion/compositor-${process.platform}-${process.arch}${suffix}`,
);

function remotionBinary(type: 'ffmpeg' | 'ffprobe'): string | null {
  const { resolve } = createRequire(import.meta.url);
  for (const name of compositorPackages) {
    try {
      const directory = path.dirname(resolve(`${name}/package.json`));
      return path.join(directory, process.platform === 'win32' ? `${type}.exe` : type);
    } catch {
      // It is not installed.
    }
  }
  return null;
}

async function onPath(name: string): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    if (folder !== '' && (await isExecutable(path.join(folder, name)))) return path.join(folder, name);
  }
  return null;
}

/**
 * Remotion's own ffmpeg, so that the same script gives the same file everywhere; else the one on the PATH.
 *
 * @returns null when there is neither.
 */
export async function findFfmpeg(): Promise<FfmpegTools | null> {
  const own = { ffmpegPath: remotionBinary('ffmpeg'), ffprobePath: remotionBinary('ffprobe') };
  if (own.ffmpegPath !== null && own.ffprobePath !== null && (await isExecutable(own.ffmpegPath))) {
    return { ffmpegPath: own.ffmpegPath, ffprobePath: own.ffprobePath, origin: 'remotion' };
  }
  const [ffmpegPath, ffprobePath] = await Promise.all([onPath('ffmpeg'), onPath('ffprobe')]);
  return ffmpegPath !== null && ffprobePath !== null ? { ffmpegPath, ffprobePath, origin: 'path' } : null;
}

/**
 * Runs one job to its end.
 *
 * @param options.stdin what the input `stdin` reads.
 * @param options.stdout what the output `-` is written to; it ends, or is destroyed, with ffmpeg.
 * @returns the last lines that ffmpeg printed, where its filters report.
 * @throws RenderError `ffmpeg-failed`, `disk-full` or `aborted`.
 */
export function runFfmpeg(
  tools: FfmpegTools,
  job: FfmpegJob,
  options: { signal?: AbortSignal | undefined; stdin?: Readable; stdout?: Writable } = {},
): Promise<string> {
  const { signal, stdin, stdout } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(aborted());
      return;
    }
    const command = ffmpeg({ stdoutLines: 60 });
    command.setFfmpegPath(tools.ffmpegPath);
    for (const input of job.inputs) {
      if (input.source !== 'stdin') command.input(input.source);
      else if (stdin !== undefined) command.input(stdin);
      // Two arguments or more are taken as they are; one alone would be split at its space.
      if (input.options.length > 0) command.inputOptions(...input.options);
    }
    if (job.videoFilters.length > 0) command.videoFilters([...job.videoFilters]);
    if (job.audioFilters.length > 0) command.audioFilters([...job.audioFilters]);
    command.outputOptions('-hide_banner', '-nostats', ...job.outputOptions).output(stdout ?? job.output);

    const onAbort = () => {
      command.kill('SIGKILL');
      stdin?.destroy();
    };
    const settle = (act: () => void) => {
      signal?.removeEventListener('abort', onAbort);
      stdin?.destroy();
      act();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    command
      // The process only exists from here on, so an abort that came earlier is carried out now.
      .on('start', () => signal?.aborted && onAbort())
      .on('end', (_stdout, stderr) => settle(() => resolve(stderr ?? '')))
      .on('error', (error: Error, _stdout, stderr) =>
        settle(() => {
          const explained = signal?.aborted ? aborted() : explain(error, stderr ?? '', job.output);
          stdout?.destroy(explained);
          reject(explained);
        }),
      )
      .run();
  });
}

function explain(error: Error, stderr: string, output: string): RenderError {
  // The stream that ffmpeg reads failed, so this is our own error on its way out.
  if ('inputStreamError' in error && error.inputStreamError instanceof Error) {
    const cause = error.inputStreamError;
    if (cause instanceof RenderError) return cause;
    // A reader that hangs up breaks the pipe: then what ffmpeg printed says why.
    if (!('code' in cause && cause.code === 'EPIPE'))
      return new RenderError('ffmpeg-failed', cause.message, null, { cause });
  }
  if (/No space left on device|Disk quota exceeded/.test(stderr)) return diskFull(output, error);
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const detail = lines.slice(-4).join('\n') || messageOf(error);
  return new RenderError('ffmpeg-failed', `ffmpeg failed while making ${output}:\n${detail}`, null, {
    cause: error,
  });
}

const count = z.coerce.number().int().nonnegative();
const seconds = z.coerce.number();

const streamSchema = z.object({
  codec_type: z.string(),
  codec_name: z.string().optional(),
  profile: z.string().optional(),
  pix_fmt: z.string().optional(),
  width: count.optional(),
  height: count.optional(),
  color_range: z.string().optional(),
  color_space: z.string().optional(),
  color_transfer: z.string().optional(),
  color_primaries: z.string().optional(),
  r_frame_rate: z.string().optional(),
  avg_frame_rate: z.string().optional(),
  sample_rate: count.optional(),
  channels: count.optional(),
  start_time: seconds.optional(),
  duration: seconds.optional(),
  nb_read_packets: count.optional(),
  tags: z.record(z.string(), z.string()).optional(),
});

const probeSchema = z.object({
  streams: z.array(streamSchema),
  chapters: z.array(
    z.object({
      start_time: seconds,
      end_time: seconds,
      tags: z.record(z.string(), z.string()).optional(),
    }),
  ),
  format: z.object({
    duration: seconds.optional(),
    tags: z.record(z.string(), z.string()).optional(),
  }),
});

export type Probe = z.infer<typeof probeSchema>;
export type ProbedStream = z.infer<typeof streamSchema>;

/**
 * What ffprobe says of a media file, with the packets of each stream counted. Times are in seconds.
 *
 * @throws RenderError `ffmpeg-failed` when the file cannot be read.
 */
export function probe(tools: FfmpegTools, file: string, signal?: AbortSignal): Promise<Probe> {
  const args = ['-v', 'error', '-of', 'json', '-count_packets'];
  args.push('-show_streams', '-show_format', '-show_chapters', file);
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 64 * 1024 * 1024, ...(signal && { signal }) };
    execFile(tools.ffprobePath, args, options, (error, stdout, stderr) => {
      if (error !== null) {
        const reason = stderr.trim() || error.message;
        reject(
          signal?.aborted
            ? aborted()
            : new RenderError('ffmpeg-failed', `ffprobe cannot read ${file}: ${reason}`, null, {
                cause: error,
              }),
        );
        return;
      }
      resolve(probeSchema.parse(JSON.parse(stdout)));
    });
  });
}
