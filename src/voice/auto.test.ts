import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { voiceModelFiles, writeVoiceModel } from '../../test/support/voice-model.ts';
import { autoByLanguage, modelToAdd } from './auto.ts';
import { catalogue } from './models/catalogue.ts';
import { modelsFolder } from './models/models-folder.ts';
import { bestFor } from './models/ranking.ts';
import { isVoiceName, mayTextAskFor, openVoice } from './registry.ts';
import { defaultVoiceSettings } from './voice-settings.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-auto-'));
});
afterEach(() => rm(folder, { recursive: true }));

const model = (name: string, metadata = {}) => writeVoiceModel(path.join(folder, name), metadata);
async function chosen(language: string, voice = 'auto'): Promise<string> {
  const environment = { SCRIPTREEL_VOICES: folder };
  const engine = await openVoice(voice, { language, environment, voices: defaultVoiceSettings });
  await engine.close();
  return engine.name;
}

describe('auto', () => {
  it('is the embedded voice for English and silence for other languages, where no model is installed', async () => {
    expect(await chosen('en-GB')).toBe('flite:rms');
    expect(await chosen('de')).toBe('none');
  });

  it('is a model that speaks the language', async () => {
    await model('vits-piper-de_DE-ton-medium', {
      comment: 'piper',
      language: 'German',
      frontend: 'characters',
    });
    expect(await chosen('de-AT')).toBe('sherpa:vits-piper-de_DE-ton-medium');
    expect(await chosen('en')).toBe('flite:rms');
    expect([...(await autoByLanguage({ SCRIPTREEL_VOICES: folder }))]).toEqual([
      ['flite:rms', ['en']],
      ['sherpa:vits-piper-de_DE-ton-medium', ['de']],
    ]);
    await model('english');
    expect(await chosen('en')).toBe('sherpa:english');
  });

  it('prefers Kokoro in English, and in other languages the models made for them', async () => {
    const kokoro = path.join(folder, 'kokoro');
    await mkdir(path.join(kokoro, 'espeak-ng-data'), { recursive: true });
    for (const name of ['phontab', 'phonindex', 'phondata', 'intonations'])
      await writeFile(path.join(kokoro, 'espeak-ng-data', name), '');
    const metadata = {
      model_type: 'kokoro',
      version: '2',
      n_speakers: '2',
      speaker_names: 'af_heart,ff_siwis',
    };
    for (const [name, content] of Object.entries(voiceModelFiles(metadata)))
      await writeFile(path.join(kokoro, name), content);
    await writeFile(path.join(kokoro, 'voices.bin'), '');
    await model('vits-piper-en_US-ton-high', { comment: 'piper' });
    expect(await chosen('en')).toBe('sherpa:kokoro:af_heart');
    expect(await chosen('fr')).toBe('sherpa:kokoro:ff_siwis');
    await model('vits-piper-fr_FR-ton-medium', { comment: 'piper', language: 'French' });
    expect(await chosen('fr')).toBe('sherpa:vits-piper-fr_FR-ton-medium');
  });

  it('ignores a folder that is not a complete model', async () => {
    await mkdir(path.join(folder, 'half'));
    await writeFile(path.join(folder, 'half', 'tokens.txt'), 'a 1');
    expect(await chosen('en')).toBe('flite:rms');
  });
});

describe('sherpa:MODEL', () => {
  it('is a model given by its name or its path, with a speaker', async () => {
    await model('two', { n_speakers: '2' });
    expect(await chosen('en', 'sherpa:two')).toBe('sherpa:two:0');
    expect(await chosen('en', `sherpa:${path.join(folder, 'two')}:1`)).toBe('sherpa:two:1');
    await expect(chosen('en', 'sherpa:two:2')).rejects.toThrow('no speaker "2"');
    await expect(chosen('en', 'sherpa:')).rejects.toMatchObject({ code: 'unknown-voice' });
  });

  it('says how to add a model that is not installed', async () => {
    await expect(chosen('en', 'sherpa:kokoro-en-v0_19')).rejects.toMatchObject({
      code: 'voice-missing',
      hint: 'Add it: scriptreel voices add kokoro-en-v0_19',
    });
  });

  it('may be asked for in a script by name, but not by path, and never a voice that costs money', () => {
    expect(mayTextAskFor('auto')).toBe(true);
    expect(mayTextAskFor('sherpa:kokoro-en-v0_19:af_bella')).toBe(true);
    for (const voice of [
      'sherpa:./model',
      'sherpa:../x',
      'sherpa:/etc/model:1',
      'sherpa:C:\\x',
      'openai:alloy',
    ])
      expect([voice, isVoiceName(voice), mayTextAskFor(voice)]).toEqual([voice, true, false]);
  });
});

describe('the catalogue', () => {
  it('has a checksum and a size for each model, and no name twice', () => {
    for (const { name, sha256, bytes, languages, licence } of catalogue) {
      expect(name).toMatch(/^[\w.-]+$/);
      for (const sum of sha256) expect(sum).toMatch(/^[0-9a-f]{64}$/);
      expect(bytes).toBeGreaterThan(20e6);
      expect(languages.length).toBeGreaterThan(0);
      for (const language of languages) expect(language).toMatch(/^[a-z]{2}(?:-[A-Z]{2})?$/);
      expect(licence).not.toMatch(/NC|lessac|Blizzard/);
    }
    const sums = catalogue.flatMap(({ sha256 }) => sha256);
    expect(new Set(sums).size).toBe(sums.length);
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
  });

  it('has a model for each of the main languages, and none for Klingon', () => {
    for (const language of ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'ru', 'zh', 'pl', 'ja', 'ko', 'hi'])
      expect([language, modelToAdd(language)]).toEqual([language, expect.any(String)]);
    expect(modelToAdd('tlh')).toBeNull();
    expect(bestFor(catalogue, 'en-GB').find(({ family }) => family === 'piper')?.name).toContain('en_GB');
  });
});

describe('the folder for models', () => {
  it('is the one in the environment, else the one for the user’s data', () => {
    expect(modelsFolder({ SCRIPTREEL_VOICES: '/a', XDG_DATA_HOME: '/b' })).toBe('/a');
    expect(modelsFolder({ XDG_DATA_HOME: '/b' })).toBe('/b/scriptreel/voices');
    expect(modelsFolder({ XDG_DATA_HOME: 'relative' })).toMatch(/\.local\/share\/scriptreel\/voices$/);
  });
});
