import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  makeFolder,
  removeAbandoned,
  temporaryPathFor,
  writeAtomically,
  writeTextAtomically,
} from './atomic.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-atomic-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a file takes its name once it is whole, in folders that are made for it', async () => {
  const target = path.join(folder, 'new', 'film.mp4');
  await writeAtomically(target, async (temporary) => {
    expect(path.extname(temporary)).toBe('.mp4');
    await writeFile(temporary, 'whole');
    expect(await readdir(path.dirname(target))).toEqual([path.basename(temporary)]);
  });
  expect(await readFile(target, 'utf8')).toBe('whole');
  expect(await readdir(path.dirname(target))).toEqual(['film.mp4']);
});

test('a failure leaves the old file and nothing else', async () => {
  const target = path.join(folder, 'text.srt');
  await writeTextAtomically(target, 'old');
  const failing = writeAtomically(target, async (temporary) => {
    await writeFile(temporary, 'half');
    throw new Error('stopped');
  });
  await expect(failing).rejects.toThrow('stopped');
  expect(await readFile(target, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['text.srt']);
});

test('files that a dead process left behind are removed, and nothing else', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const dead = path.basename(temporaryPathFor('film.mp4')).replace(`-${process.pid}-`, `-${pid}-`);
  const elsewhere = `.scriptreel-00000000-${pid}-0123abcd-film.mp4`;
  const mine = path.basename(temporaryPathFor(path.join(folder, 'film.mp4')));
  for (const name of [dead, elsewhere, mine, 'film.mp4', '.scriptreel-notes'])
    await writeFile(path.join(folder, name), '');
  expect(await removeAbandoned(folder)).toEqual([dead]);
  expect((await readdir(folder)).sort()).toEqual([elsewhere, mine, '.scriptreel-notes', 'film.mp4'].sort());
  expect(await removeAbandoned(path.join(folder, 'missing'))).toEqual([]);
});

test('missing folders are made, even by several calls at once', async () => {
  const wanted = path.join(folder, 'a', 'b', 'c');
  await Promise.all([makeFolder(wanted), makeFolder(wanted), makeFolder(path.join(folder, 'a', 'd'))]);
  expect((await readdir(path.join(folder, 'a'))).sort()).toEqual(['b', 'd']);
  await makeFolder(wanted);
});

test('a folder cannot be made below a file', async () => {
  await writeFile(path.join(folder, 'file'), '');
  await expect(makeFolder(path.join(folder, 'file', 'sub'))).rejects.toThrow(/ENOTDIR|EEXIST/);
});

test.runIf(process.platform === 'linux')(
  'making a folder fails at once if nothing can be made there',
  async () => {
    await expect(makeFolder('/proc/scriptreel/out')).rejects.toThrow(/ENOENT/);
  },
);
