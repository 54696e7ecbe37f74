/**
 * The compositions as a page that a browser can open, built once for each state of their sources.
 *
 * Guarantees: the same sources are not bundled twice into one store; a bundle appears whole or not at all.
 */
import { copyFile, link, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { VERSION } from 'remotion/version';
import { glob } from 'tinyglobby';
import { assert } from '../../shared/assert.ts';
import { makeFolder, writeAtomically } from '../../store/atomic.ts';
import { contentKey, type Store } from '../../store/store.ts';

/** What a bundle depends on: its sources, what they import of `src`, the public folder, the packages. */
const sources = [
  'compositions/**',
  'assets/**',
  'src/storyboard/**',
  'src/shared/**',
  'package-lock.json',
  'tsconfig.json',
];
// Media is published under names made of its content, also into bundles that are there already.
const notBundled = ['**/*.test.ts', '**/*.test.tsx', 'assets/media/**'];

/** The store's key for the bundle of the sources as they are now. */
export async function bundleKey(projectRoot: string): Promise<string> {
  const names = await glob(sources, { cwd: projectRoot, ignore: notBundled, dot: true });
  const parts: (string | Uint8Array)[] = ['bundle', VERSION];
  for (const name of names.sort()) parts.push(name, await readFile(path.join(projectRoot, name)));
  return contentKey(parts, '.bundle');
}

/**
 * @param options.onProgress gets percents.
 * @returns `hit` when the bundle was there already.
 * @throws Error when a composition does not compile.
 */
export async function ensureBundle(options: {
  projectRoot: string;
  store: Store;
  onProgress?: (percent: number) => void;
}): Promise<{ directory: string; key: string; hit: boolean }> {
  const { projectRoot, store, onProgress } = options;
  const key = await bundleKey(projectRoot);
  const { path: directory, hit } = await store.obtain(key, async (temporary) => {
    // Loading it takes longer than all else of a render that needs no bundle.
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

export interface MediaFile {
  /** Of a file, or of a folder whose files are meant. */
  readonly absolutePath: string;
  /** Where `staticFile` finds it, for example `media/<hash>.png`: the same path always means the same content. */
  readonly publicPath: string;
}

/** Puts files into a bundle's public folder, as `publishInto` does. */
export function publishMedia(bundleDirectory: string, files: readonly MediaFile[]): Promise<void> {
  return publishInto(path.join(bundleDirectory, 'public'), files);
}

/** Puts files into a public folder, each whole or not at all; those that are there stay as they are. */
export async function publishInto(publicFolder: string, files: readonly MediaFile[]): Promise<void> {
  for (const { absolutePath, publicPath } of files) {
    const target = path.resolve(publicFolder, publicPath);
    assert(
      target.startsWith(path.resolve(publicFolder) + path.sep),
      `${publicPath} leaves the public folder`,
    );
    const isThere = await stat(target).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    await writeAtomically(target, (temporary) => copyInto(absolutePath, temporary));
  }
}

/** The files of a folder, which may be thousands, take no space of their own where the file system can do so. */
async function copyInto(source: string, target: string): Promise<void> {
  if (!(await stat(source)).isDirectory()) return copyFile(source, target);
  await makeFolder(target);
  for (const name of await readdir(source)) {
    const [from, to] = [path.join(source, name), path.join(target, name)];
    await link(from, to).catch(() => copyFile(from, to));
  }
}
