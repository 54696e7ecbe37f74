/**
 * How loud music is beside speech, from the times of the words.
 *
 * Takes when words are said; gives a curve of levels. Guarantees: the same times give the same curve, which cannot
 * pump, because nothing is measured; the music has given way when a word begins and does not rise in the short gaps
 * between sentences.
 */
import type { TimeRange } from './sound-plan.ts';

/** The fall to the level under speech, which is reached as the first word begins. */
const attackMs = 120;
/** The rise after the last word. */
const releaseMs = 400;
/** In shorter gaps the music stays down: it would be heard to move. */
const shortestGapMs = 700;
/**
 * Below the loudness of the speech, in LU. EBU R 128 s3 and the BBC ask for at least 7 to 10 LU between dialogue and what
 * lies under it, WCAG 2.2 (success criterion 1.4.7) for 20 dB: https://www.w3.org/TR/WCAG22/#low-or-no-background-audio.
 */
export const underSpeechLu = 20;
/** Where nobody speaks. */
export const betweenSpeechLu = 12;

/** Levels in dB at rising times; between two of them half a wave of a cosine. */
export interface LevelPoint {
  readonly ms: number;
  readonly db: number;
}

/** Speech without its short gaps. */
export function passagesOf(speech: readonly TimeRange[]): TimeRange[] {
  const passages: TimeRange[] = [];
  for (const range of speech) {
    const last = passages.at(-1);
    if (last !== undefined && range.startMs - last.endMs < shortestGapMs)
      passages[passages.length - 1] = {
        startMs: last.startMs,
        endMs: Math.max(last.endMs, range.endMs),
      };
    else passages.push(range);
  }
  return passages;
}

/** Relative to the loudness of the speech. Without speech the music is all there is, and as loud. */
export function musicLevels(speech: readonly TimeRange[]): LevelPoint[] {
  const passages = passagesOf(speech);
  if (passages.length === 0) return [{ ms: 0, db: 0 }];
  return passages.flatMap(({ startMs, endMs }) => [
    { ms: startMs - attackMs, db: -betweenSpeechLu },
    { ms: startMs, db: -underSpeechLu },
    { ms: endMs, db: -underSpeechLu },
    { ms: endMs + releaseMs, db: -betweenSpeechLu },
  ]);
}

/** From 0 to 1, without a corner at either end. */
export const raisedCosine = (share: number): number =>
  (1 - Math.cos(Math.PI * Math.max(0, Math.min(1, share)))) / 2;

/** Reads a curve of levels at rising times. */
export class LevelCurve {
  readonly #points: readonly LevelPoint[];
  #next = 0;

  /** @param points at least one */
  constructor(points: readonly LevelPoint[]) {
    this.#points = points;
  }

  /** @param ms not before the last one asked for */
  at(ms: number): number {
    const points = this.#points;
    while ((points[this.#next]?.ms ?? Number.POSITIVE_INFINITY) <= ms) this.#next += 1;
    const before = points[this.#next - 1];
    const after = points[this.#next];
    if (before === undefined || after === undefined) return (before ?? after)?.db ?? 0;
    return before.db + (after.db - before.db) * raisedCosine((ms - before.ms) / (after.ms - before.ms));
  }
}
