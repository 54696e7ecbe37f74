/** Progress as programs read it: every line of a run is parsed. */
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { cacheDirectory, runCli } from './support/run-cli.ts';

const count = z.int().nonnegative();
const amount = z.number().nonnegative().nullable();
const place = { script: z.string(), format: z.literal('16:9'), videoIndex: count, videoCount: count };
const run = z.strictObject({
  videosDone: count,
  framesDone: count,
  framesCached: count,
  framesTotal: count.nullable(),
  framesExpected: count.nullable(),
  framesPerSecond: amount,
  timesRealTime: amount,
  secondsLeft: amount,
});
const speed = { framesPerSecond: amount, timesRealTime: amount };
const lineSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('progress'),
    ...place,
    stage: z.enum(['speech', 'bundle', 'frames', 'sound', 'assemble']),
    done: count,
    total: count,
    cached: count,
    ...speed,
    secondsLeft: amount,
    run,
  }),
  z.strictObject({
    type: z.literal('video-done'),
    ...place,
    file: z.string(),
    width: count,
    height: count,
    fps: count,
    frames: count,
    cached: count,
    unchanged: z.boolean(),
    durationSeconds: z.number().positive(),
    elapsedSeconds: z.number().nonnegative(),
    ...speed,
    run,
  }),
  z.strictObject({
    type: z.literal('video-failed'),
    ...place,
    error: z.string().min(1),
    hint: z.string().nullable(),
    run,
  }),
]);
type Line = z.infer<typeof lineSchema>;
type ProgressLine = Extract<Line, { type: 'progress' }>;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-progress-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes texts that no run has seen, so that none of their frames is in the cache. */
async function writeScripts(...names: readonly string[]): Promise<void> {
  const unseen = path.basename(folder);
  for (const name of names) {
    await writeFile(
      path.join(folder, name),
      `# ${name} ${unseen}\n\nThis is ${name} of ${unseen}, and short.\n`,
    );
  }
}

async function render(...args: readonly string[]) {
  const common = ['--voice', 'none', '--height', '180', '--cache-dir', cacheDirectory];
  const { code, stdout, stderr } = await runCli(['render', ...args, ...common], { cwd: folder });
  const linesOf = () =>
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => lineSchema.parse(JSON.parse(line)));
  return { code, stdout, stderr, linesOf };
}

function linesOfStage(lines: readonly Line[], script: string, stage: string): ProgressLine[] {
  return lines
    .filter((line) => line.type === 'progress')
    .filter((line) => line.script === script && line.stage === stage);
}

it('consists of JSON lines, has the first and last of each stage, and counts what came from the cache', async () => {
  await writeScripts('a.md', 'b.md');
  const cold = await render('a.md', 'b.md', '--progress', 'json', '--json');
  expect(cold.code).toBe(0);
  expect(JSON.parse(cold.stdout)).toMatchObject({ ok: true });
  const lines = cold.linesOf();
  for (const script of ['a.md', 'b.md']) {
    for (const stage of ['speech', 'frames', 'sound', 'assemble']) {
      const ofStage = linesOfStage(lines, script, stage);
      const done = ofStage.map((line) => line.done);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      expect(ofStage.filter((line) => line.done >= line.total)).toEqual([ofStage.at(-1)]);
    }
    const frames = linesOfStage(lines, script, 'frames');
    expect(frames[0]).toMatchObject({ done: 0, cached: 0, secondsLeft: null });
    expect(frames.at(-1)).toMatchObject({ secondsLeft: 0 });
  }
  const ends = lines.filter((line) => line.type === 'video-done');
  expect(ends.map(({ script }) => script).sort()).toEqual(['a.md', 'b.md']);
  for (const { file, cached, frames, fps, durationSeconds, framesPerSecond } of ends) {
    expect((await stat(file)).size).toBeGreaterThan(0);
    expect(cached).toBe(0);
    expect(framesPerSecond).toBeGreaterThan(0);
    expect(frames).toBeCloseTo(durationSeconds * fps, 0);
  }
  const frames = ends.reduce((sum, end) => sum + end.frames, 0);
  expect(lines.at(-1)).toMatchObject({
    type: 'video-done',
    run: { videosDone: 2, framesDone: frames, framesCached: 0, framesTotal: frames, secondsLeft: 0 },
  });

  const unchanged = (await render('a.md', 'b.md', '--progress', 'json')).linesOf();
  expect(unchanged.map(({ type }) => type)).toEqual(['video-done', 'video-done']);
  expect(unchanged.at(-1)).toMatchObject({
    unchanged: true,
    framesPerSecond: null,
    timesRealTime: null,
    run: { videosDone: 2, framesDone: frames, framesCached: frames, framesTotal: frames, secondsLeft: 0 },
  });

  const warm = (await render('a.md', 'b.md', '-o', 'again', '--progress', 'json')).linesOf();
  for (const end of warm.filter((line) => line.type === 'video-done')) {
    expect(end.cached).toBe(end.frames);
    expect(end.framesPerSecond).toBeNull();
  }
  expect(warm.filter((line) => line.type === 'progress' && line.framesPerSecond !== null)).toEqual([]);
  expect(warm.at(-1)?.run).toMatchObject({ framesDone: frames, framesCached: frames, framesTotal: frames });
}, 120_000);

it('reports which video failed and why, and for people how long all took', async () => {
  await writeScripts('good.md', 'bad.md');
  // A folder where a file belongs: nothing checks for that beforehand.
  await mkdir(path.join(folder, 'out', 'bad.srt', 'taken'), { recursive: true });
  const failed = await render('good.md', 'bad.md', '--progress', 'json');
  expect(failed.code).toBe(1);
  const ends = failed.linesOf().filter(({ type }) => type !== 'progress');
  expect(ends.map(({ type, script }) => `${type} ${script}`).sort()).toEqual([
    'video-done good.md',
    'video-failed bad.md',
  ]);
  expect(ends.at(-1)?.run).toMatchObject({ videosDone: 2, secondsLeft: 0 });

  await rm(path.join(folder, 'out', 'good.jpg'));
  const { stderr } = await render('good.md', 'bad.md');
  expect(stderr).toMatch(/^good\.md \(1 of 2\): drawing (\d+)\/\1 \(\1 from the cache\)$/m);
  expect(stderr).toMatch(
    /^✓ out\/good\.mp4 .* (\d+) frames \(\1 from the cache\) in [\d.]+ s: [\d.]+ times real/m,
  );
  expect(stderr).toMatch(/^1 of 2 videos, .* times real time$/m);
  expect(stderr).toMatch(/1 of 2 videos failed: bad\.md \(16:9\)\.$/m);
}, 120_000);

it('is silent when asked to be, except for the result', async () => {
  await writeScripts('quiet.md');
  const { stderr } = await render('quiet.md', '--progress', 'none');
  expect(stderr).toMatch(/^✓ out\/quiet\.mp4 .*\n$/);
  expect((await render('quiet.md', '--progress', 'bar')).code).toBe(2);
}, 120_000);
