/**
 * What tests of the canvas renderer need: renderers with their own stores, in the test's own folder.
 *
 * Guarantees: the browser is the one that a bare machine has, if there is one; its profiles and all other temporary
 * files are in `temporary`.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { type BrowserChoice, findBrowser, packedBrowser } from '../../src/render/browser/find-browser.ts';
import { CanvasRenderer, type CanvasRendererOptions } from '../../src/render/canvas/canvas-renderer.ts';
import { ensurePageFiles } from '../../src/render/canvas/page-files.ts';
import { type FfmpegTools, findFfmpeg } from '../../src/render/ffmpeg/tools.ts';
import { present } from '../../src/shared/assert.ts';
import { isTemporaryName } from '../../src/store/atomic.ts';
import { openStore } from '../../src/store/store.ts';
import { type FamilyMember, familyOf } from '../support/process-family.ts';
import { cacheDirectory, projectRoot } from '../support/run-cli.ts';

export interface CanvasSetup {
  readonly folder: string;
  /** TMPDIR of this process and of everything that it starts. */
  readonly temporary: string;
  readonly browser: BrowserChoice;
  readonly ffmpeg: FfmpegTools;
  readonly page: { readonly pageDirectory: string; readonly pageKey: string };
  storeFolder(name: string): string;
  /** @param store the name of its store */
  renderer(store: string, options?: Partial<CanvasRendererOptions>): CanvasRenderer;
  close(): Promise<void>;
}

export async function openCanvasSetup(): Promise<CanvasSetup> {
  const before = process.env.TMPDIR;
  const folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-canvas-'));
  const temporary = path.join(folder, 'tmp');
  await mkdir(temporary);
  process.env.TMPDIR = temporary;
  const ffmpeg = present(await findFfmpeg(), 'ffmpeg');
  const browser = present(
    (await packedBrowser(cacheDirectory)) ?? (await findBrowser({ cacheDirectory })),
    'a browser',
  );
  const shared = openStore(path.join(cacheDirectory, 'store'));
  const { directory, key } = await ensurePageFiles(shared);
  const page = { pageDirectory: directory, pageKey: key };
  const storeFolder = (name: string) => path.join(folder, `store-${name}`);
  return {
    folder,
    temporary,
    browser,
    ffmpeg,
    page,
    storeFolder,
    renderer: (name, options) =>
      new CanvasRenderer({
        ...page,
        browser,
        store: openStore(storeFolder(name)),
        ffmpeg,
        jobs: 2,
        quality: 'standard',
        assetsDirectory: path.join(projectRoot, 'assets'),
        ...options,
      }),
    async close() {
      shared.release();
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      await rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
    },
  };
}

/** The browser's processes below this one. Those that draw pages have `--type=renderer` in their arguments. */
export function browserProcesses({ browser }: CanvasSetup): FamilyMember[] {
  return familyOf(process.pid).filter(({ commandLine }) => commandLine.startsWith(browser.executable));
}

export function renderers(setup: CanvasSetup): FamilyMember[] {
  return browserProcesses(setup).filter(({ commandLine }) => commandLine.includes('--type=renderer'));
}

/** The paths of the segments in a store. */
export async function segmentFiles(setup: CanvasSetup, store: string): Promise<string[]> {
  const names = await readdir(setup.storeFolder(store), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith('.segment.h264') && !isTemporaryName(path.basename(name)))
    .map((name) => path.join(setup.storeFolder(store), name))
    .sort();
}

/** After a renderer was closed: no process of its browser and no temporary file is left, in the store or elsewhere. */
export async function expectNothingLeft(setup: CanvasSetup, store: string): Promise<void> {
  await expect.poll(() => browserProcesses(setup), { timeout: 5000 }).toEqual([]);
  const names = await readdir(setup.storeFolder(store), { recursive: true }).catch(() => []);
  expect(names.filter((name) => isTemporaryName(path.basename(name)))).toEqual([]);
  await expect.poll(() => readdir(setup.temporary), { timeout: 5000 }).toEqual([]);
}
