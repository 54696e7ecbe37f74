/** Looks into finished files: pictures as bytes, sound as samples. */
import { execFile, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { FfmpegTools } from '../../src/render/ffmpeg/tools.ts';
import { readMonoWav } from '../../src/render/sound/wav-file.ts';

const run = promisify(execFile);
const maxBuffer = 256 * 1024 * 1024;

/** Every frame, with one byte per pixel. */
export async function greyFrames(tools: FfmpegTools, file: string, frameBytes: number): Promise<Buffer[]> {
  const args = ['-v', 'error', '-i', file, '-map', '0:v', '-fps_mode', 'passthrough', '-vf', 'format=gray'];
  args.push('-f', 'image2pipe', '-c:v', 'rawvideo', '-');
  const { stdout } = await run(tools.ffmpegPath, args, { encoding: 'buffer', maxBuffer });
  return Array.from({ length: stdout.length / frameBytes }, (_, index) =>
    stdout.subarray(index * frameBytes, (index + 1) * frameBytes),
  );
}

/** Every frame as a player that respects BT.709 shows it, with three bytes per pixel. */
export async function colourFrames(tools: FfmpegTools, file: string, frameBytes: number): Promise<Buffer[]> {
  const filters = 'scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int,format=rgb24';
  const args = ['-v', 'error', '-i', file, '-map', '0:v', '-fps_mode', 'passthrough', '-vf', filters];
  args.push('-f', 'image2pipe', '-c:v', 'rawvideo', '-');
  const { stdout } = await run(tools.ffmpegPath, args, { encoding: 'buffer', maxBuffer });
  return Array.from({ length: stdout.length / frameBytes }, (_, index) =>
    stdout.subarray(index * frameBytes, (index + 1) * frameBytes),
  );
}

/**
 * Some frames, as `colourFrames` gives them, without the others in memory.
 *
 * @param file a video, or a PNG, which has RGB already
 * @param wanted in rising order
 */
export async function chosenFrames(
  tools: FfmpegTools,
  file: string,
  frameBytes: number,
  wanted: readonly number[],
): Promise<Buffer[]> {
  const toRgb = file.endsWith('.png')
    ? 'format=rgb24'
    : 'scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int,format=rgb24';
  const args = ['-v', 'error', '-i', file, '-fps_mode', 'passthrough', '-vf', toRgb];
  const child = spawn(tools.ffmpegPath, [...args, '-f', 'image2pipe', '-c:v', 'rawvideo', '-'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const frames = wanted.map(() => Buffer.alloc(frameBytes));
  let offset = 0;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    wanted.forEach((frame, index) => {
      const start = frame * frameBytes - offset;
      const part = chunk.subarray(Math.max(0, start), Math.max(0, start + frameBytes));
      if (part.length > 0) frames[index]?.set(part, Math.max(0, -start));
    });
    offset += chunk.length;
  }
  if (offset < ((wanted.at(-1) ?? 0) + 1) * frameBytes) throw new Error(`${file} has too few frames`);
  return frames;
}

/** The left channel's samples, as a player decodes them. */
export async function leftSamples(tools: FfmpegTools, file: string, scratch: string): Promise<Float32Array> {
  const args = ['-v', 'error', '-y', '-i', file, '-map', '0:a', '-af', 'pan=mono|c0=c0', '-c:a', 'pcm_s16le'];
  await run(tools.ffmpegPath, [...args, '-f', 'wav', scratch]);
  const blocks: Float32Array[] = [];
  for await (const block of readMonoWav(scratch)) blocks.push(block);
  await rm(scratch);
  const samples = new Float32Array(blocks.reduce((total, block) => total + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    samples.set(block, at);
    at += block.length;
  }
  return samples;
}

/** The time of the largest sample between `fromMs` and `toMs`, in milliseconds. */
export function loudestMs(samples: Float32Array, sampleRate: number, fromMs: number, toMs: number): number {
  let best = Math.round((fromMs * sampleRate) / 1000);
  for (let at = best; at < (toMs * sampleRate) / 1000; at += 1) {
    if (Math.abs(samples[at] ?? 0) > Math.abs(samples[best] ?? 0)) best = at;
  }
  return (best * 1000) / sampleRate;
}
