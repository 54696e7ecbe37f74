/** What is rendered again, and what is left as it is: everything that a video depends on is changed in turn. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { cacheDirectory, runCli } from './support/run-cli.ts';

const reportSchema = z.object({
  ok: z.boolean(),
  scripts: z.array(
    z.object({
      script: z.string(),
      ok: z.boolean(),
      title: z.string().nullable(),
      diagnostics: z.array(z.object({ code: z.string() })),
      videos: z.array(
        z.object({
          ok: z.literal(true),
          unchanged: z.boolean(),
          frames: z.number(),
          cachedFrames: z.number(),
        }),
      ),
    }),
  ),
});

const folders: string[] = [];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-up-to-date-'));
  folders.push(folder);
});
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

const place = (...names: string[]) => path.join(folder, ...names);

async function writePicture(color: string): Promise<void> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z" fill="${color}"/></svg>`;
  await writeFile(place('box.svg'), svg);
}

async function render(...args: readonly string[]) {
  const common = ['--voice', 'none', '--height', '90', '--fps', '10', '--cache-dir', cacheDirectory];
  return runCli(['render', ...args, ...common], { cwd: folder });
}

/** For each video of the run, whether it was left as it was. */
async function unchangedIn(...args: readonly string[]): Promise<boolean[]> {
  const { code, stdout, stderr } = await render(...args, '--json');
  expect(code, stderr).toBe(0);
  return reportSchema
    .parse(JSON.parse(stdout))
    .scripts.flatMap(({ videos }) => videos.map(({ unchanged }) => unchanged));
}

it('leaves an unchanged script alone, and reports that', async () => {
  await writeFile(place('a.md'), '# One\n\nThe only sentence.\n');
  const first = await render('a.md', '--json');
  const files = (await readdir(place('out'))).map((name) => place('out', name));
  const timesOf = () => Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
  const times = await timesOf();

  const again = await render('a.md', '--json');
  expect(again.code).toBe(0);
  expect(again.stderr).toBe('✓ out/a.mp4 is up to date\n');
  expect(await timesOf()).toEqual(times);
  const [before, after] = [first, again].map(({ stdout }) => reportSchema.parse(JSON.parse(stdout)));
  const video = before?.scripts[0]?.videos[0];
  expect(video?.unchanged).toBe(false);
  expect(after).toEqual({
    ok: true,
    scripts: [
      { ...before?.scripts[0], videos: [{ ...video, unchanged: true, cachedFrames: video?.frames }] },
    ],
  });
}, 120_000);

it('renders again after a change of the text, a flag or the output folder, and without the cache', async () => {
  await writeFile(place('a.md'), '# One\n\nThe only sentence.\n');
  expect(await unchangedIn('a.md')).toEqual([false]);
  expect(await unchangedIn('a.md', '--theme', 'night')).toEqual([false]);
  expect(await unchangedIn('a.md', '-o', 'other')).toEqual([false]);
  expect(await unchangedIn('a.md', '-o', 'other')).toEqual([true]);
  // The other theme's video took the place of the first.
  expect(await unchangedIn('a.md')).toEqual([false]);
  expect(await unchangedIn('a.md')).toEqual([true]);
  expect(await unchangedIn('a.md', '--no-cache')).toEqual([false]);
  await writeFile(place('a.md'), '# One\n\nThe other sentence.\n');
  expect(await unchangedIn('a.md')).toEqual([false]);
  expect(await readFile(place('out', 'a.srt'), 'utf8')).toContain('The other sentence.');
}, 240_000);

it('renders again after a change of a picture', async () => {
  await writePicture('red');
  await writeFile(place('a.md'), '# One\n\n![A box](box.svg)\n\nThe only sentence.\n');
  expect(await unchangedIn('a.md')).toEqual([false]);
  expect(await unchangedIn('a.md')).toEqual([true]);
  await writePicture('tan');
  expect(await unchangedIn('a.md')).toEqual([false]);
  expect(await unchangedIn('a.md')).toEqual([true]);
  await rm(place('box.svg'));
  const { code, stderr } = await render('a.md');
  expect(code).toBe(3);
  expect(stderr).toContain('There is no file "box.svg"');
}, 120_000);

