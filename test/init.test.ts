/** `scriptreel init` as users run it: the new project works, and what was there stays as it was. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageName } from '../src/pipeline/commands/init/package-name.ts';
import { cacheDirectory, projectRoot, runCli } from './support/run-cli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-init-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fileNames = [
  '.github/workflows/videos.yml',
  '.gitignore',
  'package.json',
  'scriptreel.config.json',
  'scripts/first-video.md',
];

/** The text of every file in a folder. */
async function textsIn(place: string): Promise<Record<string, string>> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const texts = files
    .sort()
    .map(async (file) => [path.relative(place, file), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

const versionOfProgram = async () =>
  JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')).version as string;

describe('init', () => {
  it('makes a project whose script is checked without a warning and rendered by its own npm scripts', async () => {
    const { code, stdout } = await runCli(['init', 'Première vidéo'], { cwd: folder });
    expect(code).toBe(0);
    for (const line of ['✓ scripts/first-video.md', 'cd "Première vidéo"', 'npm install', 'npm run preview'])
      expect(stdout).toContain(line);

    const project = path.join(folder, 'Première vidéo');
    const texts = await textsIn(project);
    expect(Object.keys(texts)).toEqual(fileNames);
    const manifest = JSON.parse(texts['package.json'] ?? '');
    expect(manifest).toMatchObject({ name: 'premiere-video', private: true });
    expect(manifest.dependencies).toEqual({ scriptreel: await versionOfProgram() });

    const run = (script: string, ...flags: string[]) => {
      const words: string[] = manifest.scripts[script].split(' ').slice(1);
      const args = words.map((word) => word.replaceAll('"', ''));
      return runCli([...args, ...flags, '--cache-dir', cacheDirectory], { cwd: project });
    };
    expect(await run('check', '--strict')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('1 script checked: no problems.'),
    });
    const rendered = await run('render', '--height', '180', '--fps', '10', '--json');
    expect(rendered.code).toBe(0);
    const [video] = JSON.parse(rendered.stdout).scripts[0].videos;
    expect(await readdir(path.join(project, 'out'))).toContain('first-video.mp4');
    expect(video.durationMs).toBeGreaterThan(20_000);
    expect(video.durationMs).toBeLessThan(32_000);
  }, 120_000);

  it('changes nothing the second time', async () => {
    await runCli(['init'], { cwd: folder });
    const before = await textsIn(folder);
    const { code, stdout } = await runCli(['init'], { cwd: folder });
    expect(code).toBe(0);
    expect(await textsIn(folder)).toEqual(before);
    expect(stdout).not.toContain('✓');
    for (const name of fileNames) expect(stdout).toContain(`${name} was there and is kept`);
    expect(stdout).not.toContain('Add these');
  });

  it('keeps what is there, and says what package.json lacks', async () => {
    const own = {
      'package.json': '{"name":"mine","scripts":{"check":"true"}}',
      'scriptreel.config.ts': 'export default { fps: 25 };',
      'scripts/first-video.md': 'Mine.\n',
    };
    await mkdir(path.join(folder, 'scripts'));
    for (const [name, text] of Object.entries(own)) await writeFile(path.join(folder, name), text);
    const { code, stdout } = await runCli(['init', '.'], { cwd: folder });
    expect(code).toBe(0);
    const texts = await textsIn(folder);
    expect(texts).toMatchObject(own);
    // It would come before the one that is there.
    expect(Object.keys(texts)).not.toContain('scriptreel.config.json');
    expect(stdout).toContain('scriptreel.config.ts was there and is kept');
    expect(stdout).toContain('"render": "scriptreel render \\"scripts/*.md\\""');
    expect(stdout).not.toContain('"check":');
    expect(stdout).toContain(`npm install scriptreel@${await versionOfProgram()}`);
    expect(stdout).not.toContain('cd ');
  });

  it('writes nothing where one of the files cannot be written', async () => {
    await writeFile(path.join(folder, '.github'), 'a file');
    const { code, stderr, stdout } = await runCli(['init'], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`The project cannot be written to ${folder}: `);
    expect(await readdir(folder)).toEqual(['.github']);

    const below = await runCli(['init', path.join('.github', 'project')], { cwd: folder });
    expect(below.code).toBe(2);
    expect(below.stderr).toContain('a part of the path is a file, not a folder');
  });

  it('writes a workflow that keeps the cache and the videos where they are', async () => {
    await runCli(['init'], { cwd: folder });
    const { jobs } = parse(await readFile(path.join(folder, '.github/workflows/videos.yml'), 'utf8'));
    const steps: readonly { uses?: string; run?: string; with?: { path?: string } }[] = jobs.videos.steps;
    const actionNamed = (name: string) => steps.find(({ uses }) => uses?.startsWith(name));
    expect(actionNamed('actions/cache@')?.with?.path).toBe('out/.cache');
    expect(actionNamed('actions/upload-artifact@')?.with?.path).toBe('out/\n!out/.cache/\n');
    const { scripts } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    const used = steps.flatMap(({ run = '' }) => /^npm run (\w+)/.exec(run)?.[1] ?? []);
    expect(used).toEqual(['check', 'render']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(used));
  });
});

it.each([
  ['my-videos', 'my-videos'],
  ['Mein Überblick', 'mein-uberblick'],
  ['видео', 'videos'],
  ['.hidden_', 'hidden'],
  ['', 'videos'],
  ['scriptreel', 'scriptreel-videos'],
])('the folder "%s" gives a package called %s', (folderName, name) => {
  expect(packageName(folderName)).toBe(name);
});
