/**
 * Music as long as the video: looped, faded in and out, and out of the way of speech.
 *
 * Takes a decoded file or a finished loop. Guarantees: the music begins and ends without a step, also where it loops;
 * under speech it is 20 LU below it, by the times of the words; memory is flat in the length.
 */

import { fromDb } from '../../../audio/limiter.ts';
import { lengthOf, outputSampleRate, type Planes } from '../../../audio/planes.ts';
import { LevelCurve, musicLevels, raisedCosine } from '../ducking.ts';
import { readScaled } from '../scaled-wav.ts';
import type { TimeRange } from '../sound-plan.ts';
import type { SampleRange } from '../wav-file.ts';

const fadeInMs = 1500;
const fadeOutMs = 3000;
/** Where a file begins anew, its end and its beginning sound together for so long. */
const overlapMs = 2000;
/** Levels are computed for one sample in this many; those between lie on a line. */
const stride = 48;

export interface LoopedSound {
  /** As `writeScaled` writes it. */
  readonly path: string;
  readonly range: SampleRange;
  /** Of the range. */
  readonly loudnessLufs: number;
  /** Whether its end goes on in its beginning already. */
  readonly isLoop: boolean;
}

/** Without end. */
export async function* looped({ path, range, isLoop }: LoopedSound): AsyncGenerator<Planes> {
  const { firstSample, sampleCount } = range;
  const longest = Math.floor(sampleCount / 4);
  const overlap = isLoop ? 0 : Math.min(longest, (overlapMs * outputSampleRate) / 1000);
  const part = (from: number, to: number) =>
    readScaled(path, { firstSample: firstSample + from, sampleCount: to - from });
  for (let from = 0; ; from = overlap) {
    yield* part(from, sampleCount - overlap);
    if (overlap === 0) continue;
    const beginning = part(0, overlap);
    try {
      let done = 0;
      for await (const ending of part(sampleCount - overlap, sampleCount)) {
        // Both parts are read in blocks of the same lengths.
        const { value: starting } = await beginning.next();
        if (starting === undefined) break;
        for (const [channel, plane] of ending.entries()) crossfade(plane, starting[channel], done, overlap);
        done += lengthOf(ending);
        yield ending;
      }
    } finally {
      await beginning.return(undefined);
    }
  }
}

/** Of equal power: the two have nothing to do with each other. */
function crossfade(ending: Float32Array, starting: Float32Array | undefined, done: number, overlap: number) {
  for (let index = 0; index < ending.length; index += 1) {
    const angle = ((done + index + 0.5) / overlap) * (Math.PI / 2);
    ending[index] = (ending[index] ?? 0) * Math.cos(angle) + (starting?.[index] ?? 0) * Math.sin(angle);
  }
}

/**
 * The music of a video, without end but silent after it.
 *
 * @param loudnessLufs what the speech has been brought to
 */
export async function* musicLayer(
  music: LoopedSound,
  speech: readonly TimeRange[],
  loudnessLufs: number,
  totalSamples: number,
): AsyncGenerator<Planes> {
  const curve = new LevelCurve(musicLevels(speech));
  const totalMs = (totalSamples * 1000) / outputSampleRate;
  const fadeIn = Math.min(fadeInMs, totalMs / 4);
  const fadeOut = Math.min(fadeOutMs, totalMs / 4);
  const reference = loudnessLufs - music.loudnessLufs;
  const gainAt = (sample: number) => {
    const ms = (sample * 1000) / outputSampleRate;
    const faded = raisedCosine(ms / fadeIn) * raisedCosine((totalMs - ms) / fadeOut);
    return fromDb(reference + curve.at(ms)) * faded;
  };
  let at = 0;
  let from = gainAt(0);
  let to = gainAt(stride);
  for await (const planes of looped(music)) {
    const length = lengthOf(planes);
    const gains = new Float32Array(length);
    for (let index = 0; index < length; index += 1) {
      const inStride = (at + index) % stride;
      gains[index] = from + ((to - from) * inStride) / stride;
      if (inStride === stride - 1) {
        from = to;
        to = gainAt(at + index + 1 + stride);
      }
    }
    for (const plane of planes)
      for (let index = 0; index < length; index += 1)
        plane[index] = (plane[index] ?? 0) * (gains[index] ?? 0);
    at += length;
    yield planes;
  }
}
