/**
 * JPEG frames of one segment -> an MP4 of H.264.
 *
 * Guarantees: a frame is taken only when the encoder has room for it; the encoder's process has ended when
 * `finish` or `abandon` settles.
 */
import { PassThrough } from 'node:stream';
import { segmentJob } from '../ffmpeg/arguments.ts';
import { type FfmpegTools, runFfmpeg } from '../ffmpeg/ffmpeg.ts';
import type { QualitySettings } from '../quality.ts';

export interface SegmentEncoderOptions {
  readonly fps: number;
  readonly quality: QualitySettings;
  readonly ffmpeg: FfmpegTools;
  readonly signal?: AbortSignal | undefined;
}

export class SegmentEncoder {
  readonly #stdin = new PassThrough({ highWaterMark: 1 << 20 });
  readonly #stop = new AbortController();
  readonly #done: Promise<void>;

  constructor(output: string, { fps, quality, ffmpeg, signal }: SegmentEncoderOptions) {
    this.#done = runFfmpeg(ffmpeg, segmentJob(fps, quality, output), {
      signal: signal ? AbortSignal.any([signal, this.#stop.signal]) : this.#stop.signal,
      stdin: this.#stdin,
    }).then(() => undefined);
    // Whoever writes or finishes sees the failure; until then it must not count as unhandled.
    this.#done.catch(() => undefined);
  }

  /** @param picture a JPEG; each is awaited before the next. @throws RenderError of the encoder. */
  async write(picture: Buffer): Promise<void> {
    if (this.#stdin.write(picture)) return;
    const drained = new Promise<void>((resolve) => this.#stdin.once('drain', resolve));
    // An encoder that died never drains; its failure then comes out here.
    await Promise.race([drained, this.#done]);
  }

  /** @throws RenderError of the encoder. */
  finish(): Promise<void> {
    this.#stdin.end();
    return this.#done;
  }

  /** Ends the encoder, after a failure elsewhere. */
  async abandon(): Promise<void> {
    this.#stop.abort();
    await this.#done.catch(() => undefined);
  }
}
