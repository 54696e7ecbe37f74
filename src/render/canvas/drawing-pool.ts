/**
 * Pages that draw segments, as many at once as there are cores, for all videos of a run.
 *
 * Guarantees: the browser starts with the first segment; a page that crashes or shows no sign of life is replaced
 * and only its segment is drawn again; after `maxTries` the error names the frame and the reason; no process is
 * left after `close`.
 */
import { type FileHandle, open } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';
import { messageOf } from '../../shared/message-of.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { BrowserChoice } from '../browser/browser.ts';
import { aborted, explainWriteError, RenderError } from '../errors.ts';
import type { DrawingGlobal, SegmentReport, SegmentRequest } from '../page/protocol.ts';
import { type StillType, stillQuality } from '../renderer.ts';
import { launchCanvasBrowser, openDrawingPage } from './canvas-browser.ts';
import type { PageServer } from './page-server.ts';
import { SegmentFile } from './segment-file.ts';

export interface DrawingPoolOptions {
  readonly browser: BrowserChoice;
  readonly server: PageServer;
  readonly jobs: number;
  /** How long a page may be silent: it tells of its progress at least every second while it draws. */
  readonly silenceMs?: number;
}

export interface DrawOptions {
  readonly signal?: AbortSignal | undefined;
  /** @param frames of this segment that are done */
  readonly onFrames?: (frames: number) => void;
}

const maxTries = 3;
/** Then a page is replaced by a fresh one, which takes half a second: its memory grows by about 0.3 MB a segment. */
const segmentsAPage = 80;
const defaultSilenceMs = 60_000;
const closePatienceMs = 1_000;

interface Waiting {
  readonly start: (slot: Slot) => void;
}

/** A place for one page; the page itself may be replaced. */
interface Slot {
  page: Page | null;
  /** Segments that the page has drawn. */
  drawn: number;
}

export class DrawingPool {
  readonly #options: DrawingPoolOptions;
  readonly #idle: Slot[];
  readonly #waiting: Waiting[] = [];
  #browser: Promise<Browser> | null = null;
  #isClosed = false;
  readonly #silenceMs: number;
  #segments = 0;

  constructor(options: DrawingPoolOptions) {
    this.#options = options;
    this.#silenceMs = options.silenceMs ?? defaultSilenceMs;
    this.#idle = Array.from({ length: Math.max(1, options.jobs) }, () => ({ page: null, drawn: 0 }));
  }

