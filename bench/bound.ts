/**
 * Measures what no renderer that encodes with x264 can beat: its preset `veryfast` alone, on frames that are already
 * decoded.
 *
 * Takes a finished video. At most 20 seconds of its frames are written raw into a file and encoded from there; the time
 * of a longer video is estimated in proportion.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Measured, measure } from './processes.ts';
import type { StockInput } from './renderers.ts';
import type { Workbench } from './workbench.ts';

const longestSeconds = 20;

export interface Bound extends Measured {
  readonly frames: number;
}

export async function measureBound(
  { folder, ffmpeg }: Workbench,
  video: string,
  { props }: StockInput,
  runs: number,
): Promise<Bound[]> {
  const { fps, durationInFrames } = props;
  const frames = Math.min(durationInFrames, fps * longestSeconds);
  // The one container for raw frames that this ffmpeg both writes and reads.
  const raw = path.join(folder, 'frames.avi');
  const decoded = ['-i', video, '-map', '0:v', '-frames:v', String(frames), '-c:v', 'rawvideo', raw];
  await measure(ffmpeg.ffmpegPath, ['-v', 'error', '-y', ...decoded], folder);
  const bounds: Bound[] = [];
  try {
    for (let index = 0; index < runs; index += 1) {
      const measured = await measure(
        ffmpeg.ffmpegPath,
        [
          ...['-v', 'error', '-y', '-i', raw, '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '18'],
          path.join(folder, 'bound.mp4'),
        ],
        folder,
      );
      bounds.push({ ...measured, frames });
    }
  } finally {
    await rm(raw, { force: true });
  }
  return bounds;
}
