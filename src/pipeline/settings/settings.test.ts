import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseScript } from '../../script/parse.ts';
import { readConfig } from './config-file.ts';
import { readSettings } from './read-settings.ts';
import { settingsOfRun, settingsOfScript } from './settings.ts';

function scriptWith(frontmatter: string) {
  const { script } = parseScript(`---\ntitle: T\n${frontmatter}\n---\n\nSome words.\n`);
  if (script === null) throw new Error('the text has errors');
  return script;
}

describe('settings', () => {
  it('come from the defaults, the configuration file, the frontmatter and the flags, in this order', () => {
    const run = settingsOfRun({ fps: 25, height: 720, jobs: 1 }, { height: '480' });
    const { value: settings, diagnostics } = settingsOfScript(
      run,
      scriptWith('fps: 50\nheight: 240\ntheme: night'),
    );
    expect(diagnostics).toEqual([]);
    expect(settings.values).toMatchObject({ fps: 50, height: 480, theme: 'night', jobs: 1, voice: 'auto' });
    expect(settings.sources).toMatchObject({
      fps: 'frontmatter',
      height: 'flag',
      theme: 'frontmatter',
      jobs: 'config',
      voice: 'default',
    });
  });

  it('take a list of formats from a flag and from a YAML list, each once', () => {
    expect(settingsOfRun({}, { format: '9:16, 16:9,9:16' }).values.format).toEqual(['9:16', '16:9']);
    const { value: settings } = settingsOfScript(settingsOfRun({}, {}), scriptWith('format: ["1:1", "4:5"]'));
    expect(settings.values.format).toEqual(['1:1', '4:5']);
  });

  it.each([
    ['2GB', 2_000_000_000],
    ['1.5 GB', 1_500_000_000],
    ['1MB', 1_000_000],
    ['1TB', 1_000_000_000_000],
  ])('take %s as a size of the cache', (cacheSize, bytes) => {
    expect(settingsOfRun({ cacheSize }, {}).values.cacheSize).toBe(bytes);
    expect(settingsOfRun({}, { cacheSize }).values.cacheSize).toBe(bytes);
  });

  it('point to a wrong value in the frontmatter', () => {
    const { diagnostics } = settingsOfScript(settingsOfRun({}, {}), scriptWith('voice: hal'));
    expect(diagnostics).toMatchObject([
      { code: 'bad-setting', severity: 'error', span: { start: { line: 3, column: 8 } } },
    ]);
  });

  it('let no script decide how this machine works', () => {
    const { value: settings } = settingsOfScript(
      settingsOfRun({}, {}),
      scriptWith('cacheDir: /etc\nbrowser: /bin/sh'),
    );
    expect(settings.sources).toMatchObject({ cacheDir: 'default', browser: 'default' });
  });

  it.each(['openai', 'openai:alloy', 'elevenlabs:abc', 'azure:en-US-AvaNeural', 'command'])(
    'let no script choose the voice %s, which costs money or runs a program',
    (voice) => {
      const { value: settings, diagnostics } = settingsOfScript(
        settingsOfRun({}, {}),
        scriptWith(`voice: ${voice}`),
      );
      expect(diagnostics).toMatchObject([{ code: 'bad-setting', severity: 'error' }]);
      expect(settings.sources.voice).toBe('default');
      expect(settingsOfRun({ voice }, {}).values.voice).toBe(voice);
    },
  );

  it('name the wrong field of the voices, and never its value', () => {
    const voices = (value: object) => () => settingsOfRun({ voices: value }, {});
    expect(voices({ openai: { concurrency: 0 } })).toThrow(/openai.concurrency: give a whole number from 1/);
    expect(voices({ openai: { apiKey: 'sk-secret' } })).toThrow(/^((?!sk-secret).)*$/);
    expect(voices({ azure: { baseURL: 'ftp://example.org' } })).toThrow(/azure.baseURL: give an address/);
  });

  it.each(['-1', 'much', '', 'Infinity'])('refuse "%s" as the limit of the cost', (maxCost) => {
    expect(() => settingsOfRun({}, { maxCost })).toThrow(/--max-cost/);
  });

  it.each([
    [{ fps: true }, /"fps".*give a whole number/],
    [{ pace: [1] }, /"pace".*give a number from 0.5 to 2/],
    [{ maxCost: true }, /"maxCost".*give an amount of US dollars/],
    [{ loudness: null }, /"loudness".*give LUFS/],
    [{ audio: 5 }, /"audio".*give a file/],
    [{ voice: 5 }, /"voice".*give one of auto, flite/],
    [{ voice: 'hal' }, /There is no voice "hal"/],
    [{ thme: 'paper' }, /unknown setting "thme"\. Did you mean "theme"\?/],
    [{ zzzzzzzz: 1 }, /unknown setting "zzzzzzzz"/],
  ])('refuse %j in the configuration file, and explain what is valid', (config, message) => {
    expect(() => settingsOfRun(config, {})).toThrow(message);
  });

  it('are all reported at once where several are wrong', () => {
    const settings = () => settingsOfRun({ theme: 3, fps: 'x', thme: 'paper' }, { jobs: '0' });
    for (const name of [/"theme" in the configuration file/, /"fps"/, /"thme".*Did you mean/, /--jobs/])
      expect(settings).toThrow(name);
  });

  it('refuse a number as the size of the cache, because it has no unit', () => {
    expect(() => settingsOfRun({ cacheSize: 2 }, {})).toThrow(/"cacheSize".*such as 500MB/);
  });

  it.each([
    [{ fps: 'many' }, /--fps/],
    [{ height: '12' }, /--height/],
    [{ format: '16:9,3:2' }, /--format/],
    [{ cacheDir: '' }, /--cache-dir/],
    [{ cacheSize: 'big' }, /--cache-size: "big" is not valid: give a size of 1MB or more/],
    [{ cacheSize: '2' }, /--cache-size/],
    [{ cacheSize: '0.5MB' }, /--cache-size/],
    [{ cacheSize: '-1GB' }, /--cache-size/],
    [{ cacheSize: '2GiB' }, /--cache-size/],
    [{ cacheSize: '1e3GB' }, /--cache-size/],
    [{ cacheSize: `1${'0'.repeat(20)}GB` }, /--cache-size/],
  ])('refuse the flag %j', (flags, message) => {
    expect(() => settingsOfRun({}, flags)).toThrow(message);
  });
});

