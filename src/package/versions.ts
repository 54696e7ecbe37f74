/**
 * The versions of installed packages, for the keys of what they help to make.
 *
 * Guarantees: the package that this program itself would import, in every layout of node_modules; a package that is not
 * installed has no version.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** `name@version`, one after the other; `name@none` for a package that is not installed. */
export function versionsOf(names: readonly string[]): string[] {
  return names.map((name) => `${name}@${versionOf(name) ?? 'none'}`);
}

function versionOf(name: string): string | null {
  for (const folder of resolve.paths(name) ?? []) {
    try {
      const { version } = JSON.parse(readFileSync(path.join(folder, name, 'package.json'), 'utf8')) as {
        version?: string;
      };
      return version ?? null;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}
