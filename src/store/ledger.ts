/**
 * How many bytes a store holds, without looking at its files: the last count, and later additions.
 *
 * Guarantees: cheap to read and to add to, by several processes at once. It is an estimate that is valid for a day: a
 * line may be lost while another process counts again, an entry may grow (pictures are put into bundles), and entries
 * that are not removed by pruning stay in the sum.
 */
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeTextAtomically } from './atomic.ts';

const ledgerName = '.bytes';
const validMs = 24 * 60 * 60 * 1000;

/** The sum; null if nothing was counted within a day. */
export async function recordedBytes(directory: string): Promise<number | null> {
  const text = await readFile(path.join(directory, ledgerName), 'utf8').catch(() => '');
  const [first = '', ...lines] = text.trimEnd().split('\n');
  // Without a count in the first line, the earlier entries are unknown.
  const { bytes, time } = /^counted (?<bytes>\d+) at (?<time>\d+)$/.exec(first)?.groups ?? {};
  if (bytes === undefined || Math.abs(Date.now() - Number(time)) > validMs) return null;
  const sum = lines.reduce((total, line) => total + Number(line), Number(bytes));
  return Number.isFinite(sum) ? sum : null;
}

/** Adds to the sum. A store that cannot be written does not grow, so failing to note it is not an error. */
export async function recordGrowth(directory: string, bytes: number): Promise<void> {
  // A short append is a single write, which the system does not mix with those of other processes.
  await appendFile(path.join(directory, ledgerName), `${bytes}\n`).catch(() => undefined);
}

export async function recordCount(directory: string, bytes: number): Promise<void> {
  const line = `counted ${bytes} at ${Date.now()}\n`;
  await writeTextAtomically(path.join(directory, ledgerName), line).catch(() => undefined);
}
