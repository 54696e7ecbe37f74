/**
 * Pages that draw segments, as many at the same time as there are jobs, for all videos of a run.
 *
 * Guarantees: the browser starts with the first segment; if it or a page dies, only the segments under way are drawn
 * again (see crash-recovery.ts); no process is left after `close`.
 */
import pLimit from 'p-limit';
import { present } from '../../shared/assert.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { BrowserChoice } from '../browser/find-browser.ts';
import { aborted } from '../errors.ts';
import type { DrawingGlobal, SegmentReport, SegmentRequest } from '../page/protocol.ts';
import { type StillType, stillQuality } from '../renderer.ts';
import { PageWatch, ReplaceablePage, RestartableBrowser, withRetries } from './crash-recovery.ts';
import type { PageServer } from './page-server.ts';
import { SegmentFile } from './segment-file.ts';

export interface DrawingPoolOptions {
  readonly browser: BrowserChoice;
  readonly server: PageServer;
  /** How many pages draw at the same time. */
  readonly jobs: number;
  /** How long a page may be silent. While it draws, it reports its progress at least every second. */
  readonly silenceMs?: number;
}

export interface DrawSegmentOptions {
  readonly signal?: AbortSignal | undefined;
  /** @param frames of this segment that are done */
  readonly onFrames?: (frames: number) => void;
}

const defaultSilenceMs = 60_000;

export class DrawingPool {
  readonly #server: PageServer;
  readonly #silenceMs: number;
  readonly #browser: RestartableBrowser;
  readonly #limit: ReturnType<typeof pLimit>;
  /** The pages that nobody draws with. */
  readonly #idle: ReplaceablePage[];
  /** How many segments were begun. */
  #segments = 0;

  constructor({ browser, server, jobs, silenceMs }: DrawingPoolOptions) {
    const pages = Math.max(1, jobs);
    this.#server = server;
    this.#silenceMs = silenceMs ?? defaultSilenceMs;
    this.#browser = new RestartableBrowser(browser, server.address);
    this.#limit = pLimit(pages);
    this.#idle = Array.from({ length: pages }, () => new ReplaceablePage(this.#browser));
  }

  /**
   * Draws and encodes one segment into a file of H.264, Annex B.
   *
   * @throws RenderError `browser-failed`, `disk-full`, `output-unwritable` or `aborted`
   */
  draw(
    request: Omit<SegmentRequest, 'id'>,
    output: string,
    options: DrawSegmentOptions = {},
  ): Promise<SegmentReport> {
    const isStopped = () => this.#browser.isClosed || options.signal?.aborted === true;
    return this.#withPage((page) =>
      withRetries(page, () => this.#drawOnce(page, request, output, options), { output, isStopped }),
    );
  }

  /** One frame as the browser itself shows it. @throws RenderError `aborted`; Error when the page fails */
  screenshot(
    props: VideoProps,
    frame: number,
    { type = 'png', signal }: { type?: StillType; signal?: AbortSignal | undefined } = {},
  ): Promise<Uint8Array> {
    return this.#withPage(async (replaceable) => {
      if (signal?.aborted) throw aborted();
      try {
        const page = await replaceable.get();
        const show = async () => {
          await page.setViewport({ width: props.width, height: props.height });
          await page.evaluate(
            (video, at) => (globalThis as unknown as DrawingGlobal).drawingPage.showFrame(video, at),
            props,
            frame,
          );
          return page.screenshot({ type, ...(type === 'jpeg' ? { quality: stillQuality } : {}) });
        };
        return await new PageWatch(page, this.#silenceMs, signal).during(show());
      } catch (error) {
        void replaceable.discard();
        throw error;
      }
    });
  }

  /** Ends the browser at once. Whatever is being drawn fails with `aborted`. */
  close(): Promise<void> {
    return this.#browser.close();
  }

  /** Waits for a page and works with it. */
  #withPage<T>(work: (page: ReplaceablePage) => Promise<T>): Promise<T> {
    return this.#limit(async () => {
      const page = present(this.#idle.pop(), 'an idle page');
      try {
        return await work(page);
      } finally {
        this.#idle.push(page);
      }
    });
  }

  /** @throws Error when the page fails, or the disk does */
  async #drawOnce(
    replaceable: ReplaceablePage,
    request: Omit<SegmentRequest, 'id'>,
    output: string,
    { signal, onFrames }: DrawSegmentOptions,
  ): Promise<SegmentReport> {
    const page = await replaceable.getForSegment();
    this.#segments += 1;
    const id = String(this.#segments);
    const watch = new PageWatch(page, this.#silenceMs, signal);
    let file: SegmentFile | null = null;
    try {
      file = await SegmentFile.open(output);
      const { props, from, to } = request;
      this.#server.receive(id, segmentReceiver(file, watch, onFrames));
      const draw = async () => {
        await page.setViewport({ width: props.width, height: props.height });
        return page.evaluate(
          (segment) => (globalThis as unknown as DrawingGlobal).drawingPage.drawSegment(segment),
          { ...request, id },
        );
      };
      const report = await watch.during(draw());
      if (file.frames !== to - from) {
        throw new Error(`only ${file.frames} frames of ${to - from} came out of the page`);
      }
      return report;
    } finally {
      watch.end();
      this.#server.forget(id);
      await file?.close();
    }
  }
}

/** Writes what a page posts. */
function segmentReceiver(
  file: SegmentFile,
  watch: PageWatch,
  onFrames: DrawSegmentOptions['onFrames'],
): (body: Buffer, frames: number) => Promise<void> {
  return async (body, frames) => {
    watch.noteLife(frames);
    // The page would not pass on what exactly went wrong with the disk.
    await file.write(body).catch(watch.fail);
    onFrames?.(frames);
  };
}
