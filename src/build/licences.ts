/**
 * The packages that became part of the program -> one text with their licences, which must go wherever their code goes.
 *
 * Guarantees: a package without a licence text stops the build.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../package/root.ts';

const licenceFile = /^(?:licen[cs]es?|copying)(?:[.-][a-z]+)?$/i;

/**
 * @param files relative to this package; those of other packages are in node_modules
 * @throws Error for a package without a licence text
 */
export async function writeLicences(target: string, files: readonly string[]): Promise<void> {
  const folders = [...new Set(files.flatMap(folderOf))].sort();
  const parts = await Promise.all(folders.map(textOf));
  const head = 'The program contains code of these packages, each under its own licence.\n';
  await writeFile(target, [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`));
}

/** The folder of the other package that a file belongs to; none for a file of this one. */
function folderOf(file: string): string[] {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.slice(0, 1) ?? [];
}

async function textOf(folder: string): Promise<string> {
  const at = (name: string) => path.join(packageRoot, folder, name);
  const { name, version, license, author } = JSON.parse(await readFile(at('package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const file = (await readdir(at('.'))).find((entry) => licenceFile.test(entry));
  if (file === undefined && (typeof license !== 'string' || author === undefined))
    throw new Error(`${folder} has no licence text`);
  const text =
    file === undefined
      ? `Copyright ${typeof author === 'string' ? author : (author as { name?: string }).name}`
      : (await readFile(at(file), 'utf8')).trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
