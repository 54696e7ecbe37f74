/**
 * What ffmpeg is asked to do with sound, as data: one pure function per task.
 *
 * Guarantees: only filters, codecs and formats that Remotion's own small build of ffmpeg has; files of an author are
 * opened only as formats that hold sound themselves (no playlists, which could name other files and addresses).
 */
import { type ChannelCount, outputSampleRate } from '../../audio/planes.ts';
import type { FfmpegJob } from '../ffmpeg/run.ts';
import type { FfmpegTools } from '../ffmpeg/tools.ts';
import { exactLengths } from '../ffmpeg/video-jobs.ts';
import { headroomGain } from './headroom-wav.ts';

/** ffmpeg's names of the formats that a file of an author may have. */
const soundFormats = 'wav,mp3,aac,flac,ogg,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,caf';

const authorsFile = (file: string) => ({
  source: file,
  options: ['-protocol_whitelist', 'file', '-format_whitelist', soundFormats],
});

/** Long filters keep the band up to the source's own limit, and let no image of it appear above. */
const toOutputRate = `aresample=${outputSampleRate}:filter_size=128:phase_shift=10:cutoff=0.97`;

/** Makes room above full scale, as `headroom-wav.ts` reads it. */
const withHeadroom: Readonly<Record<ChannelCount, string>> = {
  1: `pan=mono|c0=${headroomGain}*c0`,
  2: `pan=stereo|c0=${headroomGain}*c0|c1=${headroomGain}*c1`,
};

/** Whatever channels there are become two. A single channel becomes both, a little quieter. */
const toStereo = 'aformat=channel_layouts=stereo';

const wavOutput = (encoding: 'pcm_s16le' | 'pcm_s24le') => [
  ...['-map', '0:a:0', '-vn', '-map_metadata', '-1', '-c:a', encoding, '-f', 'wav'],
];

/** A file of an author -> a stereo file with headroom. @param seconds how much of it is taken at most */
export function decodeFileJob(file: string, seconds: number, output: string): FfmpegJob {
  const job = decodeStreamJob(file);
  return { ...job, outputOptions: [...job.outputOptions, '-t', seconds.toFixed(3)], output };
}

/** The same for the whole file, on stdout. */
export function decodeStreamJob(file: string): FfmpegJob {
  return {
    inputs: [authorsFile(file)],
    videoFilters: [],
    audioFilters: [toOutputRate, toStereo, withHeadroom[2]],
    outputOptions: wavOutput('pcm_s24le'),
    output: '-',
  };
}

/** A finished track -> its channels as they are, with headroom, on stdout. */
export function decodeTrackJob(track: string, channels: ChannelCount): FfmpegJob {
  return {
    inputs: [{ source: track, options: [] }],
    videoFilters: [],
    audioFilters: [withHeadroom[channels]],
    outputOptions: wavOutput('pcm_s24le'),
    output: '-',
  };
}

/** An author's recording -> a WAV file with one channel of 16 bits. @param sampleRate in Hz */
export function recordingJob(file: string, sampleRate: number, output: string): FfmpegJob {
  return {
    inputs: [authorsFile(file)],
    videoFilters: [],
    audioFilters: [`aresample=${sampleRate}:filter_size=64:cutoff=0.97`, 'aformat=channel_layouts=mono'],
    outputOptions: wavOutput('pcm_s16le'),
    output,
  };
}

/** The channels of the samples, and of the track. */
export interface TrackChannels {
  readonly from: ChannelCount;
  readonly to: ChannelCount;
}

/** Left to itself, Remotion's ffmpeg would turn one channel into two quieter ones. */
const monoToStereo = 'pan=stereo|c0=c0|c1=c0';

/**
 * Remotion's ffmpeg has Fraunhofer's encoder, which takes a sixth of the time of ffmpeg's own and stays closer to what
 * it is given (10 dB less noise on speech). Its licence keeps it out of most other builds. The cutoff, in Hz, is the
 * highest that it accepts; without it, it would cut off at 17 kHz.
 */
const encoders: Readonly<Record<FfmpegTools['origin'], { codec: string; options: readonly string[] }>> = {
  remotion: { codec: 'libfdk_aac', options: ['-cutoff', '20000'] },
  path: { codec: 'aac', options: [] },
};

/** Samples on stdin, interleaved 32-bit floats at 48 kHz -> an MP4 file with an AAC track. */
export function trackJob(
  origin: FfmpegTools['origin'],
  { from, to }: TrackChannels,
  output: string,
): FfmpegJob {
  const { codec, options } = encoders[origin];
  const rawSamples = ['-f', 'f32le', '-ar', String(outputSampleRate), '-ac', String(from)];
  return {
    inputs: [{ source: 'stdin', options: rawSamples }],
    videoFilters: [],
    audioFilters: from < to ? [monoToStereo] : [],
    outputOptions: [
      ...['-c:a', codec, '-b:a', to === 1 ? '112k' : '192k', ...exactLengths, '-f', 'mp4', ...options],
    ],
    output,
  };
}