  /**
   * Draws and encodes one segment into a file of H.264, Annex B.
   *
   * @throws RenderError `browser-failed`, `disk-full`, `output-unwritable` or `aborted`
   */
  async draw(
    request: Omit<SegmentRequest, 'id'>,
    output: string,
    options: DrawOptions = {},
  ): Promise<SegmentReport> {
    const { signal } = options;
    const slot = await this.#take();
    try {
      for (let attempt = 1; ; attempt += 1) {
        if (this.#isClosed || signal?.aborted) throw aborted();
        try {
          return await this.#drawOnce(slot, request, output, options);
        } catch (error) {
          // The page may still draw what nobody wants any more: the next segment gets another.
          const discarded = this.#discard(slot);
          if (this.#isClosed || signal?.aborted) throw aborted();
          const explained = explainWriteError(error, output);
          if (explained instanceof RenderError) throw explained;
          await discarded;
          if (attempt >= maxTries)
            throw new RenderError('browser-failed', messageOf(error), null, { cause: error });
        }
      }
    } finally {
      this.#give(slot);
    }
  }

  /** The picture of one frame as the browser itself shows it. */
  async screenshot(
    props: VideoProps,
    frame: number,
    { type = 'png', signal }: { type?: StillType; signal?: AbortSignal | undefined } = {},
  ): Promise<Uint8Array> {
    const slot = await this.#take();
    try {
      if (this.#isClosed || signal?.aborted) throw aborted();
      const page = await this.#pageOf(slot);
      const watch = new Watch(this.#silenceMs, page, signal);
      const show = async () => {
        await page.setViewport({ width: props.width, height: props.height });
        await page.evaluate(
          (video, at) => (globalThis as unknown as DrawingGlobal).drawingPage.showFrame(video, at),
          props,
          frame,
        );
        return page.screenshot({ type, ...(type === 'jpeg' ? { quality: stillQuality } : {}) });
      };
      return await watch.over(show());
    } catch (error) {
      void this.#discard(slot);
      throw error;
    } finally {
      this.#give(slot);
    }
  }

  /** Ends the browser at once; what is being drawn fails with `aborted`. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const browser = await this.#browser?.catch(() => null);
    if (!browser) return;
    await endBrowser(browser);
  }

  async #drawOnce(
    slot: Slot,
    request: Omit<SegmentRequest, 'id'>,
    output: string,
    { signal, onFrames }: DrawOptions,
  ): Promise<SegmentReport> {
    const { server } = this.#options;
    // What the browser itself keeps of drawn pages cannot be freed otherwise.
    if (slot.drawn >= segmentsAPage) await this.#discard(slot);
    const page = await this.#pageOf(slot);
    slot.drawn += 1;
    this.#segments += 1;
    const id = String(this.#segments);
    const watch = new Watch(this.#silenceMs, page, signal);
    let handle: FileHandle | null = null;
    try {
      handle = await open(output, 'w');
      const file = new SegmentFile(handle);
      server.receive(id, async (body, frames) => {
        watch.sign(frames);
        // What the disk says is lost on the way through the page.
        await file.write(body).catch(watch.fail);
        onFrames?.(frames);
      });
      const draw = async () => {
        await page.setViewport({ width: request.props.width, height: request.props.height });
        return page.evaluate(
          (segment) => (globalThis as unknown as DrawingGlobal).drawingPage.drawSegment(segment),
          { ...request, id },
        );
      };
      const report = await watch.over(draw());
      const frames = request.to - request.from;
      if (file.frames !== frames) throw new Error(`${file.frames} frames of ${frames} came out of the page`);
      return report;
    } finally {
      watch.end();
      server.forget(id);
      await handle?.close();
    }
  }

  async #pageOf(slot: Slot): Promise<Page> {
    if (this.#isClosed) throw aborted();
    if (slot.page !== null && !slot.page.isClosed() && slot.page.browser().connected) return slot.page;
    this.#browser ??= launchCanvasBrowser(this.#options.browser);
    const launched = this.#browser;
    const browser = await launched;
    if (this.#isClosed) throw aborted();
    if (!browser.connected) {
      // Another slot may have started the next one already.
      if (this.#browser === launched) this.#browser = null;
      return this.#pageOf(slot);
    }
    slot.page = await openDrawingPage(browser, this.#options.server.address);
    slot.drawn = 0;
    return slot.page;
  }

  /** A page that hangs may not even close: then the whole browser goes, and comes back for the next segment. */
  async #discard(slot: Slot): Promise<void> {
    const { page } = slot;
    slot.page = null;
    if (page === null || page.isClosed()) return;
    const closed = page.close().then(
      () => true,
      () => true,
    );
    if (await Promise.race([closed, after(closePatienceMs)])) return;
    await endBrowser(page.browser());
  }

  #take(): Promise<Slot> {
    const slot = this.#idle.pop();
    if (slot !== undefined) return Promise.resolve(slot);
    return new Promise((resolve) => this.#waiting.push({ start: resolve }));
  }

  #give(slot: Slot): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(slot);
    else next.start(slot);
  }
}

/** Notices that a page crashed, fell silent, or is no longer wanted. */
class Watch {
  /** Never resolves. */
  readonly #failure: Promise<never>;
  readonly #silenceMs: number;
  readonly #page: Page;
  readonly #signal: AbortSignal | undefined;
  #reject: (error: unknown) => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;
  #frames = 0;
  readonly #onCrash = () => this.fail(new Error(`the page crashed after frame ${this.#frames}`));
  readonly #onGone = () => this.fail(new Error(`the browser ended after frame ${this.#frames}`));
  readonly #onAbort = () => this.fail(aborted());

  constructor(silenceMs: number, page: Page, signal: AbortSignal | undefined) {
    this.#silenceMs = silenceMs;
    this.#page = page;
    this.#signal = signal;
    this.#failure = new Promise((_resolve, reject) => {
      this.#reject = reject;
    });
    this.#failure.catch(() => undefined);
    page.on('error', this.#onCrash);
    page.browser().on('disconnected', this.#onGone);
    signal?.addEventListener('abort', this.#onAbort, { once: true });
    this.sign(0);
  }

  /** What comes of the work, or the failure that is noticed first: nobody waits for the work then. */
  async over<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined);
    try {
      return await Promise.race([work, this.#failure]);
    } finally {
      this.end();
    }
  }

  readonly fail = (error: unknown): void => this.#reject(error);

  sign(frames: number): void {
    this.#frames = frames;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const seconds = Math.round(this.#silenceMs / 1000);
      this.fail(new Error(`the page showed no sign of life for ${seconds} s after frame ${this.#frames}`));
    }, this.#silenceMs);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#page.off('error', this.#onCrash);
    this.#page.browser().off('disconnected', this.#onGone);
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }
}

async function endBrowser(browser: Browser): Promise<void> {
  const closed = browser.close().then(
    () => true,
    () => true,
  );
  const id = browser.process()?.pid;
  await Promise.race([closed, after(closePatienceMs)]);
  try {
    // Its pages are processes of its group; those that hang do not end with it.
    if (id !== undefined) process.kill(-id, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

function after(ms: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), ms).unref();
  });
}
