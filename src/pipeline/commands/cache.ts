/**
 * What the cache folder holds, and making it smaller on request.
 *
 * Guarantees: looking at it changes nothing. Whatever a running command uses stays, and so does the unpacked browser
 * while a process runs from it.
 */
import { readdir, readlink, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isTemporaryName, removeAbandoned, temporaryPathFor } from '../../store/atomic.ts';
import { bytesOf, type StoreUsage, usage } from '../../store/entries.ts';
import { type Pruned, prune } from '../../store/prune.ts';
import { withFailures } from '../failure.ts';
import { endAbandonedRuns, storeDirectoryIn } from '../run/workspace.ts';
import type { Settings } from '../settings/settings.ts';

export interface CacheReport extends StoreUsage {
  readonly folder: string;
  /** The most that all entries may take, without the browser. */
  readonly limitBytes: number;
  /** Size of the unpacked browser; 0 when there is none. */
  readonly browserBytes: number;
}

export interface CachePruned extends Pruned {
  readonly folder: string;
  /** Other runs in the same cache: whatever they use was kept. */
  readonly runsUnderWay: number;
  readonly browser: 'kept' | 'in-use' | 'removed' | 'none';
  readonly browserBytes: number;
}

function browserFolderIn(cacheDirectory: string): string {
  return path.join(cacheDirectory, 'browser');
}

export async function inspectCache(settings: Settings): Promise<CacheReport> {
  const folder = path.resolve(settings.cacheDir);
  return {
    folder,
    limitBytes: settings.cacheSize,
    ...(await usage(storeDirectoryIn(folder))),
    browserBytes: await bytesOf(browserFolderIn(folder)),
  };
}

/**
 * @param options.all also removes the unpacked browser, and every entry whatever the cache's size
 * @throws Failure `usage` when the cache folder cannot be written
 */
export async function pruneCache(settings: Settings, options: { all: boolean }): Promise<CachePruned> {
  const folder = path.resolve(settings.cacheDir);
  const maxBytes = options.all ? 0 : settings.cacheSize;
  return withFailures({ writesTo: `The cache folder ${folder}` }, () =>
    pruneFolder(folder, maxBytes, options),
  );
}

async function pruneFolder(
  folder: string,
  maxBytes: number,
  options: { all: boolean },
): Promise<CachePruned> {
  const runsUnderWay = await endAbandonedRuns(folder);
  const pruned = await prune(storeDirectoryIn(folder), {
    maxBytes,
    // What the last run used is not needed any more once it has ended.
    ...(runsUnderWay === 0 ? { unusedForMs: 0 } : {}),
  });
  const browserFolder = browserFolderIn(folder);
  await removeAbandoned(browserFolder);
  const browserBytes = await bytesOf(browserFolder);
  let browser: CachePruned['browser'] = browserBytes > 0 ? 'kept' : 'none';
  if (browser === 'kept' && options.all) browser = await removeBrowser(browserFolder, runsUnderWay);
  return { folder, ...pruned, runsUnderWay, browser, browserBytes };
}

async function removeBrowser(browserFolder: string, runsUnderWay: number): Promise<'in-use' | 'removed'> {
  // A run may have found the browser without having started it yet.
  if (runsUnderWay > 0 || (await isRunFrom(browserFolder))) return 'in-use';
  for (const version of await readdir(browserFolder)) {
    if (isTemporaryName(version)) continue;
    const place = path.join(browserFolder, version);
    const aside = temporaryPathFor(place);
    await rename(place, aside);
    await rm(aside, { recursive: true, force: true });
  }
  return 'removed';
}

/** Whether a process runs a program from this folder. Only Linux shows that, and only there the browser is unpacked. */
async function isRunFrom(folder: string): Promise<boolean> {
  const root = (await realpath(folder)) + path.sep;
  const processIds = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const programs = await Promise.all(processIds.map((id) => readlink(`/proc/${id}/exe`).catch(() => '')));
  return programs.some((program) => program.startsWith(root));
}
