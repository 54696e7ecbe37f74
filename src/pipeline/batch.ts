/** Which scripts a run works on: patterns expanded, and one machine's part of them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Failure } from './failure.ts';

/**
 * File names for what the user wrote: patterns such as `scripts/*.md` that no shell has expanded become the
 * files they match, sorted; the same file twice becomes one. @throws Failure `usage` when a pattern has no match.
 */
export async function expandScripts(names: readonly string[]): Promise<string[]> {
  const expanded: string[] = [];
  for (const name of names) {
    // A file whose name looks like a pattern is that file.
    if (!isDynamicPattern(name) || existsSync(name)) {
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
 * Part `i` of `n` of a batch: every n-th script of the sorted list, so that n machines with the same list do
 * disjoint work that adds up. @param shard `i/n` with 1 ≤ i ≤ n; null for all. @throws Failure `usage`
 */
export function shardOf(scripts: readonly string[], shard: string | null): string[] {
  if (shard === null) return [...scripts];
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? [];
  const part = Number(index);
  const parts = Number(count);
  if (!(part >= 1 && part <= parts)) {
    throw new Failure('usage', `--shard ${shard} will not do.`, 'Write it as i/n, for example 2/4.');
  }
  return [...scripts].sort().filter((_script, position) => position % parts === part - 1);
}
