/**
 * The places a run works in: the cache, and a temporary folder of its own.
 *
 * Guarantees: the temporary folder is gone once the workspace is closed, and the cache is kept below its size; what a
 * killed run left behind, files and browsers, is gone once the next one opens.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeReasonOf } from '../../shared/error-text.ts';
import {
  isTemporaryName,
  makeFolder,
  removeAbandoned,
  temporaryPathFor,
  wasAbandonedHere,
} from '../../store/atomic.ts';
import { keepWithin } from '../../store/prune.ts';
import { openStore, type Store } from '../../store/store.ts';
import { Failure } from '../failure.ts';
import type { Settings } from '../settings/settings.ts';

export interface Workspace {
  /** Speech, bundles and segments. With `--no-cache` it starts empty and is thrown away at the end. */
  readonly store: Store;
  /** For tools that are unpacked once. They are kept even with `--no-cache`. */
  readonly cacheDirectory: string;
  readonly workDirectory: string;
  close(): Promise<void>;
}

/** The folder of the store in a cache folder. */
export function storeDirectoryIn(cacheDirectory: string): string {
  return path.join(cacheDirectory, 'store');
}

/** The folder in which each run has its temporary folder. */
function workRootIn(cacheDirectory: string): string {
  return path.join(cacheDirectory, 'work');
}

/** Removes what killed runs left in a cache folder. @returns how many other runs are at work there */
export async function endAbandonedRuns(cacheDirectory: string): Promise<number> {
  const workRoot = workRootIn(cacheDirectory);
  await endAbandonedBrowsers(workRoot);
  await removeAbandoned(workRoot);
  return (await readdir(workRoot).catch(() => [])).filter(isTemporaryName).length;
}

/**
 * Opens a workspace for some work, and closes it afterwards.
 *
 * @throws Failure `usage` when the cache folder cannot be written; what the work throws
 */
export async function withWorkspace<T>(
  settings: Settings,
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const workspace = await openWorkspace(settings);
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}

/** The caller closes it. @throws Failure `usage` when the cache folder cannot be written */
export async function openWorkspace(settings: Settings): Promise<Workspace> {
  const cacheDirectory = path.resolve(settings.cacheDir);
  const workDirectory = temporaryPathFor(path.join(workRootIn(cacheDirectory), 'run'));
  try {
    await makeFolder(workDirectory);
  } catch (error) {
    const message = `The cache folder ${cacheDirectory} cannot be written: ${writeReasonOf(error)}.`;
    throw new Failure(message, { kind: 'usage', hint: 'Choose another one with --cache-dir.', cause: error });
  }
  await endAbandonedRuns(cacheDirectory);
  const storeDirectory = storeDirectoryIn(settings.cache ? cacheDirectory : workDirectory);
  const store = openStore(storeDirectory);
  return {
    store,
    cacheDirectory,
    workDirectory,
    async close() {
      store.release();
      await rm(workDirectory, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
      if (settings.cache) await keepWithin(storeDirectory, settings.cacheSize);
    },
  };
}

/**
 * Ends the browsers of killed runs, which go on without them. Each browser has its run's temporary folder among its
 * arguments, as no other process does. Only Linux shows the arguments of other processes as files.
 */
async function endAbandonedBrowsers(workRoot: string): Promise<void> {
  const processIds = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  for (const id of processIds) {
    const commandLine = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    const at = commandLine.indexOf(`${workRoot}${path.sep}`);
    const folder = at === -1 ? '' : commandLine.slice(at + workRoot.length + 1).split(/[/\0]/)[0];
    if (!folder || !wasAbandonedHere(folder)) continue;
    try {
      process.kill(Number(id), 'SIGKILL');
    } catch {
      // It has ended in the meantime, or belongs to somebody else.
    }
  }
}
