/** One store, several processes: none fails, none finds half an entry, and nothing in use disappears. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listEntries, usage } from '../src/store/entries.ts';
import { prune } from '../src/store/prune.ts';
import { contentKey, openStore } from '../src/store/store.ts';

const run = promisify(execFile);
const worker = fileURLToPath(new URL('support/store-worker.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-stores-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Adds entries as the worker makes them, used long ago: each may be pruned until somebody obtains it. */
async function addOldEntries(): Promise<void> {
  const store = openStore(folder);
  for (let number = 0; number < 300; number += 1) {
    const name = `entry ${number}`;
    if (number % 3 === 0) {
      await store.obtain(contentKey([name], '.speech'), async (directory) => {
        await mkdir(directory);
        for (const file of ['first', 'second'])
          await writeFile(path.join(directory, file), `${name};old;end`);
      });
    } else {
      const verify = number % 3 === 1;
      const key = contentKey([name], verify ? '.segment.mp4' : '.sound.wav');
      const text = `${name};${randomUUID().repeat(20)};end`;
      await store.obtain(key, (file) => writeFile(file, text), { verify });
    }
  }
  store.release();
  const longAgo = new Date(Date.now() - 60 * 60 * 1000);
  for (const entry of await listEntries(folder)) await utimes(entry.path, longAgo, longAgo);
}

it('serves four processes that obtain and prune at the same time', async () => {
  await addOldEntries();
  const workers = Array.from({ length: 4 }, () =>
    run(process.execPath, ['--import', 'tsx', worker, folder, '150']),
  );
  await Promise.all(workers);
  // What nobody used is gone, and nothing half-written is left.
  const { entries, kinds } = await usage(folder);
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(['segment', 'sound', 'speech']);
  expect(entries).toBeGreaterThan(100);
  const names = await readdir(folder, { recursive: true });
  expect(names.filter((name) => path.basename(name).startsWith('.scriptreel-'))).toEqual([]);
  await prune(folder, { maxBytes: 0, unusedForMs: 0 });
  expect(await usage(folder)).toMatchObject({ entries: 0, bytes: 0 });
});
