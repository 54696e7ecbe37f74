/**
 * The program's TypeScript as JavaScript, compiled when the sources have changed since the last time.
 *
 * Read by Node as they are, through tsx, the sources take over half a second to load; compiled they take a fifth of
 * that. Packages of many small files are put into one file each, which loads in less than half the time. Guarantees:
 * what is run is what the sources say; where nothing can be written, tsx reads the sources.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = path.join(root, 'src', 'cli', 'main.ts');
/** What voices start beside the program: threads, a process. */
const voicePrograms = {
  worker: path.join(root, 'src', 'voice', 'engines', 'flite', 'worker.ts'),
  'align-worker': path.join(root, 'src', 'voice', 'align', 'align-worker.ts'),
  'sherpa-process': path.join(root, 'src', 'voice', 'engines', 'sherpa', 'sherpa-process.ts'),
};
const folder = path.join(root, 'node_modules', '.cache', 'scriptreel');

/** ES modules all, which find none of their files by their own address. */
const bundledPackages = [
  'commander',
  'puppeteer-core',
  'remark-directive',
  'remark-gfm',
  'remark-parse',
  'tinyglobby',
  'unified',
  'zod',
];

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
  const packages = `packages-${stateOf(['package-lock.json', path.join('src', 'cli', 'program.mjs')])}`;
  await buildOnce(packages, 'zod.mjs', {
    entryPoints: Object.fromEntries(bundledPackages.map((name) => [name, name])),
    absWorkingDir: root,
    // For what they have of CommonJS.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  return buildOnce(state, 'main.mjs', {
    entryPoints: { main: entry, ...voicePrograms },
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    plugins: [ownAddress, bundled(packages)],
  });
}

/** @returns {Promise<string>} the file in the folder that is built, unless it is there already */
async function buildOnce(name, fileName, options) {
  const place = path.join(folder, name);
  const file = path.join(place, fileName);
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) return file;
  const { build } = await import('esbuild');
  const temporary = `${place}-${process.pid}`;
  try {
    await build({
      ...options,
      outdir: temporary,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'silent',
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
    // Packages stay the same for months, and each state of the sources uses them.
    if (statSync(old).mtimeMs < weekAgo && !name.startsWith('packages-')) {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

/**
 * Changes with every change of a source, of a font and of the packages: from names, sizes and times, as contents would
 * take longer to read.
 */
function stateOfSources() {
  const files = ['src', 'compositions', path.join('assets', 'fonts')].flatMap((top) =>
    readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
      .sort()
      .filter((name) => /(?<!\.test)\.(?:ts|tsx|mjs|wat|woff2)$/.test(name))
      .map((name) => path.join(top, name)),
  );
  return stateOf(['package-lock.json', ...files]);
}

function stateOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file}:${size}:${mtimeMs};`);
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * Sources find files by their own address: it stays what it was before they were put into one file. The voices' programs
 * are compiled as they are, and lie beside what starts them.
 */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8')
        .replaceAll(
          /(?<!'\.\/(?:worker|align-worker|sherpa-process)\.ts', )import\.meta\.url/g,
          JSON.stringify(pathToFileURL(file).href),
        )
        .replaceAll(/new URL\('\.\/(worker|align-worker|sherpa-process)\.ts', /g, "new URL('./$1.mjs', "),
      loader: file.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
};

/** Imports of the packages that are bundled, from the folder beside the sources'. */
function bundled(packages) {
  return {
    name: 'bundled-packages',
    setup({ onResolve }) {
      onResolve({ filter: /^[a-z]/ }, ({ path: name, kind }) =>
        kind !== 'entry-point' && bundledPackages.includes(name)
          ? { path: `../${packages}/${name}.mjs`, external: true }
          : undefined,
      );
    },
  };
}
