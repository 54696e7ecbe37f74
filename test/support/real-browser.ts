/** The browser that scriptreel itself would draw with, for tests that look at pages as a user does. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../src/render/browser/find-browser.ts';
import { cacheDirectory } from './run-cli.ts';

/** The caller closes it. @throws Error where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const choice = await findBrowser({ cacheDirectory });
  if (choice === null) throw new Error('no browser was found');
  return puppeteer.launch({
    executablePath: choice.executable,
    headless: 'shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
