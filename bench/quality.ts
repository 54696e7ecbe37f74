/**
 * Measures how true a video's frames are: structural similarity (SSIM, Wang et al. 2004, as ffmpeg's filter computes
 * it) against frames that the browser gave as PNG.
 *
 * Each video is converted to RGB by its own matrix and range (as it declares them; BT.601 where it declares nothing,
 * which is what Remotion's default means). A right picture thus counts as right, however it is stored. The mean over
 * red, green and blue is compared.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { renderFrames, selectComposition } from '@remotion/renderer';
import { probe } from '../src/render/ffmpeg/probe.ts';
import { assert, present } from '../src/shared/assert.ts';
import type { StockInput } from './renderers.ts';
import type { Workbench } from './workbench.ts';

const run = promisify(execFile);

/** How many frames of a case are compared, at even distances. */
const samples = 40;

export interface LosslessFrames {
  readonly folder: string;
  readonly count: number;
  readonly step: number;
  /** The first of them. With 0, all would be key frames if segments had even lengths. */
  readonly offset: number;
  readonly fps: number;
  readonly width: number;
  readonly height: number;
}

export async function losslessFrames(
  { folder, browser, bundleDirectory }: Workbench,
  { props }: StockInput,
): Promise<LosslessFrames> {
  const step = Math.max(1, Math.floor(props.durationInFrames / samples));
  const offset = Math.floor(step / 2);
  const frames: number[] = [];
  for (let frame = offset; frame < props.durationInFrames; frame += step) frames.push(frame);
  const target = path.join(folder, 'lossless');
  // Another case may have left more of them.
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const start = {
    serveUrl: bundleDirectory,
    inputProps: props,
    browserExecutable: browser.executable,
    chromeMode: browser.chromeMode,
    logLevel: 'error',
  } as const;
  const pictures: Promise<void>[] = [];
  await renderFrames({
    ...start,
    composition: await selectComposition({ ...start, id: 'Video' }),
    imageFormat: 'png',
    outputDir: null,
    concurrency: availableParallelism(),
    muted: true,
    frames,
    onStart: () => undefined,
    onFrameUpdate: () => undefined,
    onFrameBuffer: (picture, frame) => {
      pictures.push(writeFile(path.join(target, `${(frame - offset) / step}.png`), picture));
    },
  });
  await Promise.all(pictures);
  assert(pictures.length === frames.length, 'a lossless frame is missing');
  return {
    folder: target,
    count: frames.length,
    step,
    offset,
    fps: props.fps,
    width: props.width,
    height: props.height,
  };
}

export interface Similarity {
  readonly mean: number;
  readonly worst: number;
}

export async function similarity(
  { ffmpeg, fullFfmpeg, folder }: Workbench,
  video: string,
  { folder: pictures, count, step, offset, fps, width, height }: LosslessFrames,
): Promise<Similarity> {
  const { streams } = await probe(ffmpeg, video);
  const stream = present(
    streams.find(({ codec_type: type }) => type === 'video'),
    'video stream',
  );
  const matrix = stream.color_space === 'bt709' ? 'bt709' : 'bt601';
  const isFull = stream.color_range === 'pc' || (stream.pix_fmt ?? '').startsWith('yuvj');
  const toRgb =
    `scale=${width}:${height}:in_color_matrix=${matrix}:in_range=${isFull ? 'pc' : 'tv'}` +
    ':flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp';
  const stats = path.join(folder, 'ssim.txt');
  const sameTimes = `settb=1/${fps},setpts=N`;
  const graph = [
    `[0:v]select='eq(mod(n,${step}),${offset})',${toRgb},format=gbrp,${sameTimes}[video]`,
    `[1:v]format=gbrp,${sameTimes}[lossless]`,
    `[video][lossless]ssim=stats_file=${stats}`,
  ].join(';');
  await run(fullFfmpeg, [
    ...['-v', 'error', '-i', video, '-framerate', String(fps), '-start_number', '0'],
    ...['-i', path.join(pictures, '%d.png'), '-lavfi', graph, '-vsync', '0', '-f', 'null', '-'],
  ]);
  const values = [...(await readFile(stats, 'utf8')).matchAll(/All:(\S+)/g)].map(([, value]) =>
    Number(value),
  );
  assert(values.length === count, `${values.length} of ${count} frames were compared`);
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, worst: Math.min(...values) };
}

/** How many of a video's frames differ from the one before; the first always does. */
export async function changedFrames({ fullFfmpeg }: Workbench, video: string): Promise<number> {
  const { stdout } = await run(
    fullFfmpeg,
    ['-v', 'error', '-i', video, '-map', '0:v', '-f', 'framemd5', '-'],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const hashes = [...stdout.matchAll(/^0,.*\s(\w+)$/gm)].map(([, hash]) => hash);
  return hashes.filter((hash, index) => hash !== hashes[index - 1]).length;
}
