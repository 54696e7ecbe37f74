/** Renders by the canvas renderer that a user kills or interrupts, and that go on where they stopped. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { findBrowser, packedBrowser } from '../../src/render/browser/find-browser.ts';
import { type FfmpegTools, findFfmpeg } from '../../src/render/ffmpeg/tools.ts';
import { verifyVideo } from '../../src/render/verify.ts';
import { present } from '../../src/shared/assert.ts';
import { isTemporaryName } from '../../src/store/atomic.ts';
import { cacheDirectory, startCli } from '../support/run-cli.ts';

const reportSchema = z.object({
  ok: z.literal(true),
  scripts: z.array(
    z.object({
      videos: z.array(
        z.object({
          renderer: z.literal('canvas'),
          width: z.number(),
          height: z.number(),
          fps: z.number(),
          frames: z.number(),
          cachedFrames: z.number(),
        }),
      ),
    }),
  ),
});

const text = `# Long\n\n${Array.from(
  { length: 40 },
  (_, index) => `This is sentence number ${index}, and the video is long.`,
).join('\n\n')}\n`;

let folder: string;
let ffmpeg: FfmpegTools;
let browser: string;
/** How many segments the whole video has. */
let segmentsOfVideo = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-canvas-cli-'));
  ffmpeg = present(await findFfmpeg(), 'ffmpeg');
  const found = (await packedBrowser(cacheDirectory)) ?? (await findBrowser({ cacheDirectory }));
  browser = present(found, 'a browser').executable;
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }));

/** A folder with the script, its own cache, and its own folder for temporary files. */
async function openPlace(name: string) {
  const place = path.join(folder, name);
  const [cache, temporary] = [path.join(place, 'cache'), path.join(place, 'tmp')];
  await mkdir(temporary, { recursive: true });
  await writeFile(path.join(place, 'long.md'), text);
  const args = ['render', 'long.md', '--renderer', 'canvas', '--voice', 'none', '--height', '180', '--json'];
  const env = { TMPDIR: temporary, SCRIPTREEL_BROWSER: browser };
  const all = async (under: string) => readdir(path.join(place, under), { recursive: true }).catch(() => []);
  return {
    place,
    start: () => startCli([...args, '--cache-dir', cache], { cwd: place, env }),
    segments: async () =>
      (await all('cache')).filter(
        (file) => file.includes('.segment.') && !isTemporaryName(path.basename(file)),
      ),
    /** Everything that a run should have removed. */
    leftOvers: async () => [
      ...(await all('tmp')),
      ...(await all('cache/work')),
      ...(await all('out')).filter((file) => isTemporaryName(path.basename(file))),
      ...(await all('cache')).filter((file) => isTemporaryName(path.basename(file))),
    ],
    /** Processes that have the folder in their arguments or, like the tools of a run, in their environment. */
    processes: async () => {
      const ids = (await readdir('/proc')).filter((id) => /^\d+$/.test(id));
      const said = ids.map(async (id) => {
        const files = ['cmdline', 'environ'].map((file) =>
          readFile(`/proc/${id}/${file}`, 'utf8').catch(() => ''),
        );
        return (await Promise.all(files)).join(' ');
      });
      return (await Promise.all(said)).filter((words) => words.includes(place));
    },
  };
}

async function drawingStarted(segments: () => Promise<string[]>): Promise<void> {
  await expect
    .poll(async () => (await segments()).length, { timeout: 120_000, interval: 20 })
    .toBeGreaterThan(2);
}

test('after kill -9, the next run uses the segments that were finished', async () => {
  const { place, start, segments, leftOvers, processes } = await openPlace('killed');
  const first = start();
  await drawingStarted(segments);
  first.child.kill('SIGKILL');
  expect((await first.ended).stdout).toBe('');
  const finished = await segments();

  const { code, stdout, stderr } = await start().ended;
  expect(code, stderr).toBe(0);
  const [video] = reportSchema.parse(JSON.parse(stdout)).scripts[0]?.videos ?? [];
  expect(video?.cachedFrames).toBeGreaterThan(0);
  expect(video?.cachedFrames).toBeLessThan(video?.frames ?? 0);
  expect(await segments()).toEqual(expect.arrayContaining(finished));
  segmentsOfVideo = (await segments()).length;
  const expected = { ...present(video, 'a video'), chapterCount: 1, channels: 2 };
  expect(await verifyVideo(ffmpeg, path.join(place, 'out', 'long.mp4'), expected)).toEqual([]);
  expect(await leftOvers()).toEqual([]);
  expect(await processes()).toEqual([]);
}, 240_000);

test('Ctrl-C stops at once, with exit code 130, and leaves nothing but finished segments', async () => {
  const { place, start, segments, leftOvers, processes } = await openPlace('interrupted');
  const { child, ended } = start();
  await drawingStarted(segments);
  child.kill('SIGINT');
  const { code, stdout } = await ended;
  expect(code).toBe(130);
  expect((await segments()).length).toBeLessThan(segmentsOfVideo);
  expect(stdout).toBe('');
  expect(await readdir(path.join(place, 'out'))).toEqual([]);
  expect(await leftOvers()).toEqual([]);
  expect(await processes()).toEqual([]);
}, 240_000);
