/**
 * The browser with the drawing pages.
 *
 * Guarantees: it listens on no port; it asks nothing of the network; it is gone after `close`.
 */
import type { Browser, Page } from 'puppeteer-core';
import { messageOf } from '../../shared/message-of.ts';
import type { BrowserChoice } from '../browser/browser.ts';
import { RenderError } from '../errors.ts';

const switches = [
  // HTML-in-canvas.
  '--enable-features=CanvasDrawElement',
  '--enable-blink-features=CanvasDrawElement',
  // Otherwise a page paints at most 60 frames a second.
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--disable-gpu',
  // Pages side by side hide one another.
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
  // As Remotion starts it: in containers and as root there is no sandbox to be had.
  '--no-sandbox',
];

/** @throws RenderError `browser-failed` */
export async function launchCanvasBrowser(choice: BrowserChoice): Promise<Browser> {
  // A render from the cache alone needs no browser, and loading this takes time.
  const { default: puppeteer } = await import('puppeteer-core');
  try {
    return await puppeteer.launch({
      executablePath: choice.executable,
      headless: choice.chromeMode === 'headless-shell' ? 'shell' : true,
      pipe: true,
      args: switches,
      // A frame is asked for and waited for as long as the page shows signs of life.
      protocolTimeout: 0,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    throw new RenderError(
      'browser-failed',
      `The browser ${choice.executable} cannot be started: ${messageOf(error)}`,
      'Name another with --browser or SCRIPTREEL_BROWSER.',
      { cause: error },
    );
  }
}

/** A page with the drawing program loaded. @throws Error when it does not load */
export async function openDrawingPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(messageOf(error)));
  await page.goto(address);
  await page
    .waitForFunction('window.drawingPage !== undefined', { timeout: pageTimeoutMs })
    .catch((error: unknown) => {
      throw new Error(errors[0] ?? messageOf(error), { cause: error });
    });
  return page;
}

/** A busy machine is slow, not broken. */
const pageTimeoutMs = 60_000;
