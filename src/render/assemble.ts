/**
 * Segments, sound and metadata -> the MP4.
 *
 * Guarantees: nothing is encoded again; chapters end with the video at the latest; the index stands in front of
 * the data, so that playing starts at once.
 */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { languageCode } from '../languages/iso-639.ts';
import { assembleJob, segmentListText } from './ffmpeg/arguments.ts';
import { chapterFile, parseMetadata } from './ffmpeg/chapters.ts';
import { type FfmpegTools, runFfmpeg } from './ffmpeg/ffmpeg.ts';

export interface AssembleOptions {
  readonly ffmpeg: FfmpegTools;
  readonly directory: string;
  readonly signal?: AbortSignal | undefined;
}

/** The segments of a video, in order: MP4 files, or files of H.264 in Annex B. */
export interface VideoStream {
  readonly container: 'mp4' | 'h264';
  readonly segments: readonly { readonly file: string; readonly startFrame: number }[];
}

export interface Parts {
  readonly video: VideoStream;
  readonly fps: number;
  readonly sound: string;
  /** FFMETADATA1 text. */
  readonly metadata: string;
  /** BCP 47, for example `en` or `pt-BR`. */
  readonly language: string;
  readonly durationMs: number;
}

/** @throws RenderError `ffmpeg-failed`, `disk-full` or `aborted`. */
export async function assemble(parts: Parts, output: string, options: AssembleOptions): Promise<void> {
  const { tags, chapters } = parseMetadata(parts.metadata);
  const { container, segments } = parts.video;
  const files = segments.map(({ file }) => file);
  const segmentList = container === 'mp4' ? path.join(options.directory, 'segments.txt') : null;
  if (segmentList !== null) await writeFile(segmentList, segmentListText(files));
  const chaptersFile = chapters.length === 0 ? null : path.join(options.directory, 'chapters.mkv');
  if (chaptersFile !== null) {
    const limit = Math.floor(parts.durationMs);
    const inside = chapters.map((chapter) => ({
      ...chapter,
      startMs: Math.min(chapter.startMs, limit),
      endMs: Math.min(chapter.endMs, limit),
    }));
    await writeFile(chaptersFile, chapterFile(inside));
  }
  // A language is a property of MP4's tracks, not of the file.
  const { language: tagged, ...fileTags } = tags;
  const job = assembleJob(
    { segmentList, fps: parts.fps, sound: parts.sound, chapters: chaptersFile },
    fileTags,
    languageCode(tagged ?? parts.language),
    output,
  );
  const stdin = segmentList === null ? { stdin: Readable.from(contentsOf(files)) } : {};
  await runFfmpeg(options.ffmpeg, job, { signal: options.signal, ...stdin });
}

async function* contentsOf(files: readonly string[]): AsyncGenerator<Buffer> {
  for (const file of files) yield* createReadStream(file, { highWaterMark: 1 << 20 });
}
