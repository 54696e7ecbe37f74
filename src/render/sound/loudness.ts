/**
 * Loudness: what was measured, and what to do next to reach the target.
 *
 * Measures are those of ITU-R BS.1770 / EBU R 128: integrated loudness in LUFS, true peak in dBTP.
 * The usual target, -14 LUFS and at most -1 dBTP, is what the video platforms play at.
 */
import type { Loudness } from '../../audio/loudness-meter.ts';

/** What the video platforms allow at most: https://tech.ebu.ch/publications/r128 asks for the same. */
const highestPeakDbtp = -1;

/** What to come to: this loudness, and at most this peak. */
export const targetOf = (loudnessLufs: number): Loudness => ({
  integratedLufs: loudnessLufs,
  truePeakDbtp: highestPeakDbtp,
});
/** How near the finished track has to be, so that another meter agrees as well. */
export const trackToleranceLu = 0.3;
/** How near the samples have to be: a try of theirs costs little. */
export const samplesToleranceLu = 0.1;
/** What the samples should come to, so that the track does: AAC moves peaks by some tenths of a decibel. */
export const firstAim = (target: Loudness): Loudness => ({
  integratedLufs: target.integratedLufs,
  truePeakDbtp: target.truePeakDbtp - 0.5,
});
/** The limiter looks at samples; the peaks between them are higher. */
const firstCeilingDb = -2;
const lowestCeilingDb = -9;
/** A recording quieter than this is noise that nobody wants to hear louder. */
const maximumGainDb = 40;
/** Taken off besides what a peak is too high by, so that the next try does not miss by a hair. */
const peakMarginDb = 0.2;

/** What is done to the samples. */
export interface Correction {
  readonly gainDb: number;
  readonly ceilingDb: number;
}

export const noCorrection: Correction = { gainDb: 0, ceilingDb: 0 };

/** The first attempt, from a measure of the untouched sound. */
export function firstCorrection(source: Loudness, target: Loudness): Correction {
  const gainDb = Math.min(target.integratedLufs - source.integratedLufs, maximumGainDb);
  return { gainDb, ceilingDb: firstCeilingDb };
}

export function isOnAim(result: Loudness, aim: Loudness, toleranceLu: number): boolean {
  const miss = Math.abs(result.integratedLufs - aim.integratedLufs);
  return miss <= toleranceLu && result.truePeakDbtp <= aim.truePeakDbtp;
}

/** The next attempt, from a measure of what the last one came to. */
export function nextCorrection(last: Correction, result: Loudness, aim: Loudness): Correction {
  // Limiting makes quieter than the gain alone would, so the gain has to be more than the difference.
  const missing = aim.integratedLufs - result.integratedLufs;
  const gainDb = Math.min(last.gainDb + missing * (missing > 0 ? 1.3 : 1), maximumGainDb);
  const over = result.truePeakDbtp - aim.truePeakDbtp;
  const ceilingDb =
    over > 0 ? Math.max(last.ceilingDb - over - peakMarginDb, lowestCeilingDb) : last.ceilingDb;
  return { gainDb, ceilingDb };
}

/** What the samples should come to next, from a measure of the track that the last ones became. */
export function nextAim(last: Loudness, track: Loudness, target: Loudness): Loudness {
  const over = track.truePeakDbtp - target.truePeakDbtp;
  return {
    integratedLufs: last.integratedLufs + target.integratedLufs - track.integratedLufs,
    truePeakDbtp: over > 0 ? last.truePeakDbtp - over - peakMarginDb : last.truePeakDbtp,
  };
}

/** How far a result is from what is wanted; a peak that is too high counts first. */
export function missBy(result: Loudness, aim: Loudness): number {
  const peak = Math.max(0, result.truePeakDbtp - aim.truePeakDbtp);
  return peak * 100 + Math.abs(result.integratedLufs - aim.integratedLufs);
}
