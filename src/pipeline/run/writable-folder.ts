/** Makes an output folder and checks that it is writable, before hours of work depend on it. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeReasonOf } from '../../shared/error-text.ts';
import { makeFolder, removeAbandoned, temporaryPathFor } from '../../store/atomic.ts';
import { Failure } from '../failure.ts';

/**
 * Also removes what killed runs left in the folder.
 *
 * @param folder absolute path
 * @throws Failure `usage` when nothing can be written there
 */
export async function requireWritable(folder: string): Promise<void> {
  const trial = temporaryPathFor(path.join(folder, 'trial'));
  try {
    await makeFolder(folder);
    await removeAbandoned(folder);
    await writeFile(trial, '');
  } catch (error) {
    const message = `The output folder ${folder} cannot be written: ${writeReasonOf(error)}.`;
    throw new Failure(message, { kind: 'usage', hint: 'Choose another one with -o.', cause: error });
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
  }
}
