/**
 * Sound files of any format -> samples at the finished sound's rate, by ffmpeg.
 *
 * Guarantees: only formats that hold sound themselves are opened (no playlists, which could name other files and
 * addresses); memory is flat in the length; nothing is cut off that is above full scale; ffmpeg has ended when the stream
 * has, also where it is left early.
 */
import { PassThrough } from 'node:stream';
import type { ChannelCount, Planes } from '../../audio/planes.ts';
import { resamplingFilter } from '../ffmpeg/arguments.ts';
import { type FfmpegJob, type FfmpegTools, runFfmpeg } from '../ffmpeg/ffmpeg.ts';
import { storedScale, unscaled } from './scaled-wav.ts';
import { toPlanes } from './wav-file.ts';

/** ffmpeg's names of what it may take a file for. */
export const soundFormats = 'wav,mp3,aac,flac,ogg,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,caf' as const;

export const sourceOptions = ['-protocol_whitelist', 'file', '-format_whitelist', soundFormats] as const;

/** Two channels of whatever there is; one channel becomes both, a little quieter. */
const stereo = ['aformat=channel_layouts=stereo', `pan=stereo|c0=${storedScale}*c0|c1=${storedScale}*c1`];

const wavOutput = ['-map', '0:a:0', '-vn', '-map_metadata', '-1', '-c:a', 'pcm_s24le', '-f', 'wav'];

/** An author's file -> stereo, as `readScaled` reads it. @param seconds the most that is taken of it */
export function decodeFileJob(file: string, seconds: number, output: string): FfmpegJob {
  return {
    inputs: [{ source: file, options: sourceOptions }],
    videoFilters: [],
    audioFilters: [resamplingFilter, ...stereo],
    outputOptions: [...wavOutput, '-t', seconds.toFixed(3)],
    output,
  };
}

/** An author's recording -> one channel of 16 bits, in a WAV file. @param sampleRate in Hz */
export function recordingJob(file: string, sampleRate: number, output: string): FfmpegJob {
  return {
    inputs: [{ source: file, options: sourceOptions }],
    videoFilters: [],
    audioFilters: [`aresample=${sampleRate}:filter_size=64:cutoff=0.97`, 'aformat=channel_layouts=mono'],
    outputOptions: ['-map', '0:a:0', '-vn', '-map_metadata', '-1', '-c:a', 'pcm_s16le', '-f', 'wav'],
    output,
  };
}

/** A finished track -> its channels as they are, on stdout. */
export function decodeTrackJob(track: string, channels: ChannelCount): FfmpegJob {
  const scaled =
    channels === 1 ? `pan=mono|c0=${storedScale}*c0` : `pan=stereo|c0=${storedScale}*c0|c1=${storedScale}*c1`;
  return {
    inputs: [{ source: track, options: [] }],
    videoFilters: [],
    audioFilters: [scaled],
    outputOptions: wavOutput,
    output: '-',
  };
}

/** An author's file, on stdout. */
export function decodeStreamJob(file: string): FfmpegJob {
  return { ...decodeFileJob(file, 0, '-'), outputOptions: wavOutput };
}

/** The samples of 24 bits that ffmpeg writes as WAV, behind whatever header. */
async function* samplesOf(stream: AsyncIterable<Buffer>, channels: ChannelCount): AsyncGenerator<Planes> {
  let bytes: Buffer = Buffer.alloc(0);
  let isInData = false;
  for await (const chunk of stream) {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
    if (!isInData) {
      const data = bytes.indexOf('data', 12, 'latin1');
      if (data === -1 || bytes.length < data + 8) continue;
      bytes = bytes.subarray(data + 8);
      isInData = true;
    }
    const length = Math.floor(bytes.length / (3 * channels));
    if (length === 0) continue;
    const planes = toPlanes(bytes, 24, channels);
    bytes = bytes.subarray(length * 3 * channels);
    yield unscaled(planes);
  }
}

/** @throws RenderError `ffmpeg-failed` or `aborted`. */
export async function* decoded(
  ffmpeg: FfmpegTools,
  job: FfmpegJob,
  channels: ChannelCount,
  signal?: AbortSignal,
): AsyncGenerator<Planes> {
  const stop = new AbortController();
  // fluent-ffmpeg takes a stream that closes before the process has ended for a reader that hung up.
  const stdout = new PassThrough({ highWaterMark: 1 << 18, autoDestroy: false });
  const running = runFfmpeg(ffmpeg, job, {
    signal: signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]),
    stdout,
  });
  running.catch(() => undefined);
  try {
    yield* samplesOf(stdout, channels);
    await running;
  } finally {
    stop.abort();
    await running.catch(() => undefined);
  }
}
