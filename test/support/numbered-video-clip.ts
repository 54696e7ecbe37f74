/**
 * Makes video clips whose frames carry their numbers, with the project's own ffmpeg, and reads the numbers back.
 *
 * A frame is 128 by 72 pixels: above, eight columns that are the bits of its number, the lowest first; below, a colour.
 */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { FfmpegTools } from '../../src/render/ffmpeg/tools.ts';
import { png } from '../render/png.ts';

const run = promisify(execFile);

export const videoClipWidth = 128;
export const videoClipHeight = 72;
export const videoClipColour = [200, 90, 40] as const;
const bits = 8;

/** BT.709 at limited range, and saying so. */
export const bt709 = [
  ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=yuv420p'],
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
];

function colourAt(frame: number) {
  return (x: number, y: number): number[] => {
    if (y >= videoClipHeight / 2) return [...videoClipColour];
    return (frame >> Math.floor((x * bits) / videoClipWidth)) & 1 ? [235, 235, 235] : [16, 16, 16];
  };
}

/** Files `0.png` to `<count - 1>.png`, to make video clips of. */
export async function writeFrames(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let frame = 0; frame < count; frame += 1) {
    await writeFile(path.join(folder, `${frame}.png`), png(videoClipWidth, videoClipHeight, colourAt(frame)));
  }
}

/** @param frames of `writeFrames` @param encoding options of ffmpeg for the output */
export async function encodeVideoClip(
  { ffmpegPath }: FfmpegTools,
  frames: string,
  fps: number,
  encoding: readonly string[],
  output: string,
): Promise<void> {
  const input = ['-framerate', String(fps), '-i', path.join(frames, '%d.png')];
  await rm(output, { force: true });
  await run(ffmpegPath, ['-v', 'error', ...input, ...encoding, output]);
}

/** Where the clip stands in a picture, in pixels. */
export interface ClipPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The number that a picture shows. @param rgb three bytes a pixel, in rows of `rowPixels` */
export function numberIn(rgb: Buffer, rowPixels: number, { x, y, width, height }: ClipPlace): number {
  return Array.from({ length: bits }, (_, bit) => {
    const column = Math.round(x + ((bit + 0.5) * width) / bits);
    const row = Math.round(y + height / 4);
    return (rgb[(row * rowPixels + column) * 3] ?? 0) > 128 ? 1 << bit : 0;
  }).reduce((sum, value) => sum + value, 0);
}

/** The colour in the middle of the lower half. */
export function colourIn(rgb: Buffer, rowPixels: number, { x, y, width, height }: ClipPlace): number[] {
  const at = (Math.round(y + height * 0.75) * rowPixels + Math.round(x + width / 2)) * 3;
  return [...rgb.subarray(at, at + 3)];
}
