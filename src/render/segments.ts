/**
 * Frames in their order -> one encoded segment for each scene.
 *
 * Guarantees: segment n holds exactly the frames of scene n; a frame is taken only when the encoder has room for
 * it; encoders that still finish their scene are at most one beside the one at work.
 */
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { present } from '../shared/assert.ts';
import { segmentJob } from './arguments.ts';
import { type FfmpegTools, runFfmpeg } from './ffmpeg.ts';

export interface SegmentOptions {
  /** Frames of each scene, in order. */
  readonly sceneFrames: readonly number[];
  readonly fps: number;
  readonly ffmpeg: FfmpegTools;
  readonly directory: string;
  readonly signal?: AbortSignal | undefined;
}

interface Encoder {
  readonly stdin: PassThrough;
  readonly done: Promise<void>;
  readonly lastFrame: number;
}

export class SegmentWriter {
  readonly #options: SegmentOptions;
  readonly #files: string[] = [];
  #framesBefore = 0;
  #current: Encoder | null = null;
  /** The encoders that have got all their frames. */
  readonly #ended: Promise<void>[] = [];
  readonly #stop = new AbortController();

  constructor(options: SegmentOptions) {
    this.#options = options;
  }

  /**
   * @param picture a JPEG; they come in the order of their frames, each awaited before the next.
   * @throws RenderError of the encoder.
   */
  async write(picture: Buffer, frame: number): Promise<void> {
    this.#current ??= await this.#open();
    const { stdin, done, lastFrame } = this.#current;
    if (!stdin.write(picture)) {
      const drained = new Promise<void>((resolve) => stdin.once('drain', resolve));
      // An encoder that died never drains; its failure then comes out here.
      await Promise.race([drained, done]);
    }
    if (frame < lastFrame) return;
    stdin.end();
    this.#ended.push(done);
    this.#current = null;
  }

  /** The segments' files, in order, when all of them are finished. @throws RenderError of an encoder. */
  async finish(): Promise<string[]> {
    await Promise.all(this.#ended);
    return this.#files;
  }

  /** Ends the encoders, after a failure elsewhere. Settles when none runs any more. */
  async abandon(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled([...this.#ended, this.#current?.done]);
  }

  async #open(): Promise<Encoder> {
    await Promise.all(this.#ended.slice(0, -1));
    const index = this.#files.length;
    const frames = present(this.#options.sceneFrames[index], `the length of scene ${index}`);
    const file = path.join(this.#options.directory, `segment-${String(index).padStart(5, '0')}.mp4`);
    this.#files.push(file);
    this.#framesBefore += frames;
    const stdin = new PassThrough({ highWaterMark: 1 << 20 });
    const { signal } = this.#options;
    const done = runFfmpeg(this.#options.ffmpeg, segmentJob(this.#options.fps, file), {
      signal: signal ? AbortSignal.any([signal, this.#stop.signal]) : this.#stop.signal,
      stdin,
    }).then(() => undefined);
    // Whoever writes or finishes sees the failure; until then it must not count as unhandled.
    done.catch(() => undefined);
    return { stdin, done, lastFrame: this.#framesBefore - 1 };
  }
}
