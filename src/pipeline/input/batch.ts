/**
 * Which scripts a run works on: patterns expanded, and one machine's part of them.
 *
 * Guarantees: the parts of a batch are the same on every machine that has the same files, in any order, under any
 * folder and in any locale; they are disjoint, add up, and are balanced by how much there is to say.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Failure } from '../failure.ts';
import { readScript } from './read-script.ts';

/**
 * File names for what the user wrote: patterns such as `scripts/*.md` that no shell has expanded become the
 * files they match, sorted; the same file twice becomes one. @throws Failure `usage` when a pattern has no match.
 */
export async function expandScripts(names: readonly string[]): Promise<string[]> {
  const expanded: string[] = [];
  for (const name of names) {
    // A file whose name looks like a pattern is that file.
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
    if (matches.length === 0) throw new Failure('usage', `No file matches ${name}.`, 'Check the pattern.');
    expanded.push(...matches);
  }
  const scripts = [...new Map(expanded.map((name) => [path.resolve(name), name])).values()];
  if (scripts.includes('-') && scripts.length > 1) {
    throw new Failure('usage', 'Standard input (-) cannot be mixed with files.');
  }
  return scripts;
}

/**
 * Part `i` of `n` of a batch, in the order given, so that n machines with the same scripts do disjoint work of about
 * the same size that adds up. @param shard `i/n` with 1 ≤ i ≤ n; null for all. @throws Failure `usage`
 */
export async function shardOf(scripts: readonly string[], shard: string | null): Promise<string[]> {
  if (shard === null) return [...scripts];
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? [];
  const part = Number(index);
  const parts = Number(count);
  if (!(part >= 1 && part <= parts)) {
    throw new Failure('usage', `--shard ${shard} will not do.`, 'Write it as i/n, for example 2/4.');
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

/** The deepest folder that holds all the scripts: checkouts of the same files differ above it only. */
function commonFolder(scripts: readonly string[]): string {
  const [first = [], ...others] = scripts.map((script) => path.dirname(path.resolve(script)).split(path.sep));
  const shared = first.findIndex((name, depth) => others.some((names) => names[depth] !== name));
  return first.slice(0, shared === -1 ? undefined : shared).join(path.sep) + path.sep;
}

const tag = /<[^<>]*>/g;
const letter = /\p{L}/gu;
const wideLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * How long a script takes to render, compared with others: by its letters, of which one of Chinese, Japanese or
 * Korean takes the time of two (Netflix's guides: 17 characters a second in English, 9 in Chinese). Line ends, times
 * and colours do not count. A script that cannot be read costs nothing: the run says so at once.
 */
async function estimatedCost(script: string): Promise<number> {
  // Standard input is read once, by the run itself, and is alone in its batch.
  const source = await readScript(script, Readable.from([])).catch(() => null);
  if (source === null || source.diagnostics.length > 0) return 0;
  const text = source.text.replace(tag, '');
  return (text.match(letter)?.length ?? 0) + (text.match(wideLetter)?.length ?? 0);
}

export interface BatchItem {
  /** Tells items of the same cost apart; each item has its own. */
  readonly name: string;
  readonly cost: number;
}

/**
 * Items in parts of about the same cost: the dearest first, each to the part that has least so far (longest processing
 * time first). The dearest part has at most 4/3 − 1/(3n) of what the best division gives it (R. L. Graham, Bounds on
 * multiprocessing timing anomalies, 1969).
 *
 * @returns `count` parts or, with fewer items, one for each; the same for every order of the items.
 */
export function balancedParts<T extends BatchItem>(items: readonly T[], count: number): T[][] {
  const parts = Array.from({ length: Math.min(count, items.length) }, () => ({ cost: 0, items: [] as T[] }));
  // Names are compared by code units: an order by locale is another on another machine.
  const sorted = [...items].sort((a, b) => b.cost - a.cost || (a.name < b.name ? -1 : 1));
  for (const item of sorted) {
    const least = parts.reduce((best, part) => (part.cost < best.cost ? part : best));
    least.cost += item.cost;
    least.items.push(item);
  }
  return parts.map((part) => part.items);
}
