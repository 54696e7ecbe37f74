/**
 * The program's TypeScript as JavaScript, compiled when the sources have changed since the last time.
 *
 * Read by Node as they are, through tsx, the sources take over half a second to load; compiled they take a fifth of
 * that. Guarantees: what is run is what the sources say; where nothing can be written, tsx reads the sources.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = path.join(root, 'src', 'cli', 'main.ts');
const folder = path.join(root, 'node_modules', '.cache', 'scriptreel');

/**
 * @returns {Promise<{ main: (argv: readonly string[], state: string | null) => Promise<number>, state: string }>}
 *   the program, and what stands for all it is made of
 */
export async function loadProgram() {
  const state = stateOfSources();
  const compiled = await compile(state).catch(() => null);
  if (compiled === null) await import('tsx');
  const { main } = await import(pathToFileURL(compiled ?? entry).href);
  return { main, state };
}

/** @returns {Promise<string>} the compiled file */
async function compile(state) {
  const place = path.join(folder, state);
  const file = path.join(place, 'main.mjs');
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return file;
  const { build } = await import('esbuild');
  const temporary = `${place}-${process.pid}`;
  try {
    await build({
      entryPoints: { main: entry },
      outdir: temporary,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      jsx: 'automatic',
      sourcemap: true,
      logLevel: 'silent',
      plugins: [ownAddress],
    });
    renameSync(temporary, place);
    removeUnused();
  } catch (error) {
    // A folder cannot be renamed onto one that another process finished first: that one is as good.
    if (statSync(file, { throwIfNoEntry: false }) === undefined) throw error;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return file;
}

/** A program that still runs loads parts of itself when it needs them: what is a week old is in nobody's way. */
function removeUnused() {
  const weekAgo = Date.now() - 7 * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder)) {
    const old = path.join(folder, name);
    if (statSync(old).mtimeMs < weekAgo) rmSync(old, { recursive: true, force: true });
  }
}

/**
 * Changes with every change of a source, of a font and of the packages: from names, sizes and times, as contents would
 * take longer to read.
 */
function stateOfSources() {
  const hash = createHash('sha256').update(process.version);
  const add = (file) => {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file}:${size}:${mtimeMs};`);
  };
  add('package-lock.json');
  for (const top of ['src', 'compositions', path.join('assets', 'fonts')]) {
    for (const name of readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/(?<!\.test)\.(?:ts|tsx|mjs|wat|woff2)$/.test(name)) add(path.join(top, name));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

/** Sources find files by their own address: it stays what it was before they were put into one file. */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(file).href),
      ),
      loader: file.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
};
