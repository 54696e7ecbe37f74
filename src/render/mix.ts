/**
 * Lays clips on one timeline of samples.
 *
 * Takes clips that are sorted and do not overlap. Guarantees: a clip's first sample stands at its start to the
 * nearest sample; exactly `sampleCount` samples come out; memory is flat in the length of the video.
 */
import { readMonoWav } from './wav.ts';

export interface SoundClip {
  readonly startMs: number;
  /** A WAV file with one channel. */
  readonly path: string;
  readonly sampleRate: number;
  readonly sampleCount: number;
}

export interface SoundPlan {
  readonly totalMs: number;
  readonly clips: readonly SoundClip[];
}

/** A clip that begins or ends away from zero would click. */
const edgeMs = 4;
const silenceBlock = 16_384;

/** The clips' one sample rate; null without clips. @throws Error when they differ. */
export function sampleRateOf(plan: SoundPlan): number | null {
  const rates = new Set(plan.clips.map((clip) => clip.sampleRate));
  if (rates.size > 1) throw new Error(`Clips have different sample rates: ${[...rates].join(', ')}`);
  return plan.clips[0]?.sampleRate ?? null;
}

/** Scales the samples of a clip that lie within `edge` samples of its start or end, in place. */
export function fadeEdges(samples: Float32Array, from: number, clipLength: number, edge: number): void {
  const reach = Math.min(edge, Math.floor(clipLength / 2));
  for (let index = 0; index < samples.length; index += 1) {
    const at = from + index;
    const distance = Math.min(at, clipLength - 1 - at);
    if (distance < reach) samples[index] = (samples[index] ?? 0) * ((distance + 1) / (reach + 1));
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
  plan: SoundPlan,
  sampleRate: number,
  sampleCount: number,
): AsyncGenerator<Float32Array> {
  const edge = Math.round((edgeMs * sampleRate) / 1000);
  let written = 0;
  for (const clip of plan.clips) {
    const start = Math.round((clip.startMs * sampleRate) / 1000);
    // Rounding to milliseconds may let a clip begin a few samples before the end of the last one.
    if (start < written - sampleRate / 1000) throw new Error(`Clip ${clip.path} overlaps the one before it.`);
    if (start > written) {
      const gap = Math.min(start, sampleCount) - written;
      yield* silence(gap);
      written += Math.max(gap, 0);
    }
    let at = 0;
    for await (const block of readMonoWav(clip.path)) {
      fadeEdges(block, at, clip.sampleCount, edge);
      at += block.length;
      const kept = block.subarray(0, Math.max(0, sampleCount - written));
      if (kept.length > 0) yield kept;
      written += kept.length;
    }
  }
  yield* silence(sampleCount - written);
}
