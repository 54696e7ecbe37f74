/**
 * Music as long as the video: looped, faded in and out, and turned down while somebody speaks.
 *
 * Takes an author's file, or one of the project's own pieces. Guarantees: the music begins, loops and ends without a
 * step; under speech it is 20 LU quieter than the speech, by the times of the words; memory does not grow with the
 * length.
 */
import { setImmediate } from 'node:timers/promises';
import { fromDb } from '../../audio/decibels.ts';
import { LevelCurve, musicLevels, type TimeRange } from '../../audio/ducking.ts';
import { raisedCosine } from '../../audio/fades.ts';
import { type BedName, beds } from '../../audio/music/beds.ts';
import { loopSamples, synthesise, synthesisVersion } from '../../audio/music/synthesise.ts';
import { lengthOf, outputSampleRate, type Planes, type SampleRange } from '../../audio/planes.ts';
import { contentKey, type Store } from '../../store/store.ts';
import { decodeFile, type MixTools, profileOf } from './decoded-file.ts';
import { readWithHeadroom, writeWithHeadroom } from './headroom-wav.ts';
import type { Layer } from './layer.ts';
import type { Music, SoundFile } from './plan.ts';

const fadeInMs = 1500;
const fadeOutMs = 3000;
/** Where a file starts again, its end and its beginning sound together for this long. */
const overlapMs = 2000;
/** The level is computed for one sample in this many; the others lie on a line between two of them. */
const stride = 48;

/** A file with headroom that is played over and over. */
interface LoopedSound {
  readonly path: string;
  readonly range: SampleRange;
  /** Of the range. */
  readonly loudnessLufs: number;
  /** Whether its end continues in its beginning, so that nothing has to overlap. */
  readonly isLoop: boolean;
}

/** What the music has to fit. */
export interface MusicSetting {
  /** When somebody speaks. */
  readonly speech: readonly TimeRange[];
  /** The loudness of the speech. */
  readonly loudnessLufs: number;
  /** The length of the video. */
  readonly sampleCount: number;
}

/** @throws RenderError `ffmpeg-failed` or `aborted` */
export async function musicLayer(music: Music, setting: MusicSetting, tools: MixTools): Promise<Layer> {
  const sound =
    music.type === 'bed'
      ? await bedSound(music.name, tools.store)
      : await fileSound(music.file, setting.sampleCount, tools);
  return { firstSample: 0, gain: 1, blocks: fitted(sound, setting) };
}

/** Changes whenever a piece, or the way it is played, does. */
export const bedKey = (name: BedName): string =>
  contentKey(['bed', synthesisVersion, JSON.stringify(beds[name])], '.bed.wav');

async function bedSound(name: BedName, store: Store): Promise<LoopedSound> {
  const score = beds[name];
  // Frames are drawn while it is synthesised.
  const breathe = async () => {
    await setImmediate();
  };
  const { path } = await store.obtain(
    bedKey(name),
    async (temporary) => writeWithHeadroom(temporary, 2, [await synthesise(score, breathe)]),
    { verify: true },
  );
  const profile = await profileOf(path);
  if (profile === null) throw new Error(`Internal error: the music "${name}" is silent`);
  const range = { firstSample: 0, sampleCount: loopSamples(score) };
  return { path, range, loudnessLufs: profile.loudnessLufs, isLoop: true };
}

async function fileSound(file: SoundFile, sampleCount: number, tools: MixTools): Promise<LoopedSound> {
  // A minute more than the video needs: then a cut is never an end that has to be joined to the beginning.
  const { path, profile } = await decodeFile(file, sampleCount / outputSampleRate + 60, tools);
  return { path, range: profile.range, loudnessLufs: profile.loudnessLufs, isLoop: false };
}

/** The loop, without end but silent after the video's. */
async function* fitted(
  music: LoopedSound,
  { speech, loudnessLufs, sampleCount }: MusicSetting,
): AsyncGenerator<Planes> {
  const curve = new LevelCurve(musicLevels(speech));
  const totalMs = (sampleCount * 1000) / outputSampleRate;
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

/** Without end. */
async function* looped({ path, range, isLoop }: LoopedSound): AsyncGenerator<Planes> {
  const { firstSample, sampleCount } = range;
  const longest = Math.floor(sampleCount / 4);
  const overlap = isLoop ? 0 : Math.min(longest, (overlapMs * outputSampleRate) / 1000);
  const part = (from: number, to: number) =>
    readWithHeadroom(path, { firstSample: firstSample + from, sampleCount: to - from });
  for (let from = 0; ; from = overlap) {
    yield* part(from, sampleCount - overlap);
    if (overlap > 0) yield* crossfaded(part(sampleCount - overlap, sampleCount), part(0, overlap), overlap);
  }
}

/** The end of a sound fading out while its beginning fades in. Both have `length` samples, in equal blocks. */
async function* crossfaded(
  endings: AsyncGenerator<Planes>,
  beginnings: AsyncGenerator<Planes>,
  length: number,
): AsyncGenerator<Planes> {
  try {
    let done = 0;
    for await (const ending of endings) {
      const { value: beginning } = await beginnings.next();
      if (beginning === undefined) break;
      for (const [channel, plane] of ending.entries()) crossfade(plane, beginning[channel], done, length);
      done += lengthOf(ending);
      yield ending;
    }
  } finally {
    await beginnings.return(undefined);
  }
}

/** In place, and of equal power: the two sounds are not alike. @param done samples of the crossfade before these */
function crossfade(ending: Float32Array, beginning: Float32Array | undefined, done: number, length: number) {
  for (let index = 0; index < ending.length; index += 1) {
    const angle = ((done + index + 0.5) / length) * (Math.PI / 2);
    ending[index] = (ending[index] ?? 0) * Math.cos(angle) + (beginning?.[index] ?? 0) * Math.sin(angle);
  }
}
