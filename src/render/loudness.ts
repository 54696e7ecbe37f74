/**
 * Loudness: what was measured, and what to do next to reach the target.
 *
 * Measures are those of ITU-R BS.1770 / EBU R 128: integrated loudness in LUFS, true peak in dBTP.
 * The target, -14 LUFS and at most -1 dBTP, is what the video platforms play at.
 */
import { z } from 'zod';

export interface Loudness {
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
}

export const targetLufs = -14;
export const maximumDbtp = -1;
/** What is aimed for, so that another meter agrees as well. */
const aimLu = 0.3;
/** AAC overshoots the peaks it is given, by about a decibel. */
const firstCeilingDb = -2;
const lowestCeilingDb = -9;
/** A recording quieter than this is noise that nobody wants to hear louder. */
const maximumGainDb = 40;

const measured = z.coerce.number().catch(Number.NEGATIVE_INFINITY);
const reportSchema = z.object({ input_i: measured, input_tp: measured });

/**
 * Reads the report that ffmpeg's `loudnorm` filter prints with `print_format=json`.
 *
 * @returns null for silence, or sound too short to measure (the meter's window is 400 ms).
 * @throws Error when there is no report.
 */
export function parseLoudness(printed: string): Loudness | null {
  const start = printed.lastIndexOf('{');
  const end = printed.indexOf('}', start);
  if (start === -1 || end === -1) throw new Error(`ffmpeg printed no loudness report:\n${printed}`);
  const report = reportSchema.parse(JSON.parse(printed.slice(start, end + 1)));
  // -70 LUFS is the meter's absolute gate: nothing is below it.
  if (!Number.isFinite(report.input_i) || report.input_i <= -70) return null;
  return { integratedLufs: report.input_i, truePeakDbtp: report.input_tp };
}

/** How the next attempt changes the sound. */
export interface Correction {
  readonly gainDb: number;
  readonly ceilingDb: number;
}

export const noCorrection: Correction = { gainDb: 0, ceilingDb: 0 };

/** The first attempt, from a measure of the untouched sound. */
export function firstCorrection(source: Loudness): Correction {
  const gainDb = Math.min(targetLufs - source.integratedLufs, maximumGainDb);
  return { gainDb, ceilingDb: firstCeilingDb };
}

export function isOnTarget(result: Loudness): boolean {
  return Math.abs(result.integratedLufs - targetLufs) <= aimLu && result.truePeakDbtp <= maximumDbtp;
}

/** The next attempt, from a measure of what the last one came to. */
export function nextCorrection(last: Correction, result: Loudness): Correction {
  // Limiting makes quieter than the gain alone would, so the gain has to be more than the difference.
  const missing = targetLufs - result.integratedLufs;
  const gainDb = Math.min(last.gainDb + missing * (missing > 0.5 ? 1.3 : 1), maximumGainDb);
  const over = result.truePeakDbtp - maximumDbtp;
  const ceilingDb = over > 0 ? Math.max(last.ceilingDb - over - 0.2, lowestCeilingDb) : last.ceilingDb;
  return { gainDb, ceilingDb };
}

/** How far a result is from what is wanted; a peak that is too high counts first. */
export function missBy(result: Loudness): number {
  const peak = Math.max(0, result.truePeakDbtp - maximumDbtp);
  return peak * 100 + Math.abs(result.integratedLufs - targetLufs);
}
