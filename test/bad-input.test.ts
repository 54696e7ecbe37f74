/** Whatever is wrong, users read what and where it is, get the right exit code, and lose nothing. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './support/run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-bad-'));
  const files: Record<string, string | Buffer> = {
    'empty.md': '',
    'blank.md': ' \n\t\n',
    'only-frontmatter.md': '---\ntitle: Nothing else\n---\n',
    'binary.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
    'latin1.md': Buffer.from('A short line\n\nDas war schön.\n', 'latin1'),
    'yaml.md': '---\ntitle: "open\ntags: [a\n---\n\nText.\n',
    'directive.md': '# Title\n\nSome text here.\n\n::paus{s=1}\n',
    'picture.md': '# Title\n\nSome text here.\n\n![gone](gone.png)\n',
    'outside.md': '# Title\n\nSome text here.\n\n![out](../../etc/hosts.png)\n',
    'setting.md': '---\ntitle: A title\nfps: many\n---\n\nSome text here.\n',
    'good.md': '# A title\n\nOne short sentence.\n',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true }));

const scriptErrors: readonly [file: string, place: string, message: RegExp][] = [
  ['empty.md', 'empty.md', /empty|no text/i],
  ['blank.md', 'blank.md', /empty|no text/i],
  ['only-frontmatter.md', 'only-frontmatter.md', /frontmatter|no text/i],
  ['binary.md', 'binary.md', /binary/],
  ['latin1.md', 'latin1.md:3:12', /not valid UTF-8/],
  ['yaml.md', 'yaml.md:', /frontmatter|YAML/i],
  ['directive.md', 'directive.md:5:1', /paus/],
  ['picture.md', 'picture.md:5:1', /gone\.png/],
  ['outside.md', 'outside.md:5:1', /outside/],
  ['setting.md', 'setting.md:3:', /fps/],
];

describe('a script with errors', () => {
  it.each(scriptErrors)(
    '%s: render shows the place, ends with 3 and draws nothing',
    async (file, place, message) => {
      const { code, stdout, stderr } = await runCli(['render', file, '--no-cache'], { cwd: folder });
      expect(stderr).toMatch(message);
      expect(stderr).toContain(place);
      expect(stderr).not.toMatch(/\n\s+at .*\.ts:\d+/);
      expect(stdout).toBe('');
      expect(code).toBe(3);
      expect(await readdir(folder)).not.toContain('out');
    },
  );

  it('stops a whole batch before anything is drawn', async () => {
    const { code, stderr } = await runCli(['render', 'good.md', 'directive.md'], { cwd: folder });
    expect(code).toBe(3);
    expect(stderr).toContain('directive.md:5:1');
    expect(await readdir(folder)).not.toContain('out');
  });

  it('is reported by check as JSON and as annotations', async () => {
    const json = await runCli(['check', 'good.md', 'directive.md', '--json'], { cwd: folder });
    expect(json.code).toBe(3);
    const parsed: unknown = JSON.parse(json.stdout);
    expect(parsed).toMatchObject([
      { script: 'good.md', diagnostics: [] },
      { script: 'directive.md', diagnostics: [{ code: 'unknown-directive', span: { start: { line: 5 } } }] },
    ]);
    const github = await runCli(['check', 'directive.md', '--github'], { cwd: folder });
    expect(github.stdout).toMatch(/^::error file=directive\.md,title=unknown-directive,line=5,/);
  });
});

describe('a wrong call', () => {
  const calls: readonly [args: string[], message: RegExp][] = [
    [['render', 'none.md'], /none\.md.*no such file/],
    [['render', 'good.md', '--fps', 'fast'], /--fps/],
    [['render', 'good.md', '--format', '3:2'], /--format/],
    [['render', 'good.md', '--voice', 'hal'], /There is no voice "hal"/],
    [['render', 'good.md', '--voice', 'flite:hal'], /There is no voice "flite:hal"/],
    [['render', 'good.md', '--shard', '5/4'], /there is no part 5 of 4/],
    [['voices', 'sample', 'nope'], /There is no voice "nope"/],
    [['render', '.'], /^error \. is a folder\./],
    [['render', 'good.md', '--height', '-5'], /--height/],
    [['render', 'good.md', '--nonsense'], /nonsense/],
    [['render', 'good.md', 'binary.md', '-o', 'one.mp4', '--shard', '9/2'], /--shard/],
    [['render', 'good.md', './good.md', '-o', 'one.mkv'], /MP4/],
    [['render'], /script/],
    [['frobnicate'], /frobnicate/],
  ];
  it.each(calls)('%j ends with 2 and explains why', async (args, message) => {
    const { code, stdout, stderr } = await runCli(args, { cwd: folder });
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each([
    [['still', 'good.md', '-o', 'x.gif'], /x\.gif/],
    [['still', 'good.md', '--at', 'soon'], /--at soon/],
    [['still', 'good.md', '--at', '999'], /--at 999 is beyond the end/],
    [['storyboard', 'good.md', '-o', 'x.jpg'], /PNG/],
  ])('%j is refused before anything is spoken', async (args, message) => {
    const cwd = await mkdtemp(path.join(folder, 'mute-'));
    await writeFile(path.join(cwd, 'good.md'), '# A title\n\nOne short sentence.\n');
    // This voice fails as soon as it speaks.
    const voices = { command: { run: [process.execPath, '-e', 'process.exit(9)'] } };
    await writeFile(path.join(cwd, 'scriptreel.config.json'), JSON.stringify({ voice: 'command', voices }));
    const { code, stderr } = await runCli(args, { cwd });
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it('names the path when the output cannot be a folder', async () => {
    await writeFile(path.join(folder, 'taken'), 'a file');
    const { code, stderr } = await runCli(['render', 'good.md', '-o', 'taken/here'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/taken\/here cannot be written/);
    expect(await readFile(path.join(folder, 'taken'), 'utf8')).toBe('a file');
  });

  // Root may write everywhere, so there is nothing to refuse.
  it.skipIf(process.getuid?.() === 0)('refuses a folder that cannot be written', async () => {
    const locked = path.join(folder, 'locked');
    await mkdir(locked);
    await chmod(locked, 0o500);
    const { code, stderr } = await runCli(['render', 'good.md', '-o', 'locked'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/locked cannot be written/);
  });
});

it('names the missing tool and ends with 4', async () => {
  const { code, stderr } = await runCli(['render', 'good.md', '--browser', '/nowhere/chrome'], {
    cwd: folder,
  });
  expect(stderr).toMatch(/\/nowhere\/chrome/);
  expect(code).toBe(4);
});
