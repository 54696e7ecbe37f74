/** Pictures, fonts and other files that VideoProps name by a public path, and how they get to where it leads. */
import { copyFile, link, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { assert } from '../shared/assert.ts';
import { makeFolder, writeAtomically } from '../store/atomic.ts';

export interface MediaFile {
  /** A file, or a folder that stands for the files in it. */
  readonly absolutePath: string;
  /** As `staticFile` names it, for example `media/<hash>.png`. The same path always means the same content. */
  readonly publicPath: string;
}

/**
 * Copies files into a public folder, each as a whole or not at all. Those that are there already stay as they are.
 *
 * @throws Error when a public path leads out of the folder
 */
export async function publishInto(publicFolder: string, files: readonly MediaFile[]): Promise<void> {
  for (const { absolutePath, publicPath } of files) {
    const target = path.resolve(publicFolder, publicPath);
    assert(
      target.startsWith(path.resolve(publicFolder) + path.sep),
      `${publicPath} leaves the public folder`,
    );
    const isThere = await stat(target).then(
      () => true,
      () => false,
    );
    if (!isThere) await writeAtomically(target, (temporary) => copyInto(absolutePath, temporary));
  }
}

/** A folder may hold thousands of files: where the file system allows it, they are linked and take no space. */
async function copyInto(source: string, target: string): Promise<void> {
  if (!(await stat(source)).isDirectory()) return copyFile(source, target);
  await makeFolder(target);
  for (const name of await readdir(source)) {
    const [from, to] = [path.join(source, name), path.join(target, name)];
    await link(from, to).catch(() => copyFile(from, to));
  }
}
