/** `still` and `storyboard`: the pictures are opened again and compared with the rendered video. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { imageSize } from 'image-size';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FfmpegTools, findFfmpeg } from '../src/render/ffmpeg/tools.ts';
import { present } from '../src/shared/assert.ts';
import { chosenFrames } from './render/media.ts';
import { lumaOf, ssim } from './render/ssim.ts';
import { cacheDirectory, runCli } from './support/run-cli.ts';

const text = `---
title: A Small Day
---

The gate is wet when I lift the latch. Two robins are waiting for the spade.

## Noon

- Loosen the soil.
- Sow in a row.
`;

const [width, height] = [320, 180];
let folder: string;
let tools: FfmpegTools;
const common = ['--voice', 'none', '--cache-dir', cacheDirectory];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-pictures-'));
  await writeFile(path.join(folder, 'day.md'), text);
  tools = present(await findFfmpeg(), 'ffmpeg');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runCli([...args, ...common], { cwd: folder });

async function sizeOf(name: string) {
  return imageSize(await readFile(path.join(folder, name)));
}

it('writes the frame that the video shows at that time', async () => {
  const rendered = await run('render', 'day.md', '--height', '180');
  expect(rendered.code, rendered.stderr).toBe(0);
  const still = await run('still', 'day.md', '--at', '4.0s', '--height', '180');
  expect(still.code, still.stderr).toBe(0);
  expect(still.stdout).toBe('');
  const picture = path.join(folder, 'out', 'day-4s.png');
  expect(await sizeOf('out/day-4s.png')).toMatchObject({ width, height, type: 'png' });
  const bytes = width * height * 3;
  const [mine] = await chosenFrames(tools, picture, bytes, [0]);
  const [before, same] = await chosenFrames(tools, path.join(folder, 'out', 'day.mp4'), bytes, [0, 120]);
  const likeness = (frame: Buffer | undefined) =>
    ssim(lumaOf(present(mine, 'the still')), lumaOf(present(frame, 'a frame')), width);
  expect(likeness(same)).toBeGreaterThan(0.98);
  expect(likeness(before)).toBeLessThan(0.95);
}, 120_000);

it('writes JPEG, one for each format, where -o says', async () => {
  const { code, stderr } = await run(
    ...['still', 'day.md', '--at', '40%', '-o', 'pictures/now.jpg'],
    ...['--format', '16:9,9:16', '--height', '180'],
  );
  expect(code, stderr).toBe(0);
  expect(await readdir(path.join(folder, 'pictures'))).toEqual(['now-16x9.jpg', 'now-9x16.jpg']);
  expect(await sizeOf('pictures/now-16x9.jpg')).toMatchObject({ width, height, type: 'jpg' });
  expect(await sizeOf('pictures/now-9x16.jpg')).toMatchObject({ width: 102, height });
}, 60_000);

it('draws the same still with Remotion when asked to', async () => {
  for (const renderer of ['canvas', 'remotion']) {
    const args = ['still', 'day.md', '--at', '4s', '--height', '180', '--renderer', renderer];
    const { code, stderr } = await run(...args, '-o', `${renderer}.png`);
    expect(code, stderr).toBe(0);
  }
  const bytes = width * height * 3;
  const [ours] = await chosenFrames(tools, path.join(folder, 'canvas.png'), bytes, [0]);
  const [stock] = await chosenFrames(tools, path.join(folder, 'remotion.png'), bytes, [0]);
  expect(ssim(lumaOf(present(ours, 'ours')), lumaOf(present(stock, 'stock')), width)).toBeGreaterThan(0.99);
}, 120_000);

it.each([
  ['soon', 'is not a time', '1:05'],
  ['9:00', 'day.md', '40%'],
  ['140%', 'beyond', '100%'],
])('refuses --at %s and explains what to do', async (at, problem, hint) => {
  const { code, stderr } = await run('still', 'day.md', '--at', at);
  expect(code).toBe(2);
  expect(stderr).toContain(problem);
  expect(stderr).toContain(hint);
});

it('refuses files of other types', async () => {
  const { code, stderr } = await run('still', 'day.md', '-o', 'now.webp');
  expect(code).toBe(2);
  expect(stderr).toContain('.png');
  expect((await run('storyboard', 'day.md', '-o', 'board.jpg')).code).toBe(2);
});

it('writes a contact sheet for each format, with every scene', async () => {
  const { code, stderr } = await run('storyboard', 'day.md', '--format', '16:9,9:16');
  expect(code, stderr).toBe(0);
  const wide = await sizeOf('out/day.storyboard-16x9.png');
  // Four thumbnails of 480 pixels in a row, and as many rows as five scenes need.
  expect(wide.width).toBeGreaterThan(4 * 480);
  expect(wide.height).toBeGreaterThan(2 * 270);
  expect(wide.height).toBeLessThan(3 * 270 + 200);
  expect((await sizeOf('out/day.storyboard-9x16.png')).height).toBeGreaterThan(480);
  expect(stderr).toContain('5 scenes');
}, 60_000);

it('divides a long contact sheet into pages', async () => {
  const sections = Array.from({ length: 12 }, (_, index) => `## Part ${index + 1}\n\nA line of its own.\n`);
  await writeFile(path.join(folder, 'long.md'), `# Long\n\n${sections.join('\n')}`);
  const { code, stderr } = await run('storyboard', 'long.md', '-o', 'boards');
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('26 scenes');
  expect(await readdir(path.join(folder, 'boards'))).toEqual([
    'long.storyboard-1.png',
    'long.storyboard-2.png',
  ]);
}, 60_000);
