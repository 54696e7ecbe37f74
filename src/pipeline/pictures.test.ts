import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseScript } from '../script/parse.ts';
import { resolvePictures } from './pictures.ts';

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let folder: string;
beforeAll(async () => {
  const parent = await mkdtemp(path.join(tmpdir(), 'scriptreel-pictures-'));
  folder = path.join(parent, 'script');
  await mkdir(path.join(folder, '..dots'), { recursive: true });
  await mkdir(path.join(folder, 'dir.png'));
  await writeFile(path.join(parent, 'secret.png'), onePixel);
  await writeFile(path.join(folder, 'ok.png'), onePixel);
  await writeFile(path.join(folder, '..dots', 'ok.png'), onePixel);
  await writeFile(
    path.join(folder, 'wide.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>',
  );
  await writeFile(path.join(folder, 'fake.png'), 'not a picture');
  await symlink(path.join(parent, 'secret.png'), path.join(folder, 'link.png'));
});
afterAll(() => rm(path.dirname(folder), { recursive: true }));

async function resolve(picture: string) {
  const { script } = parseScript(`# Title\n\nSome words before.\n\n![alt text](${picture})\n`);
  if (script === null) throw new Error('the text must parse');
  return resolvePictures(script, folder);
}

it('takes pictures inside the folder, with their size and a name made of the content', async () => {
  const { media, files, diagnostics } = await resolve('ok.png');
  expect(diagnostics).toEqual([]);
  expect(media.get('ok.png')).toMatchObject({ width: 1, height: 1, alt: 'alt text' });
  expect(files[0]?.publicPath).toMatch(/^media\/[0-9a-f]{32}\.png$/);
  expect((await resolve('wide.svg')).media.get('wide.svg')).toMatchObject({ width: 30, height: 20 });
  expect((await resolve('..dots/ok.png')).diagnostics).toEqual([]);
});

it('takes an address as editors write it', async () => {
  await writeFile(path.join(folder, 'two words.png'), onePixel);
  expect((await resolve('two%20words.png')).diagnostics).toEqual([]);
  expect((await resolve('ok.png?raw=1#top')).diagnostics).toEqual([]);
  expect((await resolve('..%2fsecret.png')).diagnostics).toMatchObject([{ code: 'path-leaves-folder' }]);
});

it.each([
  ['missing.png', 'missing-picture'],
  ['../secret.png', 'path-leaves-folder'],
  ['/etc/passwd', 'path-leaves-folder'],
  ['link.png', 'path-leaves-folder'],
  ['dir.png', 'not-a-picture'],
  ['fake.png', 'not-a-picture'],
])('refuses %s as %s, with its place', async (picture, code) => {
  const { diagnostics, files } = await resolve(picture);
  expect(files).toEqual([]);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code, severity: 'error', span: { start: { line: 5, column: 1 } } });
  expect(diagnostics[0]?.hint).toBeTruthy();
});
