import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  modelSampleRate,
  samplesOfToken,
  voiceModelFiles,
  writeVoiceModel,
} from '../../../../test/support/voice-model.ts';
import type { SpokenSentence, VoiceEngine } from '../voice-engine.ts';
import { openSherpa } from './sherpa.ts';

let folder: string;
let model: string;
let engine: VoiceEngine;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-sherpa-'));
  model = path.join(folder, 'tone');
  await writeVoiceModel(model);
  engine = await openSherpa({ folder: model, speaker: null, language: 'en' });
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

function sentenceOf(text: string, pace = 1): SpokenSentence {
  const words = text.split(' ');
  return {
    shown: words.map((word) => ({ text: word, spaceBefore: true, stressed: false })),
    spoken: words.map((word, shownIndex) => ({ text: word.toLowerCase(), shownIndex, mark: '' })),
    language: 'en',
    pace,
  };
}

const millisecondsOf = async (text: string, pace = 1): Promise<number> => {
  const { audio } = await engine.speak(sentenceOf(text, pace), null);
  return (audio.samples.length / audio.sampleRate) * 1000;
};

describe('a voice of sherpa-onnx', () => {
  it('speaks with the model: more letters take longer, at its sample rate and loudness', async () => {
    const { audio, words } = await engine.speak(sentenceOf('hello there'), null);
    expect(audio.sampleRate).toBe(modelSampleRate);
    expect(words).toBeNull();
    const more = await engine.speak(sentenceOf('hello there you'), null);
    expect(more.audio.samples.length - audio.samples.length).toBe(4 * samplesOfToken);
    expect(audio.samples.reduce((max, sample) => Math.max(max, sample), 0)).toBeCloseTo(16_383, -2);
    // A tone of 220 Hz crosses zero 440 times a second.
    const crossings = audio.samples.filter(
      (sample, at) => at > 0 && (audio.samples[at - 1] ?? 0) < 0 !== sample < 0,
    );
    expect((crossings.length * modelSampleRate) / audio.samples.length).toBeCloseTo(440, -1);
  });

  it('speaks at the pace it is asked for', async () => {
    const normal = await millisecondsOf('hello there');
    expect(normal / (await millisecondsOf('hello there', 2))).toBeCloseTo(2, 1);
    expect(normal / (await millisecondsOf('hello there', 0.5))).toBeCloseTo(0.5, 1);
  });

  it('says a sentence with hundreds of words in parts, with a breath between them', async () => {
    const words = Array.from({ length: 150 }, () => 'so');
    const parts = [60, 60, 30].map((count) => words.slice(0, count).join(' '));
    const whole = await millisecondsOf(words.join(' '));
    const alone = await Promise.all(parts.map((part) => millisecondsOf(part)));
    expect(whole).toBeCloseTo(
      alone.reduce((sum, length) => sum + length, 2 * 120),
      -1,
    );
  });

  it('gives the same speech alone and beside other sentences', async () => {
    const texts = ['one', 'one two', 'one two three', 'four'];
    const together = await Promise.all(texts.map((text) => engine.speak(sentenceOf(text), null)));
    for (const [index, text] of texts.entries())
      expect(await engine.speak(sentenceOf(text), null)).toEqual(together[index]);
  });

  it('has a name, and a version that depends on the model', async () => {
    expect(engine).toMatchObject({ name: 'sherpa:tone', languages: ['en'], reads: 'text' });
    const other = path.join(folder, 'other', 'tone');
    await writeVoiceModel(other, { sample_rate: '16000' });
    const same = path.join(folder, 'same', 'tone');
    await writeVoiceModel(same);
    const versions = await Promise.all(
      [other, same].map(async (place) => {
        const opened = await openSherpa({ folder: place, speaker: null, language: 'en' });
        await opened.close();
        return opened.version;
      }),
    );
    expect(versions[0]).not.toBe(engine.version);
    expect(versions[1]).toBe(engine.version);
  });

  it('stops at once when it is aborted in the middle of a long sentence, and speaks again afterwards', async () => {
    const long = sentenceOf('a'.repeat(60_000));
    const controller = new AbortController();
    const all = [1, 2, 3].map(() => engine.speak(long, controller.signal));
    setTimeout(() => controller.abort(new Error('enough')), 300);
    const results = await Promise.allSettled(all);
    for (const result of results)
      expect(result).toMatchObject({ status: 'rejected', reason: { message: 'enough' } });
    expect(await millisecondsOf('hello')).toBeGreaterThan(100);
  }, 10_000);

  it('ends with its program, and does not keep it alive', () => {
    const module = JSON.stringify(new URL('./sherpa.ts', import.meta.url).href);
    const program = `import(${module}).then(async ({ openSherpa }) => {
      const engine = await openSherpa({ folder: ${JSON.stringify(model)}, speaker: null, language: 'en' });
      const sentence = ${JSON.stringify(sentenceOf('hello'))};
      const { audio } = await engine.speak(sentence, null);
      if (process.argv[1] === 'close') await engine.close();
      process.stdout.write(String(audio.samples.length));
    });`;
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    for (const closing of ['close', 'leave']) {
      const args = ['--import', loader, '--eval', program, closing];
      const result = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 });
      expect([closing, result.status, result.stderr]).toEqual([closing, 0, '']);
      expect(Number(result.stdout)).toBeGreaterThan(samplesOfToken);
    }
  });

  it('reports a model that makes sherpa-onnx end its process, and a sentence without sound', async () => {
    const broken = path.join(folder, 'broken');
    // Models of MeloTTS before their second version are refused.
    await writeVoiceModel(broken, { comment: 'melo', version: '1' });
    const voice = await openSherpa({ folder: broken, speaker: null, language: 'en' });
    await expect(voice.speak(sentenceOf('hello'), null)).rejects.toMatchObject({
      code: 'voice-failed',
      message: expect.stringContaining('sherpa:broken'),
    });
    await voice.close();
    await expect(engine.speak(sentenceOf('漢字'), null)).rejects.toMatchObject({ code: 'voice-failed' });
  });

  it('reports what a model lacks', async () => {
    const opened = (place: string) => openSherpa({ folder: place, speaker: null, language: 'en' });
    await expect(opened(path.join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'voice-missing' });
    const half = path.join(folder, 'half');
    await writeVoiceModel(half);
    const network = Buffer.from(voiceModelFiles()['model.onnx'] ?? '');
    await writeFile(path.join(half, 'model.onnx'), network.subarray(0, 300));
    await expect(opened(half)).rejects.toThrow('model.onnx is damaged');
    await expect(opened(folder)).rejects.toThrow('none of tokens.txt');
    await expect(openSherpa({ folder: model, speaker: 'emma', language: 'en' })).rejects.toMatchObject({
      code: 'unknown-voice',
    });
  });
});
