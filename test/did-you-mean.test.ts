/** A mistyped name is answered with the nearest right one; a name that is far off, with those that there are. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsOfRun, settingsOfScript } from '../src/pipeline/settings/settings.ts';
import { readThemeFile } from '../src/pipeline/settings/theme-file.ts';
import { parseScript } from '../src/script/parse.ts';
import { editDistance, nearestName } from '../src/shared/edit-distance.ts';
import { cacheDirectory, runCli } from './support/run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-meant-'));
  await writeFile(path.join(folder, 'a.md'), 'Some words.\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('on the command line', () => {
  it.each([
    ['rendr a.md', 'Did you mean render?'],
    ['render a.md --hight 360', 'Did you mean --height?'],
    ['render a.md --progres none', 'Did you mean --progress?'],
    ['render a.md --progress jsn', 'Did you mean "json"?'],
    ['cache prnue', 'Did you mean "prune"? Commands: prune'],
    ['voices smaple flite', 'Did you mean "sample"?'],
    ['cache prune --al', 'Did you mean --all?'],
    ['voices add kokoro-int8-en-v0_91', 'Did you mean "kokoro-int8-en-v0_19"?'],
    ['voices sample flit', 'Did you mean "flite"?'],
    ['voices sample flite:stl', 'Did you mean "flite:slt"?'],
    ['check a.md --voice sherpa:kokoro-int8-en-v0_91', 'Did you mean "kokoro-int8-en-v0_19"?'],
    ['check a.md --theme nigth', 'Did you mean "night"?'],
  ])(
    'scriptreel %s: %s',
    async (line, answer) => {
      const { code, stderr } = await runCli(line.split(' '), {
        cwd: folder,
        env: { SCRIPTREEL_VOICES: path.join(folder, 'voices') },
      });
      expect(code).toBeGreaterThan(0);
      expect(stderr).toContain(answer);
    },
    20_000,
  );

  it.each([
    ['cache list', 'Commands: prune'],
    ['voices show', 'Commands: add, remove, sample'],
    ['render a.md --progress loud', 'Allowed choices are auto, json, none.'],
  ])('scriptreel %s is answered with what there is, and no guess', async (line, answer) => {
    const { code, stderr } = await runCli(line.split(' '), { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(answer);
    expect(stderr).not.toContain('Did you mean');
  });

  it('still refuses an argument of a subcommand that takes none', async () => {
    const { code } = await runCli(['cache', 'prune', 'x', '--cache-dir', cacheDirectory], { cwd: folder });
    expect(code).toBe(2);
  });
});

/** What the settings say of a value from a flag or the configuration file, with the hint. */
function answerTo(config: Record<string, unknown>): string {
  try {
    settingsOfRun(config, {});
  } catch (error) {
    const { message, hint } = error as Error & { hint: string | null };
    return `${message} ${hint ?? ''}`;
  }
  throw new Error('the setting was accepted');
}

describe('in the settings', () => {
  it.each([
    [{ thme: 'paper' }, 'theme'],
    [{ casheDir: 'x' }, 'cacheDir'],
    [{ theme: 'papper' }, 'paper'],
    [{ theme: 'contarst' }, 'contrast'],
    [{ music: 'brigth' }, 'bright'],
    [{ renderer: 'canvs' }, 'canvas'],
    [{ quality: 'hihg' }, 'high'],
    [{ channels: 'sterio' }, 'stereo'],
    [{ format: '16:9,9:61' }, '9:16'],
    [{ format: ['16:9', '1:11'] }, '1:1'],
    [{ voice: 'slt' }, 'flite:slt'],
    [{ voice: 'flte:slt' }, 'flite:slt'],
    [{ voice: 'openia:alloy' }, 'openai:alloy'],
    [{ voice: 'shepra:kokoro:af_bella' }, 'sherpa:kokoro:af_bella'],
    [{ voices: { openia: { model: 'x' } } }, 'openai'],
    [{ voices: { openai: { modle: 'x' } } }, 'model'],
  ])('%j: did you mean "%s"?', (config, meant) => {
    expect(answerTo(config)).toContain(`Did you mean "${meant}"?`);
  });

  it.each([
    [{ shape: 'x' }, 'The settings are format, height'],
    [{ theme: 'dark' }, 'give one of auto, paper'],
    [{ theme: './papper' }, 'or a file such as my-theme.json'],
    [{ music: 'loud' }, 'give one of none, auto, calm'],
    [{ format: '3:2' }, 'give one of 16:9, 9:16'],
    [{ quality: 'best' }, 'give one of draft, standard, high'],
    [{ voice: 'hal' }, 'The voices are auto, flite'],
    [{ voice: 'hal:9000' }, 'The voices are auto, flite'],
    [{ voices: { openai: { secret: 'x' } } }, 'The settings are baseURL'],
    [{ voices: { openai: { concurrency: 0 } } }, 'give a whole number'],
  ])('%j: no guess, but what there is', (config, answer) => {
    expect(answerTo(config)).toContain(answer);
    expect(answerTo(config)).not.toContain('Did you mean');
  });
});

