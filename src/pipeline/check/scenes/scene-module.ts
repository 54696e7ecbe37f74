/**
 * The file of one of the project's own scenes -> its schema, and its code as one module that a browser can load.
 *
 * Guarantees: React, Remotion and `scriptreel/scene` are the ones that draw all other scenes; zod is the one that comes
 * with scriptreel; everything else that the file imports is part of the module, so that its content alone decides what
 * is drawn. The file is run, so only the configuration may name one, never a script.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import type { BuildFailure, Format, Message, Plugin } from 'esbuild';
import type { z } from 'zod';
import {
  sharedModuleNames,
  sharedModulesVariable,
} from '../../../../compositions/user-scenes/module-names.ts';
import { sceneApi } from '../../../package/parts.ts';
import { packageRoot } from '../../../package/root.ts';
import { messageOf } from '../../../shared/error-text.ts';
import { Failure } from '../../failure.ts';

export interface SceneModule {
  readonly schema: z.ZodObject;
  readonly code: string;
  /** Path in Remotion's public folder, made of the content. */
  readonly publicPath: string;
  /** Absolute paths of the file and of what it imports, without packages. */
  readonly sources: readonly string[];
}

/** Pictures that a scene imports become part of it. */
const pictures = Object.fromEntries(
  ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.gif', '.avif'].map(
    (extension) => [extension, 'dataurl'] as const,
  ),
);

interface Kept {
  readonly module: SceneModule;
  readonly state: string;
}

/** The modules of this process, by file: the scripts of a batch name the same scenes. */
const kept = new Map<string, Kept>();

/**
 * @param name of the scene
 * @param file absolute path
 * @throws Failure `usage` for a file that does not exist, does not compile, or has no scene
 */
export async function sceneModuleOf(name: string, file: string): Promise<SceneModule> {
  const known = kept.get(file);
  if (known !== undefined && known.state === (await stateOf(known.module.sources))) return known.module;
  const shown = fileName(file);
  if (!(await stat(file).catch(() => null))?.isFile()) {
    throw new Failure(`The scene "${name}": there is no file ${shown}.`, {
      kind: 'usage',
      hint: 'Correct "scenes" in the configuration file.',
    });
  }
  const { code, sources } = await compile(name, file, 'esm', sharedInPage);
  // Taken before the file is run, so that a later change is compiled again.
  const state = await stateOf(sources);
  const schema = schemaIn((await compile(name, file, 'iife', ownPackages)).code, name, shown);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 32);
  const module = { schema, code, publicPath: `media/${hash}.js`, sources };
  kept.set(file, { module, state });
  return module;
}

/** The path of a file, relative to the working folder where it lies in it. */
export function fileName(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}

/** @param modules where React, Remotion, zod and `scriptreel/scene` come from */
async function compile(
  name: string,
  file: string,
  format: Format,
  modules: Plugin,
): Promise<Pick<SceneModule, 'code' | 'sources'>> {
  const { build } = await import('esbuild');
  try {
    const { outputFiles, metafile } = await build({
      entryPoints: [file],
      absWorkingDir: packageRoot,
      bundle: true,
      format,
      globalName: 'scene',
      platform: 'browser',
      target: 'es2022',
      jsx: 'automatic',
      // Neither the path of the file nor its comments are part of what is drawn.
      minifyWhitespace: true,
      minifySyntax: true,
      legalComments: 'none',
      tsconfigRaw: {},
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: pictures,
      plugins: [modules],
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    const sources = Object.keys(metafile.inputs)
      .filter((input) => !input.startsWith(`${shared}:`) && !/(?:^|[\\/])node_modules[\\/]/.test(input))
      .map((input) => path.resolve(packageRoot, input));
    return { code: outputFiles[0]?.text ?? '', sources };
  } catch (error) {
    const [first] = isBuildFailure(error) ? error.errors : [];
    const reason = first === undefined ? messageOf(error) : textOf(first);
    throw new Failure(`The scene "${name}" cannot be compiled: ${reason}`, { kind: 'usage', cause: error });
  }
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

/** With its place, as editors understand it. */
function textOf({ text, location }: Message): string {
  if (location === null) return text;
  const { file, line, column } = location;
  return `${fileName(path.resolve(packageRoot, file))}:${line}:${column + 1}: ${text}`;
}

const shared = 'scriptreel-shared';
/** Taken from this package: the file may lie in a folder without packages, or with other versions. */
const packages = /^(?:react|remotion|zod)(?:\/|$)/;

/** For the page: React, Remotion and the scene API are the modules that the page has already. */
const sharedInPage: Plugin = {
  name: 'shared-in-page',
  setup(build) {
    build.onResolve({ filter: /^(?:react|remotion|scriptreel)(?:\/|$)/ }, ({ path: name }) =>
      sharedModuleNames.some((one) => one === name) ? { path: name, namespace: shared } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: shared }, ({ path: name }) => ({
      contents: `module.exports = globalThis.${sharedModulesVariable}[${JSON.stringify(name)}];`,
      loader: 'js',
    }));
    ownPackages.setup(build);
  },
};

/** For checking attributes without a page: everything is in one text, from which nothing else has to be resolved. */
const ownPackages: Plugin = {
  name: 'own-packages',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^scriptreel\/scene$/ }, () => ({ path: sceneApi }));
    onResolve({ filter: packages }, ({ path: name, kind, pluginData }) =>
      pluginData === shared
        ? undefined
        : resolve(name, { kind, resolveDir: packageRoot, pluginData: shared }),
    );
  },
};

/** @param shown the file's name, for messages */
function schemaIn(code: string, name: string, shown: string): z.ZodObject {
  let exported: unknown;
  try {
    // A file that never ends can be interrupted here, but not as an imported module.
    const run = `(() => {'use strict';${code}\nreturn scene;})()`;
    const scene = runInThisContext(run, { breakOnSigint: true }) as { default?: unknown } | undefined;
    exported = scene?.default;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED')
      throw new Failure(`Interrupted while loading the scene "${name}", ${shown}.`, {
        kind: 'interrupted',
        cause: error,
      });
    throw new Failure(`The scene "${name}", ${shown}, cannot be loaded: ${messageOf(error)}.`, {
      kind: 'usage',
      hint: 'Code that needs a browser belongs inside the component.',
      cause: error,
    });
  }
  if (isDefinition(exported)) return exported.props;
  throw new Failure(`The scene "${name}": ${shown} has no scene as its default export.`, {
    kind: 'usage',
    hint:
      'Write export default defineScene({ props: z.object({ … }), component }), ' +
      "with import { defineScene } from 'scriptreel/scene'.",
  });
}

function isDefinition(value: unknown): value is { readonly props: z.ZodObject } {
  if (typeof value !== 'object' || value === null) return false;
  const { props, component } = value as Partial<Record<'props' | 'component', unknown>>;
  const isSchema = typeof props === 'object' && props !== null && 'safeParse' in props && 'shape' in props;
  return isSchema && typeof component === 'function';
}

async function stateOf(files: readonly string[]): Promise<string> {
  const states = files.map(async (file) => {
    const state = await stat(file).catch(() => null);
    return [file, state?.size, state?.mtimeMs];
  });
  return JSON.stringify(await Promise.all(states));
}
