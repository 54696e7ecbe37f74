import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { contentKey, inUseMs, openStore } from './store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-store-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a key depends on every part and on its end', () => {
  const keys = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], []].map((parts) => contentKey(parts));
  expect(new Set(keys).size).toBe(keys.length);
  expect(contentKey(['a'], '.wav')).toMatch(/^[0-9a-f]{32}\.wav$/);
  expect(contentKey([Buffer.from('a')])).toBe(contentKey(['a']));
});

test('an entry is made once and found again, even by another store on the same folder', async () => {
  const key = contentKey(['x']);
  expect(await openStore(folder).find(key)).toBeNull();
  const first = await openStore(folder).obtain(key, (file) => writeFile(file, 'made'));
  expect(first.hit).toBe(false);
  const second = await openStore(folder).obtain(key, () => Promise.reject(new Error('made twice')));
  expect(second).toEqual({ path: first.path, hit: true });
  expect(await readFile(first.path, 'utf8')).toBe('made');
});

test('two callers that make the same folder at the same time both get it', async () => {
  const store = openStore(folder);
  const make = async (directory: string) => {
    await mkdir(directory);
    await writeFile(path.join(directory, 'page.html'), 'whole');
  };
  const [one, two] = await Promise.all([store.obtain('aa11', make), store.obtain('aa11', make)]);
  expect(one.path).toBe(two.path);
  expect(await readdir(path.dirname(one.path))).toEqual(['aa11']);
});

test('a failure halfway leaves no entry', async () => {
  const store = openStore(folder);
  const broken = store.obtain('bb22', async (file) => {
    await writeFile(file, 'half');
    throw new Error('the disk is full');
  });
  await expect(broken).rejects.toThrow('the disk is full');
  expect(await store.find('bb22')).toBeNull();
  expect(await readdir(path.join(folder, 'bb'))).toEqual([]);
});

test('an obtained entry stays in use until it is released', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const store = openStore(folder);
    const { path: place } = await store.obtain('cc33', (file) => writeFile(file, 'x'));
    const longAgo = new Date(Date.now() - 2 * inUseMs);
    await utimes(place, longAgo, longAgo);
    vi.advanceTimersByTime(inUseMs / 2);
    await vi.waitFor(async () =>
      expect((await stat(place)).mtimeMs).toBeGreaterThan(longAgo.getTime() + inUseMs),
    );
    store.release();
    await utimes(place, longAgo, longAgo);
    vi.advanceTimersByTime(10 * inUseMs);
    expect((await stat(place)).mtimeMs).toBeCloseTo(longAgo.getTime(), 0);
  } finally {
    vi.useRealTimers();
  }
});

describe('a verified entry', () => {
  const key = contentKey(['scene'], '.segment.mp4');
  const content = 'frames '.repeat(20_000);
  const obtain = () => openStore(folder).obtain(key, (file) => writeFile(file, content), { verify: true });

  it('is found again under a name with its extension', async () => {
    const first = await obtain();
    expect(first.hit).toBe(false);
    expect(path.extname(first.path)).toBe('.mp4');
    expect(await obtain()).toEqual({ path: first.path, hit: true });
    expect(await openStore(folder).findVerified(key)).toBe(first.path);
    expect(await openStore(folder).findVerified(contentKey(['other'], '.segment.mp4'))).toBeNull();
  });

  const damages: readonly [what: string, damage: (file: string) => Promise<void>][] = [
    ['cut short', (file) => truncate(file, content.length - 1)],
    ['left empty by a power cut', (file) => truncate(file, 0)],
    ['changed in one bit', (file) => writeFile(file, `g${content.slice(1)}`)],
    ['longer than it was', (file) => writeFile(file, `${content}s`)],
  ];
  it.each(damages)('%s is removed and made again', async (_what, damage) => {
    const { path: file } = await obtain();
    await damage(file);
    expect(await openStore(folder).findVerified(key)).toBeNull();
    expect(await readdir(path.dirname(file))).toEqual([]);

    await obtain();
    await damage(file);
    const again = await obtain();
    expect(again.hit).toBe(false);
    expect(await readFile(again.path, 'utf8')).toBe(content);
    expect(await readdir(path.dirname(file))).toEqual([path.basename(again.path)]);
  });

  it('that two callers make with different bytes at once is whole for both', async () => {
    const make = (text: string) =>
      openStore(folder).obtain(key, (file) => writeFile(file, text), { verify: true });
    const made = await Promise.all(['one', 'two'].map(make));
    expect(await Promise.all(made.map(({ path: file }) => readFile(file, 'utf8')))).toEqual(['one', 'two']);
    expect(['one', 'two']).toContain(await readFile((await make('three')).path, 'utf8'));
  });

  it('that fails halfway leaves nothing', async () => {
    const broken = openStore(folder).obtain(key, () => Promise.reject(new Error('no space')), {
      verify: true,
    });
    await expect(broken).rejects.toThrow('no space');
    expect(await readdir(path.join(folder, key.slice(0, 2)))).toEqual([]);
  });
});
