/**
 * Which program is run: its TypeScript, compiled when a source has changed since the last time.
 *
 * Read by Node as they are, through tsx, the sources take over half a second to load; compiled they take a fifth of
 * that. Guarantees: what runs is what the sources say; where nothing can be written, tsx reads the sources.
 */
import { createHash } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = path.join(root, 'src', 'cli', 'main.ts');
const compiledFolder = path.join(root, 'node_modules', '.cache', 'scriptreel');
const packagesPrefix = 'packages-';
/** npm writes it anew with every installation. */
const installed = path.join('node_modules', '.package-lock.json');

/**
 * @returns {Promise<{ main: (argv: readonly string[], state: string | null) => Promise<number>, state: string }>}
 *   the program, and a text that stands for everything it is made of
 */
export async function loadProgram() {
  const state = stateOfSources();
  const compiled = await compiledProgram(state).catch(() => null);
  if (compiled === null) await import('tsx');
  const { main } = await import(pathToFileURL(compiled ?? source).href);
  return { main, state };
}

/** @returns {Promise<string>} the compiled main file */
async function compiledProgram(state) {
  const packagesState = stateOf([installed, path.join('src', 'cli', 'compile.mjs')]);
  const packages = path.join(compiledFolder, packagesPrefix + packagesState);
  await makeOnce(packages, async (outdir) => {
    const { compilePackages } = await import('./compile.mjs');
    await compilePackages({ root, outdir });
  });
  const program = path.join(compiledFolder, state);
  await makeOnce(program, async (outdir) => {
    const { compileProgram } = await import('./compile.mjs');
    await compileProgram({ root, outdir, packages });
  });
  return path.join(program, 'main.mjs');
}

/** Makes a folder whole or not at all, unless it is there already. */
async function makeOnce(folder, make) {
  if (isThere(folder)) return;
  const temporary = `${folder}-${process.pid}`;
  try {
    await make(temporary);
    renameSync(temporary, folder);
    removeUnused();
  } catch (error) {
    // A folder cannot be renamed onto one that another process finished first: that one is as good.
    if (!isThere(folder)) throw error;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function isThere(place) {
  return statSync(place, { throwIfNoEntry: false }) !== undefined;
}

/** A program that is still running loads parts of itself as it needs them, but not for a week. */
function removeUnused() {
  const weekAgo = Date.now() - 7 * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(compiledFolder)) {
    const old = path.join(compiledFolder, name);
    // Packages stay the same for months, and every state of the sources uses them.
    if (statSync(old).mtimeMs < weekAgo && !name.startsWith(packagesPrefix)) {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

/** Changes with every source, every font and every installation of packages. */
function stateOfSources() {
  const files = ['src', 'compositions', path.join('assets', 'fonts')].flatMap((top) =>
    readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
      .sort()
      .filter((name) => /(?<!\.test)\.(?:ts|tsx|mjs|json|wat|woff2)$/.test(name))
      .map((name) => path.join(top, name)),
  );
  return stateOf(['package.json', installed, ...files]);
}

/** From names, sizes and times, because contents would take longer to read. */
function stateOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const state = statSync(path.join(root, file), { throwIfNoEntry: false });
    hash.update(`${file}:${state?.size}:${state?.mtimeMs};`);
  }
  return hash.digest('hex').slice(0, 32);
}
