/**
 * The sources -> dist: what an installed package has instead of them. Run by npm before it packs.
 *
 * Guarantees: dist is made from nothing each time; the same sources and packages give the same build id.
 */
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { builtPaths } from '../package/parts.ts';
import { packageRoot } from '../package/root.ts';
import { buildPage } from '../render/canvas/build-page.ts';
import { writeLicences } from './licences.ts';
import { buildCompositions, buildProgram } from './modules.ts';
import { buildTypes } from './types.ts';

const dist = path.join(packageRoot, 'dist');

async function build(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  const sources = [
    ...(await buildProgram()),
    ...(await buildCompositions()),
    ...(await buildPage(path.join(packageRoot, builtPaths.page))),
  ];
  await writeLicences(path.join(dist, 'LICENSES.txt'), sources);
  await buildTypes(path.join(dist, 'types'));
  const id = await hashOf(dist);
  await writeFile(path.join(packageRoot, builtPaths.build), `${JSON.stringify({ build: id })}\n`);
}

/** A hash of the files below a folder, and of their names. */
async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await glob('**', { cwd: folder })).sort()) {
    hash.update(`${name}\0`).update(await readFile(path.join(folder, name)));
  }
  return hash.digest('hex').slice(0, 32);
}

await build();
