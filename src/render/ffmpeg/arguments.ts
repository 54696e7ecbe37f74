/**
 * What ffmpeg is asked to do, as data: one pure function a task.
 *
 * Guarantees: only filters, codecs and formats that Remotion's own small build of ffmpeg has.
 */
import { type ChannelCount, outputSampleRate } from '../../audio/planes.ts';
import type { QualitySettings } from '../quality.ts';
import type { FfmpegJob } from './ffmpeg.ts';

/** Ticks of a segment's clock for each frame: so every frame time is a whole number at any frame rate. */
const ticksPerFrame = 1000;

/** The colours are BT.709, limited range, in what is stored and in what is said about it. */
const colourArguments = [
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
  // The encoder takes primaries and transfer from the frames, where JPEG names none: these reach the stream.
  ...['-x264-params', 'colorprim=bt709:transfer=bt709:colormatrix=bt709:fullrange=off'],
];

const segmentOutput = (fps: number, { preset, crf }: QualitySettings) => [
  ...['-map', '0:v', '-an', '-c:v', 'libx264', '-profile:v', 'high', '-preset', preset, '-crf', String(crf)],
  // A key frame at least every four seconds keeps seeking quick.
  ...['-g', String(fps * 4), '-flags', '+cgop', ...colourArguments],
  ...['-fps_mode', 'passthrough', '-video_track_timescale', String(fps * ticksPerFrame), '-f', 'mp4'],
];

/**
 * JPEG frames on stdin -> one H.264 segment. All segments get the same settings, so that they join without
 * being encoded again.
 */
export function segmentJob(fps: number, quality: QualitySettings, output: string): FfmpegJob {
  return {
    inputs: [{ source: 'stdin', options: ['-f', 'image2pipe', '-c:v', 'mjpeg', '-framerate', String(fps)] }],
    // A JPEG is BT.601 at full range; left to itself ffmpeg would keep the matrix and players would show it wrong.
    // The colorspace filter is within 1 of the right colour and takes a quarter of the scale filter's time, which
    // is as exact only with its slowest flags. What differs is the matrix and the range, not the primaries.
    videoFilters: [
      'colorspace=ispace=bt470bg:irange=pc:iprimaries=bt709:itrc=bt709' +
        ':space=bt709:range=tv:primaries=bt709:trc=bt709:format=yuv420p:fast=1',
    ],
    audioFilters: [],
    outputOptions: segmentOutput(fps, quality),
    output,
  };
}

/** A segment of bare H.264 -> one encoded with more care, in an MP4. */
export function encodeAgainJob(
  segment: string,
  fps: number,
  quality: QualitySettings,
  output: string,
): FfmpegJob {
  return {
    // A bare stream has no times: -r gives its frames those of their order.
    inputs: [{ source: segment, options: ['-f', 'h264', '-framerate', String(fps), '-r', String(fps)] }],
    videoFilters: [],
    audioFilters: [],
    outputOptions: segmentOutput(fps, quality),
    output,
  };
}

// The clock of the edit list, which takes the encoder's priming samples away: thousandths would round lengths.
const exactLengths = ['-movie_timescale', String(outputSampleRate)];

const rawSamples = (channels: ChannelCount) => [
  ...['-f', 'f32le', '-ar', String(outputSampleRate), '-ac', String(channels)],
];

/** A long filter: the band up to the source's own limit is kept, and no image of it appears above. */
export const resamplingFilter = `aresample=${outputSampleRate}:filter_size=128:phase_shift=10:cutoff=0.97`;

// Remotion's ffmpeg would turn one channel into two quieter ones.
const monoToStereo = 'pan=stereo|c0=c0|c1=c0';

/** The channels of the samples, and of the track. */
export interface TrackChannels {
  readonly from: ChannelCount;
  readonly to: ChannelCount;
}

/** Samples on stdin, interleaved, at the finished sound's rate -> AAC. */
export function aacJob({ from, to }: TrackChannels, output: string): FfmpegJob {
  return {
    inputs: [{ source: 'stdin', options: rawSamples(from) }],
    videoFilters: [],
    audioFilters: from < to ? [monoToStereo] : [],
    outputOptions: ['-c:a', 'aac', '-b:a', to === 1 ? '112k' : '192k', ...exactLengths, '-f', 'mp4'],
    output,
  };
}

export interface AssembleFiles {
  /** Input of ffmpeg's concat demuxer; null when the segments come on stdin, as H.264 in Annex B. */
  readonly segmentList: string | null;
  readonly fps: number;
  readonly sound: string;
  /** A Matroska file that holds the chapters; null without chapters. */
  readonly chapters: string | null;
}

const onTick = (time: string) => `round(${time}/${ticksPerFrame})*${ticksPerFrame}`;

/** The concat demuxer counts in microseconds; this puts every frame back onto its exact tick. */
const listTiming = `setts=pts=${onTick('PTS')}:dts=${onTick('DTS')}:duration=${ticksPerFrame}`;

/** A bare stream has no times: its frames are shown in their order. */
function streamTiming(fps: number): string[] {
  const clock = fps * ticksPerFrame;
  const times = `setts=ts=N*${ticksPerFrame}:duration=${ticksPerFrame}:time_base=1/${clock}`;
  return ['-bsf:v', times, '-video_track_timescale', String(clock)];
}

/** Joins segments, sound and chapters without encoding anything again. */
export function assembleJob(
  files: AssembleFiles,
  tags: Readonly<Record<string, string>>,
  language: string,
  output: string,
): FfmpegJob {
  const { segmentList, fps, sound, chapters } = files;
  return {
    inputs: [
      segmentList === null
        ? { source: 'stdin', options: ['-f', 'h264', '-framerate', String(fps)] }
        : { source: segmentList, options: ['-f', 'concat', '-safe', '0'] },
      { source: sound, options: [] },
      ...(chapters === null ? [] : [{ source: chapters, options: [] }]),
    ],
    videoFilters: [],
    audioFilters: [],
    outputOptions: [
      ...['-map', '0:v', '-map', '1:a', '-map_chapters', chapters === null ? '-1' : '2', '-c', 'copy'],
      ...(segmentList === null ? streamTiming(fps) : ['-bsf:v', listTiming]),
      ...Object.entries(tags).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]),
      ...['-metadata:s:v:0', `language=${language}`, '-metadata:s:a:0', `language=${language}`],
      ...[...exactLengths, '-movflags', '+faststart', '-f', 'mp4'],
    ],
    output,
  };
}

/** One frame of a segment, counted from 0 -> a JPEG. */
export function posterJob(
  segment: string,
  container: 'mp4' | 'h264',
  frame: number,
  output: string,
): FfmpegJob {
  return {
    inputs: [{ source: segment, options: ['-f', container] }],
    videoFilters: [
      `trim=start_frame=${frame}`,
      // JPEG is BT.601 at full range.
      'scale=in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=pc',
      'format=yuvj420p',
    ],
    audioFilters: [],
    outputOptions: [
      '-map',
      '0:v',
      '-frames:v',
      '1',
      '-c:v',
      'mjpeg',
      '-q:v',
      '2',
      '-f',
      'image2',
      '-update',
      '1',
    ],
    output,
  };
}

/** The text that ffmpeg's concat demuxer reads. */
export function segmentListText(files: readonly string[]): string {
  // Inside single quotes only the quote itself is special: https://ffmpeg.org/ffmpeg-utils.html#Quoting-and-escaping
  return files.map((file) => `file '${file.replaceAll("'", String.raw`'\''`)}'\n`).join('');
}
