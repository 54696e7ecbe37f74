/**
 * VideoProps and sound -> the MP4 and its poster.
 *
 * Guarantees: the file is checked before it gets its name, and is whole or not there; after a failure or an abort, no
 * process is running and no temporary file is left. Sound is mixed while frames are drawn.
 */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loudness } from '../audio/loudness/meter.ts';
import { outputSampleRate } from '../audio/planes.ts';
import { present } from '../shared/assert.ts';
import { makeFolder, removeAbandoned, temporaryPathFor, writeTogether } from '../store/atomic.ts';
import type { Store } from '../store/store.ts';
import type { VideoProps } from '../storyboard/contract.ts';
import { assemble, type VideoMetadata, type VideoStream } from './assemble.ts';
import { aborted, explainWriteError, RenderError } from './errors.ts';
import { runFfmpeg } from './ffmpeg/run.ts';
import type { FfmpegTools } from './ffmpeg/tools.ts';
import { posterJob } from './ffmpeg/video-jobs.ts';
import type { MediaFile } from './media-files.ts';
import type { DrawProgress } from './progress.ts';
import type { Renderer } from './renderer.ts';
import type { MixedSound } from './sound/mix-sound.ts';
import { obtainSound } from './sound/obtain-sound.ts';
import type { SoundPlan } from './sound/plan.ts';
import { verifyVideo } from './verify.ts';

type RenderStage = 'frames' | 'sound' | 'assemble';

export interface RenderJob {
  readonly props: VideoProps;
  /** Pictures and fonts that the props name. */
  readonly files: readonly MediaFile[];
  readonly sound: SoundPlan;
  readonly metadata: VideoMetadata;
  readonly posterFrame: number;
  /** Absolute, ends in `.mp4`. */
  readonly outputFile: string;
  /** Absolute, a JPEG. */
  readonly posterFile: string;
  /** Files that belong to the video, such as subtitles. They appear together with it. */
  readonly texts: readonly { readonly file: string; readonly text: string }[];
}

export interface RenderOptions {
  readonly renderer: Renderer;
  readonly ffmpeg: FfmpegTools;
  /** Where mixed sound is kept. */
  readonly store: Store;
  /** A folder for temporary files. The render makes its own folder in it, and removes that. */
  readonly workDirectory: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: RenderProgress) => void;
}

interface RenderProgress extends DrawProgress {
  readonly stage: RenderStage;
}

export interface RenderResult {
  readonly frames: number;
  /** How many of `frames` came from the cache. */
  readonly cachedFrames: number;
  readonly durationMs: number;
  /** Measured on the finished track; null for silence. */
  readonly loudness: Loudness | null;
  /** The time each stage took; `frames` and `sound` run at the same time. */
  readonly stageMs: Record<RenderStage, number>;
}

/** @throws RenderError */
export async function renderVideo(job: RenderJob, options: RenderOptions): Promise<RenderResult> {
  if (options.signal?.aborted) throw aborted();
  const directory = temporaryPathFor(path.join(options.workDirectory, 'render'));
  try {
    await requireWritable(job.outputFile);
    await requireWritable(job.posterFile);
    await makeFolder(directory).catch((error) => {
      throw explainWriteError(error, options.workDirectory);
    });
    return await renderIn(directory, job, options);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  }
}

