/**
 * What ffmpeg is asked to do for the finished track, as data.
 *
 * Guarantees: a track can be made with any ffmpeg that has an AAC encoder.
 */
import { aacJob, type TrackChannels } from '../ffmpeg/arguments.ts';
import type { FfmpegJob, FfmpegTools } from '../ffmpeg/ffmpeg.ts';

/** In Hz, the most that the encoder takes. Left to itself it would cut off at 17 kHz. */
const fullBand = ['-cutoff', '20000'];

/**
 * Samples on stdin, interleaved, at the finished sound's rate -> AAC.
 *
 * Remotion's ffmpeg has Fraunhofer's encoder, which takes a sixth of the time of ffmpeg's own and keeps closer to
 * what it is given (10 dB less noise on speech); others rarely have it, for its licence.
 */
export function trackJob(origin: FfmpegTools['origin'], channels: TrackChannels, output: string): FfmpegJob {
  const job = aacJob(channels, output);
  if (origin !== 'remotion') return job;
  const outputOptions = job.outputOptions.map((option) => (option === 'aac' ? 'libfdk_aac' : option));
  return { ...job, outputOptions: [...outputOptions, ...fullBand] };
}
