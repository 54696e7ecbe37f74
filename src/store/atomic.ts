/**
 * Files that are never half written.
 *
 * Takes a path and a function that writes; gives the file under its name only once it is whole. A run that was
 * killed leaves a temporary file whose name holds its process id, and `removeAbandoned` takes it away later.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

const temporaryName = /^\.scriptreel-(\d+)-[0-9a-f]{8}-/;

/** A path beside `target`, in the same folder so that a rename is atomic, with the same extension. */
export function temporaryPathFor(target: string): string {
  const unique = `${process.pid}-${randomBytes(4).toString('hex')}`;
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

/** Removes the temporary files and folders in `directory` whose process no longer runs. Gives their names. */
export async function removeAbandoned(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => []);
  const abandoned = names.filter((name) => {
    const processId = Number(temporaryName.exec(name)?.[1] ?? Number.NaN);
    return Number.isInteger(processId) && processId !== process.pid && !isAlive(processId);
  });
  await Promise.all(
    abandoned.map((name) => rm(path.join(directory, name), { recursive: true, force: true })),
  );
  return abandoned;
}
