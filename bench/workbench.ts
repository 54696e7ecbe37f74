/**
 * Opens what all parts of the bench share: a temporary folder, the browser, the bundle, ffmpeg, and a cache that holds
 * everything that has to be made once per machine.
 *
 * Guarantees: the folder is gone after `close`.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compositions } from '../src/package/parts.ts';
import { type BrowserChoice, findBrowser } from '../src/render/browser/find-browser.ts';
import { type FfmpegTools, findFfmpeg } from '../src/render/ffmpeg/tools.ts';
import { ensureBundle } from '../src/render/remotion/bundle.ts';
import { present } from '../src/shared/assert.ts';
import { openStore } from '../src/store/store.ts';
import { measure } from './processes.ts';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));
export const scriptreel = path.join(projectRoot, 'src', 'cli', 'bin.mjs');

export interface Workbench {
  readonly folder: string;
  readonly browser: BrowserChoice;
  /** The webpack bundle, as `npx remotion bundle` makes it. */
  readonly bundleDirectory: string;
  /** The program's own ffmpeg. */
  readonly ffmpeg: FfmpegTools;
  /** A full ffmpeg, for measuring. */
  readonly fullFfmpeg: string;
  /** A new cache folder with the page, the bundle and the browser's self-test, and no segments or speech. */
  freshCache(): Promise<string>;
  close(): Promise<void>;
}

export async function openWorkbench(): Promise<Workbench> {
  const folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-bench-'));
  const close = () => rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
  try {
    const tools = path.join(folder, 'tools');
    const browser = present(await findBrowser({ cacheDirectory: tools }), 'browser');
    const store = openStore(path.join(tools, 'store'));
    const { directory: bundleDirectory } = await ensureBundle({ project: compositions, store });
    const prepared = path.join(folder, 'prepared');
    await prepare(folder, prepared, browser);
    let count = 0;
    return {
      folder,
      browser,
      bundleDirectory,
      ffmpeg: present(await findFfmpeg(), 'ffmpeg'),
      fullFfmpeg: fullFfmpegPath(),
      async freshCache() {
        count += 1;
        const cache = path.join(folder, `cache-${count}`);
        await cp(prepared, cache, { recursive: true, preserveTimestamps: true });
        return cache;
      },
      async close() {
        store.release();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Renders another text, so that nothing that is measured is in the cache. */
async function prepare(folder: string, cache: string, browser: BrowserChoice): Promise<void> {
  const script = path.join(folder, 'prepare.md');
  await writeFile(script, 'Nothing of this is shown again.\n');
  const place = ['--cache-dir', cache, '--browser', browser.executable, '-o', path.join(folder, 'prepare')];
  await measure(
    process.execPath,
    [scriptreel, 'render', script, '--voice', 'none', '--height', '180', ...place],
    folder,
  );
}

function fullFfmpegPath(): string {
  const installer: { path: string } = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg');
  return installer.path;
}
