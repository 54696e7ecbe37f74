/**
 * A new project: a first script, the configuration, package.json, .gitignore and a workflow for CI.
 *
 * Guarantees: nothing that exists is changed, and the same call again changes nothing. When one file cannot be written,
 * none is.
 */
import { lstat, readFile, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeReasonOf } from '../../../shared/error-text.ts';
import { writeTogether } from '../../../store/atomic.ts';
import { Failure } from '../../failure.ts';
import { configFileNames } from '../../settings/config-file.ts';
import { packageName } from './package-name.ts';
import {
  configuration,
  gitignore,
  manifest,
  projectScripts,
  script,
  scriptPath,
  workflow,
} from './templates.ts';

export interface InitFile {
  /** With the path from the project's folder. */
  readonly name: string;
  readonly state: 'written' | 'kept';
}

export interface InitResult {
  readonly files: readonly InitFile[];
  readonly scriptPath: string;
  /** The scripts of npm that an existing package.json lacks. */
  readonly missingScripts: Readonly<Record<string, string>>;
  /** Whether an existing package.json does not name scriptreel. */
  readonly lacksDependency: boolean;
}

/**
 * @param folder is made when it does not exist
 * @param version of scriptreel
 * @throws Failure `usage` when something cannot be written
 */
export async function initProject(folder: string, version: string): Promise<InitResult> {
  const root = path.resolve(folder);
  const existing = await existingManifest(root);
  const texts: Readonly<Record<string, string>> = {
    [scriptPath]: script,
    'scriptreel.config.json': configuration,
    'package.json': manifest(packageName(path.basename(root)), version),
    '.gitignore': gitignore,
    '.github/workflows/videos.yml': workflow,
  };
  const files: InitFile[] = [];
  for (const name of Object.keys(texts)) {
    const there = await alreadyThere(root, name, existing);
    files.push(there === null ? { name, state: 'written' } : { name: there, state: 'kept' });
  }
  const names = files.filter(({ state }) => state === 'written').map(({ name }) => name);
  await writeAll(root, new Map(names.map((name) => [name, texts[name] ?? ''])));
  return { files, scriptPath, ...missingFrom(existing) };
}

/** What is there in place of a file; null for nothing. A configuration may also be a module, or in package.json. */
async function alreadyThere(
  root: string,
  name: string,
  existing: ExistingManifest | null,
): Promise<string | null> {
  const isConfiguration = configFileNames.includes(name);
  for (const other of isConfiguration ? configFileNames : [name]) {
    if (await exists(path.join(root, other))) return other;
  }
  return isConfiguration && existing?.scriptreel !== undefined ? '"scriptreel" in package.json' : null;
}

/** True for a link that leads nowhere as well. */
async function exists(place: string): Promise<boolean> {
  return (await lstat(place).catch(() => null)) !== null;
}

async function writeAll(root: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const targets = [...texts].map(([name, text]) => ({ target: path.join(root, name), text }));
  const newFolders = await missingFolders(targets.map(({ target }) => path.dirname(target)));
  try {
    await writeTogether(
      targets.map(({ target, text }) => ({ target, write: (temporary) => writeFile(temporary, text) })),
    );
  } catch (error) {
    // The deepest first. One that was not made, or in which somebody has put something since, stays as it is.
    for (const made of newFolders.toReversed()) await rmdir(made).catch(() => undefined);
    const message = `The project cannot be written to ${root}: ${writeReasonOf(error)}.`;
    const hint = 'Nothing was written. Choose another folder: scriptreel init FOLDER.';
    throw new Failure(message, { kind: 'usage', hint, cause: error });
  }
}

/** The folders, and those above them, that do not exist, the outer ones first. */
async function missingFolders(folders: readonly string[]): Promise<string[]> {
  const missing = new Set<string>();
  for (let folder of folders) {
    while (!missing.has(folder) && !(await exists(folder))) {
      missing.add(folder);
      folder = path.dirname(folder);
    }
  }
  return [...missing].sort((a, b) => a.length - b.length);
}

/** As far as it can be read. */
type ExistingManifest = Readonly<Record<string, unknown>>;

/** Null when there is none. */
async function existingManifest(root: string): Promise<ExistingManifest | null> {
  const file = path.join(root, 'package.json');
  if (!(await exists(file))) return null;
  try {
    return groupOf(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // What is wrong with it, npm says better.
    return {};
  }
}

function missingFrom(
  existing: ExistingManifest | null,
): Pick<InitResult, 'missingScripts' | 'lacksDependency'> {
  if (existing === null) return { missingScripts: {}, lacksDependency: false };
  const scripts = groupOf(existing.scripts);
  const dependencies = { ...groupOf(existing.devDependencies), ...groupOf(existing.dependencies) };
  const missing = Object.entries(projectScripts).filter(([name]) => scripts[name] === undefined);
  return {
    missingScripts: Object.fromEntries(missing),
    lacksDependency: dependencies.scriptreel === undefined,
  };
}

function groupOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
