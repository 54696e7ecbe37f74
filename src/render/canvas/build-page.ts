/**
 * The sources of the drawing page -> a folder that a browser can load.
 *
 * Guarantees: the same sources and packages give the same files.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { glob } from 'tinyglobby';
import { packageRoot } from '../../package/root.ts';
import { versionsOf } from '../../package/versions.ts';
import { makeFolder } from '../../store/atomic.ts';
import { contentKey } from '../../store/store.ts';
import { contactSheetPageName } from './page-names.ts';
import { assembleWat } from './wat.ts';

/** What is drawn depends on these. */
const sources = [
  'compositions/**',
  'assets/fonts/**',
  'src/render/page/**',
  'src/storyboard/contract.ts',
  'src/storyboard/contract/**',
  'src/languages/**',
  'src/shared/**',
];
const notDrawn = ['**/*.test.ts', '**/*.test.tsx'];

/** Packages that draw, or that make the page. */
const packages = ['@remotion/player', 'esbuild', 'react', 'react-dom', 'remotion', 'wabt', 'zod'];

// Remotion's own page sets this box model; without it, layouts differ.
const htmlOf = (program: string) => `<!doctype html>
<html><head><meta charset="utf-8"><title>scriptreel</title>
<style>*, *::before, *::after { box-sizing: border-box } body { margin: 0 }</style></head>
<body><script type="module" src="${program}"></script></body></html>
`;
const html = htmlOf('main.js');

/** A hash of everything that decides what a frame looks like, except the browser. */
export async function pageKeyOfSources(): Promise<string> {
  const names = await glob(sources, { cwd: packageRoot, ignore: notDrawn, dot: true });
  const contents = await Promise.all(names.sort().map((name) => readFile(path.join(packageRoot, name))));
  const files = names.flatMap((name, index) => [name, contents[index] ?? '']);
  return contentKey(['page', html, ...versionsOf(packages), ...files], '.page');
}

/**
 * @param folder is made
 * @returns the files that became part of the page, relative to the package
 * @throws Error when a source does not compile
 */
export async function buildPage(folder: string): Promise<string[]> {
  await makeFolder(folder);
  const page = (name: string) => path.join(packageRoot, 'src', 'render', 'page', name);
  const { metafile } = await build({
    entryPoints: {
      main: page('main.tsx'),
      encoder: page('encoder.ts'),
      'contact-sheet': page('contact-sheet.tsx'),
    },
    outdir: folder,
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    absWorkingDir: packageRoot,
    metafile: true,
    logLevel: 'silent',
  });
  await writeFile(path.join(folder, 'i420.wasm'), await assembleWat(page('i420.wat')));
  await writeFile(path.join(folder, 'index.html'), html);
  await writeFile(path.join(folder, contactSheetPageName), htmlOf('contact-sheet.js'));
  return Object.keys(metafile.inputs);
}
