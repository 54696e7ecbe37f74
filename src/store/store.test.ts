import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentKey, openStore } from './store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-store-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a key depends on every part and on where one ends', () => {
  const keys = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], []].map((parts) => contentKey(parts));
  expect(new Set(keys).size).toBe(keys.length);
  expect(contentKey(['a'], '.wav')).toMatch(/^[0-9a-f]{32}\.wav$/);
  expect(contentKey([Buffer.from('a')])).toBe(contentKey(['a']));
});

test('an entry is made once and found again, also by another store on the same folder', async () => {
  const key = contentKey(['x']);
  expect(await openStore(folder).find(key)).toBeNull();
  const first = await openStore(folder).obtain(key, (file) => writeFile(file, 'made'));
  expect(first.hit).toBe(false);
  const second = await openStore(folder).obtain(key, () => Promise.reject(new Error('made twice')));
  expect(second).toEqual({ path: first.path, hit: true });
  expect(await readFile(first.path, 'utf8')).toBe('made');
});

test('two that make the same folder at once both get it', async () => {
  const store = openStore(folder);
  const make = async (directory: string) => {
    await mkdir(directory);
    await writeFile(path.join(directory, 'page.html'), 'whole');
  };
  const [one, two] = await Promise.all([store.obtain('aa11', make), store.obtain('aa11', make)]);
  expect(one.path).toBe(two.path);
  expect(await readdir(path.dirname(one.path))).toEqual(['aa11']);
});

test('what fails half way is not an entry', async () => {
  const store = openStore(folder);
  const broken = store.obtain('bb22', async (file) => {
    await writeFile(file, 'half');
    throw new Error('the disk is full');
  });
  await expect(broken).rejects.toThrow('the disk is full');
  expect(await store.find('bb22')).toBeNull();
  expect(await readdir(path.join(folder, 'bb'))).toEqual([]);
});
