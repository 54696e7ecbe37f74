import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expandScripts, shardOf } from './batch.ts';

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

it('gives n machines disjoint parts that add up', () => {
  const scripts = ['c', 'a', 'e', 'b', 'd'];
  const parts = [1, 2, 3].map((part) => shardOf(scripts, `${part}/3`));
  expect(parts.flat().sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(shardOf([...scripts].reverse(), '2/3')).toEqual(parts[1]);
  for (const wrong of ['0/3', '4/3', '1', 'a/b', '1/0'])
    expect(() => shardOf(scripts, wrong)).toThrow(/will not do/);
});
