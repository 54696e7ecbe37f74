/**
 * One of the sounds that a mix consists of, and its samples in the portions that the mix needs.
 */
import { addTo, cut, emptyPlanes, lengthOf, type Planes } from '../../audio/planes.ts';

/** A stream of samples in blocks of any length, read once. */
export type SampleBlocks = AsyncGenerator<Planes> | Generator<Planes>;

export interface Layer {
  /** The sample of the mix at which it begins. */
  readonly firstSample: number;
  /** A factor. */
  readonly gain: number;
  readonly blocks: SampleBlocks;
}

export class LayerReader {
  readonly #blocks: SampleBlocks;
  /** What was not taken of the last block. */
  #rest: Planes = [];
  #isDone = false;

  constructor(blocks: SampleBlocks) {
    this.#blocks = blocks;
  }

  /** @returns fewer than `count` samples only at the end of the stream */
  async take(count: number): Promise<Planes> {
    let taken: Planes = [];
    let filled = 0;
    while (filled < count && !this.#isDone) {
      if (lengthOf(this.#rest) === 0) {
        const next = await this.#blocks.next();
        if (next.done) this.#isDone = true;
        else this.#rest = next.value;
        continue;
      }
      if (filled === 0) taken = emptyPlanes(this.#rest.length, count);
      const part = cut(this.#rest, 0, count - filled);
      addTo(taken, filled, part);
      filled += lengthOf(part);
      this.#rest = cut(this.#rest, lengthOf(part));
    }
    return cut(taken, 0, filled);
  }

  /** Ends the stream, which releases its file. */
  async close(): Promise<void> {
    await this.#blocks.return(undefined);
  }
}
