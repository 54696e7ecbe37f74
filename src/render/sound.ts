/**
 * Clips -> one AAC track, as long as the video and as loud as the video platforms play.
 *
 * Guarantees: the length is the asked one to the sample; what is said of loudness was measured on the finished
 * AAC; silence stays silence; memory is flat in the length. One encoder run over the whole timeline: separately
 * encoded pieces would each add priming samples, and the sound would drift. Gain and ceiling are found on the
 * samples, where a try takes a fraction of what encoding does.
 */
import path from 'node:path';
import { Readable } from 'node:stream';
import { outputSampleRate, resampleJob } from './arguments.ts';
import { aborted } from './errors.ts';
import { type FfmpegTools, runFfmpeg } from './ffmpeg.ts';
import { Limiter } from './limiter.ts';
import {
  type Correction,
  firstAim,
  firstCorrection,
  isOnAim,
  type Loudness,
  missBy,
  nextAim,
  nextCorrection,
  noCorrection,
  samplesToleranceLu,
  target,
  trackToleranceLu,
} from './loudness.ts';
import { LoudnessMeter } from './loudness-meter.ts';
import { layClips, type SoundPlan, sampleRateOf } from './mix.ts';
import { decodedScale, decodeJob, trackJob } from './sound-jobs.ts';
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

/** Tries of gain and ceiling on the samples, before each encoding. */
const maximumTries = 6;
const maximumEncodings = 4;
// Lay, measure, try twice, encode and measure.
const expectedSteps = 6;

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

async function measure(blocks: AsyncIterable<Float32Array>, signal: AbortSignal | undefined) {
  const meter = new LoudnessMeter();
  for await (const block of blocks) {
    if (signal?.aborted) throw aborted();
    meter.process(block);
  }
  return meter.finish();
}

async function* scale(blocks: AsyncIterable<Float32Array>, factor: number): AsyncGenerator<Float32Array> {
  for await (const block of blocks) yield block.map((sample) => sample * factor);
}

/** As exact as meters are. A peak is rounded up: what is said to be below the limit is. */
const toHundredths = (loudness: Loudness): Loudness => ({
  integratedLufs: Math.round(loudness.integratedLufs * 100) / 100,
  truePeakDbtp: Math.ceil(loudness.truePeakDbtp * 100) / 100,
});

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
  const encode = async (samples: AsyncIterable<Float32Array>, correction: Correction, name: string) => {
    const output = path.join(directory, name);
    const stdin = byteStream(correct(samples, correction, sampleCount), signal);
    await runFfmpeg(ffmpeg, trackJob(ffmpeg.origin, output), { signal, stdin });
    step();
    return output;
  };
  const measureTrack = async (track: string) => {
    const decoded = path.join(directory, 'decoded.wav');
    await runFfmpeg(ffmpeg, decodeJob(track, decoded), { signal });
    const loudness = await measure(scale(readMonoWav(decoded), 1 / decodedScale), signal);
    step();
    return loudness;
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
  const source = await measure(readMonoWav(mixed), signal);
  step();
  if (source === null) {
    const silent = await encode(readMonoWav(mixed), noCorrection, 'sound.mp4');
    return finish({ path: silent, loudness: null });
  }

  /** The correction that brings the samples nearest to the aim, starting from one that is near. */
  const tune = async (start: Correction, aim: Loudness): Promise<Correction> => {
    let correction = start;
    let best = { correction, miss: Number.POSITIVE_INFINITY };
    for (let attempt = 1; attempt <= maximumTries; attempt += 1) {
      const samples = await measure(correct(readMonoWav(mixed), correction, sampleCount), signal);
      step();
      if (samples === null) break;
      const miss = missBy(samples, aim);
      if (miss < best.miss) best = { correction, miss };
      if (isOnAim(samples, aim, samplesToleranceLu)) break;
      correction = nextCorrection(correction, samples, aim);
    }
    return best.correction;
  };

  let aim = firstAim;
  let correction = firstCorrection(source);
  let best: { path: string; loudness: Loudness } | null = null;
  for (let attempt = 1; attempt <= maximumEncodings; attempt += 1) {
    const tuned = await tune(correction, aim);
    // Where gain and ceiling are at their ends, another encoding would give the same.
    if (best !== null && tuned.gainDb === correction.gainDb && tuned.ceilingDb === correction.ceilingDb)
      break;
    correction = tuned;
    const output = await encode(readMonoWav(mixed), correction, `sound-${attempt}.mp4`);
    const loudness = await measureTrack(output);
    if (loudness === null) return finish({ path: output, loudness: null });
    if (best === null || missBy(loudness, target) < missBy(best.loudness, target))
      best = { path: output, loudness };
    if (isOnAim(loudness, target, trackToleranceLu)) break;
    aim = nextAim(aim, loudness);
  }
  if (best === null) throw new Error('Internal error: the sound was never encoded');
  return finish({ path: best.path, loudness: toHundredths(best.loudness) });
}
