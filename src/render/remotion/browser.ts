/**
 * The browser as Remotion starts it.
 *
 * Guarantees: nothing is downloaded; an interrupt reaches whoever listens for it, and does not end the process.
 */

import { type HeadlessBrowser, openBrowser } from '@remotion/renderer';
import pLimit from 'p-limit';
import { messageOf } from '../../shared/error-text.ts';
import type { BrowserChoice } from '../browser/find-browser.ts';
import { RenderError } from '../errors.ts';

/** How long a page may take for its fonts and pictures, or for one frame: a busy machine is slow, not broken. */
const patienceMs = 120_000;

/** The options of every call of Remotion that uses the browser. */
export const browserOptions = ({ executable, chromeMode }: BrowserChoice) =>
  ({
    browserExecutable: executable,
    chromeMode,
    logLevel: 'error',
    onBrowserDownload: refuseDownload,
    timeoutInMilliseconds: patienceMs,
  }) as const;

function refuseDownload(): never {
  throw new RenderError('The browser has disappeared, and scriptreel does not download one.', {
    code: 'no-browser',
  });
}

/** @throws RenderError `browser-failed` */
export async function openRemotionBrowser(browser: BrowserChoice): Promise<HeadlessBrowser> {
  const listening = process.listeners('SIGINT');
  try {
    const { browserExecutable, chromeMode, logLevel } = browserOptions(browser);
    return await withTemporaryFolder(browser, () =>
      openBrowser('chrome', { browserExecutable, chromeMode, logLevel }),
    );
  } catch (error) {
    throw new RenderError(`The browser ${browser.executable} cannot be started: ${messageOf(error)}`, {
      code: 'browser-failed',
      hint: 'Name another one with --browser or SCRIPTREEL_BROWSER.',
      cause: error,
    });
  } finally {
    if (listening.length > 0) removeOtherListeners(listening);
  }
}

const oneAtATime = pLimit(1);

/**
 * Remotion puts the browser's profile into the folder that the environment of this process names. It names the run's
 * folder only while the browser starts, and for one browser after another: other parts of the process, and other runs
 * in it, have temporary files of their own.
 */
function withTemporaryFolder<T>({ temporaryFolder }: BrowserChoice, start: () => Promise<T>): Promise<T> {
  if (temporaryFolder === undefined) return start();
  return oneAtATime(async () => {
    const before = process.env.TMPDIR;
    process.env.TMPDIR = temporaryFolder;
    try {
      return await start();
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });
}

/**
 * On an interrupt, Remotion ends the process at once, and nothing could be tidied up. If somebody else listens for
 * interrupts, and so stops the render by its signal, Remotion's own listener is removed.
 */
function removeOtherListeners(kept: readonly NodeJS.SignalsListener[]): void {
  for (const listener of process.listeners('SIGINT')) {
    if (!kept.includes(listener)) process.removeListener('SIGINT', listener);
  }
}
