import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bt709,
  encodeVideoClip,
  videoClipHeight,
  videoClipWidth,
  writeFrames,
} from '../../../../test/support/numbered-video-clip.ts';
import { findFfmpeg } from '../../../render/ffmpeg/tools.ts';
import { parseScript } from '../../../script/parse.ts';
import { present } from '../../../shared/assert.ts';
import { checkPictures } from './pictures.ts';

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
  const { value, diagnostics } = await checkPictures(script, folder);
  return { ...value, diagnostics };
}

it('takes pictures inside the folder, with their size and a name made of their content', async () => {
  const { media, files, diagnostics } = await resolve('ok.png');
  expect(diagnostics).toEqual([]);
  expect(media.get('ok.png')).toMatchObject({ width: 1, height: 1, alt: 'alt text' });
  expect(files[0]?.publicPath).toMatch(/^media\/[0-9a-f]{32}\.png$/);
  expect((await resolve('wide.svg')).media.get('wide.svg')).toMatchObject({ width: 30, height: 20 });
  expect((await resolve('..dots/ok.png')).diagnostics).toEqual([]);
});

it('understands addresses as editors write them', async () => {
  await writeFile(path.join(folder, 'two words.png'), onePixel);
  expect((await resolve('two%20words.png')).diagnostics).toEqual([]);
  expect((await resolve('ok.png?raw=1#top')).diagnostics).toEqual([]);
  expect((await resolve('..%2fsecret.png')).diagnostics).toMatchObject([{ code: 'path-leaves-folder' }]);
});

it('sets a photograph upright when the camera was turned', async () => {
  const frames = path.join(path.dirname(folder), 'frame');
  await writeFrames(frames, 1);
  const lying = path.join(frames, 'lying.jpg');
  await encodeVideoClip(present(await findFfmpeg(), 'ffmpeg'), frames, 1, ['-frames:v', '1'], lying);
  const bytes = await readFile(lying);
  // Exif's orientation 6, after the marker of the file's start: a quarter turn to the right.
  const exif = 'ffe1002245786966000049492a000800000001001201030001000000060000'.padEnd(72, '0');
  const turned = Buffer.concat([bytes.subarray(0, 2), Buffer.from(exif, 'hex'), bytes.subarray(2)]);
  await writeFile(path.join(folder, 'turned.jpg'), turned);
  const { media, diagnostics } = await resolve('turned.jpg');
  expect(diagnostics).toEqual([]);
  expect(media.get('turned.jpg')).toMatchObject({ width: videoClipHeight, height: videoClipWidth });
});

it.each([
  ['wide.svg#xywh=percent:30,20,40,40', { x: 0.3, y: 0.2, width: 0.4, height: 0.4 }],
  ['wide.svg#xywh=15,5,6,10', { x: 0.5, y: 0.25, width: 0.2, height: 0.5 }],
  ['wide.svg#xywh=pixel:24,5,100,100', { x: 0.8, y: 0.25, width: 0.2, height: 0.75 }],
  ['wide.svg', null],
])('takes the focus of %s', async (address, focus) => {
  const { media, diagnostics } = await resolve(address);
  expect(diagnostics).toEqual([]);
  const found = media.get(address)?.focus ?? null;
  if (focus === null || found === null) expect(found).toBe(focus);
  else
    for (const [key, value] of Object.entries(focus))
      expect(found).toHaveProperty(key, expect.closeTo(value));
});

