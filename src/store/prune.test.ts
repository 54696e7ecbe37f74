import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryPathFor } from './atomic.ts';
import { usage } from './entries.ts';
import { recordedBytes } from './ledger.ts';
import { keepWithin, prune } from './prune.ts';
import { contentKey, openStore } from './store.ts';

const hourMs = 60 * 60 * 1000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-prune-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Adds a file of 100 bytes, last used the given number of hours ago. */
async function addFile(name: string, hoursAgo: number): Promise<string> {
  const store = openStore(folder);
  const { path: place } = await store.obtain(contentKey([name], '.segment.mp4'), (file) =>
    writeFile(file, name.padEnd(100)),
  );
  store.release();
  await age(place, hoursAgo);
  return place;
}

async function age(place: string, hours: number): Promise<void> {
  const then = new Date(Date.now() - hours * hourMs);
  await utimes(place, then, then);
}

/** Adds a folder of 300 bytes in two levels. */
async function addFolder(name: string, hoursAgo: number): Promise<string> {
  const store = openStore(folder);
  const { path: place } = await store.obtain(contentKey([name], '.page'), async (directory) => {
    await mkdir(path.join(directory, 'public'), { recursive: true });
    await writeFile(path.join(directory, 'index.html'), 'x'.repeat(100));
    await writeFile(path.join(directory, 'public', 'font.woff2'), 'x'.repeat(200));
  });
  store.release();
  await age(place, hoursAgo);
  return place;
}

async function remaining(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => path.join(folder, name))
    .filter((place) => path.dirname(path.dirname(place)) === folder)
    .sort();
}

describe('usage', () => {
  it('counts entries, bytes and kinds, but not files that are being written', async () => {
    await addFile('a', 1);
    await addFile('b', 5);
    const page = await addFolder('c', 2);
    await writeFile(temporaryPathFor(page), 'being written');
    const { oldestUse, ...counted } = await usage(folder);
    expect(counted).toEqual({
      entries: 3,
      bytes: 500,
      kinds: [
        { kind: 'page', entries: 1, bytes: 300 },
        { kind: 'segment', entries: 2, bytes: 200 },
      ],
    });
    expect((Date.now() - (oldestUse?.getTime() ?? 0)) / hourMs).toBeCloseTo(5, 1);
  });

  it('is empty if there is no store', async () => {
    const none = { entries: 0, bytes: 0, oldestUse: null, kinds: [] };
    expect(await usage(path.join(folder, 'missing'))).toEqual(none);
  });
});

describe('prune', () => {
  it('removes the least recently used entries until the store is small enough', async () => {
    await addFile('oldest', 9);
    const [middle, newest, page] = [
      await addFile('middle', 2),
      await addFile('newest', 1),
      await addFolder('page', 8),
    ];
    expect(await prune(folder, { maxBytes: 600 })).toMatchObject({ removedEntries: 0, keptBytes: 600 });
    expect(await prune(folder, { maxBytes: 500 })).toEqual({
      removedEntries: 1,
      freedBytes: 100,
      keptEntries: 3,
      keptBytes: 500,
    });
    expect(await remaining()).toEqual([middle, newest, page].sort());
    expect(await prune(folder, { maxBytes: 499 })).toMatchObject({ removedEntries: 1, freedBytes: 300 });
    expect(await remaining()).toEqual([middle, newest].sort());
  });

  it('keeps an entry that was found a moment ago, however small the limit', async () => {
    const used = await addFile('used', 9);
    await addFile('unused', 1);
    expect(await openStore(folder).find(contentKey(['used'], '.segment.mp4'))).toBe(used);
    await prune(folder, { maxBytes: 0 });
    expect(await remaining()).toEqual([used]);
    await prune(folder, { maxBytes: 0, unusedForMs: 0 });
    expect(await remaining()).toEqual([]);
  });

  it('leaves the temporary files of running processes and clears those of dead ones', async () => {
    const place = await addFile('a', 9);
    const running = temporaryPathFor(place);
    // No process has this id: the largest that Linux gives is 4194304.
    const dead = running.replace(`-${process.pid}-`, '-4194305-');
    for (const file of [running, dead]) await writeFile(file, 'half');
    await prune(folder, { maxBytes: 0 });
    expect(await remaining()).toEqual([running]);
  });

  it('does nothing if there is no store', async () => {
    expect(await prune(path.join(folder, 'missing'), { maxBytes: 0 })).toMatchObject({ removedEntries: 0 });
    expect(await readdir(folder)).toEqual([]);
  });

  // Root may write everywhere, so nothing is refused.
  it.skipIf(process.getuid?.() === 0)('leaves a read-only store unchanged', async () => {
    const place = await addFile('a', 9);
    await chmod(path.dirname(place), 0o500);
    expect(await prune(folder, { maxBytes: 0 })).toMatchObject({ removedEntries: 0, keptBytes: 100 });
    await chmod(path.dirname(place), 0o700);
    expect(await readFile(place, 'utf8')).toContain('a');
  });
});

describe('keepWithin', () => {
  it('prunes when too much was added since the last count', async () => {
    const old = await addFile('old', 3);
    await keepWithin(folder, 200);
    expect(await recordedBytes(folder)).toBe(100);
    const second = await addFile('second', 2);
    await keepWithin(folder, 200);
    expect(await remaining()).toEqual([old, second].sort());
    const third = await addFile('third', 1);
    expect(await recordedBytes(folder)).toBe(300);
    await keepWithin(folder, 200);
    expect(await remaining()).toEqual([second, third].sort());
    expect(await recordedBytes(folder)).toBe(200);
  });

  it('counts again when its record is damaged or a day old', async () => {
    await addFile('a', 3);
    await addFile('b', 2);
    const now = Date.now();
    const records = [
      '',
      '100\n',
      `counted many at ${now}\n`,
      `counted 12 at ${now}\n?\n`,
      `counted 12 at ${now - 25 * hourMs}\n`,
      `counted 12 at ${now + 25 * hourMs}\n`,
    ];
    for (const text of records) {
      await writeFile(path.join(folder, '.bytes'), text);
      await keepWithin(folder, 1000);
      expect(await recordedBytes(folder)).toBe(200);
    }
  });
});
