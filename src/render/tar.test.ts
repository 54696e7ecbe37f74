import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
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
  await unpackTar(Buffer.concat(parts), folder);
  expect(await readFile(path.join(folder, 'lib/a.so'), 'utf8')).toBe(long);
  expect(await readFile(path.join(folder, 'b'), 'utf8')).toBe('two');
  expect((await stat(path.join(folder, 'b'))).mode & 0o777).toBe(0o755);
});

test('writes nothing outside of its folder', async () => {
  await expect(unpackTar(entry('../evil', 'x'), folder)).rejects.toThrow('Unsafe name');
});
