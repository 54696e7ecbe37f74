/**
 * What happens when the canvas renderer's browser, or one of its pages, dies. (Remotion takes care of its own.)
 *
 * A page may crash, hang or break, and the whole browser may end. Then:
 *
 * 1. `PageWatch` notices, and the work on the page fails.
 * 2. `ReplaceablePage.discard` gets rid of the page. A page that does not even close takes the browser with it.
 * 3. `withRetries` does the work again on a new page, which `RestartableBrowser` opens, in a new browser if need be.
 * 4. After three failures, the error is final. It names the frame and the reason.
 *
 * Guarantees: finished segments are in the store and are not drawn again; a full disk or a stopped render is not taken
 * for a dead page; no process is left after `RestartableBrowser.close`.
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { messageOf } from '../../shared/error-text.ts';
import type { BrowserChoice } from '../browser/find-browser.ts';
import { aborted, explainWriteError, RenderError } from '../errors.ts';
import { launchCanvasBrowser, openDrawingPage } from './browser.ts';

const maximumTries = 3;
/** A page is then replaced by a new one, which takes half a second: its memory grows by about 0.3 MB per segment. */
const segmentsPerPage = 80;
const closePatienceMs = 1_000;

/** One browser for all pages. It starts with the first page, and starts again when it has died. */
export class RestartableBrowser {
  readonly #choice: BrowserChoice;
  readonly #address: string;
  #launched: Promise<Browser> | null = null;
  #isClosed = false;

  /** @param address of the drawing page */
  constructor(choice: BrowserChoice, address: string) {
    this.#choice = choice;
    this.#address = address;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** @throws RenderError `browser-failed` when the browser does not start, `aborted` after `close` */
  async openPage(): Promise<Page> {
    while (true) {
      if (this.#isClosed) throw aborted();
      this.#launched ??= launchCanvasBrowser(this.#choice);
      const launched = this.#launched;
      const browser = await launched;
      if (this.#isClosed) throw aborted();
      if (browser.connected) return openDrawingPage(browser, this.#address);
      // It has died. Somebody else who noticed may have started the next one already.
      if (this.#launched === launched) this.#launched = null;
    }
  }

  /** Ends the browser at once. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const browser = await this.#launched?.catch(() => null);
    if (browser) await endBrowser(browser);
  }
}

/** A place for one page. The page itself may be replaced. */
export class ReplaceablePage {
  readonly #browser: RestartableBrowser;
  #page: Page | null = null;
  /** How many segments the page has drawn. */
  #segments = 0;

  constructor(browser: RestartableBrowser) {
    this.#browser = browser;
  }

  /** A page that works. @throws what `RestartableBrowser.openPage` throws */
  async get(): Promise<Page> {
    if (this.#browser.isClosed) throw aborted();
    const page = this.#page;
    if (page !== null && !page.isClosed() && page.browser().connected) return page;
    this.#page = await this.#browser.openPage();
    this.#segments = 0;
    return this.#page;
  }

  /** A page that works, for one more segment. */
  async getForSegment(): Promise<Page> {
    // What the browser itself remembers of drawn pages cannot be freed in another way.
    if (this.#segments >= segmentsPerPage) await this.discard();
    const page = await this.get();
    this.#segments += 1;
    return page;
  }

  /** Gets rid of the page, and of the whole browser if the page does not close. Never rejects. */
  async discard(): Promise<void> {
    const page = this.#page;
    this.#page = null;
    if (page === null || page.isClosed()) return;
    if (!(await endsSoon(page.close()))) await endBrowser(page.browser());
  }
}

/**
 * Does some work on a page, and again on a new page when the page fails.
 *
 * @param work throws an Error that names the frame and the reason
 * @param output the file that the work writes
 * @param isStopped whether the result is no longer wanted
 * @throws RenderError `browser-failed` after the last try, `aborted` when it is stopped; at once any other RenderError
 *   and any error of the disk, because a new page would not help
 */
export async function withRetries<T>(
  page: Pick<ReplaceablePage, 'discard'>,
  work: () => Promise<T>,
  { output, isStopped }: { readonly output: string; readonly isStopped: () => boolean },
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    if (isStopped()) throw aborted();
    try {
      return await work();
    } catch (error) {
      // The page may still be drawing what nobody wants any more, so the next work gets another one.
      const discarded = page.discard();
      if (isStopped()) throw aborted();
      const explained = explainWriteError(error, output);
      if (explained instanceof RenderError) throw explained;
      await discarded;
      if (attempt === maximumTries) {
        throw new RenderError(messageOf(error), { code: 'browser-failed', cause: error });
      }
    }
  }
}

/** Notices when a page crashes, falls silent, or is no longer wanted. */
export class PageWatch {
  readonly #page: Page;
  readonly #silenceMs: number;
  readonly #signal: AbortSignal | undefined;
  /** Never resolves. */
  readonly #failure: Promise<never>;
  #reject: (error: unknown) => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;
  #frames = 0;
  readonly #onCrash = () => this.fail(new Error(`the page crashed after frame ${this.#frames}`));
  readonly #onGone = () => this.fail(new Error(`the browser ended after frame ${this.#frames}`));
  readonly #onAbort = () => this.fail(aborted());

  /** @param silenceMs how long the page may go without a sign of life */
  constructor(page: Page, silenceMs: number, signal: AbortSignal | undefined) {
    this.#page = page;
    this.#silenceMs = silenceMs;
    this.#signal = signal;
    this.#failure = new Promise((_resolve, reject) => {
      this.#reject = reject;
    });
    this.#failure.catch(() => undefined);
    page.on('error', this.#onCrash);
    page.browser().on('disconnected', this.#onGone);
    signal?.addEventListener('abort', this.#onAbort, { once: true });
    this.noteLife(0);
  }

  /** The result of the work, or the first failure that is noticed: then nobody waits for the work any longer. */
  async during<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined);
    try {
      return await Promise.race([work, this.#failure]);
    } finally {
      this.end();
    }
  }

  /** Makes `during` fail. */
  readonly fail = (error: unknown): void => this.#reject(error);

  /** To be called with every sign of life. @param frames that are done */
  noteLife(frames: number): void {
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
  const id = browser.process()?.pid;
  await endsSoon(browser.close());
  try {
    // Its pages are processes in its group. Those that hang do not end with it.
    if (id !== undefined) process.kill(-id, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}

/** Whether work that ends something has settled within a second. */
function endsSoon(work: Promise<unknown>): Promise<boolean> {
  const settled = work.then(
    () => true,
    () => true,
  );
  return Promise.race([settled, pause(closePatienceMs, false, { ref: false })]);
}
