/**
 * Segments, sound and metadata -> the MP4.
 *
 * Guarantees: nothing is encoded again; chapters end with the video at the latest; the index stands in front of
 * the data, so that playing starts at once.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assembleJob, segmentListText } from './arguments.ts';
import { chapterFile, parseMetadata } from './chapters.ts';
import { type FfmpegTools, runFfmpeg } from './ffmpeg.ts';
import { languageCode } from './language.ts';

export interface AssembleOptions {
  readonly ffmpeg: FfmpegTools;
  readonly directory: string;
  readonly signal?: AbortSignal | undefined;
}

export interface Parts {
  readonly segments: readonly string[];
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
  const segmentList = path.join(options.directory, 'segments.txt');
  await writeFile(segmentList, segmentListText(parts.segments));
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
    { segmentList, sound: parts.sound, chapters: chaptersFile },
    fileTags,
    languageCode(tagged ?? parts.language),
    output,
  );
  await runFfmpeg(options.ffmpeg, job, { signal: options.signal });
}
