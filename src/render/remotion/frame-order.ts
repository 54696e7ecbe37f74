/**
 * Puts frames that come in any order into their own order, for a consumer that takes one at a time.
 *
 * Guarantees: `consume` sees the frames 0, 1, 2, … once each; a producer whose frame is too far ahead has to wait, so
 * that frames never pile up; when the consumer fails, every producer fails.
 */
export class FrameOrder {
  readonly #consume: (picture: Buffer, frame: number) => Promise<void>;
  readonly #window: number;
  readonly #waiting = new Map<number, Buffer>();
  /** The frame that the consumer takes next. */
  #next = 0;
  #running = false;
  #failure: { error: unknown } | null = null;
  #wake: (() => void)[] = [];

  /** @param window how many frames may wait at most */
  constructor(window: number, consume: (picture: Buffer, frame: number) => Promise<void>) {
    this.#window = window;
    this.#consume = consume;
  }

  /** Settles when the producer may make another frame. @throws what the consumer threw */
  async push(picture: Buffer, frame: number): Promise<void> {
    // A browser that crashed is started again, and may draw a frame twice.
    if (frame >= this.#next) this.#waiting.set(frame, picture);
    void this.#pump();
    while (this.#failure === null && frame >= this.#next + this.#window) await this.#change();
    this.#throwFailure();
  }

  /** Settles when all frames before `frameCount` have been taken. @throws what the consumer threw */
  async drained(frameCount: number): Promise<void> {
    while (this.#failure === null && this.#next < frameCount) await this.#change();
    this.#throwFailure();
  }

  /** Everybody who waits fails with `error`. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#announce();
  }

  /** Passes on the frames that are next, as long as there are any. */
  async #pump(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#failure === null) {
        const picture = this.#waiting.get(this.#next);
        if (picture === undefined) break;
        this.#waiting.delete(this.#next);
        await this.#consume(picture, this.#next);
        this.#next += 1;
        this.#announce();
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.#running = false;
    }
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  #announce(): void {
    const sleepers = this.#wake;
    this.#wake = [];
    for (const wake of sleepers) wake();
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}
