/**
 * The worker that encodes (encoder.ts), seen from the page as promises.
 *
 * Guarantees: no more than `framesAhead` frames wait for the worker; after a failure of the worker, every call throws.
 */
import type { SegmentRequest } from './protocol.ts';
import type { FromEncoder, ToEncoder } from './worker-messages.ts';

/** One frame is converted while the next is painted. More would only take memory. */
const framesAhead = 2;

export class EncoderLink {
  readonly #worker = new Worker(new URL('encoder.js', document.baseURI), { type: 'module' });
  /** Pictures that the worker has not taken yet. */
  #underWay = 0;
  /** How many frames were painted, once the segment is finished. */
  #painted: number | null = null;
  #failure: Error | null = null;
  #wake: () => void = () => undefined;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<FromEncoder>) => {
      if (data.type === 'taken') this.#underWay -= 1;
      else if (data.type === 'finished') this.#painted = data.painted;
      else this.#failure = new Error(data.message);
      this.#wake();
    };
    this.#worker.onerror = (event) => {
      this.#failure = new Error(event.message);
      this.#wake();
    };
  }

  /** Begins a segment. One that was not finished is given up. */
  start(request: SegmentRequest): void {
    this.#underWay = 0;
    this.#failure = null;
    this.#painted = null;
    const { id, encoder, props } = request;
    const { width, height, fps } = props;
    this.#send({ type: 'start', id, encoder, width, height, fps });
  }

  /** Settles when there is room for another picture. */
  async picture(picture: VideoFrame): Promise<void> {
    this.#underWay += 1;
    this.#send({ type: 'picture', picture }, [picture]);
    await this.#until(() => this.#underWay < framesAhead);
  }

  /** Holds the last picture for one more frame. */
  hold(): void {
    this.#send({ type: 'hold' });
  }

  /** Settles when the program has all of the segment. @returns how many frames were painted */
  async finish(): Promise<number> {
    this.#send({ type: 'finish' });
    await this.#until(() => this.#painted !== null);
    return this.#painted ?? 0;
  }

  #send(message: ToEncoder, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  async #until(condition: () => boolean): Promise<void> {
    while (true) {
      if (this.#failure !== null) throw this.#failure;
      if (condition()) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
