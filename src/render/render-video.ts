/**
 * VideoProps and sound -> the MP4 and its poster.
 *
 * Guarantees: the file is checked before it takes its name, and is whole or not there; after a failure or an
 * abort no process runs and no temporary file is left. Sound is mixed while frames are drawn.
 */

import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loudness } from '../audio/loudness-meter.ts';
import { outputSampleRate } from '../audio/planes.ts';
import { present } from '../shared/assert.ts';
import { makeFolder, removeAbandoned, temporaryPathFor, writeTogether } from '../store/atomic.ts';
import type { Store } from '../store/store.ts';
import type { VideoProps } from '../storyboard/contract.ts';
import { assemble, type VideoStream } from './assemble.ts';
import { aborted, explainWriteError, RenderError } from './errors.ts';
import { posterJob } from './ffmpeg/arguments.ts';
import { type FfmpegTools, runFfmpeg } from './ffmpeg/ffmpeg.ts';
import type { MediaFile } from './remotion/bundle.ts';
import type { DrawProgress, Renderer } from './renderer.ts';
import type { MixedSound } from './sound/sound.ts';
import type { SoundPlan } from './sound/sound-plan.ts';
import { obtainSound } from './sound/stored-sound.ts';
import { verifyVideo } from './verify.ts';

export type RenderStage = 'frames' | 'sound' | 'assemble';

export interface RenderJob {
  readonly props: VideoProps;
  /** Pictures and fonts that the props name. */
  readonly files: readonly MediaFile[];
  readonly sound: SoundPlan;
  /** FFMETADATA1 text: tags and chapters. */
  readonly metadata: string;
  /** Chapters that the finished file must have. */
  readonly chapterCount: number;
  readonly posterFrame: number;
  /** Absolute, ends in `.mp4`. */
  readonly outputFile: string;
  /** Absolute, a JPEG. */
  readonly posterFile: string;
  /** Files that belong to the video, such as subtitles: they appear together with it. */
  readonly texts: readonly { readonly file: string; readonly text: string }[];
}

export interface RenderOptions {
  readonly renderer: Renderer;
  readonly ffmpeg: FfmpegTools;
  /** Where mixed sound is kept. */
  readonly store: Store;
  /** A folder for temporary files: the render makes one of its own in it, and takes it away. */
  readonly workDirectory: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: RenderProgress) => void;
}

export interface RenderProgress extends DrawProgress {
  readonly stage: RenderStage;
}

export interface RenderResult {
  readonly frames: number;
  /** Of `frames`, those that came from the cache. */
  readonly cachedFrames: number;
  readonly durationMs: number;
  /** Measured on the finished track; null for silence. */
  readonly loudness: Loudness | null;
  /** Time taken; `frames` and `sound` run at the same time. */
  readonly stageMs: Record<RenderStage, number>;
}

/** @throws RenderError */
export async function renderVideo(job: RenderJob, options: RenderOptions): Promise<RenderResult> {
  if (options.signal?.aborted) throw aborted();
  const directory = temporaryPathFor(path.join(options.workDirectory, 'render'));
  try {
    await prepare(job.outputFile);
    await prepare(job.posterFile);
    await makeFolder(directory).catch((error) => {
      throw explainWriteError(error, options.workDirectory);
    });
    return await renderIn(directory, job, options);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  }
}

/** Finds out now, not after minutes of drawing, that a file cannot be written at its place. */
async function prepare(file: string): Promise<void> {
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

async function renderIn(directory: string, job: RenderJob, options: RenderOptions): Promise<RenderResult> {
  const { props, files } = job;
  const { renderer, ffmpeg, store } = options;
  const report = (stage: RenderStage) => (done: number, total: number) =>
    options.onProgress?.({ stage, done, total, cached: 0 });
  let cachedFrames = 0;
  const onFrames = (progress: DrawProgress) => {
    cachedFrames = progress.cached;
    options.onProgress?.({ stage: 'frames', ...progress });
  };
  const sampleCount = Math.round((props.durationInFrames * outputSampleRate) / props.fps);

  // The first of the two to fail stops the other.
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const failures: unknown[] = [];
  const guarded = async <T>(work: Promise<T>): Promise<Timed<T> | null> => {
    const startedAt = performance.now();
    try {
      return { value: await work, ms: Math.round(performance.now() - startedAt) };
    } catch (error) {
      failures.push(error);
      stop.abort();
      return null;
    }
  };
  const [drawn, mixed] = await Promise.all([
    guarded(renderer.draw(props, { files, signal, onProgress: onFrames })),
    guarded(
      obtainSound(store, job.sound, sampleCount, { ffmpeg, directory, signal, onProgress: report('sound') }),
    ),
  ]);
  if (options.signal?.aborted) throw aborted();
  if (drawn === null || mixed === null) throw explainWriteError(failures[0], directory);

  const startedAt = performance.now();
  report('assemble')(0, 1);
  await finishFiles(directory, job, options, drawn.value, mixed.value);
  report('assemble')(1, 1);
  return {
    frames: props.durationInFrames,
    cachedFrames,
    durationMs: (props.durationInFrames * 1000) / props.fps,
    loudness: mixed.value.loudness,
    stageMs: { frames: drawn.ms, sound: mixed.ms, assemble: Math.round(performance.now() - startedAt) },
  };
}

interface Timed<T> {
  readonly value: T;
  readonly ms: number;
}

async function finishFiles(
  directory: string,
  job: RenderJob,
  options: RenderOptions,
  video: VideoStream,
  sound: MixedSound,
): Promise<void> {
  const { props, metadata, chapterCount, outputFile, posterFile, posterFrame, texts } = job;
  const { ffmpeg, signal } = options;
  const durationMs = (props.durationInFrames * 1000) / props.fps;
  const { width, height, fps, language } = props;
  try {
    const writeVideo = async (temporary: string) => {
      const parts = { video, fps, sound: sound.path, metadata, language, durationMs };
      await assemble(parts, temporary, { ffmpeg, directory, signal });
      const { channels } = job.sound;
      const expected = { width, height, fps, frames: props.durationInFrames, chapterCount, channels };
      const problems = await verifyVideo(ffmpeg, temporary, expected, signal);
      if (problems.length > 0) {
        throw new RenderError('verify-failed', `The finished video is not right: ${problems.join(' ')}`);
      }
    };
    await writeTogether([
      ...texts.map(({ file, text }) => ({
        target: file,
        write: (temporary: string) => writeFile(temporary, text, 'utf8'),
      })),
      { target: posterFile, write: (temporary) => writePoster(video, posterFrame, temporary, options) },
      { target: outputFile, write: writeVideo },
    ]);
  } catch (error) {
    throw signal?.aborted ? aborted() : explainWriteError(error, outputFile);
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