/** Everything that is wrong with a text. */
function diagnosticsOf(text: string) {
  const { script, diagnostics } = parseScript(text, { scenes: ['counter'] });
  if (script === null) return diagnostics;
  return [...diagnostics, ...settingsOfScript(settingsOfRun({}, {}), script).diagnostics];
}

describe('in a script', () => {
  it.each([
    ['thme: night', 'unknown-setting', 'theme'],
    ['Title: A Day', 'unknown-setting', 'title'],
    ['langauge: de', 'unknown-setting', 'language'],
    ['voces: { ANNA: flite }', 'unknown-setting', 'voices'],
    ['theme: nigth', 'bad-setting', 'night'],
    ['voice: flit', 'bad-setting', 'flite'],
    ['kind: vers', 'bad-frontmatter', 'verse'],
  ])('%s: %s, did you mean "%s"?', (line, code, meant) => {
    const [found, ...others] = diagnosticsOf(`---\nauthor: Jo\n${line}\n---\n\nSome words.\n`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code, span: { start: { line: 3 } } });
    expect(`${found?.message} ${found?.hint}`).toContain(`Did you mean "${meant}"?`);
  });

  it.each([
    'layout: post',
    'weight: 10',
    'page: 3',
    'slug: a-day',
    'draft: true',
    'categories: [a]',
    'quality: draft',
  ])('leaves "%s" alone, which belongs to somebody else or is no mistake', (line) => {
    expect(diagnosticsOf(`---\ntitle: A Day\n${line}\n---\n\nSome words.\n`)).toEqual([]);
  });

  it.each([
    ['::puase{s=1}', '::pause{s=1.5}'],
    ['::illustrtion{name="cat"}', '::illustration{name="teapot"}'],
    ['::conuter', '::counter'],
  ])('%s: did you mean %s?', (line, meant) => {
    const [found] = diagnosticsOf(`Some words.\n\n${line}\n`);
    expect(found?.hint).toContain(`Did you mean ${meant}?`);
  });

  it('a directive that is far off is answered with those that there are', () => {
    const [found] = diagnosticsOf('Some words.\n\n::nonsense\n');
    expect(found?.hint).toMatch(/^The directives are ::pause/);
  });
});

describe('in a theme file', () => {
  const hintFor = async (theme: object) => {
    const file = path.join(folder, 'own.json');
    await writeFile(file, JSON.stringify(theme));
    const result = await readThemeFile(file, 'own.json');
    return 'problem' in result ? result.hint : 'the theme was accepted';
  };

  it.each([
    [{ extends: 'papper' }, 'paper'],
    [{ extends: 'paper', acent: '#aa3311' }, 'accent'],
    [{ extends: 'paper', plate: { inc: '#ffffff' } }, 'ink'],
  ])('%j: did you mean "%s"?', async (theme, meant) => {
    expect(await hintFor(theme)).toContain(`Did you mean "${meant}"?`);
  });

  it('no guess for a token that is far off', async () => {
    expect(await hintFor({ extends: 'paper', shadow: 1 })).toBe('docs/themes.md lists all tokens.');
  });
});

describe('names', () => {
  it('differ by one where two neighbours are swapped', () => {
    expect(editDistance('fsp', 'fps')).toBe(1);
    expect(editDistance('night', 'nigth')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('may differ more if they are longer', () => {
    expect(nearestName('dark', ['day'])).toBeNull();
    expect(nearestName('illustartoins', ['illustrations'])).toBe('illustrations');
    expect(nearestName('x'.repeat(10_000), ['day'])).toBeNull();
  });
});
