/**
 * Whether a browser draws and encodes as it should.
 *
 * A frame of a small video is drawn in a canvas, encoded, held for some frames and decoded again. Each of these frames
 * is compared with the browser's own screenshot. Guarantees: a browser that passes draws the same picture in the right
 * colours, and pictures can be held in its stream.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { VideoProps } from '../../storyboard/contract.ts';
import { runFfmpeg } from '../ffmpeg/run.ts';
import type { FfmpegTools } from '../ffmpeg/tools.ts';
import { qualities } from '../quality.ts';
import type { DrawingPool } from './drawing-pool.ts';
import { encoderSettings } from './encoder-settings.ts';

/**
 * Blocks of this width are compared by their means: at coloured edges, where chroma is halved, single pixels differ.
 */
const blockSize = 20;
/** Of 255 levels. A wrong matrix or range changes flat colours by 5 to 20, a wrong font changes more. */
const largestDifference = 4;
const frames = 4;

export interface SelfTestOptions {
  readonly pool: DrawingPool;
  readonly ffmpeg: FfmpegTools;
  /** A folder of the caller's, for temporary files. */
  readonly directory: string;
  /** The video, and the frame from which on nothing moves. */
  readonly props: VideoProps;
  readonly frame: number;
}

/** @returns null when all is well, else what is wrong. @throws RenderError when the browser cannot draw */
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
  if (drawn.length !== size * frames) return `only ${drawn.length / size} frames of ${frames} can be decoded`;
  for (let index = 0; index < frames; index += 1) {
    const worst = worstBlock(drawn.subarray(index * size, (index + 1) * size), shown, width, height);
    if (worst > largestDifference)
      return `frame ${index} differs from the screenshot by ${worst.toFixed(0)} of 255`;
  }
  return null;
}

/** The largest difference between the means of two blocks, in any channel. */
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
