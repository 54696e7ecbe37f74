/**
 * The drawing page as files that a browser can load, built once for each state of its sources.
 *
 * Guarantees: the same sources are built once per store; the folder appears as a whole or not at all.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { packageRoot } from '../../package/root.ts';
import { makeFolder } from '../../store/atomic.ts';
import { contentKey, type Store } from '../../store/store.ts';
import { assembleWat } from './wat.ts';

/** What is drawn depends on these, so their hash is part of a segment's key. */
const sources = [
  'compositions/**',
  'assets/fonts/**',
  'src/render/page/**',
  'src/storyboard/contract.ts',
  'src/storyboard/contract/**',
  'src/languages/**',
  'src/shared/**',
  'package-lock.json',
];
const notDrawn = ['**/*.test.ts', '**/*.test.tsx'];

// Remotion's own page sets this box model; without it, layouts differ.
const htmlOf = (program: string) => `<!doctype html>
<html><head><meta charset="utf-8"><title>scriptreel</title>
<style>*, *::before, *::after { box-sizing: border-box } body { margin: 0 }</style></head>
<body><script type="module" src="${program}"></script></body></html>
`;
const html = htmlOf('main.js');
/** The page that draws contact sheets. */
export const contactSheetPageName = 'contact-sheet.html';

/** A hash of everything that decides what a frame looks like, except the browser. */
async function pageKey(): Promise<string> {
  const names = await glob(sources, { cwd: packageRoot, ignore: notDrawn, dot: true });
  const contents = await Promise.all(names.sort().map((name) => readFile(path.join(packageRoot, name))));
  return contentKey(
    ['page', html, ...names.flatMap((name, index) => [name, contents[index] ?? ''])],
    '.page',
  );
}

/**
 * @returns the folder with `index.html` and what it loads, and the key of its sources
 * @throws Error when a source does not compile
 */
export async function ensurePageFiles(
  store: Store,
): Promise<{ directory: string; key: string; hit: boolean }> {
  const key = await pageKey();
  const { path: directory, hit } = await store.obtain(key, async (temporary) => {
    // It takes time to load, and is hardly ever needed.
    const { build } = await import('esbuild');
    await makeFolder(temporary);
    const page = (name: string) => path.join(packageRoot, 'src', 'render', 'page', name);
    await build({
      entryPoints: {
        main: page('main.tsx'),
        encoder: page('encoder.ts'),
        'contact-sheet': page('contact-sheet.tsx'),
      },
      outdir: temporary,
      bundle: true,
      format: 'esm',
      jsx: 'automatic',
      minify: true,
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    });
    await writeFile(path.join(temporary, 'i420.wasm'), await assembleWat(page('i420.wat')));
    await writeFile(path.join(temporary, 'index.html'), html);
    await writeFile(path.join(temporary, contactSheetPageName), htmlOf('contact-sheet.js'));
  });
  return { directory, key, hit };
}