describe('a video clip', () => {
  beforeAll(async () => {
    const tools = present(await findFfmpeg(), 'ffmpeg');
    const frames = path.join(path.dirname(folder), 'frames');
    await writeFrames(frames, 30);
    const place = (name: string) => path.join(folder, name);
    await encodeVideoClip(tools, frames, 10, [...bt709, '-c:v', 'libx264'], place('clip.mp4'));
    const faststart = ['-c:v', 'libx264', '-movflags', '+faststart'];
    await encodeVideoClip(tools, frames, 10, [...bt709, ...faststart], place('short.mp4'));
    await truncate(place('short.mp4'), Math.round((await stat(place('short.mp4'))).size * 0.6));
    await encodeVideoClip(tools, frames, 10, [...bt709, '-c:v', 'libx264'], place('headless.mp4'));
    await truncate(place('headless.mp4'), 900);
    const sound = ['-f', 'lavfi', '-i', 'sine=duration=1', '-c:a', 'aac', place('sound.mp4')];
    await promisify(execFile)(tools.ffmpegPath, ['-v', 'error', ...sound]);
    const hdr = [
      '-vf',
      'format=yuv420p10le',
      '-c:v',
      'libx265',
      '-x265-params',
      'log-level=error:transfer=smpte2084',
    ];
    await encodeVideoClip(tools, frames, 10, [...hdr, '-color_trc', 'smpte2084'], place('hdr.mp4'));
    // A codec that does not exist, in a file that is otherwise whole.
    const unknown = (await readFile(place('clip.mp4'))).toString('latin1').replaceAll('avc1', 'zzzz');
    await writeFile(place('unknown.mp4'), unknown, 'latin1');
    await writeFile(place('text.mp4'), 'no clip at all');
    await writeFile(path.join(path.dirname(folder), 'outside.mp4'), await readFile(place('clip.mp4')));
    await symlink(path.join(path.dirname(folder), 'outside.mp4'), place('linked.mp4'));
  });

  it('is recognised by its content, with its size, its length and the part that is named', async () => {
    await writeFile(path.join(folder, 'clip.dat'), await readFile(path.join(folder, 'clip.mp4')));
    for (const name of ['clip.mp4', 'clip.dat']) {
      const { videoClips, media, files, diagnostics } = await resolve(`${name}#t=0.5,2`);
      expect(diagnostics).toEqual([]);
      expect(videoClips.get(`${name}#t=0.5,2`)).toMatchObject({
        info: { width: videoClipWidth, height: videoClipHeight, durationMs: 3000 },
        startMs: 500,
        endMs: 2000,
      });
      expect([media.size, files.length]).toEqual([0, 0]);
    }
    const { videoClips } = await resolve('clip.mp4#t=1,99');
    expect(videoClips.get('clip.mp4#t=1,99')).toMatchObject({ startMs: 1000, endMs: 3000 });
  });

  it.each([
    ['none.mp4', 'missing-picture', 'error'],
    ['../outside.mp4', 'path-leaves-folder', 'error'],
    ['linked.mp4', 'path-leaves-folder', 'error'],
    ['short.mp4', 'truncated-clip', 'error'],
    ['headless.mp4', 'unreadable-clip', 'error'],
    ['sound.mp4', 'clip-without-picture', 'error'],
    ['unknown.mp4', 'undecodable-clip', 'error'],
    ['text.mp4', 'not-a-clip', 'error'],
    ['clip.mp4#t=8,3', 'bad-fragment', 'error'],
    ['clip.mp4#t=3,8', 'bad-fragment', 'error'],
    ['ok.png#xywh=1,2,3', 'bad-fragment', 'error'],
    ['ok.png#xywh=5,5,3,3', 'bad-fragment', 'error'],
    ['ok.png#t=3', 'unused-fragment', 'warning'],
    ['clip.mp4#xywh=1,2,3,4', 'unused-fragment', 'warning'],
    ['hdr.mp4', 'hdr-clip', 'warning'],
  ])('%s is reported as %s, at its place', async (address, code, severity) => {
    const { diagnostics } = await resolve(address);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, severity, span: { start: { line: 5, column: 1 } } });
    expect(diagnostics[0]?.hint).toBeTruthy();
  });
});

it.each([
  ['missing.png', 'missing-picture'],
  ['../secret.png', 'path-leaves-folder'],
  ['/etc/passwd', 'path-leaves-folder'],
  ['link.png', 'path-leaves-folder'],
  ['dir.png', 'not-a-picture'],
  ['fake.png', 'not-a-picture'],
])('refuses %s as %s, at its place', async (picture, code) => {
  const { diagnostics, files } = await resolve(picture);
  expect(files).toEqual([]);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code, severity: 'error', span: { start: { line: 5, column: 1 } } });
  expect(diagnostics[0]?.hint).toBeTruthy();
});
