import { lstat, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tarEntry } from '../../test/support/tar-entry.ts';
import { unpackTar } from './tar.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-tar-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('unpacks files with their mode, and folders', async () => {
  const long = 'x'.repeat(700);
  const parts = [
    tarEntry('lib/', '', { type: '5' }),
    tarEntry('lib/a.so', long),
    tarEntry('b', 'two', { mode: 0o755 }),
    Buffer.alloc(1024),
  ];
  await unpackTar([Buffer.concat(parts)], folder);
  expect(await readFile(path.join(folder, 'lib/a.so'), 'utf8')).toBe(long);
  expect(await readFile(path.join(folder, 'b'), 'utf8')).toBe('two');
  expect((await stat(path.join(folder, 'b'))).mode & 0o777).toBe(0o755);
});

test('writes nothing outside its folder', async () => {
  for (const name of ['../evil', '/tmp/evil', 'a/../../evil'])
    await expect(unpackTar([tarEntry(name, 'x')], folder)).rejects.toThrow('Unsafe name');
});

test('leaves links out, so that nothing is written through one', async () => {
  const link = tarEntry('out', '', { type: '2', linkTo: '/tmp' });
  await unpackTar([Buffer.concat([link, tarEntry('out/evil', 'x'), tarEntry('kept', 'y')])], folder);
  expect((await lstat(path.join(folder, 'out'))).isDirectory()).toBe(true);
  expect((await readdir(folder)).sort()).toEqual(['kept', 'out']);
});

test('accepts the archive in pieces of any size', async () => {
  const archive = Buffer.concat([tarEntry('a', 'x'.repeat(1300)), tarEntry('b', ''), Buffer.alloc(1024)]);
  for (const size of [1, 7, 511, 512, 4096]) {
    const pieces = Array.from({ length: Math.ceil(archive.length / size) }, (_, at) =>
      archive.subarray(at * size, (at + 1) * size),
    );
    await unpackTar(pieces, path.join(folder, String(size)));
    expect(await readFile(path.join(folder, String(size), 'a'), 'utf8')).toBe('x'.repeat(1300));
    expect(await readFile(path.join(folder, String(size), 'b'), 'utf8')).toBe('');
  }
});

test('refuses an archive that is cut off or damaged', async () => {
  const archive = tarEntry('a', 'x'.repeat(1300));
  for (const length of [900, 100])
    await expect(unpackTar([archive.subarray(0, length)], folder)).rejects.toThrow('Unexpected end');
  const damaged = Buffer.from(archive);
  damaged.write('b', 0);
  await expect(unpackTar([damaged], folder)).rejects.toThrow('Invalid tar header');
});

test('fails with the error of a source that fails halfway', async () => {
  const source = async function* () {
    yield tarEntry('a', 'x'.repeat(1300)).subarray(0, 1000);
    throw new Error('the disk is gone');
  };
  await expect(unpackTar(source(), folder)).rejects.toThrow('the disk is gone');
});

test('reads names that are longer than a header holds', async () => {
  const name = `${'folder/'.repeat(20)}file`;
  const long = tarEntry('././@LongLink', `${name}\0`, { type: 'L' });
  await unpackTar([long, tarEntry(name.slice(0, 100), 'deep')], folder);
  expect(await readFile(path.join(folder, name), 'utf8')).toBe('deep');
});

test('holds no more of a large file than a few pieces', async () => {
  const piece = Buffer.alloc(1 << 16);
  const count = 400;
  let given = 0;
  const header = tarEntry('big', '', { size: piece.length * count });
  let maxAhead = 0;
  const source = async function* () {
    yield header;
    for (; given < count; given += 1) {
      const { size } = await stat(path.join(folder, 'big')).catch(() => ({ size: 0 }));
      maxAhead = Math.max(maxAhead, given * piece.length - size);
      yield piece;
    }
  };
  await unpackTar(source(), folder);
  expect((await stat(path.join(folder, 'big'))).size).toBe(piece.length * count);
  expect(maxAhead).toBeLessThan(32 * piece.length);
});
