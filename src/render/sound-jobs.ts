/**
 * What ffmpeg is asked to do for the finished track, as data.
 *
 * Guarantees: a track can be made with any ffmpeg that has an AAC encoder; what is decoded is not cut off where it
 * is above full scale.
 */
import { aacJob } from './arguments.ts';
import type { FfmpegJob, FfmpegTools } from './ffmpeg.ts';

/** In Hz, the most that the encoder takes. Left to itself it would cut off at 17 kHz. */
const fullBand = ['-cutoff', '20000'];

/**
 * Samples on stdin, at the finished sound's rate -> AAC, stereo.
 *
 * Remotion's ffmpeg has Fraunhofer's encoder, which takes a sixth of the time of ffmpeg's own and keeps closer to
 * what it is given (10 dB less noise on speech); others rarely have it, for its licence.
 */
export function trackJob(origin: FfmpegTools['origin'], output: string): FfmpegJob {
  const job = aacJob(output);
  if (origin !== 'remotion') return job;
  const outputOptions = job.outputOptions.map((option) => (option === 'aac' ? 'libfdk_aac' : option));
  return { ...job, outputOptions: [...outputOptions, ...fullBand] };
}

/** How much smaller the samples of `decodeJob` are: room for peaks up to 12 dB above full scale. */
export const decodedScale = 1 / 4;

/** A finished track -> its left channel as a WAV file of 24 bits, scaled by `decodedScale`. */
export function decodeJob(track: string, output: string): FfmpegJob {
  return {
    inputs: [{ source: track, options: [] }],
    videoFilters: [],
    audioFilters: [`pan=mono|c0=${decodedScale}*c0`],
    outputOptions: ['-map', '0:a', '-c:a', 'pcm_s24le', '-f', 'wav'],
    output,
  };
}
