/**
 * Files that are never half written.
 *
 * Takes a path and a function that writes; the file appears under its name only once it is whole. A process that is
 * killed leaves a temporary file whose name holds its process id, and `removeAbandoned` removes it later.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { present } from '../shared/assert.ts';

/** Process ids are unique only on one machine, or in one container, and several of them may share a folder. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const temporaryName = /^\.scriptreel-(?<machine>[0-9a-f]{8})-(?<processId>\d+)-[0-9a-f]{8}-/;

/** Whether a process of another machine still runs is unknown, but no render takes as long as this. */
const abandonedElsewhereMs = 3 * 24 * 60 * 60 * 1000;

/** A path next to `target`: in the same folder, so that a rename is atomic, and with the same extension. */
export function temporaryPathFor(target: string): string {
  const unique = `${machine}-${process.pid}-${randomBytes(4).toString('hex')}`;
  return path.join(path.dirname(target), `.scriptreel-${unique}-${path.basename(target)}`);
}

/**
 * Makes a folder and the missing ones above it.
 *
 * Node's own `recursive` option never returns if folders can be read but not written, as in /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder).catch(async (error: unknown) => {
    // Another process was faster.
    if (!(await isFolder(folder))) throw error;
  });
}

async function isFolder(place: string): Promise<boolean> {
  const info = await stat(place).catch(() => null);
  return info?.isDirectory() ?? false;
}

/**
 * Runs `write` with a temporary path next to `target`, then renames the result to `target`. When `write` fails, nothing
 * is left, and a file that was at `target` before is still there.
 */
export async function writeAtomically<T>(
  target: string,
  write: (temporary: string) => Promise<T>,
): Promise<T> {
  await makeFolder(path.dirname(target));
  const temporary = temporaryPathFor(target);
  try {
    const result = await write(temporary);
    await rename(temporary, target);
    return result;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Writes several files that belong together, at the same time. Only when all are written do they take their names, in
 * the given order: a process that sees the last one has them all.
 */
export async function writeTogether(
  files: readonly { target: string; write: (temporary: string) => Promise<void> }[],
): Promise<void> {
  const written = files.map(({ target }) => ({ temporary: temporaryPathFor(target), target }));
  try {
    for (const { target } of files) await makeFolder(path.dirname(target));
    const results = await Promise.allSettled(
      files.map(({ write }, index) => write(present(written[index], `file ${index}`).temporary)),
    );
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    for (const { temporary, target } of written) await rename(temporary, target);
  } finally {
    // A file that has taken its name no longer has its temporary one.
    await Promise.all(written.map(({ temporary }) => rm(temporary, { recursive: true, force: true })));
  }
}

export async function writeTextAtomically(target: string, text: string): Promise<void> {
  await writeAtomically(target, (temporary) => writeFile(temporary, text, 'utf8'));
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether a file or folder with this name is being written by some process, or was being written when the process died.
 */
export function isTemporaryName(name: string): boolean {
  return temporaryName.test(name);
}

/** Whether a file or folder with this name was left by a process of this machine that no longer runs. */
export function wasAbandonedHere(name: string): boolean {
  const groups = temporaryName.exec(name)?.groups;
  const processId = Number(groups?.processId);
  return groups?.machine === machine && processId !== process.pid && !isAlive(processId);
}

/** Removes the temporary files and folders in `directory` that no running process owns. @returns their names */
export async function removeAbandoned(directory: string): Promise<string[]> {
  const abandoned: string[] = [];
  for (const name of await readdir(directory).catch(() => [])) {
    const owner = temporaryName.exec(name)?.groups;
    if (!owner) continue;
    const file = path.join(directory, name);
    const isOld = async () =>
      Date.now() - ((await stat(file).catch(() => null))?.mtimeMs ?? 0) > abandonedElsewhereMs;
    if (owner.machine === machine ? !wasAbandonedHere(name) : !(await isOld())) continue;
    await rm(file, { recursive: true, force: true });
    abandoned.push(name);
  }
  return abandoned;
}
