/**
 * Sound effects: sounds that play once, at their time.
 *
 * Guarantees: an effect is as loud as the voice, by its loudest part, unless the author asks for more or less; before
 * the author's gain, its peaks stay below full scale; the end of the video cuts it off softly.
 */
import { fromDb } from '../../audio/decibels.ts';
import { raisedCosine } from '../../audio/fades.ts';
import { lengthOf, outputSampleRate, type Planes } from '../../audio/planes.ts';
import { type DecodedFile, decodeFile, type MixTools } from './decoded-file.ts';
import { readWithHeadroom } from './headroom-wav.ts';
import type { Layer } from './layer.ts';
import type { SoundEffect, SoundPlan } from './plan.ts';

/** How much of an effect is decoded at most. */
const longestSeconds = 60;
/** How long an effect takes to fade when the video ends before it does. */
const fadeOutMs = 300;

/** One layer per effect. A file that is used several times is decoded once. @throws what `decodeFile` throws */
export async function effectLayers(
  { effects, loudnessLufs }: SoundPlan,
  sampleCount: number,
  tools: MixTools,
): Promise<Layer[]> {
  const decoded = new Map<string, DecodedFile>();
  const layers: Layer[] = [];
  for (const effect of effects) {
    const { contentHash } = effect.file;
    const file = decoded.get(contentHash) ?? (await decodeFile(effect.file, longestSeconds, tools));
    decoded.set(contentHash, file);
    layers.push(layerOf(effect, file, loudnessLufs, sampleCount));
  }
  return layers;
}

function layerOf(
  { startMs, gainDb }: SoundEffect,
  { path, profile: { loudestLufs, peakDb } }: DecodedFile,
  loudnessLufs: number,
  sampleCount: number,
): Layer {
  const firstSample = Math.round((startMs * outputSampleRate) / 1000);
  const gain = fromDb(Math.min(loudnessLufs - loudestLufs, -peakDb) + gainDb);
  return { firstSample, gain, blocks: untilEnd(path, sampleCount - firstSample) };
}

/** The samples of a file, faded out where it is longer than `length` samples. */
async function* untilEnd(file: string, length: number): AsyncGenerator<Planes> {
  const fade = (fadeOutMs * outputSampleRate) / 1000;
  let at = 0;
  for await (const planes of readWithHeadroom(file)) {
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
