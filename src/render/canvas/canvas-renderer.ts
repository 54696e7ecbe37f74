/**
 * The fast renderer: segments drawn and encoded in pages, several at once.
 *
 * Guarantees: only segments that are not in the store are drawn; each is in the store as soon as it is whole.
 */
import { rm, writeFile } from 'node:fs/promises';
import { messageOf } from '../../shared/message-of.ts';
import { contentKey, type Store } from '../../store/store.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { VideoStream } from '../assemble.ts';
import type { BrowserChoice } from '../browser/browser.ts';
import { RenderError, SceneError } from '../errors.ts';
import { encodeAgainJob } from '../ffmpeg/arguments.ts';
import { type FfmpegTools, runFfmpeg } from '../ffmpeg/ffmpeg.ts';
import { type Quality, qualities } from '../quality.ts';
import { type DrawOptions, ProgressSum, type Renderer, type StillOptions } from '../renderer.ts';
import { type Segment, sceneAt, segmentKey, segmentsOf } from '../segments.ts';
import { DrawingPool } from './drawing-pool.ts';
import { encoderSettings } from './encoder-settings.ts';
import { PageServer } from './page-server.ts';
import { type SelfTestOptions, selfTest } from './self-test.ts';

export interface CanvasRendererOptions {
  /** What is drawn depends on the page's sources: they have a key. */
  readonly pageKey: string;
  /** Of `ensurePageFiles`. */
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

export class CanvasRenderer implements Renderer {
  readonly name = 'canvas';
  readonly #options: CanvasRendererOptions;
  #opened: Promise<{ server: PageServer; pool: DrawingPool }> | null = null;

  constructor(options: CanvasRendererOptions) {
    this.#options = options;
  }

  async draw(props: VideoProps, { files, signal, onProgress }: DrawOptions): Promise<VideoStream> {
    const segments = segmentsOf(props);
    const progress = new ProgressSum(props.durationInFrames, onProgress ?? (() => undefined));
    // The first failure stops what is still waiting for its turn.
    const stop = new AbortController();
    const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    const drawn = await Promise.allSettled(
      segments.map(async (segment, index) => {
        try {
          const file = await this.#obtain(segment, index, { files, signal: either, progress });
          return { file, startFrame: segment.startFrame };
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
      container: qualities[this.#options.quality].encodeAgain ? 'mp4' : 'h264',
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
   * Whether the browser draws as it should; what passed once is known from then on.
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

  async #obtain(
    segment: Segment,
    index: number,
    { files, signal, progress }: { files: DrawOptions['files']; signal: AbortSignal; progress: ProgressSum },
  ): Promise<string> {
    const { store, pageKey, browser, ffmpeg } = this.#options;
    const { props, from, to } = segment;
    const quality = qualities[this.#options.quality];
    const encoder = encoderSettings(props, quality.browserBitrate);
    const drawing = ['canvas', pageKey, browser.version, JSON.stringify([encoder, quality])];
    const key = segmentKey(segment, drawing, `.segment.${quality.encodeAgain ? 'mp4' : 'h264'}`);
    const drawInto = async (output: string) => {
      const { server, pool } = await this.#open();
      server.publish(files);
      try {
        await pool.draw({ props, from, to, encoder }, output, {
          signal,
          onFrames: (frames) => progress.drawn(index, frames),
        });
      } catch (error) {
        throw explain(error, segment);
      }
    };
    const write = async (temporary: string) => {
      if (!quality.encodeAgain) return drawInto(temporary);
      const first = `${temporary}.h264`;
      try {
        await drawInto(first);
        await runFfmpeg(ffmpeg, encodeAgainJob(first, props.fps, quality, temporary), { signal });
      } finally {
        await rm(first, { force: true });
      }
    };
    const { path, hit } = await store.obtain(key, write, { verify: true });
    if (hit) progress.found(to - from);
    return path;
  }

  /** The server and the browser, from the first segment on that is not in the store. */
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

/** What a page says of itself when it cannot show a frame. */
function asBrowserFailure(error: unknown): unknown {
  if (error instanceof RenderError) return error;
  return new RenderError('browser-failed', messageOf(error), null, { cause: error });
}

function explain(error: unknown, { sceneIndex, props }: Pick<Segment, 'sceneIndex' | 'props'>): unknown {
  if (!(error instanceof RenderError) || error.code !== 'browser-failed') return error;
  const type = props.scenes[0]?.type ?? 'unknown';
  return new SceneError(
    `Scene ${sceneIndex + 1} (${type}) cannot be drawn: ${error.message}.`,
    error.hint ?? 'Render it with --renderer remotion.',
    { sceneIndex, reason: error.message },
    { cause: error },
  );
}
