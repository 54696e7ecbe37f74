/**
 * The folder of this package: it holds package.json, compositions and assets.
 *
 * Guarantees: an absolute path, and the same one whether the program is read from its sources or compiled, wherever
 * below that folder the compiled files are.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageRoot = folderWithManifest(path.dirname(fileURLToPath(import.meta.url)));

/** The nearest folder above that has a package.json. */
function folderWithManifest(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('Internal error: the program is not in a package');
  return folderWithManifest(parent);
}
