/**
 * Opens a finished video again and compares it with what it should be.
 *
 * Guarantees: only the file itself is looked at, and nothing that the render remembers of it.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { outputSampleRate } from '../audio/planes.ts';
import { type Probe, type ProbedStream, probe } from './ffmpeg/probe.ts';
import type { FfmpegTools } from './ffmpeg/tools.ts';

export interface ExpectedVideo {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
  readonly chapterCount: number;
  /** Channels of the sound. */
  readonly channels: number;
}

/** The boxes at the top level of an MP4, in order. Layout: ISO/IEC 14496-12, 4.2. */
async function topLevelBoxes(name: string): Promise<string[]> {
  const file = await open(name);
  try {
    const { size } = await file.stat();
    const boxes: string[] = [];
    for (let at = 0; at + boxHeaderBytes.min <= size; ) {
      const { type, length } = await boxAt(file, at);
      boxes.push(type);
      // A box without a length goes on to the end of the file.
      if (length < boxHeaderBytes.min) break;
      at += length;
    }
    return boxes;
  } finally {
    await file.close();
  }
}

const boxHeaderBytes = { min: 8, max: 16 };

async function boxAt(file: FileHandle, at: number): Promise<{ type: string; length: number }> {
  const header = Buffer.alloc(boxHeaderBytes.max);
  await file.read(header, 0, header.length, at);
  const length = header.readUInt32BE(0);
  // 1 means that the length follows in eight bytes.
  return {
    type: header.toString('latin1', 4, 8),
    length: length === 1 ? Number(header.readBigUInt64BE(8)) : length,
  };
}

/**
 * @returns what is wrong with the file, one sentence per problem; nothing when all is well
 * @throws RenderError `ffmpeg-failed` when it cannot be read, or `aborted`
 */
export async function verifyVideo(
  tools: FfmpegTools,
  file: string,
  expected: ExpectedVideo,
  signal?: AbortSignal,
): Promise<string[]> {
  const boxes = await topLevelBoxes(file);
  const index = boxes.indexOf('moov');
  const problems = compareProbe(await probe(tools, file, signal), expected);
  if (index === -1 || index > boxes.indexOf('mdat')) problems.push('The index is not before the data.');
  return problems;
}

/** The same for what ffprobe found. */
export function compareProbe(found: Probe, expected: ExpectedVideo): string[] {
  const video = found.streams.find((stream) => stream.codec_type === 'video');
  const sound = found.streams.find((stream) => stream.codec_type === 'audio');
  if (video === undefined) return ['There is no video stream.'];
  if (sound === undefined) return ['There is no sound stream.'];
  const frameSeconds = 1 / expected.fps;
  const lengthSeconds = expected.frames * frameSeconds;
  const problems = [...compareVideo(video, expected), ...compareSound(sound, expected)];
  const near = (name: string, value: number | undefined, wanted: number) => {
    if (value === undefined || Math.abs(value - wanted) > frameSeconds * 1.001)
      problems.push(`${name} is ${value} s, not ${wanted} s.`);
  };
  near('The length of the picture', video.duration, lengthSeconds);
  near('The length of the sound', sound.duration, lengthSeconds);
  near('The start of the picture', video.start_time, 0);
  near('The start of the sound', sound.start_time, 0);
  if (found.chapters.length !== expected.chapterCount)
    problems.push(`It has ${found.chapters.length} chapters, not ${expected.chapterCount}.`);
  return problems;
}

function compareVideo(video: ProbedStream, expected: ExpectedVideo): string[] {
  const rate = `${expected.fps}/1`;
  // A small build of ffprobe prints the number of the profile (100) instead of its name.
  const profile = video.profile === '100' ? 'High' : video.profile;
  return differences([
    ['The video codec', video.codec_name, 'h264'],
    ['The profile', profile, 'High'],
    ['The pixel format', video.pix_fmt, 'yuv420p'],
    ['The width', video.width, expected.width],
    ['The height', video.height, expected.height],
    ['The frame rate', video.r_frame_rate, rate],
    ['The mean frame rate', video.avg_frame_rate, rate],
    ['The number of frames', video.nb_read_packets, expected.frames],
    ['The colour range', video.color_range, 'tv'],
    ['The colour matrix', video.color_space, 'bt709'],
    ['The colour transfer', video.color_transfer, 'bt709'],
    ['The colour primaries', video.color_primaries, 'bt709'],
  ]);
}

function compareSound(sound: ProbedStream, expected: ExpectedVideo): string[] {
  return differences([
    ['The sound codec', sound.codec_name, 'aac'],
    ['The sample rate', sound.sample_rate, outputSampleRate],
    ['The number of channels', sound.channels, expected.channels],
  ]);
}

type Comparison = readonly [name: string, value: string | number | undefined, wanted: string | number];

function differences(comparisons: readonly Comparison[]): string[] {
  return comparisons
    .filter(([, value, wanted]) => value !== wanted)
    .map(([name, value, wanted]) => `${name} is ${value ?? 'missing'}, not ${wanted}.`);
}
