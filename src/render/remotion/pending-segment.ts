/**
 * A segment on its way into the store, whose frames come one by one.
 *
 * The store asks for a function that writes the whole segment; frames are pushed from outside. So the function waits
 * until it is told that all frames are there, or that none will follow.
 */
import type { Store } from '../../store/store.ts';
import { FfmpegEncoder, type FfmpegEncoderOptions } from './ffmpeg-encoder.ts';

export class PendingSegment {
  /** Null when another render was quicker, and nothing has to be encoded. */
  readonly #encoder: Promise<FfmpegEncoder | null>;
  readonly #stored: Promise<string>;
  #complete: () => void = () => undefined;
  #fail: (error: unknown) => void = () => undefined;

  constructor(store: Store, key: string, options: FfmpegEncoderOptions) {
    const complete = new Promise<void>((resolve, reject) => {
      this.#complete = resolve;
      this.#fail = reject;
    });
    complete.catch(() => undefined);
    let open: (encoder: FfmpegEncoder | null) => void;
    this.#encoder = new Promise((resolve) => {
      open = resolve;
    });
    const write = async (temporary: string) => {
      const encoder = new FfmpegEncoder(temporary, options);
      open(encoder);
      try {
        await complete;
        await encoder.finish();
      } catch (error) {
        await encoder.abandon();
        throw error;
      }
    };
    this.#stored = store.obtain(key, write, { verify: true }).then(({ path }) => path);
    this.#stored.then(
      () => open(null),
      () => open(null),
    );
  }

  /** @param picture a JPEG. Each one is awaited before the next. @throws RenderError of the encoder */
  async write(picture: Buffer): Promise<void> {
    await (await this.#encoder)?.write(picture);
  }

  /** @returns the path of the segment in the store. @throws RenderError of the encoder */
  finish(): Promise<string> {
    this.#complete();
    return this.#stored;
  }

  /** Ends the encoder after a failure elsewhere. Never rejects. */
  async abandon(error: unknown): Promise<void> {
    this.#fail(error);
    await this.#stored.catch(() => undefined);
  }
}
