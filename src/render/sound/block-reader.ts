/**
 * Takes as many samples as are wanted from a stream that comes in blocks of its own length.
 *
 * Guarantees: fewer come only at the stream's end; `close` ends the stream and lets go of its file.
 */
import { addTo, cut, emptyPlanes, lengthOf, type Planes } from '../../audio/planes.ts';

export class BlockReader {
  readonly #blocks: AsyncGenerator<Planes> | Generator<Planes>;
  #rest: Planes = [];
  #isDone = false;

  constructor(blocks: AsyncGenerator<Planes> | Generator<Planes>) {
    this.#blocks = blocks;
  }

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

  async close(): Promise<void> {
    await this.#blocks.return(undefined);
  }
}
