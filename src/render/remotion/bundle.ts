/**
 * The compositions as a page that Remotion can open, built once for each state of their sources.
 *
 * Guarantees: the same sources are bundled once per store; a bundle appears as a whole or not at all.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import type { RemotionProject } from '../../package/parts.ts';
import { versionsOf } from '../../package/versions.ts';
import { contentKey, type Store } from '../../store/store.ts';
import { type MediaFile, publishInto } from '../media-files.ts';

/** What a bundle of sources depends on: them, what they import of `src`, and the public folder. */
const sources = [
  'compositions/**',
  'assets/**',
  'src/storyboard/**',
  'src/languages/**',
  'src/shared/**',
  'tsconfig.json',
];
// Media files are named by their content, and are also published into bundles that exist already.
const notBundled = ['**/*.test.ts', '**/*.test.tsx', 'assets/media/**'];

/** Packages that draw, or that make the bundle. */
const packages = ['@remotion/bundler', 'react', 'react-dom', 'remotion', 'zod'];

/** The store's key for the bundle of the compositions as they are now. */
export async function bundleKey({ rootDir, build }: RemotionProject): Promise<string> {
  const parts: (string | Uint8Array)[] = ['bundle', ...versionsOf(packages)];
  if (build !== null) return contentKey([...parts, build], '.bundle');
  const names = await glob(sources, { cwd: rootDir, ignore: notBundled, dot: true });
  for (const name of names.sort()) parts.push(name, await readFile(path.join(rootDir, name)));
  return contentKey(parts, '.bundle');
}

/**
 * @param options.onProgress receives percentages
 * @returns `hit` when the bundle was there already
 * @throws Error when a composition does not compile
 */
export async function ensureBundle(options: {
  project: RemotionProject;
  store: Store;
  onProgress?: (percent: number) => void;
}): Promise<{ directory: string; key: string; hit: boolean }> {
  const { project, store, onProgress } = options;
  const key = await bundleKey(project);
  const { path: directory, hit } = await store.obtain(key, async (temporary) => {
    // It takes longer to load than everything else that a render without a new bundle needs.
    const { bundle } = await import('@remotion/bundler');
    await bundle({
      entryPoint: project.entryPoint,
      rootDir: project.rootDir,
      publicDir: project.publicDir,
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
