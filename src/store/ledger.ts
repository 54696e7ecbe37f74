/**
 * How many bytes a store holds, without looking at its files: what was counted last, and what came since.
 *
 * Guarantees: cheap to read and to add to, by several processes at once. It is an estimate: a line may be lost while
 * another process counts anew, and what is removed otherwise than by pruning stays in the sum until then.
 */
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeTextAtomically } from './atomic.ts';

const ledgerName = '.bytes';

/** The sum, or null when nothing was counted yet. */
export async function recordedBytes(directory: string): Promise<number | null> {
  const text = await readFile(path.join(directory, ledgerName), 'utf8').catch(() => null);
  // Without the counted number at its beginning, what came before is not known.
  if (text === null || !text.startsWith('=')) return null;
  const bytes = text
    .slice(1)
    .trim()
    .split('\n')
    .reduce((sum, line) => sum + Number(line), 0);
  return Number.isFinite(bytes) ? bytes : null;
}

/** Adds to the sum. A store that cannot be written grows no further, so that is no error. */
export async function recordGrowth(directory: string, bytes: number): Promise<void> {
  // One short append is one write, which the system does not mix with another's.
  await appendFile(path.join(directory, ledgerName), `${bytes}\n`).catch(() => undefined);
}

export async function recordCount(directory: string, bytes: number): Promise<void> {
  await writeTextAtomically(path.join(directory, ledgerName), `=${bytes}\n`).catch(() => undefined);
}
