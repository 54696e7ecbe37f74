/**
 * The program and the compositions as JavaScript modules.
 *
 * Guarantees: packages of `dependencies` and `optionalDependencies` stay outside, all others are part of the modules;
 * compositions take their fonts from the package itself, whatever the public folder of the project that shows them.
 */
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { forNode, programEntries, requireBanner } from '../cli/compile.mjs';
import { manifest } from '../package/manifest.ts';
import { builtPaths } from '../package/parts.ts';
import { packageRoot } from '../package/root.ts';

const { dependencies, optionalDependencies } = manifest;
const installed = Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) => [
  name,
  `${name}/*`,
]);
/** Only builds and clones need them. */
const neverInstalled = ['wabt'];

/** @returns the files that became part of the modules, relative to the package */
export async function buildProgram(): Promise<string[]> {
  const { metafile } = await build({
    ...forNode,
    entryPoints: { ...programEntries(packageRoot), index: path.join(packageRoot, 'src', 'index.ts') },
    absWorkingDir: packageRoot,
    outdir: path.join(packageRoot, builtPaths.program),
    external: [...installed, ...neverInstalled],
    banner: { js: requireBanner },
    minifySyntax: true,
    legalComments: 'none',
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/** @returns the files that became part of the modules, relative to the package */
export async function buildCompositions(): Promise<string[]> {
  const source = (name: string) => path.join(packageRoot, 'compositions', name);
  const { metafile } = await build({
    ...forNode,
    outExtension: {},
    platform: 'browser',
    target: 'es2022',
    entryPoints: {
      root: source('index.ts'),
      index: source('library.ts'),
      scene: source('user-scenes/scene.ts'),
    },
    absWorkingDir: packageRoot,
    outdir: path.join(packageRoot, path.dirname(builtPaths.compositions)),
    external: installed,
    plugins: [fontsOfPackage],
    legalComments: 'none',
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/**
 * Bundlers take `new URL('….woff2', import.meta.url)` for an asset if the path is written out, so every font has its
 * line. A module may also be read where it has no address, to check the attributes of a scene: none is made before it
 * is asked for.
 */
const fontsOfPackage: Plugin = {
  name: 'fonts-of-package',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]compositions[\\/]theme[\\/]font-address\.ts$/ }, async () => {
      const { fontFiles } = await import('../../compositions/theme/font-files.ts');
      const lines = [...new Set(fontFiles.map(({ file }) => file))].map(
        (file) => `  ${JSON.stringify(file)}: () => new URL('../../assets/${file}', import.meta.url).href,`,
      );
      return {
        contents: `const addresses = {\n${lines.join('\n')}\n};\nexport const fontAddress = (file) => addresses[file]();`,
        loader: 'js',
      };
    });
  },
};
