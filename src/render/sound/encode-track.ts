/**
 * Samples -> an AAC track, and what was made of them, measured.
 *
 * One run of the encoder covers the whole timeline: pieces encoded separately would each add priming samples, and the
 * sound would drift.
 */
import path from 'node:path';
import { Readable } from 'node:stream';
import { Limiter } from '../../audio/limiter.ts';
import { type Loudness, LoudnessMeter } from '../../audio/loudness/meter.ts';
import type { Correction } from '../../audio/loudness/target.ts';
import {
  type ChannelCount,
  cut,
  emptyPlanes,
  interleave,
  lengthOf,
  outputSampleRate,
  type Planes,
} from '../../audio/planes.ts';
import { aborted } from '../errors.ts';
import { runFfmpeg } from '../ffmpeg/run.ts';
import type { FfmpegTools } from '../ffmpeg/tools.ts';
import { decoded } from './decode.ts';
import { decodeTrackJob, type TrackChannels, trackJob } from './ffmpeg-jobs.ts';

export interface TrackEncoderOptions {
  readonly ffmpeg: FfmpegTools;
  /** A folder of the caller's, for the tracks. */
  readonly directory: string;
  readonly channels: TrackChannels;
  /** The length of the track, in samples. */
  readonly sampleCount: number;
  readonly signal?: AbortSignal | undefined;
}

/** Makes tracks of one length. All its methods throw RenderError `aborted` after the signal. */
export class TrackEncoder {
  readonly #options: TrackEncoderOptions;

  constructor(options: TrackEncoderOptions) {
    this.#options = options;
  }

  /** The loudness of corrected samples, as they would be encoded. @returns null for silence */
  measure(samples: AsyncIterable<Planes>, correction: Correction): Promise<Loudness | null> {
    return this.#measure(this.#corrected(samples, correction), this.#options.channels.from);
  }

  /** @returns the path of an MP4 file that holds the track alone. @throws RenderError `ffmpeg-failed` or `disk-full` */
  async encode(samples: AsyncIterable<Planes>, correction: Correction, name: string): Promise<string> {
    const { ffmpeg, directory, channels, signal } = this.#options;
    const output = path.join(directory, name);
    const stdin = byteStream(this.#corrected(samples, correction), signal);
    await runFfmpeg(ffmpeg, trackJob(ffmpeg.origin, channels, output), { signal, stdin });
    return output;
  }

  /** The loudness of a track, decoded again. @returns null for silence. @throws RenderError `ffmpeg-failed` */
  measureTrack(track: string): Promise<Loudness | null> {
    const { ffmpeg, channels, signal } = this.#options;
    return this.#measure(decoded(ffmpeg, decodeTrackJob(track, channels.to), signal), channels.to);
  }

  /** The samples after gain and limiter, cut or filled up with silence to the length of the track. */
  async *#corrected(samples: AsyncIterable<Planes>, correction: Correction): AsyncGenerator<Planes> {
    const { channels, sampleCount } = this.#options;
    const limiter = new Limiter({ sampleRate: outputSampleRate, channels: channels.from, ...correction });
    let left = sampleCount;
    const take = (block: Planes) => {
      const kept = cut(block, 0, left);
      left -= lengthOf(kept);
      return kept;
    };
    for await (const block of samples) yield take(limiter.process(block));
    yield take(limiter.finish());
    while (left > 0) yield take(emptyPlanes(channels.from, Math.min(left, outputSampleRate)));
  }

  async #measure(samples: AsyncIterable<Planes>, channels: ChannelCount): Promise<Loudness | null> {
    const meter = new LoudnessMeter(channels);
    for await (const _ of measured(samples, meter, this.#options.signal));
    return meter.finish();
  }
}

/** Passes blocks on and measures them on their way. @throws RenderError `aborted` */
export async function* measured(
  blocks: AsyncIterable<Planes>,
  meter: LoudnessMeter,
  signal: AbortSignal | undefined,
): AsyncGenerator<Planes> {
  for await (const block of blocks) {
    if (signal?.aborted) throw aborted();
    meter.process(block);
    yield block;
  }
}

/** Blocks of samples as the bytes that ffmpeg reads. */
function byteStream(blocks: AsyncIterable<Planes>, signal: AbortSignal | undefined): Readable {
  async function* bytes() {
    for await (const block of blocks) {
      if (signal?.aborted) throw aborted();
      const samples = interleave(block);
      yield Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
    }
  }
  return Readable.from(bytes(), { objectMode: false });
}
