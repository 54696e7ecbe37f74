import { lstat, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackTar } from './tar.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-tar-'));
});
afterEach(() => rm(folder, { recursive: true }));

function entry(name: string, body: string, kind = '0', mode = '0000755'): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(mode, 100);
  header.write(body.length.toString(8).padStart(11, '0'), 124);
  header.write(kind, 156);
  header.write('ustar', 257);
  const padded = Buffer.alloc(Math.ceil(body.length / 512) * 512);
  padded.write(body);
  return Buffer.concat([header, padded]);
}

test('unpacks files with their mode, and folders', async () => {
  const long = 'x'.repeat(700);
  const parts = [entry('lib/', '', '5'), entry('lib/a.so', long), entry('b', 'two'), Buffer.alloc(1024)];
  await unpackTar([Buffer.concat(parts)], folder);
  expect(await readFile(path.join(folder, 'lib/a.so'), 'utf8')).toBe(long);
  expect(await readFile(path.join(folder, 'b'), 'utf8')).toBe('two');
  expect((await stat(path.join(folder, 'b'))).mode & 0o777).toBe(0o755);
});

test('writes nothing outside of its folder', async () => {
  for (const name of ['../evil', '/tmp/evil', 'a/../../evil'])
    await expect(unpackTar([entry(name, 'x')], folder)).rejects.toThrow('Unsafe name');
});

test('leaves links out, and what would be written through one stays inside', async () => {
  const link = entry('out', '', '2');
  link.write('/tmp', 157);
  await unpackTar([Buffer.concat([link, entry('out/evil', 'x'), entry('kept', 'y')])], folder);
  expect((await lstat(path.join(folder, 'out'))).isDirectory()).toBe(true);
  expect((await readdir(folder)).sort()).toEqual(['kept', 'out']);
});

test('takes the archive in pieces of any size', async () => {
  const archive = Buffer.concat([entry('a', 'x'.repeat(1300)), entry('b', ''), Buffer.alloc(1024)]);
  for (const size of [1, 7, 511, 512, 4096]) {
    const pieces = Array.from({ length: Math.ceil(archive.length / size) }, (_, at) =>
      archive.subarray(at * size, (at + 1) * size),
    );
    await unpackTar(pieces, path.join(folder, String(size)));
    expect(await readFile(path.join(folder, String(size), 'a'), 'utf8')).toBe('x'.repeat(1300));
    expect(await readFile(path.join(folder, String(size), 'b'), 'utf8')).toBe('');
  }
});

test('says so when the archive is cut off', async () => {
  const archive = entry('a', 'x'.repeat(1300));
  await expect(unpackTar([archive.subarray(0, 900)], folder)).rejects.toThrow('ends too early');
  await expect(unpackTar([archive.subarray(0, 100)], folder)).rejects.toThrow('ends too early');
});
