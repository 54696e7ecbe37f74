/**
 * The scripts that a run works on: patterns expanded, and one machine's part of them.
 *
 * Guarantees: the parts of a batch are the same on every machine with the same files, in any order, in any folder and
 * in any locale. They are disjoint, make up the whole batch, and are balanced by how much has to be said.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Failure } from '../failure.ts';
import { readScript } from './read-script.ts';

/**
 * The names of the scripts that the user asks for: a pattern such as `scripts/*.md` that no shell has expanded becomes
 * the files that it matches, sorted, and each file is named once.
 *
 * @throws Failure `usage` when a pattern has no match
 */
export async function expandScripts(names: readonly string[]): Promise<string[]> {
  const expanded: string[] = [];
  for (const name of names) {
    // If there is a file with that very name, it is not a pattern.
    if (name === '-' || existsSync(name)) {
      expanded.push(name);
      continue;
    }
    const { glob, isDynamicPattern } = await import('tinyglobby');
    if (!isDynamicPattern(name)) {
      expanded.push(name);
      continue;
    }
    const matches = (await glob(name, { ignore: ['**/node_modules/**'] })).sort();
    if (matches.length === 0)
      throw new Failure(`No file matches ${name}.`, { kind: 'usage', hint: 'Check the pattern.' });
    expanded.push(...matches);
  }
  const scripts = [...new Map(expanded.map((name) => [path.resolve(name), name])).values()];
  if (scripts.includes('-') && scripts.length > 1) {
    throw new Failure('Standard input (-) cannot be combined with files.', { kind: 'usage' });
  }
  return scripts;
}

/**
 * Part `i` of `n` of a batch, in the order given, so that n machines with the same scripts share the work in parts of
 * about the same size.
 *
 * @param shard `i/n` with 1 ≤ i ≤ n; null for the whole batch
 * @throws Failure `usage`
 */
export async function shardOf(scripts: readonly string[], shard: string | null): Promise<string[]> {
  if (shard === null) return [...scripts];
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? [];
  const part = Number(index);
  const parts = Number(count);
  if (part >= 1 && parts >= 1 && part > parts) {
    const hint = `Give a part from 1 to ${parts}.`;
    throw new Failure(`--shard ${shard}: there is no part ${part} of ${parts}.`, { kind: 'usage', hint });
  }
  if (!(part >= 1 && parts >= 1)) {
    throw new Failure(`--shard ${shard} is not valid.`, {
      kind: 'usage',
      hint: 'Write it as i/n, for example 2/4.',
    });
  }
  const folder = commonFolder(scripts);
  const items: (BatchItem & { script: string })[] = [];
  for (const script of scripts) {
    const name = path.relative(folder, path.resolve(script)).split(path.sep).join('/');
    items.push({ script, name, cost: await estimatedCost(script) });
  }
  const mine = new Set((balancedParts(items, parts)[part - 1] ?? []).map(({ script }) => script));
  return scripts.filter((script) => mine.has(script));
}

/** The deepest folder that holds all the scripts: two checkouts of the same files differ only above it. */
function commonFolder(scripts: readonly string[]): string {
  const [first = [], ...others] = scripts.map((script) => path.dirname(path.resolve(script)).split(path.sep));
  const shared = first.findIndex((name, depth) => others.some((names) => names[depth] !== name));
  return first.slice(0, shared === -1 ? undefined : shared).join(path.sep) + path.sep;
}

const tag = /<[^<>]*>/g;
const letter = /\p{L}/gu;
const wideLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * How long a script takes to render, compared with others: the number of its letters, where a letter of Chinese,
 * Japanese or Korean counts twice (Netflix's guides: 17 characters per second in English, 9 in Chinese). Line ends,
 * times and colours do not count. A script that cannot be read costs nothing: the run reports it at once.
 */
async function estimatedCost(script: string): Promise<number> {
  // Standard input is read once, by the run itself, and is alone in its batch.
  const source = await readScript(script, Readable.from([])).catch(() => null);
  if (source === null || source.diagnostics.length > 0) return 0;
  const text = source.text.replace(tag, '');
  return (text.match(letter)?.length ?? 0) + (text.match(wideLetter)?.length ?? 0);
}

export interface BatchItem {
  /** Unique: it decides between items of the same cost. */
  readonly name: string;
  readonly cost: number;
}

/**
 * Divides items into parts of about the same cost: the most expensive first, each to the part that has the least so far
 * ("longest processing time first"). The largest part costs at most 4/3 − 1/(3n) times the largest part of the best
 * division (R. L. Graham, Bounds on multiprocessing timing anomalies, 1969).
 *
 * @returns `count` parts or, with fewer items, one for each item; the same for every order of the items
 */
export function balancedParts<T extends BatchItem>(items: readonly T[], count: number): T[][] {
  const parts = Array.from({ length: Math.min(count, items.length) }, () => ({ cost: 0, items: [] as T[] }));
  // Names are compared by code units, because the order of a locale differs between machines.
  const sorted = [...items].sort((a, b) => b.cost - a.cost || (a.name < b.name ? -1 : 1));
  for (const item of sorted) {
    const min = parts.reduce((best, part) => (part.cost < best.cost ? part : best));
    min.cost += item.cost;
    min.items.push(item);
  }
  return parts.map((part) => part.items);
}
