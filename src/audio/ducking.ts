/**
 * Ducking: how loud music is next to speech, worked out from the times of the words.
 *
 * Guarantees: the same times give the same curve, and nothing pumps, because nothing is measured; the music is down
 * when a word begins, and does not rise in the short gaps between sentences.
 */
import { raisedCosine } from './fades.ts';

export interface TimeRange {
  readonly startMs: number;
  readonly endMs: number;
}

/** How long the music takes to go down. It is down when the first word begins. */
const attackMs = 120;
/** How long the music takes to come back after the last word. */
const releaseMs = 400;
/** In shorter gaps the music stays down: people would hear it move. */
const shortestGapMs = 700;
/**
 * How far below the speech the music is, in LU, while somebody speaks. EBU R 128 s3 and the BBC ask for at least 7 to
 * 10 LU between dialogue and what lies under it, WCAG 2.2 (success criterion 1.4.7) for 20 dB:
 * https://www.w3.org/TR/WCAG22/#low-or-no-background-audio.
 */
export const underSpeechLu = 20;
/** The same while nobody speaks. */
export const betweenSpeechLu = 12;

/** A point of a curve of levels. Between two points, the level follows half a wave of a cosine. */
export interface LevelPoint {
  readonly ms: number;
  readonly db: number;
}

/** Stretches of speech, with the short gaps closed. @param speech sorted, without overlap */
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

/**
 * The level of the music at rising times, relative to the loudness of the speech. Without speech, the music is all
 * there is, and as loud as speech would be.
 */
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

/** Reads a curve of levels from its beginning to its end. */
export class LevelCurve {
  readonly #points: readonly LevelPoint[];
  #next = 0;

  /** @param points at least one, at rising times */
  constructor(points: readonly LevelPoint[]) {
    this.#points = points;
  }

  /** @param ms not before the time that was asked for last. @returns dB */
  at(ms: number): number {
    const points = this.#points;
    while ((points[this.#next]?.ms ?? Number.POSITIVE_INFINITY) <= ms) this.#next += 1;
    const before = points[this.#next - 1];
    const after = points[this.#next];
    if (before === undefined || after === undefined) return (before ?? after)?.db ?? 0;
    return before.db + (after.db - before.db) * raisedCosine((ms - before.ms) / (after.ms - before.ms));
  }
}
