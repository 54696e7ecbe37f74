/**
 * The browser that draws, and its pages.
 *
 * Guarantees: the browser listens on no port and needs no network.
 */

import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { messageOf } from '../../shared/error-text.ts';
import type { BrowserChoice } from '../browser/find-browser.ts';
import { RenderError } from '../errors.ts';

const switches = [
  // HTML-in-canvas.
  '--enable-features=CanvasDrawElement',
  '--enable-blink-features=CanvasDrawElement',
  // Otherwise a page paints at most 60 frames per second.
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--disable-gpu',
  // Pages next to one another count as hidden, and hidden pages are slowed down.
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  // As Remotion starts it: there is no sandbox in containers and for root.
  '--no-sandbox',
];

/** How long a page may take to load its program: a busy machine is slow, not broken. */
const loadTimeoutMs = 60_000;

/** @throws RenderError `browser-failed` */
export async function launchCanvasBrowser(choice: BrowserChoice): Promise<Browser> {
  // It takes time to load, and a render whose segments are all in the cache needs no browser.
  const { default: puppeteer } = await import('puppeteer-core');
  try {
    return await puppeteer.launch({
      executablePath: choice.executable,
      headless: choice.chromeMode === 'headless-shell' ? 'shell' : true,
      pipe: true,
      args: switches,
      // There is no limit for a frame, as long as the page shows signs of life.
      protocolTimeout: 0,
      ...(await ownPlaces(choice)),
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    throw new RenderError(`The browser ${choice.executable} cannot be started: ${messageOf(error)}`, {
      code: 'browser-failed',
      hint: 'Name another one with --browser or SCRIPTREEL_BROWSER.',
      cause: error,
    });
  }
}

/** The profile and the temporary files of the browser, which would otherwise be in the system's folder. */
async function ownPlaces({ temporaryFolder }: BrowserChoice) {
  if (temporaryFolder === undefined) return {};
  return {
    userDataDir: await mkdtemp(path.join(temporaryFolder, 'browser-')),
    env: { ...process.env, TMPDIR: temporaryFolder },
  };
}

/** Opens a page and loads the drawing program into it. @throws Error when it does not load */
export async function openDrawingPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(messageOf(error)));
  await page.goto(address);
  await page
    .waitForFunction('window.drawingPage !== undefined', { timeout: loadTimeoutMs })
    .catch((error: unknown) => {
      throw new Error(errors[0] ?? messageOf(error), { cause: error });
    });
  return page;
}
