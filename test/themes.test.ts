/** A theme is chosen by the kind of text, by the frontmatter or by a flag, and may be a file of the user's own. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paper } from '../compositions/theme/shipped/paper.ts';
import { themeNames, themes } from '../compositions/theme/themes.ts';
import { videoPropsSchema } from '../src/storyboard/contract.ts';
import { runCli } from './support/run-cli.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-themes-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const poem = 'The tide goes out,\nthe tide comes in,\nand all the boats\nlie where they have been.\n';

/** Makes a folder for one run, with these files in `scripts/`. */
async function scripts(files: Readonly<Record<string, string>>): Promise<string> {
  const place = await mkdtemp(path.join(folder, 'run-'));
  await mkdir(path.join(place, 'scripts'));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(place, 'scripts', name), content);
  }
  return place;
}

function props(cwd: string, ...flags: string[]) {
  return runCli(['props', 'scripts/a.md', '--voice', 'none', '--no-cache', ...flags], { cwd });
}

const withTheme = (theme: string, text = 'One sentence.\n') => `---\ntheme: ${theme}\n---\n${text}`;

async function themeOf(cwd: string, ...flags: string[]) {
  const result = await props(cwd, ...flags);
  expect(result.code, result.stderr).toBe(0);
  return videoPropsSchema.parse(JSON.parse(result.stdout)).theme;
}

describe('a theme', () => {
  it('is chosen by the kind of text, then by the frontmatter, then by the flag', async () => {
    expect(await themeOf(await scripts({ 'a.md': poem }))).toEqual(themes.night);
    const cwd = await scripts({ 'a.md': withTheme('newsprint', poem) });
    expect(await themeOf(cwd)).toEqual(themes.newsprint);
    expect(await themeOf(cwd, '--theme', 'chalk')).toEqual(themes.chalk);
    expect(await themeOf(cwd, '--theme', 'auto')).toEqual(themes.night);
  });

  it('is listed in the help', async () => {
    const { stdout } = await runCli(['render', '--help'], { cwd: folder });
    const help = stdout.replace(/\s+/g, ' ');
    expect(help).toContain(themeNames.join(', '));
  });

  it('that does not exist is refused, with a list of those that do', async () => {
    const cwd = await scripts({ 'a.md': withTheme('papre') });
    const { code, stderr } = await props(cwd);
    expect(code).toBe(3);
    expect(stderr).toContain('scripts/a.md:2:8 error');
    expect(stderr).toContain(themeNames.join(', '));
    expect((await props(cwd, '--theme', 'papre')).code).toBe(2);
  });
});

