/**
 * Everything that is heard, added up: speech, the air of a room, music and effects.
 *
 * Takes a plan. Guarantees: the voices stand at the target's loudness, all else is set beside them, so that a later gain
 * for the whole changes no balance; exactly `sampleCount` samples come out, in one channel where both would be the same;
 * memory is flat in the length of the video.
 */
import path from 'node:path';
import { HighPass, speechLowestHz } from '../../audio/high-pass.ts';
import { fromDb } from '../../audio/limiter.ts';
import {
  addTo,
  type ChannelCount,
  emptyPlanes,
  lengthOf,
  outputSampleRate,
  type Planes,
  toChannels,
} from '../../audio/planes.ts';
import { roomTone } from '../../audio/room-tone.ts';
import { contentKey, type Store } from '../../store/store.ts';
import { RenderError } from '../errors.ts';
import { type FfmpegTools, runFfmpeg } from '../ffmpeg/ffmpeg.ts';
import { BlockReader } from './block-reader.ts';
import { decodeFileJob } from './decode.ts';
import { raisedCosine } from './ducking.ts';
import { type BedName, beds } from './music/beds.ts';
import { type LoopedSound, musicLayer } from './music/music-layer.ts';
import { loopSamples, synthesise, synthesisVersion } from './music/synthesise.ts';
import { profileOf } from './profile.ts';
import { readScaled, writeScaled } from './scaled-wav.ts';
import type { Music, SoundEffect, SoundFile, SoundPlan } from './sound-plan.ts';
import { layClips, type VoiceGains, voiceGainsOf } from './speech-track.ts';

export interface MixTools {
  readonly ffmpeg: FfmpegTools;
  /** A folder of the caller's, for files that are in the way afterwards. */
  readonly directory: string;
  /** Where the music that comes with the project is kept. */
  readonly store: Store;
  readonly signal?: AbortSignal | undefined;
}

/** Below the voice, in dB: -70 dB below full scale at -14 LUFS. */
const roomToneBelowDb = 56;
/** The most that is decoded of an effect. */
const longestEffectSeconds = 60;
/** An effect that the video's end cuts off. */
const cutFadeMs = 300;

/** Something that sounds from a sample on. */
interface Layer {
  readonly firstSample: number;
  readonly gain: number;
  readonly blocks: AsyncGenerator<Planes> | Generator<Planes>;
}

export interface Mix {
  readonly channels: ChannelCount;
  /** Nothing but silence. */
  readonly isSilent: boolean;
  readonly blocks: () => AsyncGenerator<Planes>;
}

/** @throws RenderError `ffmpeg-failed` or `aborted`; Error when a clip cannot be read. */
export async function prepareMix(plan: SoundPlan, sampleCount: number, tools: MixTools): Promise<Mix> {
  const gains = await voiceGainsOf(plan.clips, plan.loudnessLufs);
  const layers: Layer[] = [];
  if (gains.size > 0 && plan.clips.every(({ voice }) => voice !== null))
    layers.push({
      firstSample: 0,
      gain: 1,
      blocks: roomTone(outputSampleRate, plan.loudnessLufs - roomToneBelowDb),
    });
  if (plan.music !== null) layers.push(await musicOf(plan.music, plan, gains, sampleCount, tools));
  const decodedFiles = new Map<string, Promise<DecodedEffect>>();
  for (const effect of plan.effects) {
    const { contentHash } = effect.file;
    const decoded = decodedFiles.get(contentHash) ?? decodeEffect(effect.file, tools);
    decodedFiles.set(contentHash, decoded);
    layers.push(effectLayer(effect, await decoded, plan.loudnessLufs, sampleCount));
  }
  const isStereo = plan.channels === 2 && (plan.music !== null || plan.effects.length > 0);
  const channels = isStereo ? 2 : 1;
  return {
    channels,
    isSilent: gains.size === 0 && layers.length === 0,
    blocks: () => addUp(layClips(plan.clips, gains, sampleCount), layers, channels),
  };
}

async function musicOf(
  music: Music,
  plan: SoundPlan,
  gains: VoiceGains,
  sampleCount: number,
  tools: MixTools,
): Promise<Layer> {
  const sound =
    music.type === 'bed'
      ? await bedSound(music.name, tools.store)
      : await fileSound(music.file, sampleCount, tools);
  const speech = gains.size === 0 ? [] : plan.speech;
  const blocks = musicLayer(sound, speech, plan.loudnessLufs, sampleCount);
  return { firstSample: 0, gain: 1, blocks };
}

