/**
 * The mix: speech, the air of a room, music and effects, added up.
 *
 * Guarantees: the voices have the target's loudness and everything else is set in relation to them, so that a later
 * gain on the whole changes no balance; exactly `sampleCount` samples come out, in one channel where both would be
 * equal; memory does not grow with the length of the video.
 */
import { HighPass, speechLowestHz } from '../../audio/high-pass.ts';
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
import type { MixTools } from './decoded-file.ts';
import { effectLayers } from './effects.ts';
import { type Layer, LayerReader } from './layer.ts';
import { musicLayer } from './music.ts';
import type { SoundPlan } from './plan.ts';
import { layClips, voiceGainsOf } from './speech.ts';

/** How far below the voice it is: at -14 LUFS, it is 70 dB below full scale. */
const roomToneBelowDb = 56;

export interface Mix {
  readonly channels: ChannelCount;
  /** Whether there is nothing but silence. */
  readonly isSilent: boolean;
  /** To be read once. */
  readonly blocks: () => AsyncGenerator<Planes>;
}

/** @throws RenderError `ffmpeg-failed` or `aborted`; Error when a clip cannot be read */
export async function prepareMix(plan: SoundPlan, sampleCount: number, tools: MixTools): Promise<Mix> {
  const { clips, music, loudnessLufs } = plan;
  const gains = await voiceGainsOf(clips, loudnessLufs);
  const hasSpeech = gains.size > 0;
  const layers: Layer[] = [];
  // A recording has a room of its own.
  if (hasSpeech && clips.every(({ voice }) => voice !== null)) layers.push(roomLayer(loudnessLufs));
  if (music !== null) {
    const setting = { speech: hasSpeech ? plan.speech : [], loudnessLufs, sampleCount };
    layers.push(await musicLayer(music, setting, tools));
  }
  layers.push(...(await effectLayers(plan, sampleCount, tools)));
  const isStereo = plan.channels === 2 && (music !== null || plan.effects.length > 0);
  const channels = isStereo ? 2 : 1;
  return {
    channels,
    isSilent: !hasSpeech && layers.length === 0,
    blocks: () => addUp(layClips(clips, gains, sampleCount), layers, channels),
  };
}

function roomLayer(loudnessLufs: number): Layer {
  return { firstSample: 0, gain: 1, blocks: roomTone(outputSampleRate, loudnessLufs - roomToneBelowDb) };
}

/** The speech, block by block, with every layer that sounds at the time added to it. */
async function* addUp(
  speech: AsyncIterable<Float32Array>,
  layers: readonly Layer[],
  channels: ChannelCount,
): AsyncGenerator<Planes> {
  const highPass = new HighPass(speechLowestHz, outputSampleRate);
  const waiting = [...layers].sort((a, b) => a.firstSample - b.firstSample);
  const sounding = new Map<Layer, LayerReader>();
  let at = 0;
  try {
    for await (const block of speech) {
      const sum = emptyPlanes(channels, block.length);
      const voice = highPass.process(block);
      for (const plane of sum) plane.set(voice);
      const end = at + block.length;
      for (let next = waiting[0]; next !== undefined && next.firstSample < end; next = waiting[0]) {
        waiting.shift();
        sounding.set(next, new LayerReader(next.blocks));
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
