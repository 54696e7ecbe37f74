/**
 * Clips -> one AAC track, as long as the video and as loud as the video platforms play.
 *
 * Guarantees: the length is the asked one to the sample; what is said of loudness was measured on the finished
 * AAC; silence stays silence. One encoder run over the whole timeline: separately encoded pieces would each add
 * priming samples, and the sound would drift.
 */
import path from 'node:path';
import { Readable } from 'node:stream';
import { aacJob, measureJob, outputSampleRate, resampleJob } from './arguments.ts';
import { aborted } from './errors.ts';
import { type FfmpegTools, runFfmpeg } from './ffmpeg.ts';
import { Limiter } from './limiter.ts';
import {
  type Correction,
  firstCorrection,
  isOnTarget,
  type Loudness,
  missBy,
  nextCorrection,
  noCorrection,
  parseLoudness,
} from './loudness.ts';
import { layClips, type SoundPlan, sampleRateOf } from './mix.ts';
import { readMonoWav } from './wav.ts';

export interface MixedSound {
  /** An MP4 file that holds the track alone. */
  readonly path: string;
  /** Null for silence. */
  readonly loudness: Loudness | null;
}

export interface MixOptions {
  readonly ffmpeg: FfmpegTools;
  /** A folder of the caller's, for files that are in the way afterwards. */
  readonly directory: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const maximumAttempts = 4;
// Lay, measure, encode and measure; most sounds need a second attempt.
const expectedSteps = 2 + 2 * 2;

/** Turns blocks of samples into the bytes that ffmpeg reads, and stops when it is told to. */
function byteStream(blocks: AsyncIterable<Float32Array>, signal: AbortSignal | undefined): Readable {
  async function* bytes() {
    for await (const block of blocks) {
      if (signal?.aborted) throw aborted();
      yield Buffer.from(block.buffer, block.byteOffset, block.byteLength);
    }
  }
  return Readable.from(bytes(), { objectMode: false });
}

/** Runs the samples through the limiter and cuts or fills them to `sampleCount`. */
async function* correct(
  blocks: AsyncIterable<Float32Array>,
  correction: Correction,
  sampleCount: number,
): AsyncGenerator<Float32Array> {
  const limiter = new Limiter({ sampleRate: outputSampleRate, ...correction });
  let left = sampleCount;
  const take = (block: Float32Array) => {
    const kept = block.subarray(0, left);
    left -= kept.length;
    return kept;
  };
  for await (const block of blocks) yield take(limiter.process(block));
  yield take(limiter.finish());
  while (left > 0) yield take(new Float32Array(Math.min(left, outputSampleRate)));
}

async function* nothing(): AsyncGenerator<Float32Array> {}

/**
 * @param sampleCount the length of the track, in samples at 48 kHz.
 * @throws RenderError `ffmpeg-failed`, `disk-full` or `aborted`; Error when a clip cannot be read.
 */
export async function mixSound(
  plan: SoundPlan,
  sampleCount: number,
  options: MixOptions,
): Promise<MixedSound> {
  const { ffmpeg, directory, signal } = options;
  let steps = 0;
  const step = () => {
    steps += 1;
    options.onProgress?.(steps, Math.max(expectedSteps, steps));
  };
  const measure = async (file: string, channels: 1 | 2) => {
    const loudness = parseLoudness(await runFfmpeg(ffmpeg, measureJob(file, channels), { signal }));
    step();
    return loudness;
  };
  const encode = async (samples: AsyncIterable<Float32Array>, correction: Correction, name: string) => {
    const output = path.join(directory, name);
    const stdin = byteStream(correct(samples, correction, sampleCount), signal);
    await runFfmpeg(ffmpeg, aacJob(output), { signal, stdin });
    step();
    return output;
  };
  const finish = (result: MixedSound) => {
    options.onProgress?.(steps, steps);
    return result;
  };

  const sourceRate = sampleRateOf(plan);
  if (sourceRate === null) {
    return finish({ path: await encode(nothing(), noCorrection, 'sound.mp4'), loudness: null });
  }
  const mixed = path.join(directory, 'mixed.wav');
  const sourceCount = Math.ceil((sampleCount / outputSampleRate) * sourceRate);
  const clips = byteStream(layClips(plan, sourceRate, sourceCount), signal);
  await runFfmpeg(ffmpeg, resampleJob(sourceRate, mixed), { signal, stdin: clips });
  step();
  const source = await measure(mixed, 1);
  if (source === null) {
    const silent = await encode(readMonoWav(mixed), noCorrection, 'sound.mp4');
    return finish({ path: silent, loudness: null });
  }

  let correction = firstCorrection(source);
  let best: { path: string; loudness: Loudness } | null = null;
  for (let attempt = 1; attempt <= maximumAttempts; attempt += 1) {
    const output = await encode(readMonoWav(mixed), correction, `sound-${attempt}.mp4`);
    const loudness = await measure(output, 2);
    if (loudness === null) return finish({ path: output, loudness: null });
    if (best === null || missBy(loudness) < missBy(best.loudness)) best = { path: output, loudness };
    if (isOnTarget(loudness)) break;
    correction = nextCorrection(correction, loudness);
  }
  if (best === null) throw new Error('Internal error: the sound was never encoded');
  return finish(best);
}
