import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voiceModelFiles } from '../../../../test/support/voice-model.ts';
import { readModel } from './model.ts';
import { setupOf, speakerOf } from './setup.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-models-'));
});
afterAll(() => rm(folder, { recursive: true }));

const espeak = ['phontab', 'phonindex', 'phondata', 'intonations'].map((name) => `espeak-ng-data/${name}`);

/** A folder with these files. Those that end in `.onnx` are networks with this metadata. */
async function folderWith(
  name: string,
  files: readonly string[],
  metadata: Record<string, string> = {},
  contents: Record<string, string | Uint8Array> = {},
): Promise<string> {
  const place = path.join(folder, name);
  const network = voiceModelFiles(metadata)['model.onnx'] ?? '';
  for (const file of files) {
    await mkdir(path.dirname(path.join(place, file)), { recursive: true });
    await writeFile(path.join(place, file), contents[file] ?? (file.endsWith('.onnx') ? network : ''));
  }
  return place;
}

const kokoroSpeakers = 'af_bella,af_heart,am_adam,bf_emma,ef_dora,ff_siwis,jf_alpha,pf_dora,zf_xiaoxiao';
const kokoroFiles = ['model.onnx', 'voices.bin', 'tokens.txt', ...espeak];
const kokoroMetadata = {
  model_type: 'kokoro',
  version: '2',
  n_speakers: '9',
  sample_rate: '24000',
  speaker_names: kokoroSpeakers,
};
const multilingual = () =>
  folderWith(
    'kokoro-multi-lang-v1_0',
    [
      ...kokoroFiles,
      'lexicon-us-en.txt',
      'lexicon-gb-en.txt',
      'lexicon-zh.txt',
      'number-zh.fst',
      'date-zh.fst',
    ],
    kokoroMetadata,
  );

describe('readModel', () => {
  it('recognises Kokoro with one language', async () => {
    const metadata = { ...kokoroMetadata, version: '1' };
    const model = await readModel(await folderWith('kokoro-en-v0_19', kokoroFiles, metadata));
    expect(model).toMatchObject({ family: 'kokoro', languages: ['en'], sampleRate: 24_000 });
    expect(setupOf(model, { speaker: 0, language: 'en', threads: 1 }).config).toMatchObject({
      model: { kokoro: { model: path.join(model.folder, 'model.onnx') } },
    });
  });

  it('knows the languages of Kokoro by its speakers, and the best speaker for each', async () => {
    const model = await readModel(await multilingual());
    expect(model.languages).toEqual(['en', 'es', 'fr', 'pt', 'zh']);
    const best = (language: string) => model.speakers[speakerOf(model, null, language)];
    expect(['en-US', 'en-GB', 'fr', 'pt-BR', 'zh', 'en'].map(best)).toEqual([
      'af_heart',
      'bf_emma',
      'ff_siwis',
      'pf_dora',
      'zf_xiaoxiao',
      'af_heart',
    ]);
    expect(speakerOf(model, 'AM_Adam', 'en')).toBe(2);
    expect(speakerOf(model, '8', 'en')).toBe(8);
    expect(() => speakerOf(model, '9', 'en')).toThrow('no speaker "9"');
  });

  it('has Kokoro read English and Chinese from its word lists, and other languages with eSpeak NG', async () => {
    const model = await readModel(await multilingual());
    const configured = (speaker: string, language: string) => {
      const setup = setupOf(model, { speaker: speakerOf(model, speaker, language), language, threads: 1 });
      return JSON.stringify(setup).replaceAll(`${model.folder}/`, '');
    };
    expect(configured('af_heart', 'en')).toContain('"lexicon":"lexicon-us-en.txt,lexicon-zh.txt"');
    expect(configured('bf_emma', 'en-GB')).toContain('"lexicon":"lexicon-gb-en.txt,lexicon-zh.txt"');
    expect(configured('zf_xiaoxiao', 'zh')).toContain('"ruleFsts":"date-zh.fst,number-zh.fst"');
    expect(configured('af_heart', 'en')).not.toContain('fst');
    expect(configured('pf_dora', 'pt-BR')).toContain('"lang":"pt-br"');
    expect(configured('pf_dora', 'pt-BR')).not.toContain('lexicon');
  });

  it('recognises Piper, and its language by its description, its name or its metadata', async () => {
    const metadata = { comment: 'piper', voice: 'de', language: 'German', n_speakers: '2' };
    const files = ['de_DE-x-medium.onnx', 'tokens.txt', ...espeak];
    const description = JSON.stringify({ language: { family: 'de' }, speaker_id_map: { anna: 0, bert: 1 } });
    const described = await folderWith('mine', [...files, 'de_DE-x-medium.onnx.json'], metadata, {
      'de_DE-x-medium.onnx.json': description,
    });
    expect(await readModel(described)).toMatchObject({
      family: 'piper',
      languages: ['de'],
      speakers: ['anna', 'bert'],
      config: { vits: { dataDir: path.join(described, 'espeak-ng-data') } },
    });
    const named = await folderWith('vits-piper-de_DE-x-medium', files, { ...metadata, language: '' });
    expect((await readModel(named)).languages).toEqual(['de']);
    const told = await folderWith('told', files, { ...metadata, language: '' });
    expect((await readModel(told)).languages).toEqual(['de']);
    const without = await folderWith('without', ['a.onnx', 'tokens.txt'], { frontend: '' });
    await expect(readModel(without)).rejects.toThrow('espeak-ng-data');
  });

  it('recognises KittenTTS, Matcha and Supertonic', async () => {
    const kitten = { model_type: 'kitten-tts', speaker_names: 'one,two', n_speakers: '2' };
    expect(
      await readModel(
        await folderWith('kitten', ['model.int8.onnx', 'voices.bin', 'tokens.txt', ...espeak], kitten),
      ),
    ).toMatchObject({ family: 'kitten', languages: ['en'], speakers: ['one', 'two'] });
    const matcha = ['model-steps-3.onnx', 'vocos-22khz-univ.onnx', 'tokens.txt', ...espeak];
    expect(await readModel(await folderWith('matcha', matcha, { model_type: 'matcha-tts' }))).toMatchObject({
      family: 'matcha',
      config: { matcha: { acousticModel: path.join(folder, 'matcha', 'model-steps-3.onnx') } },
    });
    const networks = ['duration_predictor', 'text_encoder', 'vector_estimator', 'vocoder'];
    const supertonic = [
      ...networks.map((name) => `${name}.int8.onnx`),
      'tts.json',
      'unicode_indexer.bin',
      'voice.bin',
    ];
    const contents = {
      'tts.json': JSON.stringify({ ae: { sample_rate: 44_100 } }),
      'voice.bin': Buffer.from(BigInt64Array.from([10n, 50n, 256n]).buffer),
    };
    const third = await readModel(
      await folderWith('sherpa-onnx-supertonic-3-tts-int8-2026-05-11', supertonic, {}, contents),
    );
    expect(third).toMatchObject({ family: 'supertonic', sampleRate: 44_100 });
    expect(third.languages).toContain('de');
    expect(third.speakers).toContain('M3');
    expect(setupOf(third, { speaker: 7, language: 'de-AT', threads: 1 }).generation).toMatchObject({
      sid: 7,
      extra: { lang: 'de', seed: 1 },
    });
    const half = await folderWith('half', supertonic.slice(1), {}, contents);
    await expect(readModel(half)).rejects.toThrow('duration_predictor.onnx is not there');
  });
});
