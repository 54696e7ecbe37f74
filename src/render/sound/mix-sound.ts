/**
 * A sound plan -> one AAC track, as long as the video and as loud as the plan asks.
 *
 * Guarantees: the length is exact to the sample; the loudness that is returned was measured on the finished AAC;
 * silence stays silence; memory does not grow with the length, because the mix is kept in one file until it is
 * encoded.
 */
import path from 'node:path';
import { type Loudness, LoudnessMeter } from '../../audio/loudness/meter.ts';
import { noCorrection, targetOf } from '../../audio/loudness/target.ts';
import type { Planes } from '../../audio/planes.ts';
import type { MixTools } from './decoded-file.ts';
import { measured, TrackEncoder } from './encode-track.ts';
import { readWithHeadroom, writeWithHeadroom } from './headroom-wav.ts';
import { type LoudTrack, meetLoudness } from './meet-loudness.ts';
import { prepareMix } from './mix.ts';
import type { SoundPlan } from './plan.ts';

/** A track in an MP4 file of its own. */
export type MixedSound = LoudTrack;

export interface MixOptions extends MixTools {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Usually: mix and measure, try twice, encode, measure the track. */
const expectedSteps = 5;

/**
 * @param sampleCount the length of the track, in samples at 48 kHz
 * @throws RenderError `ffmpeg-failed`, `disk-full` or `aborted`; Error when a clip cannot be read
 */
export async function mixSound(
  plan: SoundPlan,
  sampleCount: number,
  options: MixOptions,
): Promise<MixedSound> {
  const steps = new Steps(options.onProgress);
  const mix = await prepareMix(plan, sampleCount, options);
  const { ffmpeg, directory, signal } = options;
  const channels = { from: mix.channels, to: plan.channels };
  const encoder = new TrackEncoder({ ffmpeg, directory, channels, sampleCount, signal });
  const silent = async (samples: AsyncIterable<Planes>): Promise<MixedSound> => {
    const track = await steps.after(encoder.encode(samples, noCorrection, 'sound.mp4'));
    steps.finish();
    return { path: track, loudness: null };
  };
  if (mix.isSilent) return silent(nothing());

  const mixed = path.join(directory, 'mixed.wav');
  const meter = new LoudnessMeter(mix.channels);
  await steps.after(writeWithHeadroom(mixed, mix.channels, measured(mix.blocks(), meter, signal)));
  const source = meter.finish();
  if (source === null) return silent(readWithHeadroom(mixed));

  const samples = () => readWithHeadroom(mixed);
  const track = await meetLoudness(source, targetOf(plan.loudnessLufs), {
    tryOut: (correction) => steps.after(encoder.measure(samples(), correction)),
    encode: (correction, attempt) =>
      steps.after(encoder.encode(samples(), correction, `sound-${attempt}.mp4`)),
    measureTrack: (file) => steps.after(encoder.measureTrack(file)),
  });
  steps.finish();
  return { path: track.path, loudness: track.loudness && toHundredths(track.loudness) };
}

/** Progress of work whose number of steps is not known beforehand. */
class Steps {
  readonly #report: (done: number, total: number) => void;
  #done = 0;

  constructor(report: (done: number, total: number) => void = () => undefined) {
    this.#report = report;
  }

  async after<T>(work: Promise<T>): Promise<T> {
    const result = await work;
    this.#done += 1;
    this.#report(this.#done, Math.max(expectedSteps, this.#done));
    return result;
  }

  finish(): void {
    this.#report(this.#done, this.#done);
  }
}

/** As exact as meters are. A peak is rounded up, so that one that is said to be below the limit really is. */
const toHundredths = (loudness: Loudness): Loudness => ({
  integratedLufs: Math.round(loudness.integratedLufs * 100) / 100,
  truePeakDbtp: Math.ceil(loudness.truePeakDbtp * 100) / 100,
});

async function* nothing(): AsyncGenerator<Planes> {}
