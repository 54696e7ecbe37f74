/**
 * Speech: clips laid on one timeline of samples, at the finished sound's rate.
 *
 * Takes clips of any sample rate that are sorted and do not overlap. Guarantees: the first sample of a clip is at
 * its start, to the nearest sample; every voice has the requested loudness over all its clips together, so that a quiet
 * sentence stays quiet; exactly `sampleCount` samples come out; memory does not grow with the length of the video.
 */
import { fromDb } from '../../audio/decibels.ts';
import { raisedCosine } from '../../audio/fades.ts';
import { integratedLufs } from '../../audio/loudness/meter.ts';
import { maximumGainDb } from '../../audio/loudness/target.ts';
import { WeightedPower } from '../../audio/loudness/weighted-power.ts';
import { outputSampleRate } from '../../audio/planes.ts';
import { type PolyphaseFilter, polyphaseFilter, Resampler } from '../../audio/resampler.ts';
import type { SoundClip } from './plan.ts';
import { readMonoWav } from './wav-file.ts';

/** How long a clip fades in and out. One that begins or ends away from zero would click. */
const edgeMs = 5;
const silenceBlock = 16_384;
/** Times are whole milliseconds, so a clip that continues another may seem to come a little early or late. */
const joinsWithinMs = 1.5;

/** The factor for each voice; a voice that is silent has none. */
export type VoiceGains = ReadonlyMap<string, number>;

/** What is measured together: a meter has one sample rate, so a voice with several would count as several voices. */
const voiceKey = ({ voice, sampleRate }: SoundClip) => `${voice ?? ''} ${sampleRate}`;

/**
 * What brings each voice to `loudnessLufs`.
 *
 * @returns empty when nothing can be heard
 * @throws Error when a clip cannot be read
 */
export async function voiceGainsOf(clips: readonly SoundClip[], loudnessLufs: number): Promise<VoiceGains> {
  const meters = new Map<string, { readonly power: WeightedPower; readonly sampleRate: number }>();
  for (const clip of clips) {
    const { sampleRate } = clip;
    const key = voiceKey(clip);
    const meter = meters.get(key) ?? { power: new WeightedPower(sampleRate), sampleRate };
    meters.set(key, meter);
    for await (const block of readMonoWav(clip.path, clip)) meter.power.process(block);
  }
  const gains = new Map<string, number>();
  for (const [key, { power, sampleRate }] of meters) {
    // A voice that is shorter than the meter's block is measured with silence after it.
    power.process(new Float32Array(Math.ceil(sampleRate / 2)));
    const lufs = integratedLufs([power.hops]);
    if (lufs !== null) gains.set(key, fromDb(Math.min(loudnessLufs - lufs, maximumGainDb)));
  }
  return gains;
}

/** Clips that follow one another in a file as they do in the video become one: nothing is faded between them. */
function joinClips(clips: readonly SoundClip[]): SoundClip[] {
  const joined: SoundClip[] = [];
  for (const clip of clips) {
    const last = joined.at(-1);
    if (last === undefined || !continues(last, clip)) joined.push(clip);
    else joined[joined.length - 1] = { ...last, sampleCount: last.sampleCount + clip.sampleCount };
  }
  return joined;
}

function continues(last: SoundClip, clip: SoundClip): boolean {
  const { path, voice, sampleRate, firstSample, sampleCount, startMs } = last;
  const endMs = startMs + (sampleCount * 1000) / sampleRate;
  const isOfSame = path === clip.path && voice === clip.voice && sampleRate === clip.sampleRate;
  const follows = clip.firstSample === firstSample + sampleCount;
  return isOfSame && follows && Math.abs(clip.startMs - endMs) <= joinsWithinMs;
}

/**
 * Fades the samples of a clip that are within `edge` samples of its start or end, in place.
 *
 * @param samples a part of the clip, which begins at the clip's sample `from`
 */
function fadeEdges(samples: Float32Array, from: number, clipLength: number, edge: number): void {
  const reach = Math.min(edge, Math.floor(clipLength / 2));
  for (let index = 0; index < samples.length; index += 1) {
    const at = from + index;
    const distance = Math.min(at, clipLength - 1 - at);
    if (distance < reach) samples[index] = (samples[index] ?? 0) * raisedCosine((distance + 1) / (reach + 1));
  }
}

function* silence(count: number): Generator<Float32Array> {
  for (let left = count; left > 0; left -= silenceBlock) yield new Float32Array(Math.min(left, silenceBlock));
}

/**
 * The timeline, block by block.
 *
 * @param gains a voice without a gain keeps its level
 * @param sampleCount the length of the timeline; anything beyond is left out
 * @throws Error when a clip cannot be read, or begins before the previous one has ended
 */
export async function* layClips(
  clips: readonly SoundClip[],
  gains: VoiceGains,
  sampleCount: number,
): AsyncGenerator<Float32Array> {
  const filters = new Map<number, PolyphaseFilter>();
  const perMs = outputSampleRate / 1000;
  let written = 0;
  for (const clip of joinClips(clips)) {
    const start = Math.round(clip.startMs * perMs);
    // Because times are rounded to milliseconds, a clip may begin a few samples before the previous one ends.
    if (start < written - perMs) throw new Error(`Clip ${clip.path} overlaps the one before it.`);
    if (start > written) {
      const gap = Math.min(start, sampleCount) - written;
      yield* silence(gap);
      written += Math.max(gap, 0);
    }
    const gain = gains.get(voiceKey(clip)) ?? 1;
    for await (const block of clipSamples(clip, filters)) {
      const kept = block.subarray(0, Math.max(0, sampleCount - written));
      if (kept.length > 0) yield kept.map((sample) => sample * gain);
      written += kept.length;
    }
  }
  yield* silence(sampleCount - written);
}

/** One clip at the finished sound's rate, with faded edges. */
async function* clipSamples(
  clip: SoundClip,
  filters: Map<number, PolyphaseFilter>,
): AsyncGenerator<Float32Array> {
  const { sampleRate } = clip;
  const length = Math.ceil((clip.sampleCount * outputSampleRate) / sampleRate);
  let done = 0;
  const faded = (block: Float32Array) => {
    fadeEdges(block, done, length, Math.round((edgeMs * outputSampleRate) / 1000));
    done += block.length;
    return block;
  };
  if (sampleRate === outputSampleRate) {
    for await (const block of readMonoWav(clip.path, clip)) yield faded(block);
    return;
  }
  const filter = filters.get(sampleRate) ?? polyphaseFilter(sampleRate, outputSampleRate);
  filters.set(sampleRate, filter);
  const resampler = new Resampler(filter);
  for await (const block of readMonoWav(clip.path, clip)) yield faded(resampler.process(block));
  yield faded(resampler.finish());
}
