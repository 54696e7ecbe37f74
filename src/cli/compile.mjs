/**
 * How the program is compiled: its TypeScript in, a few ES modules that Node runs as they are out.
 *
 * Guarantees: all files lie in one folder; `main.mjs` is the command line, and every program of
 * src/package/programs.json is a file of its name beside it, where src/package/programs.ts looks for it. Packages stay
 * outside.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Packages of many small files, which load in less than half the time as one file each. Only ES modules, and only those
 * that find none of their own files by their address.
 */
const manyFiles = [
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
 * How files for Node are made, here and in src/build.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
export const forNode = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: /** @type {const} */ ('esm'),
  platform: /** @type {const} */ ('node'),
  target: 'node20',
  jsx: /** @type {const} */ ('automatic'),
  logLevel: /** @type {const} */ ('silent'),
};

/** For CommonJS in a bundle of ES modules. */
export const requireBanner =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/**
 * The command line, and what runs beside it in threads and processes.
 *
 * @param {string} root the folder of the package
 * @returns {Record<string, string>} files of the sources by the names of the compiled ones, without extension
 */
export function programEntries(root) {
  const source = path.join(root, 'src');
  /** @type {Record<string, string>} */
  const programs = JSON.parse(readFileSync(path.join(source, 'package', 'programs.json'), 'utf8'));
  return {
    main: path.join(source, 'cli', 'main.ts'),
    ...Object.fromEntries(Object.entries(programs).map(([name, file]) => [name, path.join(source, file)])),
  };
}

/**
 * @param {object} options
 * @param {string} options.root the folder of the package
 * @param {string} options.outdir the folder for the program
 * @param {string} options.packages the folder of `compilePackages`, beside `outdir`
 * @returns {Promise<void>}
 */
export async function compileProgram({ root, outdir, packages }) {
  await build({
    ...forNode,
    entryPoints: programEntries(root),
    outdir,
    packages: 'external',
    sourcemap: true,
    plugins: [fromCompiled(packages)],
  });
}

/**
 * The packages of many small files, as one file each.
 *
 * @param {object} options
 * @param {string} options.root the folder of the package
 * @param {string} options.outdir
 * @returns {Promise<void>}
 */
export async function compilePackages({ root, outdir }) {
  await build({
    ...forNode,
    entryPoints: Object.fromEntries(manyFiles.map((name) => [name, name])),
    absWorkingDir: root,
    outdir,
    banner: { js: requireBanner },
  });
}

/**
 * Takes the packages of many small files from the folder in which each is one file.
 *
 * @param {string} packages
 * @returns {import('esbuild').Plugin}
 */
function fromCompiled(packages) {
  return {
    name: 'from-compiled',
    setup({ onResolve }) {
      onResolve({ filter: /^[a-z]/ }, ({ path: name, kind }) =>
        kind !== 'entry-point' && manyFiles.includes(name)
          ? { path: `../${path.basename(packages)}/${name}.mjs`, external: true }
          : undefined,
      );
    },
  };
}