it('makes deleted and edited files again', async () => {
  await writeFile(place('a.md'), '# One\n\nThe only sentence.\n');
  expect(await unchangedIn('a.md')).toEqual([false]);
  await rm(place('out', 'a.jpg'));
  expect(await unchangedIn('a.md')).toEqual([false]);
  expect((await stat(place('out', 'a.jpg'))).size).toBeGreaterThan(0);
  expect(await unchangedIn('a.md')).toEqual([true]);

  const subtitles = await readFile(place('out', 'a.srt'), 'utf8');
  await writeFile(place('out', 'a.srt'), 'edited');
  expect(await unchangedIn('a.md')).toEqual([false]);
  expect(await readFile(place('out', 'a.srt'), 'utf8')).toBe(subtitles);

  await utimes(place('out', 'a.mp4'), new Date(), new Date());
  expect(await unchangedIn('a.md')).toEqual([false]);
  expect(await unchangedIn('a.md')).toEqual([true]);
}, 240_000);

it('shows warnings again, and --strict respects them', async () => {
  await writeFile(place('a.md'), '# One\n\nThe only sentence.\n\n[Anna]: Hello\n');
  const first = await render('a.md', '--progress', 'none');
  expect(first.stderr).toContain('warning');
  const again = await render('a.md', '--progress', 'none');
  const warnings = first.stderr.slice(0, first.stderr.indexOf('✓'));
  expect(again.stderr).toBe(`${warnings}✓ out/a.mp4 is up to date\n`);
  expect(again.code).toBe(0);

  const strict = await render('a.md', '--strict', '--json');
  expect(strict.code).toBe(3);
  expect(JSON.parse(strict.stdout)).toMatchObject({ ok: false, scripts: [{ ok: false, videos: [] }] });
}, 120_000);

it('renders the scripts of a batch that have changed, and counts all', async () => {
  for (const name of ['a', 'b'])
    await writeFile(place(`${name}.md`), `# ${name}\n\nA sentence of ${name}.\n`);
  expect(await unchangedIn('a.md', 'b.md', '--format', '16:9,1:1')).toEqual([false, false, false, false]);
  await writeFile(place('a.md'), '# a\n\nAnother sentence.\n');
  const { code, stdout, stderr } = await render('a.md', 'b.md', '--format', '16:9,1:1', '--json');
  expect(code, stderr).toBe(0);
  const { scripts } = reportSchema.parse(JSON.parse(stdout));
  expect(scripts.map(({ script, videos }) => [script, videos.map(({ unchanged }) => unchanged)])).toEqual([
    ['a.md', [false, false]],
    ['b.md', [true, true]],
  ]);
  expect(stderr).toMatch(/^✓ out\/b-1x1\.mp4 is up to date$/m);
  expect(stderr).toMatch(/^a\.md \([34] of 4\): drawing/m);
  expect(stderr).toMatch(/^4 videos, .* times real time$/m);
  expect(await unchangedIn('a.md', 'b.md', '--format', '16:9,1:1', '--shard', '1/1')).toEqual([
    true,
    true,
    true,
    true,
  ]);
}, 240_000);

it('does not write a changed script over the video of another script', async () => {
  await mkdir(place('sub'));
  await writeFile(place('a.md'), '# One\n\nThe only sentence.\n');
  await writeFile(place('sub', 'a.md'), '# Two\n\nThe only sentence.\n');
  expect(await unchangedIn('a.md')).toEqual([false]);
  const { code, stderr } = await render('a.md', 'sub/a.md');
  expect(code).toBe(2);
  expect(stderr).toContain('would both be written');
}, 120_000);
