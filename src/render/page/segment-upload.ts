/**
 * What is encoded of a segment, posted to the program while it grows.
 *
 * Guarantees: records arrive in order; requests are large enough to cost little, and frequent enough to show progress.
 */
import { progressParameter, recordHeaderBytes, recordKind } from './protocol.ts';

const postBytes = 1 << 18;
const postIntervalMs = 500;

export class SegmentUpload {
  readonly #id: string;
  #records: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;
  /** Frames in all records so far. */
  #frames = 0;
  #postedAt = performance.now();
  #posting: Promise<void> = Promise.resolve();
  #failure: Error | null = null;

  /** @param id of the segment request */
  constructor(id: string) {
    this.#id = id;
  }

  /** Why a request failed; null while all is well. */
  get failure(): Error | null {
    return this.#failure;
  }

  picture(chunk: EncodedVideoChunk): void {
    const record = new Uint8Array(recordHeaderBytes + chunk.byteLength);
    chunk.copyTo(record.subarray(recordHeaderBytes));
    this.#record(record, recordKind.picture, chunk.byteLength);
    this.#frames += 1;
  }

  /** The last picture, for `count` more frames. */
  hold(count: number): void {
    this.#record(new Uint8Array(recordHeaderBytes), recordKind.hold, count);
    this.#frames += count;
  }

  /** Posts what there is, if it is worth a request. */
  postIfDue(): void {
    const isDue = this.#bytes > postBytes || performance.now() - this.#postedAt > postIntervalMs;
    if (isDue) this.#post();
  }

  /** Settles when everything that was posted has arrived, or failed. */
  get settled(): Promise<void> {
    return this.#posting;
  }

  /** Posts the rest. Settles when all of it has arrived, or failed. */
  finish(): Promise<void> {
    this.#post();
    return this.#posting;
  }

  #record(record: Uint8Array<ArrayBuffer>, kind: number, value: number): void {
    record[0] = kind;
    new DataView(record.buffer).setUint32(1, value, true);
    this.#records.push(record);
    this.#bytes += record.length;
  }

  #post(): void {
    const body = new Blob(this.#records);
    const frames = this.#frames;
    this.#records = [];
    this.#bytes = 0;
    this.#postedAt = performance.now();
    this.#posting = this.#posting.then(() => this.#send(body, frames));
  }

  async #send(body: Blob, frames: number): Promise<void> {
    if (this.#failure !== null) return;
    try {
      const url = new URL(`segment/${this.#id}?${progressParameter}=${frames}`, self.location.href);
      const response = await fetch(url, { method: 'POST', body });
      if (!response.ok) throw new Error(await response.text());
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    }
  }
}
