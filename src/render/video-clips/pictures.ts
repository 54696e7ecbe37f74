/**
 * A part of a video file -> the pictures of it that a video's frames show, in the store.
 *
 * Guarantees: it is exactly known which picture is shown in which frame, because each is named by its own time;
 * pictures are upright, with square pixels, in sRGB; a part is taken once for each size and frame rate; an entry is
 * whole or not there.
 */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { framesCovering } from '../../shared/frames.ts';
import { makeFolder } from '../../store/atomic.ts';
import { contentKey, type Store } from '../../store/store.ts';
import { RenderError } from '../errors.ts';
import { type FfmpegJob, runFfmpeg } from '../ffmpeg/run.ts';
import type { FfmpegTools } from '../ffmpeg/tools.ts';
import { inputOptions, type VideoFile, type VideoInfo } from './probe.ts';
import { shownPictures } from './sampling.ts';

export interface VideoClipPart {
  readonly file: VideoFile;
  readonly info: VideoInfo;
  /** A hash of the file's content. */
  readonly hash: string;
  readonly startMs: number;
  /** The first time that is not shown. */
  readonly endMs: number;
  /** The size of the pictures, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the video that shows them. */
  readonly fps: number;
}

export interface VideoClipPictures {
  /** The folder with `0.jpg`, `1.jpg` and so on. */
  readonly directory: string;
  /** Changes with everything that the pictures depend on. */
  readonly key: string;
  /** The frame from which each picture is shown, counted from the start of the part. The first is 0. */
  readonly startFrames: readonly number[];
}

export interface TakeOptions {
  readonly ffmpeg: FfmpegTools;
  readonly signal?: AbortSignal | undefined;
  /** Called while pictures are taken, with the number of those that are there. */
  readonly onPictures?: ((count: number) => void) | undefined;
}

const indexName = 'start-frames.json';
const indexSchema = z.array(z.number().int().nonnegative()).min(1);
const pollMs = 500;

function keyOf({ hash, startMs, endMs, width, height, fps }: VideoClipPart): string {
  const numbers = [startMs, endMs, width, height, fps].map(String);
  return contentKey(['clip-pictures', hash, ...numbers], '.clip-pictures');
}

/** Whether the pictures are in the store already. */
export async function hasVideoClipPictures(store: Store, part: VideoClipPart): Promise<boolean> {
  return (await store.find(keyOf(part))) !== null;
}

/** About how many pictures will be taken. */
export function expectedPictures({ info, startMs, endMs }: VideoClipPart): number {
  const fromUs = takenFromUs(info.timesUs, startMs * 1000);
  return Math.max(1, info.timesUs.filter((time) => time >= fromUs && time < endMs * 1000).length);
}

/** @throws RenderError `ffmpeg-failed`, `disk-full` or `aborted` */
export async function obtainVideoClipPictures(
  store: Store,
  part: VideoClipPart,
  options: TakeOptions,
): Promise<VideoClipPictures> {
  const key = keyOf(part);
  const { path: directory } = await store.obtain(key, (temporary) => take(part, temporary, options));
  const startFrames = indexSchema.parse(JSON.parse(await readFile(path.join(directory, indexName), 'utf8')));
  return { directory, key: path.parse(key).name, startFrames };
}

async function take(part: VideoClipPart, directory: string, options: TakeOptions): Promise<void> {
  const { startMs, endMs, fps } = part;
  const { ffmpeg, signal, onPictures } = options;
  const taken = path.join(directory, 'taken');
  await makeFolder(taken);
  const poll = setInterval(async () => {
    onPictures?.((await readdir(taken).catch(() => [])).length);
  }, pollMs);
  try {
    await runFfmpeg(ffmpeg, picturesJob(part, taken), { signal });
  } finally {
    clearInterval(poll);
  }
  const timesUs = (await readdir(taken)).map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
  const frameCount = framesCovering(endMs - startMs, fps);
  const shown = shownPictures(timesUs, startMs * 1000, fps, frameCount);
  if (shown.length === 0) {
    throw new RenderError(`There is no picture at or after ${startMs / 1000} s.`, { code: 'ffmpeg-failed' });
  }
  for (const [index, { timeUs }] of shown.entries()) {
    await rename(path.join(taken, `${timeUs}.jpg`), path.join(directory, `${index}.jpg`));
  }
  await rm(taken, { recursive: true });
  const startFrames = shown.map(({ startFrame }) => startFrame);
  await writeFile(path.join(directory, indexName), JSON.stringify(startFrames));
}

/** How many packets before the start are taken, too: the picture of the last one may not be shown. */
const packetsBefore = 3;

/** The time of a picture that is due before the part starts. */
function takenFromUs(timesUs: readonly number[], startUs: number): number {
  const before = timesUs.filter((time) => time <= startUs);
  return before.at(-packetsBefore) ?? 0;
}

function picturesJob(part: VideoClipPart, directory: string): FfmpegJob {
  const { file, info, startMs, endMs, width, height } = part;
  const fromUs = takenFromUs(info.timesUs, startMs * 1000);
  const matrix = info.guessedMatrix === null ? '' : `:matrixin=${info.guessedMatrix}`;
  return {
    inputs: [
      {
        source: file.path,
        options: [
          ...inputOptions(file),
          // From the key frame before the start, and with the file's own times.
          ...['-noaccurate_seek', '-ss', String(startMs / 1000), '-copyts', '-start_at_zero'],
        ],
      },
    ],
    videoFilters: [
      `trim=start=${fromUs - 1000}us:end=${endMs}ms`,
      // JPEG is BT.601 at full range. In Remotion's ffmpeg, the scale filter takes ten times as long to change the
      // matrix. Colour keeps its full resolution, because a browser and ffmpeg place halved colour differently.
      `zscale=w=${width}:h=${height}:filter=bicubic${matrix}:matrix=470bg:range=full`,
      'format=yuvj444p',
    ],
    audioFilters: [],
    outputOptions: [
      ...['-map', '0:V:0', '-an', '-fps_mode', 'passthrough', '-enc_time_base', '1:1000000'],
      ...['-c:v', 'mjpeg', '-q:v', '3', '-f', 'image2', '-frame_pts', '1'],
    ],
    output: path.join(directory.replaceAll('%', '%%'), '%d.jpg'),
  };
}
