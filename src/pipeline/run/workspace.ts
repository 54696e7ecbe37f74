/**
 * The places a run works in: the project's own folder, the cache and a temporary folder.
 *
 * Guarantees: the temporary folder is gone after `close`, and the cache is kept below its size; what a killed run
 * left behind, files and browsers, is gone once the next one opens.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../../shared/message-of.ts';
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

/** The folder that holds package.json, compositions and assets. */
export { packageRoot as projectRoot } from '../../package/root.ts';

export interface Workspace {
  /** Speech and bundles; empty at the start and thrown away at the end with `--no-cache`. */
  readonly store: Store;
  /** For tools that are unpacked once; kept with `--no-cache` as well. */
  readonly cacheDirectory: string;
  readonly workDirectory: string;
  close(): Promise<void>;
}

/** The folder of the store in a cache folder. */
export function storeDirectoryIn(cacheDirectory: string): string {
  return path.join(cacheDirectory, 'store');
}

/** The folder in which each run has a temporary folder of its own. */
function workRootIn(cacheDirectory: string): string {
  return path.join(cacheDirectory, 'work');
}

/** Clears what killed runs left in a cache folder. @returns how many others still run there. */
export async function endAbandonedRuns(cacheDirectory: string): Promise<number> {
  const workRoot = workRootIn(cacheDirectory);
  await endAbandonedBrowsers(workRoot);
  await removeAbandoned(workRoot);
  return (await readdir(workRoot).catch(() => [])).filter(isTemporaryName).length;
}

/** @throws Failure `usage` when the cache folder cannot be written. */
export async function openWorkspace(settings: Settings): Promise<Workspace> {
  const cacheDirectory = path.resolve(settings.cacheDir);
  const workDirectory = temporaryPathFor(path.join(workRootIn(cacheDirectory), 'run'));
  try {
    await makeFolder(workDirectory);
  } catch (error) {
    throw new Failure(
      'usage',
      `The cache folder ${cacheDirectory} cannot be written: ${messageOf(error)}.`,
      'Name another with --cache-dir.',
    );
  }
  await endAbandonedRuns(cacheDirectory);
  // The browser and Remotion make temporary folders of their own; here they go with the run, also a killed one.
  const temporaryBefore = process.env.TMPDIR;
  process.env.TMPDIR = workDirectory;
  const storeDirectory = storeDirectoryIn(settings.cache ? cacheDirectory : workDirectory);
  const store = openStore(storeDirectory);
  return {
    store,
    cacheDirectory,
    workDirectory,
    async close() {
      if (temporaryBefore === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = temporaryBefore;
      store.release();
      await rm(workDirectory, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
      if (settings.cache) await keepWithin(storeDirectory, settings.cacheSize);
    },
  };
}

/**
 * Ends the browsers of runs that were killed: they go on without them. Each has its run's temporary folder in its
 * arguments, which no other process has. Only Linux tells the arguments of other processes in files.
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
      // It has ended meanwhile, or belongs to somebody else.
    }
  }
}
