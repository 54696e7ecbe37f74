/**
 * Where Remotion's frames are encoded: the JPEG frames of one segment -> an MP4 of H.264, by ffmpeg.
 *
 * Guarantees: a frame is accepted only when the encoder has room for it; the encoder's process has ended when `finish`
 * or `abandon` settles.
 */
import { PassThrough } from 'node:stream';
import { runFfmpeg } from '../ffmpeg/run.ts';
import type { FfmpegTools } from '../ffmpeg/tools.ts';
import { segmentJob } from '../ffmpeg/video-jobs.ts';
import type { QualitySettings } from '../quality.ts';

export interface FfmpegEncoderOptions {
  readonly fps: number;
  readonly quality: QualitySettings;
  readonly ffmpeg: FfmpegTools;
  readonly signal?: AbortSignal | undefined;
}

export class FfmpegEncoder {
  readonly #stdin = new PassThrough({ highWaterMark: 1 << 20 });
  readonly #stop = new AbortController();
  readonly #done: Promise<void>;

  constructor(output: string, { fps, quality, ffmpeg, signal }: FfmpegEncoderOptions) {
    this.#done = runFfmpeg(ffmpeg, segmentJob(fps, quality, output), {
      signal: signal ? AbortSignal.any([signal, this.#stop.signal]) : this.#stop.signal,
      stdin: this.#stdin,
    }).then(() => undefined);
    // Whoever writes or finishes gets the failure. Until then it must not count as unhandled.
    this.#done.catch(() => undefined);
  }

  /** @param picture a JPEG. Each one is awaited before the next. @throws RenderError of the encoder */
  async write(picture: Buffer): Promise<void> {
    if (this.#stdin.write(picture)) return;
    const drained = new Promise<void>((resolve) => this.#stdin.once('drain', resolve));
    // An encoder that died never drains: its failure comes out here.
    await Promise.race([drained, this.#done]);
  }

  /** @throws RenderError of the encoder */
  finish(): Promise<void> {
    this.#stdin.end();
    return this.#done;
  }

  /** Ends the encoder after a failure elsewhere. Never rejects. */
  async abandon(): Promise<void> {
    this.#stop.abort();
    await this.#done.catch(() => undefined);
  }
}
