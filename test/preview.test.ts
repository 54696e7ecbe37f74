/** The preview as users see it: the Studio in a real browser, which follows edits of the script. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './support/real-browser.ts';
import { startCli } from './support/run-cli.ts';

const script = '# The First Title\n\nA short sentence for the studio.\n';

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-preview-'));
  await writeFile(path.join(folder, 'text.md'), script);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Waits until the value of `read` satisfies `fits`. @returns the last value, at the latest after `ms` milliseconds */
async function eventually<T>(
  read: () => Promise<T> | T,
  fits: (value: T) => boolean,
  ms = 60_000,
): Promise<T> {
  const end = performance.now() + ms;
  while (true) {
    // The page reloads while the Studio applies new props; the next try reads the new page.
    const value = await Promise.resolve(read()).catch((): null => null);
    if (value !== null && (fits(value) || performance.now() > end)) return value;
    if (performance.now() > end) throw new Error('the page could not be read');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const textOf = async (page: Page) =>
  String(await page.evaluate('document.body.innerText')).replace(/\s+/g, ' ');

it('shows the script in the Studio, follows an edit, survives a mistake, and ends with Ctrl-C', async () => {
  const run = startCli(['preview', 'text.md', '--no-open', '--port', '3219', '--height', '360'], {
    cwd: folder,
  });
  try {
    const ready = await eventually(run.stderrSoFar, (text) => /http:\/\/localhost:\d+/.test(text));
    const url = /http:\/\/localhost:\d+/.exec(ready)?.[0];
    expect(url).toBe('http://localhost:3219');

    const page = await browser.newPage();
    // In a narrow window the Studio hides its list of compositions.
    await page.setViewport({ width: 1500, height: 950 });
    await page.goto(`${url}/`, { waitUntil: 'domcontentloaded', timeout: 90_000 });
    expect(
      await eventually(
        () => textOf(page),
        (text) => text.includes('narration:'),
      ),
    ).toMatch(/The-First-Title Video .*title: The First Title narration: A short sentence for the… end/);

    await writeFile(path.join(folder, 'text.md'), script.replace('First', 'Second'));
    expect(
      await eventually(
        () => textOf(page),
        (text) => text.includes('title: The Second Title'),
      ),
    ).toMatch(/The-Second-Title Video .*title: The Second Title narration/);
    expect(page.url()).toBe(`${url}/The-Second-Title`);

    await writeFile(path.join(folder, 'text.md'), `${script}\n::nonsense\n`);
    await eventually(run.stderrSoFar, (text) => text.includes('unknown-directive'));
    expect(run.stderrSoFar()).toContain('text.md:5:1');
    expect(await textOf(page)).toContain('The Second Title');
    expect(await readFile(path.join(folder, 'text.md'), 'utf8')).toContain('::nonsense');
  } finally {
    run.child.kill('SIGINT');
  }
  const { code, stdout } = await run.ended;
  expect(code).toBe(130);
  expect(stdout).toBe('');
}, 180_000);