describe("a user's own theme", () => {
  const own = { extends: 'paper', ground: ['#FFF8E7', '#f4ebdc'], plate: { accent: '#ffd76e' } };
  const expected = {
    ...paper,
    name: 'my-theme',
    ground: { colors: ['#fff8e7', '#f4ebdc'] },
    plate: { ...paper.plate, accent: '#ffd76e' },
  };

  it('is JSON next to the script that names it', async () => {
    const cwd = await scripts({ 'a.md': withTheme('my-theme.json'), 'my-theme.json': JSON.stringify(own) });
    expect(await themeOf(cwd)).toEqual(expected);
  });

  it('is a file in the working folder for the flag, JSON or TypeScript', async () => {
    const cwd = await scripts({ 'a.md': 'One sentence.\n' });
    await writeFile(path.join(cwd, 'my-theme.json'), `\uFEFF${JSON.stringify(own)}`);
    expect(await themeOf(cwd, '--theme', 'my-theme.json')).toEqual(expected);
    const typed = `const own: object = ${JSON.stringify(own)};\nexport default own;\n`;
    await writeFile(path.join(cwd, 'my-theme.ts'), typed);
    expect(await themeOf(cwd, '--theme', 'my-theme.ts')).toEqual(expected);
  });

  it('is relative to the configuration file that names it', async () => {
    const cwd = await scripts({ 'a.md': 'One sentence.\n', 'my-theme.json': JSON.stringify(own) });
    const config = path.join(cwd, 'scriptreel.config.json');
    await writeFile(config, JSON.stringify({ theme: 'scripts/my-theme.json' }));
    expect(await themeOf(cwd)).toEqual(expected);
  });

  it('may define all tokens itself', async () => {
    const { name, ...tokens } = themes.chalk;
    const cwd = await scripts({ 'a.md': withTheme('board.json'), 'board.json': JSON.stringify(tokens) });
    expect(name).toBe('chalk');
    expect(await themeOf(cwd)).toEqual({ ...themes.chalk, name: 'board' });
  });

  it.each([
    ['is not JSON', '{\n  "extends": "paper"\n  "ink": "#000000"\n}', /line 3: this is not JSON/],
    ['ends too early', '{\n  "extends": "paper",\n', /line 2: this is not JSON/],
    ['is no object', '["#000000"]', /must hold an object/],
    [
      'extends nothing',
      '{\n  "extends": "parchment"\n}',
      /line 2: "extends" is not valid: give one of paper, day/,
    ],
    [
      'has a wrong colour',
      '{\n"extends": "paper",\n"plate": {\n"ink": "white" } }',
      /line 4: "plate\.ink" is not valid: give a colour such as "#f4ebdc"/,
    ],
    [
      'has an unknown token',
      '{\n"extends": "paper",\n"code": {\n"panle": "#000000" } }',
      /line 4: there is no token "code\.panle"/,
    ],
    [
      'has a wrong ground',
      '{\n"extends": "paper",\n"ground": ["#ffffff", "#eeeeee", "#dddddd"] }',
      /line 3: "ground" is not valid: give a colour, or two/,
    ],
    [
      'has another family',
      '{\n"extends": "paper",\n"type": { "title": "Comic Sans" } }',
      /line 3: "type\.title" is not valid: give one of Bricolage Grotesque, Inter/,
    ],
    ['lacks a token', '{\n  "ink": "#000000"\n}', /"ground" is missing[\s\S]*"extends": "paper"/],
    [
      'has unreadable text',
      '{\n  "extends": "paper",\n  "muted": "#8a8078"\n}',
      /line 3: "muted" on "ground" has a contrast of 3\.26:1[\s\S]*needs 7:1/,
    ],
    [
      'has a ground that text is unreadable on',
      '{\n  "extends": "night",\n  "ground": "#777777"\n}',
      /line 3: "ink" on "ground" has a contrast of 4\.01:1/,
    ],
  ])('that %s is one clear error', async (_, content, message) => {
    const cwd = await scripts({ 'a.md': withTheme('my-theme.json'), 'my-theme.json': content });
    const { code, stdout, stderr } = await props(cwd);
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^scripts\/a\.md:2:8 error my-theme\.json/);
    expect(stderr).toMatch(message);
    expect(stderr.match(/ error /g)).toHaveLength(1);
    const byFlag = await props(cwd, '--theme', 'scripts/my-theme.json');
    expect(byFlag.code).toBe(2);
    expect(byFlag.stderr).toMatch(message);
  });

  it('that is missing is an error with the path where it was looked for', async () => {
    const cwd = await scripts({ 'a.md': withTheme('my-theme.json') });
    const { code, stderr } = await props(cwd);
    expect(code).toBe(3);
    expect(stderr).toContain(`There is no file my-theme.json. [bad-theme]`);
    expect(stderr).toContain(path.join(cwd, 'scripts', 'my-theme.json'));
  });

  it('that is a module is not run for a script', async () => {
    const trap = path.join(folder, 'trap');
    const code = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(trap)}, '');\nexport default { extends: 'paper' };\n`;
    const cwd = await scripts({ 'a.md': withTheme('my-theme.ts'), 'my-theme.ts': code });
    const { code: exit, stderr } = await props(cwd);
    expect(exit).toBe(3);
    expect(stderr).toMatch(/is a program, and a script may not run one[\s\S]*give it with --theme/);
    await expect(rm(trap)).rejects.toThrow(/ENOENT/);
    expect((await props(cwd, '--theme', 'scripts/my-theme.ts')).code).toBe(0);
    await rm(trap);
  });

  it.each(['../my-theme.json', 'linked.json', 'absolute'])(
    'outside the script’s folder is not read: %s',
    async (name) => {
      const cwd = await scripts({});
      const outside = path.join(cwd, 'my-theme.json');
      await writeFile(outside, JSON.stringify(own));
      await symlink(outside, path.join(cwd, 'scripts', 'linked.json'));
      const theme = name === 'absolute' ? outside : name;
      await writeFile(path.join(cwd, 'scripts', 'a.md'), withTheme(theme));
      const { code, stderr } = await props(cwd);
      expect(code).toBe(3);
      expect(stderr).toContain(`The theme ${theme} is outside the script's folder.`);
    },
  );
});