/** Part of the key of a sound in which the bed is heard. */
export const bedKey = (name: BedName): string =>
  contentKey(['bed', synthesisVersion, JSON.stringify(beds[name])], '.bed.wav');

async function bedSound(name: BedName, store: Store): Promise<LoopedSound> {
  const { path: file } = await store.obtain(
    bedKey(name),
    async (temporary) => writeScaled(temporary, 2, [await synthesise(beds[name])]),
    { verify: true },
  );
  const profile = await profileOf(file);
  if (profile === null) throw new Error(`Internal error: the music "${name}" is silent`);
  const range = { firstSample: 0, sampleCount: loopSamples(beds[name]) };
  return { path: file, range, loudnessLufs: profile.loudnessLufs, isLoop: true };
}

async function decode(file: SoundFile, seconds: number, { ffmpeg, directory, signal }: MixTools) {
  const output = path.join(directory, `${file.contentHash.slice(0, 32)}.wav`);
  await runFfmpeg(ffmpeg, decodeFileJob(file.path, seconds, output), { signal });
  const profile = await profileOf(output);
  if (profile === null) throw new RenderError('ffmpeg-failed', `Nothing can be heard in ${file.path}.`);
  return { output, profile };
}

async function fileSound(file: SoundFile, sampleCount: number, tools: MixTools): Promise<LoopedSound> {
  // A little more than the video: what is cut off then is no end that would have to be joined to the beginning.
  const { output, profile } = await decode(file, sampleCount / outputSampleRate + 60, tools);
  return { path: output, range: profile.range, loudnessLufs: profile.loudnessLufs, isLoop: false };
}

interface DecodedEffect {
  readonly path: string;
  readonly loudestLufs: number;
  readonly peakDb: number;
}

async function decodeEffect(file: SoundFile, tools: MixTools): Promise<DecodedEffect> {
  const { output, profile } = await decode(file, longestEffectSeconds, tools);
  return { path: output, loudestLufs: profile.loudestLufs, peakDb: profile.peakDb };
}

/** As loud as the voice, by its loudest part, but for what the author says; its peaks stay below full scale. */
function effectLayer(
  { startMs, gainDb }: SoundEffect,
  { path: file, loudestLufs, peakDb }: DecodedEffect,
  loudnessLufs: number,
  sampleCount: number,
): Layer {
  const firstSample = Math.round((startMs * outputSampleRate) / 1000);
  const gain = fromDb(Math.min(loudnessLufs - loudestLufs, -peakDb) + gainDb);
  return { firstSample, gain, blocks: untilEnd(file, sampleCount - firstSample) };
}

async function* untilEnd(file: string, length: number): AsyncGenerator<Planes> {
  const fade = (cutFadeMs * outputSampleRate) / 1000;
  let at = 0;
  for await (const planes of readScaled(file)) {
    if (at + lengthOf(planes) > length - fade) {
      for (const plane of planes)
        for (let index = 0; index < plane.length; index += 1)
          plane[index] = (plane[index] ?? 0) * raisedCosine((length - at - index) / fade);
    }
    at += lengthOf(planes);
    yield planes;
    if (at >= length) return;
  }
}

async function* addUp(
  speech: AsyncIterable<Float32Array>,
  layers: readonly Layer[],
  channels: ChannelCount,
): AsyncGenerator<Planes> {
  const highPass = new HighPass(speechLowestHz, outputSampleRate);
  const waiting = [...layers].sort((a, b) => a.firstSample - b.firstSample);
  const sounding = new Map<Layer, BlockReader>();
  let at = 0;
  try {
    for await (const block of speech) {
      const sum = emptyPlanes(channels, block.length);
      const voice = highPass.process(block);
      for (const plane of sum) plane.set(voice);
      const end = at + block.length;
      for (let next = waiting[0]; next !== undefined && next.firstSample < end; next = waiting[0]) {
        waiting.shift();
        sounding.set(next, new BlockReader(next.blocks));
      }
      for (const [layer, reader] of sounding) {
        const from = Math.max(0, layer.firstSample - at);
        const taken = await reader.take(block.length - from);
        addTo(sum, from, toChannels(taken, channels), layer.gain);
        if (lengthOf(taken) < block.length - from) sounding.delete(layer);
      }
      at = end;
      yield sum;
    }
  } finally {
    for (const reader of sounding.values()) await reader.close();
  }
}
