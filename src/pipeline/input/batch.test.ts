import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balancedParts, expandScripts, shardOf } from './batch.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-batch-'));
  await mkdir(path.join(folder, 'sub'));
  for (const name of ['b.md', 'a.md', 'c [draft].md', 'sub/d.txt'])
    await writeFile(path.join(folder, name), 'x');
});
afterAll(() => rm(folder, { recursive: true }));

it('expands patterns in order and keeps each file once', async () => {
  const names = await expandScripts([`${folder}/*.md`, `${folder}/b.md`, `${folder}/**/*.txt`]);
  expect(names.map((name) => path.relative(folder, path.resolve(name)))).toEqual([
    'a.md',
    'b.md',
    'c [draft].md',
    'sub/d.txt',
  ]);
});

it('takes a file whose name looks like a pattern as that file', async () => {
  expect(await expandScripts([`${folder}/c [draft].md`])).toEqual([`${folder}/c [draft].md`]);
});

it('refuses a pattern without a match, and standard input among files', async () => {
  await expect(expandScripts([`${folder}/*.doc`])).rejects.toThrow(/No file matches/);
  await expect(expandScripts(['-', `${folder}/a.md`])).rejects.toThrow(/Standard input/);
});

/** Makes a folder with scripts of so many letters each. */
async function writeScripts(name: string, letters: Readonly<Record<string, number>>): Promise<string> {
  const place = path.join(folder, name);
  for (const [file, count] of Object.entries(letters)) {
    const script = path.join(place, file);
    await mkdir(path.dirname(script), { recursive: true });
    await writeFile(script, 'word '.repeat(count / 4));
  }
  return place;
}

describe('shardOf', () => {
  const letters = { 'day.md': 400, 'poems/a.md': 200, 'poems/b.md': 200, 'poems/c.md': 100, 'note.md': 100 };

  it('gives the machines parts of the same length, in the order given', async () => {
    const place = await writeScripts('even', letters);
    const scripts = ['note.md', 'poems/b.md', 'poems/a.md', 'day.md', 'poems/c.md'].map((name) =>
      path.join(place, name),
    );
    const parts = await Promise.all([shardOf(scripts, '1/2'), shardOf(scripts, '2/2')]);
    expect(parts.map((part) => part.map((script) => path.relative(place, script)))).toEqual([
      ['note.md', 'day.md'],
      ['poems/b.md', 'poems/a.md', 'poems/c.md'],
    ]);
    expect(await shardOf(scripts, null)).toEqual(scripts);
    expect(await shardOf(scripts, '1/1')).toEqual(scripts);
  });

  it('divides the same way on machines with another folder, other line ends and another order', async () => {
    const here = await writeScripts('here', letters);
    const there = await writeScripts('a/longer/place', letters);
    await writeFile(path.join(there, 'day.md'), `\ufeff${'word\r\n'.repeat(100)}`);
    const names = Object.keys(letters);
    for (const shard of ['1/3', '2/3', '3/3']) {
      const one = await shardOf(
        names.map((name) => path.join(here, name)),
        shard,
      );
      const other = await shardOf(
        names.map((name) => path.relative(process.cwd(), path.join(there, name))).reverse(),
        shard,
      );
      const absolute = other.map((name) => path.relative(there, path.resolve(name)));
      expect(absolute.sort()).toEqual(one.map((name) => path.relative(here, name)).sort());
    }
  });

  it('counts what is said, not markup, and a Chinese letter as two', async () => {
    const place = path.join(folder, 'weights');
    await mkdir(place);
    const files = {
      'chinese.md': '灯'.repeat(60),
      'latin.md': 'word '.repeat(25),
      'marked.md': '<span style="color: #f2a65a">word</span> '.repeat(5),
      'missing.md': null,
    };
    for (const [name, text] of Object.entries(files))
      if (text !== null) await writeFile(path.join(place, name), text);
    const scripts = Object.keys(files).map((name) => path.join(place, name));
    const namesOf = async (shard: string) =>
      (await shardOf(scripts, shard)).map((script) => path.basename(script));
    // 120 and 0 | 100 and 20. With markup counted, or with equal weights, the division would be different.
    expect(await namesOf('1/2')).toEqual(['chinese.md', 'missing.md']);
    expect(await namesOf('2/2')).toEqual(['latin.md', 'marked.md']);
  });

  it('has nothing for surplus machines, and takes standard input as it is', async () => {
    const place = await writeScripts('few', { 'a.md': 40, 'b.md': 80 });
    const scripts = [path.join(place, 'a.md'), path.join(place, 'b.md')];
    expect(await shardOf(scripts, '999999/999999')).toEqual([]);
    expect(await shardOf(['-'], '1/2')).toEqual(['-']);
    expect(await shardOf(['-'], '2/2')).toEqual([]);
  });

  it.each(['0/3', '4/3', '1', 'a/b', '1/0'])('refuses %s', async (wrong) => {
    await expect(shardOf(['a.md'], wrong)).rejects.toThrow(`--shard ${wrong}`);
  });
});

describe('balancedParts', () => {
  const batch = (maxLength: number) =>
    fc
      .array(fc.oneof(fc.nat(20), fc.nat(100_000)), { maxLength })
      .map((costs) => costs.map((cost, index) => ({ name: `${index % 3}/Ä${index}.md`, cost })));
  const sumOf = (items: readonly { cost: number }[]) => items.reduce((sum, { cost }) => sum + cost, 0);

  it('divides any batch into disjoint parts that make it up, the same from any order', () => {
    const shuffled = batch(40).chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 12 }), ([items, reordered], count) => {
        const parts = balancedParts(items, count);
        expect(parts.length).toBe(Math.min(count, items.length));
        expect(new Set(parts.flat())).toEqual(new Set(items));
        expect(parts.flat().length).toBe(items.length);
        expect(balancedParts(reordered, count)).toEqual(parts);
        // The bound of any greedy division: the mean, and one more item.
        const max = Math.max(0, ...parts.map(sumOf));
        const largest = Math.max(0, ...items.map(({ cost }) => cost));
        expect(max).toBeLessThanOrEqual(sumOf(items) / count + largest * (1 - 1 / count) + 1e-6);
      }),
    );
  });

  it("keeps to Graham's bound against the best of all divisions", () => {
    const best = (costs: readonly number[], loads: readonly number[]): number => {
      const [cost, ...rest] = costs;
      if (cost === undefined) return Math.max(...loads);
      const placed = loads.map((_, at) => loads.map((load, index) => (index === at ? load + cost : load)));
      return Math.min(...placed.map((next) => best(rest, next)));
    };
    fc.assert(
      fc.property(batch(7), fc.integer({ min: 1, max: 3 }), (items, count) => {
        const max = Math.max(0, ...balancedParts(items, count).map(sumOf));
        const optimum = best(
          items.map(({ cost }) => cost),
          new Array<number>(count).fill(0),
        );
        expect(max).toBeLessThanOrEqual(optimum * (4 / 3 - 1 / (3 * count)) + 1e-6);
      }),
    );
  });
});
