/**
 * The drawing page as files that a browser can load: those that come with the package, or, in a clone, those that are
 * built once for each state of its sources.
 *
 * Guarantees: the same sources are built once per store; the folder appears as a whole or not at all; the key changes
 * with everything that decides what a frame looks like, except the browser.
 */
import { buildId, builtPage } from '../../package/parts.ts';
import { contentKey, type Store } from '../../store/store.ts';

/**
 * @returns the folder with `index.html` and what it loads, its key, and whether it was there already
 * @throws Error when a source does not compile
 */
export async function ensurePageFiles(
  store: Store,
): Promise<{ directory: string; key: string; hit: boolean }> {
  if (builtPage !== null)
    return { directory: builtPage, key: contentKey(['page', buildId ?? ''], '.page'), hit: true };
  // What builds takes time to load, and is hardly ever needed.
  const { buildPage, pageKeyOfSources } = await import('./build-page.ts');
  const key = await pageKeyOfSources();
  const { path: directory, hit } = await store.obtain(key, async (folder) => {
    await buildPage(folder);
  });
  return { directory, key, hit };
}
