import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-browser-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function program(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  await chmod(file, 0o755);
  return file;
}

test('a named browser that does not exist is an error that names it', async () => {
  const explicit = path.join(folder, 'missing');
  await expect(findBrowser({ explicit, cacheDirectory: folder })).rejects.toMatchObject({
    code: 'no-browser',
    message: expect.stringContaining(explicit),
  });
});

test('a named browser that does not start is an error that says why', async () => {
  const explicit = await program('broken', '#!/bin/sh\necho "libnspr4.so: cannot open" >&2\nexit 127\n');
  await expect(findBrowser({ explicit, cacheDirectory: folder })).rejects.toMatchObject({
    code: 'browser-failed',
    message: expect.stringContaining('libnspr4.so: cannot open'),
  });
});

test('a named browser is taken, and its name tells how to start it', async () => {
  const shell = await program('chrome-headless-shell', '#!/bin/sh\necho "Chromium 150.1.2"\n');
  const full = await program('google-chrome', '#!/bin/sh\necho "Google Chrome 151.0.1"\n');
  expect(await findBrowser({ explicit: shell, cacheDirectory: folder })).toEqual({
    executable: shell,
    origin: 'named',
    chromeMode: 'headless-shell',
    version: 'Chromium 150.1.2',
  });
  expect((await findBrowser({ explicit: full, cacheDirectory: folder }))?.chromeMode).toBe(
    'chrome-for-testing',
  );
});
