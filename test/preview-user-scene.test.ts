/** The preview of one of the project's own scenes: the Studio in a browser, which follows edits of the component. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './support/real-browser.ts';
import { startCli } from './support/run-cli.ts';
import { writeSampleScene } from './support/sample-scene.ts';

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-preview-scene-'));
  await writeSampleScene(folder);
  // The Studio opens at the first frame, so there must be no title before the scene.
  const text = await readFile(path.join(folder, 'text.md'), 'utf8');
  await writeFile(path.join(folder, 'text.md'), text.replace('# The Lamps\n', ''));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const labelsOf = async (page: Page) =>
  String(
    await page.evaluate("[...document.querySelectorAll('.video svg text')].map((text) => text.textContent)"),
  );

it('shows the scene in the Studio, follows an edit of its component, and survives a mistake', async () => {
  const flags = ['--no-open', '--port', '3223', '--height', '360', '--voice', 'none'];
  const run = startCli(['preview', 'text.md', ...flags], { cwd: folder });
  const component = path.join(folder, 'scenes', 'Counter.tsx');
  const written = await readFile(component, 'utf8');
  try {
    await expect.poll(run.stderrSoFar, { timeout: 60_000 }).toContain('http://localhost:3223');
    const page = await browser.newPage();
    await page.goto('http://localhost:3223/Video', { waitUntil: 'domcontentloaded', timeout: 90_000 });
    // The page reloads while the Studio applies new props.
    const labels = () => labelsOf(page).catch(() => '');
    await expect.poll(labels, { timeout: 60_000 }).toContain('lamps on the quay');

    await writeFile(component, written.replace('{props.label}', '{"all the " + props.label}'));
    await expect.poll(labels, { timeout: 60_000 }).toContain('all the lamps on the quay');

    await writeFile(component, written.replace('</svg>', ''));
    await expect
      .poll(run.stderrSoFar, { timeout: 30_000 })
      .toContain('The scene "counter" cannot be compiled');
    expect(await labels()).toContain('all the lamps on the quay');

    await writeFile(component, written);
    await expect.poll(labels, { timeout: 60_000 }).toMatch(/(?<!all the )lamps on the quay/);
  } finally {
    run.child.kill('SIGINT');
  }
  expect((await run.ended).code).toBe(130);
}, 240_000);
