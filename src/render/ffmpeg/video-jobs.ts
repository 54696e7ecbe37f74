/**
 * What ffmpeg is asked to do with pictures, as data: one pure function per task.
 *
 * Guarantees: only filters, codecs and formats that Remotion's own small build of ffmpeg has.
 */
import { outputSampleRate } from '../../audio/planes.ts';
import type { QualitySettings } from '../quality.ts';
import type { FfmpegJob } from './run.ts';

/** Ticks of a segment's clock per frame: the time of every frame is a whole number at any frame rate. */
const ticksPerFrame = 1000;

/** The colours are stored in BT.709, limited range, and labelled as such. */
const colourArguments = [
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
  // The encoder takes primaries and transfer from the frames. JPEG has none, so the stream gets them from here.
  ...['-x264-params', 'colorprim=bt709:transfer=bt709:colormatrix=bt709:fullrange=off'],
];

const segmentOutput = (fps: number, { preset, crf }: QualitySettings) => [
  ...['-map', '0:v', '-an', '-c:v', 'libx264', '-profile:v', 'high', '-preset', preset, '-crf', String(crf)],
  // A key frame at least every four seconds keeps seeking quick.
  ...['-g', String(fps * 4), '-flags', '+cgop', ...colourArguments],
  ...['-fps_mode', 'passthrough', '-video_track_timescale', String(fps * ticksPerFrame), '-f', 'mp4'],
];

/**
 * JPEG frames on stdin -> one H.264 segment. All segments have the same settings, so that they can be joined without
 * being encoded again.
 */
export function segmentJob(fps: number, quality: QualitySettings, output: string): FfmpegJob {
  return {
    inputs: [{ source: 'stdin', options: ['-f', 'image2pipe', '-c:v', 'mjpeg', '-framerate', String(fps)] }],
    // A JPEG is BT.601 at full range. Left to itself, ffmpeg would keep the matrix, and players would show wrong
    // colours. The colorspace filter is within 1 of the right colour and takes a quarter of the time of the scale
    // filter, which is as exact only with its slowest flags. The matrix and the range differ; the primaries do not.
    videoFilters: [
      'colorspace=ispace=bt470bg:irange=pc:iprimaries=bt709:itrc=bt709' +
        ':space=bt709:range=tv:primaries=bt709:trc=bt709:format=yuv420p:fast=1',
    ],
    audioFilters: [],
    outputOptions: segmentOutput(fps, quality),
    output,
  };
}

/** A segment of bare H.264 -> the same, encoded with more care, in an MP4 file. */
export function encodeAgainJob(
  segment: string,
  fps: number,
  quality: QualitySettings,
  output: string,
): FfmpegJob {
  return {
    // A bare stream has no times: -r gives each frame the time of its place.
    inputs: [{ source: segment, options: ['-f', 'h264', '-framerate', String(fps), '-r', String(fps)] }],
    videoFilters: [],
    audioFilters: [],
    outputOptions: segmentOutput(fps, quality),
    output,
  };
}

/**
 * The clock of the edit list, which removes the encoder's priming samples: in thousandths, lengths would be rounded.
 */
export const exactLengths = ['-movie_timescale', String(outputSampleRate)];

export interface AssembleFiles {
  /** A file for ffmpeg's concat demuxer; null when the segments come on stdin, as H.264 in Annex B. */
  readonly segmentList: string | null;
  readonly fps: number;
  readonly sound: string;
  /** A Matroska file that holds the chapters; null without chapters. */
  readonly chapters: string | null;
}

const onTick = (time: string) => `round(${time}/${ticksPerFrame})*${ticksPerFrame}`;

/** The concat demuxer counts in microseconds. This puts every frame back onto its exact tick. */
const listTiming = `setts=pts=${onTick('PTS')}:dts=${onTick('DTS')}:duration=${ticksPerFrame}`;

/** A bare stream has no times: each frame gets the time of its place. */
function streamTiming(fps: number): string[] {
  const clock = fps * ticksPerFrame;
  const times = `setts=ts=N*${ticksPerFrame}:duration=${ticksPerFrame}:time_base=1/${clock}`;
  return ['-bsf:v', times, '-video_track_timescale', String(clock)];
}

/** The tags of the MP4. */
export interface VideoTags {
  readonly title: string;
  /** ISO 639-2, for example `eng`. A property of the tracks, not of the file. */
  readonly language: string;
}

/** Joins segments, sound and chapters without encoding anything again. */
export function assembleJob(files: AssembleFiles, { title, language }: VideoTags, output: string): FfmpegJob {
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
      ...['-metadata', `title=${title}`],
      ...['-metadata:s:v:0', `language=${language}`, '-metadata:s:a:0', `language=${language}`],
      ...[...exactLengths, '-movflags', '+faststart', '-f', 'mp4'],
    ],
    output,
  };
}

/** One frame of a segment, counted from 0 -> a JPEG file. */
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
      ...['-map', '0:v', '-frames:v', '1', '-c:v', 'mjpeg', '-q:v', '2', '-f', 'image2', '-update', '1'],
    ],
    output,
  };
}

/** The text of a file for ffmpeg's concat demuxer. */
export function segmentListText(files: readonly string[]): string {
  // Inside single quotes, only the quote itself is special: https://ffmpeg.org/ffmpeg-utils.html#Quoting-and-escaping
  return files.map((file) => `file '${file.replaceAll("'", String.raw`'\''`)}'\n`).join('');
}
