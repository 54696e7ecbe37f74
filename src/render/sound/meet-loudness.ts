/**
 * Where the target loudness is met: the gain and the ceiling with which a track has the requested loudness and no peak
 * that is too high.
 *
 * Takes functions that try a correction on the samples, which is cheap, and that encode a track, which is not.
 * Guarantees: the track that is returned is the nearest to the target of all that were encoded; its loudness was
 * measured on the encoded track.
 *
 * Two loops, one inside the other. The inner one (`tune`) looks for the correction that brings the samples to an aim.
 * The outer one encodes them, compares the track with the target, and moves the aim by what the encoder changed.
 */
import type { Loudness } from '../../audio/loudness/meter.ts';
import {
  type Correction,
  firstAim,
  firstCorrection,
  isOnAim,
  missBy,
  nextAim,
  nextCorrection,
  samplesToleranceLu,
  trackToleranceLu,
} from '../../audio/loudness/target.ts';

/** Tries on the samples, before each encoding. */
const maximumTries = 6;
const maximumEncodings = 4;

export interface LoudnessTools {
  /** @returns the loudness of the samples with this correction; null for silence */
  readonly tryOut: (correction: Correction) => Promise<Loudness | null>;
  /** @param attempt counted from 1 */
  readonly encode: (correction: Correction, attempt: number) => Promise<string>;
  /** @returns the loudness of an encoded track; null for silence */
  readonly measureTrack: (track: string) => Promise<Loudness | null>;
}

export interface LoudTrack {
  readonly path: string;
  /** Null for silence. */
  readonly loudness: Loudness | null;
}

/** @param source what was measured of the samples as they are */
export async function meetLoudness(
  source: Loudness,
  target: Loudness,
  tools: LoudnessTools,
): Promise<LoudTrack> {
  let aim = firstAim(target);
  let correction = firstCorrection(source, target);
  let best: { readonly path: string; readonly loudness: Loudness } | null = null;
  for (let attempt = 1; attempt <= maximumEncodings; attempt += 1) {
    const tuned = await tune(correction, aim, tools);
    // When gain and ceiling cannot go any further, another encoding would give the same.
    if (best !== null && isSame(tuned, correction)) break;
    correction = tuned;
    const path = await tools.encode(correction, attempt);
    const loudness = await tools.measureTrack(path);
    if (loudness === null) return { path, loudness };
    if (best === null || missBy(loudness, target) < missBy(best.loudness, target)) best = { path, loudness };
    if (isOnAim(loudness, target, trackToleranceLu)) break;
    aim = nextAim(aim, loudness, target);
  }
  if (best === null) throw new Error('Internal error: the sound was never encoded');
  return best;
}

/** The correction that brings the samples nearest to the aim, starting with one that is not far off. */
async function tune(start: Correction, aim: Loudness, { tryOut }: LoudnessTools): Promise<Correction> {
  let correction = start;
  let best = { correction, miss: Number.POSITIVE_INFINITY };
  for (let attempt = 1; attempt <= maximumTries; attempt += 1) {
    const result = await tryOut(correction);
    if (result === null) break;
    const miss = missBy(result, aim);
    if (miss < best.miss) best = { correction, miss };
    if (isOnAim(result, aim, samplesToleranceLu)) break;
    correction = nextCorrection(correction, result, aim);
  }
  return best.correction;
}

const isSame = (one: Correction, other: Correction): boolean =>
  one.gainDb === other.gainDb && one.ceilingDb === other.ceilingDb;
