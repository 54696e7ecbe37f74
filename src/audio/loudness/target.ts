/**
 * The loudness that is wanted, and what to change next to get there. The loop that uses it is in
 * src/render/sound/meet-loudness.ts.
 *
 * The usual target, -14 LUFS with peaks of at most -1 dBTP, is the level at which video platforms play.
 */
import type { Loudness } from './meter.ts';

/** The highest peak that video platforms allow. https://tech.ebu.ch/publications/r128 asks for the same. */
const highestPeakDbtp = -1;

/** The target of a track: this loudness, and a peak that is at most as high as this. */
export const targetOf = (loudnessLufs: number): Loudness => ({
  integratedLufs: loudnessLufs,
  truePeakDbtp: highestPeakDbtp,
});
/** How near the finished track has to be: near enough for other meters to agree. */
export const trackToleranceLu = 0.3;
/** How near the samples have to be: nearer, because trying them is cheap. */
export const samplesToleranceLu = 0.1;
/** What the samples have to reach before they are encoded: AAC moves peaks by some tenths of a decibel. */
export const firstAim = (target: Loudness): Loudness => ({
  integratedLufs: target.integratedLufs,
  truePeakDbtp: target.truePeakDbtp - 0.5,
});
/** The limiter looks at samples only; the peaks between them are higher. */
const firstCeilingDb = -2;
const lowestCeilingDb = -9;
/** A recording that needs more than this is noise that nobody wants to hear louder. */
export const maximumGainDb = 40;
/** The ceiling is lowered by this more than the peak is too high, so that the next try does not miss by a hair. */
const peakMarginDb = 0.2;

/** What is done to the samples: a gain, then a limiter with a ceiling. */
export interface Correction {
  readonly gainDb: number;
  readonly ceilingDb: number;
}

export const noCorrection: Correction = { gainDb: 0, ceilingDb: 0 };

/** The first try, from what was measured of the untouched sound. */
export function firstCorrection(source: Loudness, target: Loudness): Correction {
  const gainDb = Math.min(target.integratedLufs - source.integratedLufs, maximumGainDb);
  return { gainDb, ceilingDb: firstCeilingDb };
}

export function isOnAim(result: Loudness, aim: Loudness, toleranceLu: number): boolean {
  const miss = Math.abs(result.integratedLufs - aim.integratedLufs);
  return miss <= toleranceLu && result.truePeakDbtp <= aim.truePeakDbtp;
}

/** The next try, from what was measured of the last one. */
export function nextCorrection(last: Correction, result: Loudness, aim: Loudness): Correction {
  // The limiter takes away some of the gain, so the gain has to be larger than what is missing.
  const missing = aim.integratedLufs - result.integratedLufs;
  const gainDb = Math.min(last.gainDb + missing * (missing > 0 ? 1.3 : 1), maximumGainDb);
  const over = result.truePeakDbtp - aim.truePeakDbtp;
  const ceilingDb =
    over > 0 ? Math.max(last.ceilingDb - over - peakMarginDb, lowestCeilingDb) : last.ceilingDb;
  return { gainDb, ceilingDb };
}

/** What the samples have to reach next, from what was measured of the encoded track. */
export function nextAim(last: Loudness, track: Loudness, target: Loudness): Loudness {
  const over = track.truePeakDbtp - target.truePeakDbtp;
  return {
    integratedLufs: last.integratedLufs + target.integratedLufs - track.integratedLufs,
    truePeakDbtp: over > 0 ? last.truePeakDbtp - over - peakMarginDb : last.truePeakDbtp,
  };
}

/** How far a result is from the aim. A peak that is too high counts for more than any loudness. */
export function missBy(result: Loudness, aim: Loudness): number {
  const peak = Math.max(0, result.truePeakDbtp - aim.truePeakDbtp);
  return peak * 100 + Math.abs(result.integratedLufs - aim.integratedLufs);
}
