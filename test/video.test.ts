/** A text becomes a video: the files are opened again and compared with the text. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { probe } from '../src/render/ffmpeg/probe.ts';
import { type FfmpegTools, findFfmpeg } from '../src/render/ffmpeg/tools.ts';
import { verifyVideo } from '../src/render/verify.ts';
import { type CliResult, cacheDirectory, runCli, startCli } from './support/run-cli.ts';

const text = `---
title: A Small Video
author: Jo Miller
---

It starts at 9:00 am, and it costs **$3.50** in all.

## And then

- First, Dr. Bell arrives.
- Then he leaves.
`;

const reportSchema = z.object({
  ok: z.boolean(),
  bundle: z.object({ hit: z.boolean() }),
  scripts: z.array(
    z.object({
      ok: z.boolean(),
      videos: z.array(
        z.object({
          ok: z.literal(true),
          format: z.string(),
          files: z.record(z.string(), z.string()),
          width: z.number(),
          height: z.number(),
          fps: z.number(),
          frames: z.number(),
          durationMs: z.number(),
          loudness: z.object({ integratedLufs: z.number(), truePeakDbtp: z.number() }).nullable(),
          speech: z.object({ cacheHits: z.number(), spoken: z.number() }),
        }),
      ),
    }),
  ),
});

let folder: string;
let tools: FfmpegTools;
const common = ['--height', '180', '--cache-dir', cacheDirectory, '--json'];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-video-'));
  await writeFile(path.join(folder, 'small.md'), text);
  const found = await findFfmpeg();
  if (found === null) throw new Error('no ffmpeg was found');
  tools = found;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function reportOf(result: CliResult) {
  expect(result.stderr).not.toMatch(/error/i);
  expect(result.code).toBe(0);
  return reportSchema.parse(JSON.parse(result.stdout));
}

/** Only the words, so that line breaks, markup and punctuation do not matter. */
function wordsOf(shown: string): string[] {
  return shown.match(/[\p{L}\p{N}$.:']*[\p{L}\p{N}]/gu) ?? [];
}

const spokenText =
  'A Small Video It starts at 9:00 am and it costs $3.50 in all And then First Dr Bell arrives Then he leaves';

describe('render', () => {
  it('writes a video in two formats with all its files, and speaks and bundles nothing twice', async () => {
    const first = reportOf(
      await runCli(['render', 'small.md', '--format', '16:9,9:16', ...common], { cwd: folder }),
    );
    expect((await readdir(path.join(folder, 'out'))).sort()).toEqual(
      ['16x9', '9x16'].flatMap((shape) =>
        ['ass', 'chapters.txt', 'jpg', 'lrc', 'mp4', 'srt', 'vtt'].map(
          (extension) => `small-${shape}.${extension}`,
        ),
      ),
    );
    const [wide, tall] = first.scripts[0]?.videos ?? [];
    expect(wide).toMatchObject({ format: '16:9', width: 320, height: 180 });
    expect(tall).toMatchObject({ format: '9:16', width: 102, height: 180 });
    // The second format takes its speech from the first.
    expect(tall?.speech.spoken).toBe(0);

    for (const video of first.scripts[0]?.videos ?? []) {
      const { mp4, srt } = { mp4: video.files.video ?? '', srt: video.files.srt ?? '' };
      expect(await verifyVideo(tools, mp4, { ...video, chapterCount: 2, channels: 2 })).toEqual([]);
      expect(video.loudness?.integratedLufs).toBeGreaterThan(-15);
      expect(video.loudness?.integratedLufs).toBeLessThan(-13);
      expect(video.loudness?.truePeakDbtp).toBeLessThanOrEqual(-1);
      const cues = (await readFile(srt, 'utf8')).replace(/^\d+$|^.*-->.*$|<[^>]*>/gm, '');
      expect(wordsOf(cues)).toEqual(spokenText.split(' '));
    }
    expect(await readFile(wide?.files.chapters ?? '', 'utf8')).toMatch(
      /^00:00 A Small Video\n00:\d\d And then\n$/,
    );
    const poster = await probe(tools, wide?.files.poster ?? '');
    expect(poster.streams[0]).toMatchObject({ codec_name: 'mjpeg', width: 320, height: 180 });

    const again = reportOf(
      await runCli(['render', 'small.md', '-o', 'again.mp4', ...common], { cwd: folder }),
    );
    expect(again.bundle.hit).toBe(true);
    expect(again.scripts[0]?.videos[0]?.speech).toEqual({ cacheHits: 5, spoken: 0 });
  }, 240_000);

  it('reads standard input and makes a silent video', async () => {
    const args = ['render', '-', '-o', 'silent.mp4', '--voice', 'none', ...common];
    const report = reportOf(
      await runCli(args, { cwd: folder, stdin: 'Silence\n\nNothing is heard here.\n' }),
    );
    const [video] = report.scripts[0]?.videos ?? [];
    expect(video?.loudness).toBeNull();
    expect(
      await verifyVideo(tools, path.join(folder, 'silent.mp4'), {
        fps: 30,
        width: 320,
        height: 180,
        frames: video?.frames ?? 0,
        chapterCount: 1,
        channels: 2,
      }),
    ).toEqual([]);
  }, 120_000);
});

describe('a run that is ended', () => {
  const long = `# Long\n\n${'This sentence is one of very many, and the video is long.\n\n'.repeat(40)}`;

  async function startLong(name: string) {
    const place = path.join(folder, name);
    await mkdir(place);
    await writeFile(path.join(place, 'long.md'), long);
    await mkdir(path.join(place, 'out'));
    await writeFile(path.join(place, 'out', 'long.mp4'), 'the video of last week');
    const run = startCli(['render', 'long.md', '--height', '180', '--cache-dir', cacheDirectory], {
      cwd: place,
    });
    const end = performance.now() + 90_000;
    while (!/drawing/.test(run.stderrSoFar()) && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(run.stderrSoFar()).toMatch(/drawing/);
    return { ...run, place };
  }

  /** Processes that have a run's temporary folder in their arguments. */
  async function browsersOf(workFolder: string): Promise<string[]> {
    const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const lines = ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''));
    return (await Promise.all(lines)).filter((line) => line.includes(workFolder));
  }

  it('by Ctrl-C stops before it is done with 130, leaves no files and keeps those that were there', async () => {
    const { child, ended, place } = await startLong('interrupted');
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    expect(code).toBe(130);
    expect(stdout).toBe('');
    expect(await readdir(path.join(place, 'out'))).toEqual(['long.mp4']);
    expect(await readFile(path.join(place, 'out', 'long.mp4'), 'utf8')).toBe('the video of last week');
  }, 120_000);

  it('by kill -9 leaves no half file, and the next run removes its temporary files and browsers', async () => {
    const { child, ended, place } = await startLong('killed');
    const work = path.join(cacheDirectory, 'work');
    const ours = async () => (await readdir(work)).filter((name) => name.includes(`-${child.pid}-`));
    const [left = ''] = await ours();
    expect(left).not.toBe('');
    await expect.poll(() => browsersOf(left), { timeout: 20_000 }).not.toEqual([]);
    child.kill('SIGKILL');
    await ended;
    expect(await readFile(path.join(place, 'out', 'long.mp4'), 'utf8')).toBe('the video of last week');
    await writeFile(path.join(place, 'short.md'), '# Short\n\nDone.\n');
    const next = await runCli(['timeline', 'short.md', '--cache-dir', cacheDirectory], { cwd: place });
    expect(next.code).toBe(0);
    expect(await ours()).toEqual([]);
    expect(await browsersOf(left)).toEqual([]);
  }, 120_000);
});
