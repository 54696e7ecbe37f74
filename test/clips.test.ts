/** A script with a video clip: what is drawn again when the clip changes, what is reported, and what is kept. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type FfmpegTools, findFfmpeg } from '../src/render/ffmpeg/tools.ts';
import { present } from '../src/shared/assert.ts';
import { writeTextAtomically } from '../src/store/atomic.ts';
import { bt709, encodeVideoClip, writeFrames } from './support/numbered-video-clip.ts';
import { runCli } from './support/run-cli.ts';

const text = `# A small day

The gate is wet when I lift the latch.

![The numbers](numbers.mp4#t=0.5,2)

Then the numbers go by, one after the other.

Two robins are waiting for the spade.
`;

const reportSchema = z.object({
  scripts: z.array(
    z.object({
      videos: z.array(
        z.object({
          unchanged: z.boolean(),
          frames: z.number(),
          cachedFrames: z.number(),
          stageMs: z.record(z.string(), z.number()),
        }),
      ),
    }),
  ),
});

let folder: string;
let tools: FfmpegTools;
const writeClip = (encoding: readonly string[]) =>
  encodeVideoClip(tools, path.join(folder, 'frames'), 30, encoding, path.join(folder, 'numbers.mp4'));
const x264 = [...bt709, '-c:v', 'libx264'];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-clips-'));
  tools = present(await findFfmpeg(), 'ffmpeg');
  await writeFrames(path.join(folder, 'frames'), 60);
  await writeClip(x264);
  await writeTextAtomically(path.join(folder, 'day.md'), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// A cache of its own, so that the pictures of the clip have to be taken.
const run = (...args: readonly string[]) =>
  runCli([...args, '--cache-dir', path.join(folder, 'cache')], { cwd: folder });

async function render() {
  const args = ['render', 'day.md', '--voice', 'none', '--height', '90', '--fps', '10', '--json'];
  const { code, stdout, stderr } = await run(...args);
  expect(code, stderr).toBe(0);
  const video = reportSchema.parse(JSON.parse(stdout)).scripts[0]?.videos[0];
  return { ...present(video, 'a video'), stderr };
}

it('draws the scene of a video clip again when the clip changes, and no other scene', async () => {
  const first = await render();
  expect([first.unchanged, first.cachedFrames]).toEqual([false, 0]);
  expect(first.stderr).toMatch(/^day\.md: reading video clips \d+\/\d+$/m);
  expect(first.stageMs.clips).toBeGreaterThan(0);
  expect((await render()).unchanged).toBe(true);

  await writeClip([...x264, '-crf', '40']);
  const changed = await render();
  expect(changed.unchanged).toBe(false);
  expect(changed.stderr).toContain('reading video clips');
  expect(changed.cachedFrames).toBeGreaterThan(first.frames * 0.3);
  expect(changed.cachedFrames).toBeLessThan(first.frames * 0.9);

  await writeTextAtomically(path.join(folder, 'day.md'), text.replace('#t=0.5,2', '#t=0.5,1.5'));
  const shorter = await render();
  expect(shorter.cachedFrames).toBe(changed.cachedFrames);

  const { stdout } = await run('cache');
  expect(stdout).toMatch(/clip-pictures +\S+ [kM]?B +3 entries/);
}, 240_000);

it('is reported by check when it is damaged', async () => {
  await writeTextAtomically(path.join(folder, 'numbers.mp4'), 'no clip');
  const { code, stdout } = await run('check', 'day.md');
  expect(code).toBe(3);
  expect(stdout).toContain('day.md:5:1');
  expect(stdout).toContain('is not a video clip that can be shown');
}, 60_000);
