/**
 * Whether a browser draws and encodes as it should: one frame drawn both ways and compared.
 *
 * Takes a small video; its frame is drawn in a canvas and encoded, held for a frame, decoded again, and compared
 * with the browser's own screenshot. Guarantees: a browser that passes shows the same picture in the right
 * colours, and its stream takes held frames.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { VideoProps } from '../../storyboard/contract.ts';
import { type FfmpegTools, runFfmpeg } from '../ffmpeg/ffmpeg.ts';
import { qualities } from '../quality.ts';
import type { DrawingPool } from './drawing-pool.ts';
import { encoderSettings } from './encoder-settings.ts';

/** Blocks this wide are compared by their means: single pixels differ at coloured edges, where chroma is halved. */
const blockSize = 20;
/** Of 255. A wrong matrix or range is off by 5 to 20 in flat colours, other fonts by more. */
const largestDifference = 4;
const frames = 4;

export interface SelfTestOptions {
  readonly pool: DrawingPool;
  readonly ffmpeg: FfmpegTools;
  /** A folder of the caller's for temporary files. */
  readonly directory: string;
  /** The video, and the frame from which on it rests. */
  readonly props: VideoProps;
  readonly frame: number;
}

/** @returns null when all is well, else what is wrong. @throws RenderError when the browser cannot draw at all */
export async function selfTest({
  pool,
  ffmpeg,
  directory,
  props,
  frame,
}: SelfTestOptions): Promise<string | null> {
  const { width, height } = props;
  const segment = path.join(directory, 'self-test.h264');
  const encoder = encoderSettings(props, qualities.standard.browserBitrate);
  await pool.draw({ props, from: frame, to: frame + frames, encoder }, segment);
  const screenshot = path.join(directory, 'self-test.png');
  await writeFile(screenshot, await pool.screenshot(props, frame));

  const decode = async (source: string, filters: readonly string[]) => {
    const output = path.join(directory, `${path.basename(source)}.rgb`);
    await runFfmpeg(ffmpeg, {
      inputs: [{ source, options: [] }],
      videoFilters: [...filters, 'format=rgb24'],
      audioFilters: [],
      outputOptions: ['-fps_mode', 'passthrough', '-c:v', 'rawvideo', '-f', 'image2pipe'],
      output,
    });
    return readFile(output);
  };
  const drawn = await decode(segment, [
    'scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int',
  ]);
  const shown = await decode(screenshot, []);
  const size = width * height * 3;
  if (shown.length !== size) return 'its screenshot has the wrong size';
  if (drawn.length !== size * frames) return `${drawn.length / size} frames of ${frames} can be decoded`;
  for (let index = 0; index < frames; index += 1) {
    const worst = worstBlock(drawn.subarray(index * size, (index + 1) * size), shown, width, height);
    if (worst > largestDifference)
      return `frame ${index} differs from the screenshot by ${worst.toFixed(0)} of 255`;
  }
  return null;
}

/** The largest difference of two blocks' means, in any channel. */
function worstBlock(one: Uint8Array, other: Uint8Array, width: number, height: number): number {
  let worst = 0;
  for (let top = 0; top + blockSize <= height; top += blockSize) {
    for (let left = 0; left + blockSize <= width; left += blockSize) {
      const sums = [0, 0, 0];
      for (let y = top; y < top + blockSize; y += 1) {
        for (let x = left * 3; x < (left + blockSize) * 3; x += 1) {
          const at = y * width * 3 + x;
          sums[x % 3] = (sums[x % 3] ?? 0) + (one[at] ?? 0) - (other[at] ?? 0);
        }
      }
      for (const sum of sums) worst = Math.max(worst, Math.abs(sum) / blockSize ** 2);
    }
  }
  return worst;
}
