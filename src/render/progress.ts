/** How far the drawing of a video is. */

export interface DrawProgress {
  /** Frames that are there, drawn or from the cache. */
  readonly done: number;
  readonly total: number;
  /** How many of `done` came from the cache. */
  readonly cached: number;
}

/** Adds up the progress of segments that are drawn at the same time. */
export class SegmentProgress {
  readonly #total: number;
  readonly #report: (progress: DrawProgress) => void;
  /** The frames drawn of each segment. */
  readonly #drawn = new Map<number, number>();
  #cached = 0;

  /** @param total frames of the video */
  constructor(total: number, report: (progress: DrawProgress) => void = () => undefined) {
    this.#total = total;
    this.#report = report;
    this.#announce();
  }

  /** @param frames of this segment that are there; fewer than before when it is drawn again */
  drawn(segment: number, frames: number): void {
    this.#drawn.set(segment, frames);
    this.#announce();
  }

  /** @param frames of a segment that was in the cache */
  found(frames: number): void {
    this.#cached += frames;
    this.#announce();
  }

  #announce(): void {
    const drawn = [...this.#drawn.values()].reduce((sum, frames) => sum + frames, 0);
    this.#report({ done: drawn + this.#cached, total: this.#total, cached: this.#cached });
  }
}
