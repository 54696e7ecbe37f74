/**
 * Lays clips on one timeline of samples, at the finished sound's rate.
 *
 * Takes clips that are sorted and do not overlap, of any sample rates. Guarantees: a clip's first sample stands at its
 * start to the nearest sample; every voice comes out at the loudness asked for, by all of its clips together, so that a
 * quiet sentence stays quiet; exactly `sampleCount` samples come out; memory is flat in the length of the video.
 */

import { fromDb } from '../../audio/limiter.ts';
import { integratedLufs } from '../../audio/loudness-meter.ts';
import { outputSampleRate } from '../../audio/planes.ts';
import { type PolyphaseFilter, polyphaseFilter, Resampler } from '../../audio/resampler.ts';
import { WeightedPower } from '../../audio/weighted-power.ts';
import { raisedCosine } from './ducking.ts';
import type { SoundClip } from './sound-plan.ts';
import { readMonoWav } from './wav-file.ts';

/** A clip that begins or ends away from zero would click. */
const edgeMs = 5;
const silenceBlock = 16_384;
/** A recording quieter than this is noise that nobody wants to hear louder. */
const maximumGainDb = 40;
/** Times are whole milliseconds: what follows in a file may seem to come a little early or late. */
const joinsWithinMs = 1.5;

export type VoiceGains = ReadonlyMap<string, number>;

const voiceKey = ({ voice, sampleRate }: SoundClip) => `${voice ?? ''} ${sampleRate}`;

/**
 * What brings each voice to `loudnessLufs`, as factors.
 *
 * @returns without an entry for a voice that is silent: when it is empty, nothing can be heard.
 * @throws Error when a clip cannot be read.
 */
export async function voiceGainsOf(clips: readonly SoundClip[], loudnessLufs: number): Promise<VoiceGains> {
  const powers = new Map<string, WeightedPower>();
  for (const clip of clips) {
    const power = powers.get(voiceKey(clip)) ?? new WeightedPower(clip.sampleRate);
    powers.set(voiceKey(clip), power);
    for await (const block of readMonoWav(clip.path, clip)) power.process(block);
  }
  const gains = new Map<string, number>();
  for (const [key, power] of powers) {
    // What is shorter than the meter's block is measured with silence behind it.
    power.process(new Float32Array(Math.ceil(Number(key.slice(key.lastIndexOf(' '))) / 2)));
    const lufs = integratedLufs([power.hops]);
    if (lufs !== null) gains.set(key, fromDb(Math.min(loudnessLufs - lufs, maximumGainDb)));
  }
  return gains;
}

/** Clips that follow one another in a file as they do in the video are one: between them nothing is faded. */
export function joinClips(clips: readonly SoundClip[]): SoundClip[] {
  const joined: SoundClip[] = [];
  for (const clip of clips) {
    const last = joined.at(-1);
    if (last === undefined || !goesOn(last, clip)) joined.push(clip);
    else joined[joined.length - 1] = { ...last, sampleCount: last.sampleCount + clip.sampleCount };
  }
  return joined;
}

function goesOn(last: SoundClip, clip: SoundClip): boolean {
  const { path, voice, sampleRate, firstSample, sampleCount, startMs } = last;
  const endMs = startMs + (sampleCount * 1000) / sampleRate;
  const isOfSame = path === clip.path && voice === clip.voice && sampleRate === clip.sampleRate;
  const follows = clip.firstSample === firstSample + sampleCount;
  return isOfSame && follows && Math.abs(clip.startMs - endMs) <= joinsWithinMs;
}

/** Fades the samples of a clip that lie within `edge` samples of its start or end, in place: without a step or a corner. */
function fadeEdges(samples: Float32Array, from: number, clipLength: number, edge: number): void {
  const reach = Math.min(edge, Math.floor(clipLength / 2));
  for (let index = 0; index < samples.length; index += 1) {
    const at = from + index;
    const distance = Math.min(at, clipLength - 1 - at);
    if (distance < reach) samples[index] = (samples[index] ?? 0) * raisedCosine((distance + 1) / (reach + 1));
    else if (at < clipLength - reach) index += clipLength - reach - at - 1;
  }
}

function* silence(count: number): Generator<Float32Array> {
  for (let left = count; left > 0; left -= silenceBlock) yield new Float32Array(Math.min(left, silenceBlock));
}

/**
 * The timeline, block by block.
 *
 * @param sampleCount the length of the timeline; what reaches beyond is left out.
 * @throws Error when a clip cannot be read or begins before the one in front of it has ended.
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
    // Rounding to milliseconds may let a clip begin a few samples before the end of the last one.
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
