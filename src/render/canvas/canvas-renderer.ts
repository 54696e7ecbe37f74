/**
 * The fast renderer: pages draw segments and encode them, several at the same time.
 *
 * Guarantees: only segments that are not in the store are drawn; each is in the store as soon as it is complete.
 */

import { rm, writeFile } from 'node:fs/promises';
import { messageOf } from '../../shared/error-text.ts';
import { contentKey, type Store } from '../../store/store.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { VideoStream } from '../assemble.ts';
import type { BrowserChoice } from '../browser/find-browser.ts';
import { RenderError, SceneError } from '../errors.ts';
import { runFfmpeg } from '../ffmpeg/run.ts';
import type { FfmpegTools } from '../ffmpeg/tools.ts';
import { encodeAgainJob } from '../ffmpeg/video-jobs.ts';
import type { MediaFile } from '../media-files.ts';
import { SegmentProgress } from '../progress.ts';
import { type Quality, type QualitySettings, qualities } from '../quality.ts';
import type { DrawOptions, Renderer, StillOptions } from '../renderer.ts';
import { type Segment, sceneAt, segmentKey, segmentsOf } from '../segments.ts';
import { DrawingPool } from './drawing-pool.ts';
import { encoderSettings } from './encoder-settings.ts';
import { PageServer } from './page-server.ts';
import { type SelfTestOptions, selfTest } from './self-test.ts';

export interface CanvasRendererOptions {
  /** What is drawn depends on the sources of the page: this is their key. */
  readonly pageKey: string;
  /** From `ensurePageFiles`. */
  readonly pageDirectory: string;
  readonly browser: BrowserChoice;
  readonly store: Store;
  readonly ffmpeg: FfmpegTools;
  readonly jobs: number;
  readonly quality: Quality;
  /** Remotion's public folder. */
  readonly assetsDirectory: string;
  /** See `DrawingPoolOptions`. */
  readonly silenceMs?: number;
}

/** What it takes to draw one segment. */
interface SegmentOptions {
  readonly files: readonly MediaFile[];
  readonly signal: AbortSignal;
  /** @param frames of this segment that are done */
  readonly onFrames: (frames: number) => void;
}

export class CanvasRenderer implements Renderer {
  readonly name = 'canvas';
  readonly #options: CanvasRendererOptions;
  readonly #quality: QualitySettings;
  #opened: Promise<{ server: PageServer; pool: DrawingPool }> | null = null;

  constructor(options: CanvasRendererOptions) {
    this.#options = options;
    this.#quality = qualities[options.quality];
  }

