/**
 * The compositions as a page that Remotion can open, built once for each state of their sources.
 *
 * Guarantees: the same sources are bundled once per store; a bundle appears as a whole or not at all.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { VERSION } from 'remotion/version';
import { glob } from 'tinyglobby';
import { contentKey, type Store } from '../../store/store.ts';
import { type MediaFile, publishInto } from '../media-files.ts';

/** What a bundle depends on: its sources, what they import of `src`, the public folder, the packages. */
const sources = [
  'compositions/**',
  'assets/**',
  'src/storyboard/**',
  'src/languages/**',
  'src/shared/**',
  'package-lock.json',
  'tsconfig.json',
];
// Media files are named by their content, and are also published into bundles that exist already.
const notBundled = ['**/*.test.ts', '**/*.test.tsx', 'assets/media/**'];

/** The store's key for the bundle of the sources as they are now. */
export async function bundleKey(projectRoot: string): Promise<string> {
  const names = await glob(sources, { cwd: projectRoot, ignore: notBundled, dot: true });
  const parts: (string | Uint8Array)[] = ['bundle', VERSION];
  for (const name of names.sort()) parts.push(name, await readFile(path.join(projectRoot, name)));
  return contentKey(parts, '.bundle');
}

/**
 * @param options.onProgress receives percentages
 * @returns `hit` when the bundle was there already
 * @throws Error when a composition does not compile
 */
export async function ensureBundle(options: {
  projectRoot: string;
  store: Store;
  onProgress?: (percent: number) => void;
}): Promise<{ directory: string; key: string; hit: boolean }> {
  const { projectRoot, store, onProgress } = options;
  const key = await bundleKey(projectRoot);
  const { path: directory, hit } = await store.obtain(key, async (temporary) => {
    // It takes longer to load than everything else that a render without a new bundle needs.
    const { bundle } = await import('@remotion/bundler');
    await bundle({
      entryPoint: path.join(projectRoot, 'compositions', 'index.ts'),
      rootDir: projectRoot,
      publicDir: path.join(projectRoot, 'assets'),
      outDir: temporary,
      // The store is the cache; webpack's own would be written into node_modules.
      enableCaching: false,
      onProgress: (percent) => onProgress?.(percent),
    });
  });
  return { directory, key, hit };
}

/** Puts files into the public folder of a bundle, as `publishInto` does. */
export function publishMedia(bundleDirectory: string, files: readonly MediaFile[]): Promise<void> {
  return publishInto(path.join(bundleDirectory, 'public'), files);
}
