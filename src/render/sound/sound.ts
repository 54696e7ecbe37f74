/**
 * A sound plan -> one AAC track, as long as the video and as loud as the plan asks.
 *
 * Guarantees: the length is the asked one to the sample; what is said of loudness was measured on the finished
 * AAC; silence stays silence; memory is flat in the length, and one file of 24 bits holds the mix meanwhile. One encoder
 * run over the whole timeline: separately encoded pieces would each add priming samples, and the sound would drift. Gain
 * and ceiling are found on the samples, where a try takes a fraction of what encoding does.
 */
import path from 'node:path';
import { Readable } from 'node:stream';
import { Limiter } from '../../audio/limiter.ts';
import { type Loudness, LoudnessMeter } from '../../audio/loudness-meter.ts';
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
import { runFfmpeg } from '../ffmpeg/ffmpeg.ts';
import { decoded, decodeTrackJob } from './decode.ts';
import {
  type Correction,
  firstAim,
  firstCorrection,
  isOnAim,
  missBy,
  nextAim,
  nextCorrection,
  noCorrection,
  samplesToleranceLu,
  targetOf,
  trackToleranceLu,
} from './loudness.ts';
import { type MixTools, prepareMix } from './mix.ts';
import { readScaled, writeScaled } from './scaled-wav.ts';
import { trackJob } from './sound-jobs.ts';
import type { SoundPlan } from './sound-plan.ts';

export interface MixedSound {
  /** An MP4 file that holds the track alone. */
  readonly path: string;
  /** Null for silence. */
  readonly loudness: Loudness | null;
}

export interface MixOptions extends MixTools {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Tries of gain and ceiling on the samples, before each encoding. */
const maximumTries = 6;
const maximumEncodings = 4;
// Mix and measure, try twice, encode and measure.
const expectedSteps = 5;

/** Turns blocks of samples into the bytes that ffmpeg reads, and stops when it is told to. */
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

/** Runs the samples through the limiter and cuts or fills them to `sampleCount`. */
async function* correct(
  blocks: AsyncIterable<Planes>,
  channels: ChannelCount,
  correction: Correction,
  sampleCount: number,
): AsyncGenerator<Planes> {
  const limiter = new Limiter({ sampleRate: outputSampleRate, channels, ...correction });
  let left = sampleCount;
  const take = (block: Planes) => {
    const kept = cut(block, 0, left);
    left -= lengthOf(kept);
    return kept;
  };
  for await (const block of blocks) yield take(limiter.process(block));
  yield take(limiter.finish());
  while (left > 0) yield take(emptyPlanes(channels, Math.min(left, outputSampleRate)));
}

/** Hands blocks on and measures them on their way. */
async function* measured(
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

async function measure(
  blocks: AsyncIterable<Planes>,
  channels: ChannelCount,
  signal: AbortSignal | undefined,
): Promise<Loudness | null> {
  const meter = new LoudnessMeter(channels);
  for await (const _ of measured(blocks, meter, signal));
  return meter.finish();
}

/** As exact as meters are. A peak is rounded up: what is said to be below the limit is. */
const toHundredths = (loudness: Loudness): Loudness => ({
  integratedLufs: Math.round(loudness.integratedLufs * 100) / 100,
  truePeakDbtp: Math.ceil(loudness.truePeakDbtp * 100) / 100,
});

async function* nothing(): AsyncGenerator<Planes> {}

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
  const target = targetOf(plan.loudnessLufs);
  let steps = 0;
  const step = () => {
    steps += 1;
    options.onProgress?.(steps, Math.max(expectedSteps, steps));
  };
  const finish = (result: MixedSound) => {
    options.onProgress?.(steps, steps);
    return result;
  };

  const mix = await prepareMix(plan, sampleCount, options);
  const { channels } = mix;
  const encode = async (samples: AsyncIterable<Planes>, correction: Correction, name: string) => {
    const output = path.join(directory, name);
    const stdin = byteStream(correct(samples, channels, correction, sampleCount), signal);
    const job = trackJob(ffmpeg.origin, { from: channels, to: plan.channels }, output);
    await runFfmpeg(ffmpeg, job, { signal, stdin });
    step();
    return output;
  };
  const measureTrack = async (track: string) => {
    const samples = decoded(ffmpeg, decodeTrackJob(track, plan.channels), plan.channels, signal);
    const loudness = await measure(samples, plan.channels, signal);
    step();
    return loudness;
  };

  if (mix.isSilent) {
    return finish({ path: await encode(nothing(), noCorrection, 'sound.mp4'), loudness: null });
  }
  const mixed = path.join(directory, 'mixed.wav');
  const sourceMeter = new LoudnessMeter(channels);
  await writeScaled(mixed, channels, measured(mix.blocks(), sourceMeter, signal));
  const source = sourceMeter.finish();
  step();
  if (source === null) {
    const quiet = await encode(readScaled(mixed), noCorrection, 'sound.mp4');
    return finish({ path: quiet, loudness: null });
  }

  /** The correction that brings the samples nearest to the aim, starting from one that is near. */
  const tune = async (start: Correction, aim: Loudness): Promise<Correction> => {
    let correction = start;
    let best = { correction, miss: Number.POSITIVE_INFINITY };
    for (let attempt = 1; attempt <= maximumTries; attempt += 1) {
      const corrected = correct(readScaled(mixed), channels, correction, sampleCount);
      const samples = await measure(corrected, channels, signal);
      step();
      if (samples === null) break;
      const miss = missBy(samples, aim);
      if (miss < best.miss) best = { correction, miss };
      if (isOnAim(samples, aim, samplesToleranceLu)) break;
      correction = nextCorrection(correction, samples, aim);
    }
    return best.correction;
  };

  let aim = firstAim(target);
  let correction = firstCorrection(source, target);
  let best: { path: string; loudness: Loudness } | null = null;
  for (let attempt = 1; attempt <= maximumEncodings; attempt += 1) {
    const tuned = await tune(correction, aim);
    // Where gain and ceiling are at their ends, another encoding would give the same.
    if (best !== null && tuned.gainDb === correction.gainDb && tuned.ceilingDb === correction.ceilingDb)
      break;
    correction = tuned;
    const output = await encode(readScaled(mixed), correction, `sound-${attempt}.mp4`);
    const loudness = await measureTrack(output);
    if (loudness === null) return finish({ path: output, loudness: null });
    if (best === null || missBy(loudness, target) < missBy(best.loudness, target))
      best = { path: output, loudness };
    if (isOnAim(loudness, target, trackToleranceLu)) break;
    aim = nextAim(aim, loudness, target);
  }
  if (best === null) throw new Error('Internal error: the sound was never encoded');
  return finish({ path: best.path, loudness: toHundredths(best.loudness) });
}