describe('the configuration file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-config-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('may be missing', async () => {
    expect(await readConfig(folder)).toEqual({});
  });

  it('names paths relative to itself', async () => {
    await writeFile(path.join(folder, 'scriptreel.config.json'), '{"fps": 24, "cacheDir": "kept"}');
    expect(await readConfig(folder)).toEqual({ fps: 24, cacheDir: path.join(folder, 'kept') });
  });

  it('may be a module', async () => {
    await writeFile(path.join(folder, 'scriptreel.config.mjs'), 'export default { voice: "none" };');
    expect(await readConfig(folder)).toEqual({ voice: 'none' });
    await writeFile(path.join(folder, 'scriptreel.config.json'), '{ "voice": "sherpa:./own:2" }');
    expect(await readConfig(folder)).toEqual({ voice: `sherpa:${path.join(folder, 'own')}:2` });
  });

  it('is refused with an unknown setting or broken JSON', async () => {
    await writeFile(path.join(folder, 'scriptreel.config.json'), '{"fsp": 24}');
    await expect(readSettings(folder, {})).rejects.toThrow(/unknown setting "fsp"/);
    await writeFile(path.join(folder, 'scriptreel.config.json'), '{"fps": ');
    await expect(readConfig(folder)).rejects.toThrow(/cannot be read/);
  });
});
