/**
 * Decides which progress events are worth a line.
 *
 * Guarantees: for each stage of each video, the first event and the one that ends it, and between them no two events
 * within an interval; none after the end, even if a stage turns out longer than announced.
 */
import type { StageProgress } from '../../pipeline/report/progress.ts';

export class StagePace {
  readonly #intervalMs: number;
  /** When each stage was last worth a line; infinite from its end on. */
  readonly #lastMs = new Map<string, number>();

  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  /** @param nowMs milliseconds of a clock that never goes back */
  isDue({ videoIndex, stage, done, total }: StageProgress, nowMs: number): boolean {
    const key = `${videoIndex}:${stage}`;
    const lastMs = this.#lastMs.get(key) ?? Number.NEGATIVE_INFINITY;
    if (lastMs === Number.POSITIVE_INFINITY) return false;
    const isEnd = done >= total;
    if (!isEnd && nowMs - lastMs < this.#intervalMs) return false;
    this.#lastMs.set(key, isEnd ? Number.POSITIVE_INFINITY : nowMs);
    return true;
  }
}
