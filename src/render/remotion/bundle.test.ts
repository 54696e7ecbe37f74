import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleKey, publishMedia } from './bundle.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-bundle-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), text);
}

test('the key changes with everything that a bundle depends on, and with nothing else', async () => {
  await put('compositions/index.ts', 'one');
  await put('src/storyboard/contract.ts', 'a');
  await put('assets/fonts/x.woff2', 'f');
  const project = { entryPoint: '', rootDir: folder, publicDir: '', build: null };
  const keys = [await bundleKey(project)];
  for (const [name, text] of [
    ['compositions/scenes/new.tsx', 'two'],
    ['src/storyboard/contract.ts', 'b'],
    ['assets/fonts/x.woff2', 'g'],
  ] as const) {
    await put(name, text);
    keys.push(await bundleKey(project));
  }
  expect(new Set(keys).size).toBe(keys.length);
  await put('src/voice/engine.ts', 'not drawn');
  await put('compositions/index.test.ts', 'not bundled');
  await put('assets/media/0a.png', 'published later');
  expect(await bundleKey(project)).toBe(keys.at(-1));
  expect(await bundleKey({ ...project, build: 'built' })).not.toBe(keys.at(-1));
});

test('media is published once, as a whole, and never outside the public folder', async () => {
  await put('picture.png', 'bytes');
  const absolutePath = path.join(folder, 'picture.png');
  const bundleDirectory = path.join(folder, 'bundle');
  await publishMedia(bundleDirectory, [{ absolutePath, publicPath: 'media/0a.png' }]);
  await rm(absolutePath);
  await publishMedia(bundleDirectory, [{ absolutePath, publicPath: 'media/0a.png' }]);
  expect(await readdir(path.join(bundleDirectory, 'public', 'media'))).toEqual(['0a.png']);
  expect(await readFile(path.join(bundleDirectory, 'public', 'media', '0a.png'), 'utf8')).toBe('bytes');
  await expect(publishMedia(bundleDirectory, [{ absolutePath, publicPath: '../0a.png' }])).rejects.toThrow();
});
