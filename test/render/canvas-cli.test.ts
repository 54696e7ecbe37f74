/** Renders of the canvas renderer that are killed or interrupted, as a user does it, and go on where they were. */
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

const jobs = 2;

let folder: string;
let ffmpeg: FfmpegTools;
let browser: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-canvas-cli-'));
  ffmpeg = present(await findFfmpeg(), 'ffmpeg');
  const found = (await packedBrowser(cacheDirectory)) ?? (await findBrowser({ cacheDirectory }));
  browser = present(found, 'a browser').executable;
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }));

/** A folder with the script, a cache and a folder for temporary files of its own. */
async function openPlace(name: string) {
  const place = path.join(folder, name);
  const [cache, temporary] = [path.join(place, 'cache'), path.join(place, 'tmp')];
  await mkdir(temporary, { recursive: true });
  await writeFile(path.join(place, 'long.md'), text);
  const size = ['--height', '180', '--jobs', String(jobs)];
  const args = ['render', 'long.md', '--renderer', 'canvas', '--voice', 'none', ...size, '--json'];
  const env = { TMPDIR: temporary, SCRIPTREEL_BROWSER: browser };
  const all = async (under: string) => readdir(path.join(place, under), { recursive: true }).catch(() => []);
  return {
    place,
    start: () => startCli([...args, '--cache-dir', cache], { cwd: place, env }),
    segments: async () =>
      (await all('cache')).filter(
        (file) => file.includes('.segment.') && !isTemporaryName(path.basename(file)),
      ),
    /** Whatever a run should have taken away. */
    leftOvers: async () => [
      ...(await all('tmp')),
      ...(await all('cache/work')),
      ...(await all('out')).filter((file) => isTemporaryName(path.basename(file))),
      ...(await all('cache')).filter((file) => isTemporaryName(path.basename(file))),
    ],
    /** Processes that have the place in their arguments or, as the tools of a run, in their environment. */
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

test('after kill -9 the next run goes on from the segments that were finished', async () => {
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
  const expected = { ...present(video, 'a video'), chapterCount: 1, channels: 2 };
  expect(await verifyVideo(ffmpeg, path.join(place, 'out', 'long.mp4'), expected)).toEqual([]);
  expect(await leftOvers()).toEqual([]);
  expect(await processes()).toEqual([]);
}, 240_000);

test('Ctrl-C begins no further segment, ends with 130, and leaves nothing but what was finished', async () => {
  const { place, start, segments, leftOvers, processes } = await openPlace('interrupted');
  const { child, ended } = start();
  await drawingStarted(segments);
  const before = (await segments()).length;
  child.kill('SIGINT');
  const { code, stdout } = await ended;
  // One that each page was about to finish, and one that it had just begun to store.
  expect((await segments()).length - before).toBeLessThanOrEqual(2 * jobs);
  expect(code).toBe(130);
  expect(stdout).toBe('');
  expect(await readdir(path.join(place, 'out'))).toEqual([]);
  expect(await leftOvers()).toEqual([]);
  expect(await processes()).toEqual([]);
}, 240_000);
