/** The records that a page posts -> a file of H.264, with the held pictures put in. */
import { type FileHandle, open } from 'node:fs/promises';
import { HoldingStream } from '../h264/held-pictures.ts';
import { recordHeaderBytes, recordKind } from '../page/protocol.ts';

export class SegmentFile {
  readonly #handle: FileHandle;
  readonly #stream = new HoldingStream();
  #frames = 0;

  /** @throws the file system's error */
  static async open(path: string): Promise<SegmentFile> {
    return new SegmentFile(await open(path, 'w'));
  }

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Frames that were written so far. */
  get frames(): number {
    return this.#frames;
  }

  /**
   * @param records whole records, as src/render/page/protocol.ts says
   * @throws Error when they are not, or cannot be written
   */
  async write(records: Buffer): Promise<void> {
    const parts: Uint8Array[] = [];
    for (let at = 0; at < records.length; ) {
      const kind = records[at];
      const value = records.readUInt32LE(at + 1);
      at += recordHeaderBytes;
      if (kind === recordKind.hold) {
        parts.push(this.#stream.hold(value));
        this.#frames += value;
      } else if (kind === recordKind.picture && at + value <= records.length) {
        parts.push(this.#stream.picture(records.subarray(at, at + value)));
        this.#frames += 1;
        at += value;
      } else {
        throw new Error('the page posted something that is not a record');
      }
    }
    for (const part of parts) await this.#handle.write(part);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
