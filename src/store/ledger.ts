/**
 * How many bytes a store holds, without looking at its files: what was counted last, and what came since.
 *
 * Guarantees: cheap to read and to add to, by several processes at once. It is an estimate that holds for a day: a line
 * may be lost while another process counts anew, an entry may grow (pictures are put into bundles), and what is
 * removed otherwise than by pruning stays in the sum.
 */
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeTextAtomically } from './atomic.ts';

const ledgerName = '.bytes';
const validMs = 24 * 60 * 60 * 1000;

/** The sum, or null when nothing was counted within a day. */
export async function recordedBytes(directory: string): Promise<number | null> {
  const text = await readFile(path.join(directory, ledgerName), 'utf8').catch(() => '');
  const [first = '', ...lines] = text.trimEnd().split('\n');
  // Without a count at the beginning, what came before is not known.
  const { bytes, time } = /^counted (?<bytes>\d+) at (?<time>\d+)$/.exec(first)?.groups ?? {};
  if (bytes === undefined || Math.abs(Date.now() - Number(time)) > validMs) return null;
  const sum = lines.reduce((total, line) => total + Number(line), Number(bytes));
  return Number.isFinite(sum) ? sum : null;
}

/** Adds to the sum. A store that cannot be written grows no further, so that is no error. */
export async function recordGrowth(directory: string, bytes: number): Promise<void> {
  // One short append is one write, which the system does not mix with another's.
  await appendFile(path.join(directory, ledgerName), `${bytes}\n`).catch(() => undefined);
}

export async function recordCount(directory: string, bytes: number): Promise<void> {
  const line = `counted ${bytes} at ${Date.now()}\n`;
  await writeTextAtomically(path.join(directory, ledgerName), line).catch(() => undefined);
}
