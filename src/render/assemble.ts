/**
 * Segments, sound, title and chapters -> the MP4.
 *
 * Guarantees: nothing is encoded again; no chapter ends after the video; the index comes before the data, so that
 * playback starts at once.
 */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { languageCode } from '../languages/iso-639.ts';
import { type Chapter, chapterFile } from './ffmpeg/chapters.ts';
import { runFfmpeg } from './ffmpeg/run.ts';
import type { FfmpegTools } from './ffmpeg/tools.ts';
import { assembleJob, segmentListText } from './ffmpeg/video-jobs.ts';

/** What the MP4 contains in addition to picture and sound. */
export interface VideoMetadata {
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

/** The segments of a video, in order: MP4 files, or files of H.264 in Annex B. */
export interface VideoStream {
  readonly container: 'mp4' | 'h264';
  readonly segments: readonly { readonly file: string; readonly startFrame: number }[];
}

export interface Parts {
  readonly video: VideoStream;
  readonly fps: number;
  /** An MP4 file that holds the track alone. */
  readonly sound: string;
  readonly metadata: VideoMetadata;
  /** BCP 47, for example `en` or `pt-BR`. */
  readonly language: string;
  readonly durationMs: number;
}

export interface AssembleOptions {
  readonly ffmpeg: FfmpegTools;
  /** A folder of the caller's, for lists that ffmpeg reads. */
  readonly directory: string;
  readonly signal?: AbortSignal | undefined;
}

/** @throws RenderError `ffmpeg-failed`, `disk-full` or `aborted` */
export async function assemble(parts: Parts, output: string, options: AssembleOptions): Promise<void> {
  const { video, fps, sound, metadata, durationMs } = parts;
  const { ffmpeg, directory, signal } = options;
  const files = video.segments.map(({ file }) => file);
  const segmentList = video.container === 'mp4' ? path.join(directory, 'segments.txt') : null;
  if (segmentList !== null) await writeFile(segmentList, segmentListText(files));
  const chapters = metadata.chapters.length === 0 ? null : path.join(directory, 'chapters.mkv');
  if (chapters !== null) await writeFile(chapters, chapterFile(within(metadata.chapters, durationMs)));
  const tags = { title: metadata.title, language: languageCode(parts.language) };
  const job = assembleJob({ segmentList, fps, sound, chapters }, tags, output);
  const stdin = segmentList === null ? { stdin: Readable.from(contentsOf(files)) } : {};
  await runFfmpeg(ffmpeg, job, { signal, ...stdin });
}

/** A video's length is not a whole number of milliseconds: rounded up, a chapter would end after it. */
function within(chapters: readonly Chapter[], durationMs: number): Chapter[] {
  const limit = Math.floor(durationMs);
  return chapters.map(({ startMs, endMs, title }) => ({
    startMs: Math.min(startMs, limit),
    endMs: Math.min(endMs, limit),
    title,
  }));
}

async function* contentsOf(files: readonly string[]): AsyncGenerator<Buffer> {
  for (const file of files) yield* createReadStream(file, { highWaterMark: 1 << 20 });
}
