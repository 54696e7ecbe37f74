/**
 * A video file -> what has to be known before pictures are taken from it: its size as shown, its length, its times.
 *
 * Guarantees: the file is read from beginning to end and one picture is decoded, which shows if it is truncated or in
 * an unknown format; references to other files are not followed.
 */
import { execFile } from 'node:child_process';
import { z } from 'zod';
import type { FfmpegTools } from '../ffmpeg/tools.ts';
import type { VideoContainer } from './container.ts';

export interface VideoFile {
  readonly path: string;
  readonly container: VideoContainer;
}

export interface VideoInfo {
  /** In pixels as they are shown: upright and square. */
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
  /** When each picture is due, in microseconds from the beginning of the file, in rising order. */
  readonly timesUs: readonly number[];
  /** The matrix that its colours are assumed to be in, as zscale calls it; null when the file says which it is. */
  readonly guessedMatrix: '709' | '470bg' | null;
  /** Whether it is meant for screens with a high dynamic range (ITU-R BT.2100). */
  readonly isHdr: boolean;
}

export type VideoProblem =
  | { readonly type: 'unreadable' | 'truncated' | 'no-picture' }
  | { readonly type: 'undecodable'; readonly codec: string };

const seconds = z.coerce.number().finite();

const probeSchema = z.object({
  streams: z.array(
    z.object({
      codec_name: z.string().optional(),
      width: z.number().int().nonnegative().optional(),
      height: z.number().int().nonnegative().optional(),
      pix_fmt: z.string().optional(),
      sample_aspect_ratio: z.string().optional(),
      color_space: z.string().optional(),
      color_transfer: z.string().optional(),
      side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
    }),
  ),
  packets: z.array(
    z.object({
      pts_time: seconds.optional(),
      duration_time: seconds.optional(),
      flags: z.string(),
    }),
  ),
  format: z.object({ start_time: seconds.optional() }),
});
type ProbedStream = z.infer<typeof probeSchema>['streams'][number];

/** Options that make ffmpeg read the file as what it is, and nothing else. */
export const inputOptions = ({ container }: VideoFile) => [
  ...['-f', container],
  ...['-protocol_whitelist', 'file'],
];

/** The first video stream that is not a cover picture. */
const videoStream = 'V:0';

/** @returns what is wrong with the file when no pictures can be taken from it */
export async function probeVideo(tools: FfmpegTools, file: VideoFile): Promise<VideoInfo | VideoProblem> {
  const wanted =
    'stream=codec_name,width,height,pix_fmt,sample_aspect_ratio,color_space,color_transfer:stream_side_data=rotation' +
    ':packet=pts_time,duration_time,flags:format=start_time';
  const args = ['-v', 'error', ...inputOptions(file), '-select_streams', videoStream];
  const probed = await runProgram(tools.ffprobePath, [
    ...args,
    '-of',
    'json',
    '-show_entries',
    wanted,
    file.path,
  ]);
  if (probed.failed) return { type: 'unreadable' };
  const { streams, packets, format } = probeSchema.parse(JSON.parse(probed.stdout));
  const [stream] = streams;
  if (stream === undefined) return { type: 'no-picture' };
  if (/partial file|File ended prematurely/.test(probed.stderr)) return { type: 'truncated' };
  const begin = format.start_time ?? 0;
  // The edit list may say that packets are decoded but not shown.
  const shown = packets.filter(({ flags }) => !flags.includes('D'));
  const times = shown.flatMap(({ pts_time }) => (pts_time === undefined ? [] : [pts_time - begin]));
  const ends = shown.map(({ pts_time = begin, duration_time = 0 }) => pts_time - begin + duration_time);
  const end = ends.reduce((latest, time) => Math.max(latest, time), 0);
  if (times.length === 0) return { type: 'no-picture' };
  if (!(await decodes(tools, file))) return { type: 'undecodable', codec: stream.codec_name ?? 'unknown' };
  return {
    ...shownSize(stream),
    durationMs: Math.round(end * 1000),
    timesUs: times.map((time) => Math.round(time * 1e6)).sort((a, b) => a - b),
    guessedMatrix: guessedMatrix(stream),
    isHdr: ['smpte2084', 'arib-std-b67'].includes(stream.color_transfer ?? ''),
  };
}

async function decodes(tools: FfmpegTools, file: VideoFile): Promise<boolean> {
  const args = ['-v', 'error', ...inputOptions(file), '-i', file.path, '-map', `0:${videoStream}`];
  args.push('-frames:v', '1', '-c:v', 'rawvideo', '-f', 'null', '-');
  return !(await runProgram(tools.ffmpegPath, args)).failed;
}

function shownSize({ width = 0, height = 0, sample_aspect_ratio, side_data_list }: ProbedStream) {
  const [across = 1, down = 1] = (sample_aspect_ratio ?? '1:1').split(':').map(Number);
  const square = across > 0 && down > 0 ? Math.round((width * across) / down) : width;
  const rotation = side_data_list?.find((data) => data.rotation !== undefined)?.rotation ?? 0;
  const isUpright = Math.round(Math.abs(rotation) / 90) % 2 === 0;
  return isUpright ? { width: square, height } : { width: height, height: square };
}

/** As browsers do: high definition is BT.709, anything smaller is BT.601. */
function guessedMatrix({ color_space, height = 0, pix_fmt = '' }: ProbedStream): VideoInfo['guessedMatrix'] {
  if (!pix_fmt.startsWith('yuv') || (color_space !== undefined && color_space !== 'unknown')) return null;
  return height >= 720 ? '709' : '470bg';
}

function runProgram(
  program: string,
  args: readonly string[],
): Promise<{ failed: boolean; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    // A packet takes a line of about a hundred bytes, and an hour has up to a quarter of a million.
    execFile(program, args, { maxBuffer: 512 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ failed: error !== null, stdout, stderr });
    });
  });
}
