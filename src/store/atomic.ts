/**
 * Files that are never half written.
 *
 * Takes a path and a function that writes; gives the file under its name only once it is whole. A run that was
 * killed leaves a temporary file whose name holds its process id, and `removeAbandoned` takes it away later.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { present } from '../shared/assert.ts';

/** Process ids mean something on one machine, and in one container, only; folders may be shared by several. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const temporaryName = /^\.scriptreel-(?<machine>[0-9a-f]{8})-(?<processId>\d+)-[0-9a-f]{8}-/;

/** What another machine left, nobody can ask about: no render takes as long as this. */
const abandonedElsewhereMs = 3 * 24 * 60 * 60 * 1000;

/** A path beside `target`, in the same folder so that a rename is atomic, with the same extension. */
export function temporaryPathFor(target: string): string {
  const unique = `${machine}-${process.pid}-${randomBytes(4).toString('hex')}`;
  return path.join(path.dirname(target), `.scriptreel-${unique}-${path.basename(target)}`);
}

/**
 * Makes a folder and those above it; one that is there is left as it is.
 *
 * Node's own `recursive` never ends where a folder can be looked into but not written, as in /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  const isThere = await stat(folder).then(
    (info) => info.isDirectory(),
    () => false,
  );
  if (isThere) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder).catch(async (error: unknown) => {
    // Another process was quicker.
    const info = await stat(folder).catch(() => null);
    if (!info?.isDirectory()) throw error;
  });
}

/**
 * Runs `write` with a temporary path beside `target`, then renames it to `target`. When `write` fails nothing
 * is left, and what stood at `target` before still stands there.
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
 * Several files that belong together, written at the same time. All are written before the first takes its name, in
 * the order given, so that whoever sees the last one has them all.
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
    // What has taken its name is no longer under its temporary one.
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
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a file or folder of this name is one that some process writes, or wrote when it died. */
export function isTemporaryName(name: string): boolean {
  return temporaryName.test(name);
}

/** Whether a file or folder of this name was left by a process of this machine that no longer runs. */
export function wasAbandonedHere(name: string): boolean {
  const groups = temporaryName.exec(name)?.groups;
  const processId = Number(groups?.processId);
  return groups?.machine === machine && processId !== process.pid && !isAlive(processId);
}

/** Removes the temporary files and folders in `directory` that no running process owns. Gives their names. */
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