  async draw(props: VideoProps, { files, signal, onProgress }: DrawOptions): Promise<VideoStream> {
    const progress = new SegmentProgress(props.durationInFrames, onProgress);
    // The first failure stops the segments that are still waiting for their turn.
    const stop = new AbortController();
    const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    const drawn = await Promise.allSettled(
      segmentsOf(props).map(async (segment, index) => {
        try {
          const { path, hit } = await this.#obtain(segment, {
            files,
            signal: either,
            onFrames: (frames) => progress.drawn(index, frames),
          });
          if (hit) progress.found(segment.to - segment.from);
          return { file: path, startFrame: segment.startFrame };
        } catch (error) {
          stop.abort();
          throw error;
        }
      }),
    );
    const failures = drawn.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    const cause = failures.find((error) => !(error instanceof RenderError && error.code === 'aborted'));
    if (failures.length > 0) throw cause ?? failures[0];
    return {
      container: this.#quality.encodeAgain ? 'mp4' : 'h264',
      segments: drawn.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    };
  }

  async stills(
    props: VideoProps,
    frames: readonly number[],
    { type, files, signal }: StillOptions,
  ): Promise<Uint8Array[]> {
    const { server, pool } = await this.#open();
    server.publish(files);
    return Promise.all(
      frames.map(async (frame) => {
        const scene = sceneAt(props, frame);
        try {
          return await pool.screenshot(scene.props, scene.frame, { type, signal });
        } catch (error) {
          throw explain(asBrowserFailure(error), scene);
        }
      }),
    );
  }

  /**
   * Whether the browser draws as it should. Once it has passed, that is remembered.
   *
   * @returns null when it does, else what is wrong
   */
  async problem(sample: Omit<SelfTestOptions, 'pool' | 'ffmpeg'>): Promise<string | null> {
    const { store, pageKey, browser, ffmpeg } = this.#options;
    const key = contentKey(['self-test', pageKey, browser.executable, browser.version], '.self-test');
    if ((await store.find(key)) !== null) return null;
    try {
      const { pool } = await this.#open();
      const problem = await selfTest({ ...sample, pool, ffmpeg });
      if (problem !== null) return problem;
    } catch (error) {
      if (error instanceof RenderError && error.code !== 'aborted') return error.message;
      throw error;
    }
    await store.obtain(key, (temporary) => writeFile(temporary, 'passed\n'));
    return null;
  }

  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => null);
    await opened?.pool.close();
    await opened?.server.close();
  }

  /** The segment's file, from the store if it is there. */
  #obtain(segment: Segment, options: SegmentOptions): Promise<{ path: string; hit: boolean }> {
    const { store, ffmpeg } = this.#options;
    const quality = this.#quality;
    const write = async (output: string) => {
      if (!quality.encodeAgain) return this.#draw(segment, output, options);
      const first = `${output}.h264`;
      try {
        await this.#draw(segment, first, options);
        const job = encodeAgainJob(first, segment.props.fps, quality, output);
        await runFfmpeg(ffmpeg, job, { signal: options.signal });
      } finally {
        await rm(first, { force: true });
      }
    };
    return store.obtain(this.#keyOf(segment), write, { verify: true });
  }

  #keyOf(segment: Segment): string {
    const { pageKey, browser } = this.#options;
    const quality = this.#quality;
    const encoder = encoderSettings(segment.props, quality.browserBitrate);
    const drawing = ['canvas', pageKey, browser.version, JSON.stringify([encoder, quality])];
    return segmentKey(segment, drawing, `.segment.${quality.encodeAgain ? 'mp4' : 'h264'}`);
  }

  /** Draws the segment in a page, which also encodes it. */
  async #draw(segment: Segment, output: string, { files, signal, onFrames }: SegmentOptions): Promise<void> {
    const { props, from, to } = segment;
    const encoder = encoderSettings(props, this.#quality.browserBitrate);
    const { server, pool } = await this.#open();
    server.publish(files);
    try {
      await pool.draw({ props, from, to, encoder }, output, { signal, onFrames });
    } catch (error) {
      throw explain(error, segment);
    }
  }

  /** The server and the pages, opened for the first segment that is not in the store. */
  #open(): Promise<{ server: PageServer; pool: DrawingPool }> {
    this.#opened ??= this.#start();
    return this.#opened;
  }

  async #start(): Promise<{ server: PageServer; pool: DrawingPool }> {
    const { pageDirectory, assetsDirectory, ...options } = this.#options;
    const server = await PageServer.open({ page: pageDirectory, assets: assetsDirectory });
    return { server, pool: new DrawingPool({ ...options, server }) };
  }
}

/** A page's own error when it cannot show a frame. */
function asBrowserFailure(error: unknown): unknown {
  if (error instanceof RenderError) return error;
  return new RenderError(messageOf(error), { code: 'browser-failed', cause: error });
}

function explain(error: unknown, { sceneIndex, props }: Pick<Segment, 'sceneIndex' | 'props'>): unknown {
  if (!(error instanceof RenderError) || error.code !== 'browser-failed') return error;
  const type = props.scenes[0]?.type ?? 'unknown';
  return new SceneError(`Scene ${sceneIndex + 1} (${type}) cannot be drawn: ${error.message}.`, {
    hint: error.hint ?? 'Render it with --renderer remotion.',
    sceneIndex,
    reason: error.message,
    cause: error,
  });
}