/** Finds out now, and not after minutes of drawing, if a file cannot be written at its place. */
async function requireWritable(file: string): Promise<void> {
  const probe = temporaryPathFor(file);
  try {
    await makeFolder(path.dirname(file));
    await removeAbandoned(path.dirname(file));
    await writeFile(probe, '');
  } catch (error) {
    throw explainWriteError(error, file);
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** @param directory the render's own folder for temporary files */
async function renderIn(directory: string, job: RenderJob, options: RenderOptions): Promise<RenderResult> {
  const { props } = job;
  const report = (stage: RenderStage, progress: DrawProgress) => options.onProgress?.({ stage, ...progress });
  let cachedFrames = 0;

  const [drawn, mixed] = await bothOrNeither(
    options.signal,
    (signal) =>
      options.renderer.draw(props, {
        files: job.files,
        signal,
        onProgress: (progress) => {
          cachedFrames = progress.cached;
          report('frames', progress);
        },
      }),
    (signal) =>
      obtainSound(options.store, job.sound, samplesOf(props), {
        ffmpeg: options.ffmpeg,
        directory,
        signal,
        onProgress: (done, total) => report('sound', { done, total, cached: 0 }),
      }),
  ).catch((error: unknown) => {
    throw explainWriteError(error, directory);
  });

  report('assemble', { done: 0, total: 1, cached: 0 });
  const finished = await timed(writeFiles(directory, job, options, drawn.value, mixed.value));
  report('assemble', { done: 1, total: 1, cached: 0 });
  return {
    frames: props.durationInFrames,
    cachedFrames,
    durationMs: durationMsOf(props),
    loudness: mixed.value.loudness,
    stageMs: { frames: drawn.ms, sound: mixed.ms, assemble: finished.ms },
  };
}

const durationMsOf = ({ durationInFrames, fps }: VideoProps): number => (durationInFrames * 1000) / fps;

const samplesOf = ({ durationInFrames, fps }: VideoProps): number =>
  Math.round((durationInFrames * outputSampleRate) / fps);

interface Timed<T> {
  readonly value: T;
  readonly ms: number;
}

async function timed<T>(work: Promise<T>): Promise<Timed<T>> {
  const startedAt = performance.now();
  const value = await work;
  return { value, ms: Math.round(performance.now() - startedAt) };
}

/**
 * Does two things at the same time. The first of them to fail stops the other, and both have ended when this settles.
 *
 * @throws RenderError `aborted` after `signal`; else what failed first
 */
async function bothOrNeither<A, B>(
  signal: AbortSignal | undefined,
  one: (signal: AbortSignal) => Promise<A>,
  other: (signal: AbortSignal) => Promise<B>,
): Promise<[Timed<A>, Timed<B>]> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const failures: unknown[] = [];
  const guarded = <T>(work: Promise<T>): Promise<Timed<T> | null> =>
    timed(work).catch((error: unknown) => {
      failures.push(error);
      stop.abort();
      return null;
    });
  const [first, second] = await Promise.all([guarded(one(either)), guarded(other(either))]);
  if (signal?.aborted) throw aborted();
  if (first === null || second === null) throw failures[0];
  return [first, second];
}

/** The MP4, the poster and the texts: all of them take their names, or none. */
async function writeFiles(
  directory: string,
  job: RenderJob,
  options: RenderOptions,
  video: VideoStream,
  sound: MixedSound,
): Promise<void> {
  const { outputFile, posterFile, posterFrame, texts } = job;
  try {
    await writeTogether([
      ...texts.map(({ file, text }) => ({
        target: file,
        write: (temporary: string) => writeFile(temporary, text, 'utf8'),
      })),
      { target: posterFile, write: (temporary) => writePoster(video, posterFrame, temporary, options) },
      {
        target: outputFile,
        write: (temporary) => writeVideo(temporary, directory, job, options, video, sound),
      },
    ]);
  } catch (error) {
    throw options.signal?.aborted ? aborted() : explainWriteError(error, outputFile);
  }
}

/** @throws RenderError `verify-failed` when the file is not what it should be */
async function writeVideo(
  output: string,
  directory: string,
  { props, metadata, sound: { channels } }: RenderJob,
  { ffmpeg, signal }: RenderOptions,
  video: VideoStream,
  sound: MixedSound,
): Promise<void> {
  const { width, height, fps, language, durationInFrames } = props;
  await assemble(
    { video, fps, sound: sound.path, metadata, language, durationMs: durationMsOf(props) },
    output,
    { ffmpeg, directory, signal },
  );
  const chapterCount = metadata.chapters.length;
  const expected = { width, height, fps, frames: durationInFrames, chapterCount, channels };
  const problems = await verifyVideo(ffmpeg, output, expected, signal);
  if (problems.length > 0) {
    throw new RenderError(`The finished video is not right: ${problems.join(' ')}`, {
      code: 'verify-failed',
    });
  }
}

async function writePoster(
  { container, segments }: VideoStream,
  frame: number,
  output: string,
  { ffmpeg, signal }: RenderOptions,
): Promise<void> {
  const segment = present(
    segments.findLast(({ startFrame }) => startFrame <= frame),
    `frame ${frame}`,
  );
  await runFfmpeg(ffmpeg, posterJob(segment.file, container, frame - segment.startFrame, output), { signal });
}
