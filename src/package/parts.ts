/**
 * The parts of this package that others read by their address: where they are in a clone, and in an installed package.
 *
 * Guarantees: an installed package needs no source of its own; a clone needs nothing that a build makes.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { packageRoot } from './root.ts';

/** In the folder that src/build makes, which an installed package has instead of the sources. */
export const builtPaths = {
  build: 'dist/build.json',
  program: 'dist/program',
  page: 'dist/page',
  compositions: 'dist/remotion/root.js',
  sceneApi: 'dist/remotion/scene.js',
} as const;

const isClone = existsSync(path.join(packageRoot, 'src', 'cli', 'main.ts'));

function place(inClone: string, inPackage: string): string {
  return path.join(packageRoot, isClone ? inClone : inPackage);
}

/** What dist/build.json holds. */
const buildSchema = z.object({ build: z.string() });

/**
 * A hash of everything that the package was built from; null in a clone, where the sources themselves say what the
 * program is.
 */
export const buildId: string | null = isClone
  ? null
  : buildSchema.parse(JSON.parse(readFileSync(path.join(packageRoot, builtPaths.build), 'utf8'))).build;

/** The drawing page, ready for a browser; null in a clone, which builds it when it is needed. */
export const builtPage: string | null = isClone ? null : path.join(packageRoot, builtPaths.page);

/** The module that the project's own scenes import as `scriptreel/scene`. */
export const sceneApi = place('compositions/user-scenes/scene.ts', builtPaths.sceneApi);

/** The files that every video may need, as Remotion's public folder: `fonts/…`. */
export const assetsFolder = path.join(packageRoot, 'assets');

/** Compositions that Remotion can bundle. Paths are absolute. */
export interface RemotionProject {
  readonly entryPoint: string;
  readonly rootDir: string;
  readonly publicDir: string;
  /** Stands for the sources, where they cannot change; null where they can. */
  readonly build: string | null;
}

export const compositions: RemotionProject = {
  entryPoint: place('compositions/index.ts', builtPaths.compositions),
  rootDir: packageRoot,
  publicDir: assetsFolder,
  build: buildId,
};

/** Where `scriptreel props` puts media for Remotion: in a clone, in the public folder of its own compositions. */
export function defaultPublicFolder(): string {
  return isClone ? assetsFolder : 'public';
}
