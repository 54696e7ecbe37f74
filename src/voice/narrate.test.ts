import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWav } from '../audio/wav.ts';
import { parseScript } from '../script/parse.ts';
import type { Script, Sentence } from '../script/script.ts';
import { present } from '../shared/assert.ts';
import { openStore } from '../store/store.ts';
import type { VoiceEngine } from './engines/voice-engine.ts';
import { narrate, soloCast } from './narrate.ts';
import { openVoice, voiceForms } from './registry.ts';
import { checkSpeakable } from './speech/speakable.ts';
import { defaultVoiceSettings } from './voice-settings.ts';

const context = { language: 'en', environment: {}, voices: defaultVoiceSettings };
const flite = await openVoice('flite', context);
const silent = await openVoice('none', context);
afterAll(() => flite.close());

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'narrate-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const point = { line: 1, column: 1, offset: 0 };
const span = { start: point, end: point };

function sentence(text: string, index: number): Sentence {
  const words = text.split(' ').map((word) => ({ text: word, spaceBefore: true, runs: [], span }));
  return { index, text, words, pauseAfterMs: 0, span };
}

function scriptOf([title = '', ...texts]: readonly string[], language = 'en'): Script {
  const sentences = texts.map((text, index) => sentence(text, index + 1));
  return {
    kind: 'narration',
    language,
    title,
    subtitle: null,
    name: title,
    titleSentence: sentence(title, 0),
    author: null,
    date: null,
    tags: [],
    settings: {},
    sections: [{ heading: null, blocks: [{ type: 'paragraph', sentences, turn: null, span }], span }],
  };
}

const poem = scriptOf(['My AI life', 'Errors to the left', 'Floating points', 'Errors to the left']);

async function speechFiles(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.wav')).map((name) => path.join(folder, name));
}

describe('narrate', () => {
  it('gives each sentence a clip, in order, whose sound is as long as it says', async () => {
    const { narration } = await narrate(poem, {
      cast: soloCast(flite),
      store: null,
      workDirectory: folder,
    });
    expect(narration.voice).toBe('flite:rms');
    expect(checkSpeakable(poem, flite)).toEqual([]);
    expect(narration.clips.map((clip) => clip.sentenceIndex)).toEqual([0, 1, 2, 3]);
    expect(narration.clips.map((clip) => clip.words.length)).toEqual([3, 4, 2, 4]);
    for (const clip of narration.clips) {
      const audio = present(clip.audio, 'audio');
      expect(path.isAbsolute(audio.path)).toBe(true);
      const wav = present(readWav(await readFile(audio.path)), 'a whole WAV');
      expect(wav.samples.length).toBe(audio.sampleCount);
      expect(clip.durationMs).toBe((audio.sampleCount / audio.sampleRate) * 1000);
      expect(clip.words.at(-1)?.endMs).toBeLessThanOrEqual(clip.durationMs);
    }
  });

  it('speaks equal sentences once, and nothing again on the second run', async () => {
    const options = { cast: soloCast(flite), store: openStore(folder), workDirectory: folder };
    const first = await narrate(poem, options);
    expect([first.spoken, first.cacheHits]).toEqual([3, 0]);
    expect(first.narration.clips[3]?.audio).toEqual(first.narration.clips[1]?.audio);
    const second = await narrate(poem, options);
    expect([second.spoken, second.cacheHits]).toEqual([0, 3]);
    expect(second.narration).toEqual(first.narration);
  });

  it('speaks only the sentence that was changed', async () => {
    const options = { cast: soloCast(flite), store: openStore(folder), workDirectory: folder };
    await narrate(scriptOf(['Title', 'One fine day', 'The end']), options);
    const changed = await narrate(scriptOf(['Title', 'One dark day', 'The end']), options);
    expect([changed.spoken, changed.cacheHits]).toEqual([1, 2]);
  });

  it('repairs damaged entries of the store', async () => {
    const options = { cast: soloCast(flite), store: openStore(folder), workDirectory: folder };
    const whole = await narrate(poem, options);
    const [cutOff = '', gone = '', badTimes = ''] = await speechFiles();
    await writeFile(cutOff, (await readFile(cutOff)).subarray(0, 1_000));
    await rm(gone);
    await writeFile(path.join(path.dirname(badTimes), 'times.json'), '{"words": 5');
    const repaired = await narrate(poem, options);
    expect(repaired.narration).toEqual(whole.narration);
    expect([repaired.spoken, repaired.cacheHits]).toEqual([3, 0]);
    expect((await narrate(poem, options)).cacheHits).toBe(3);
  });

  it('shows what cannot be said in silence, and warns about it', async () => {
    const script = scriptOf(['Title', '我爱你', '🎉 🎉', 'AI 是未来的一切', 'It works']);
    const diagnostics = checkSpeakable(script, flite);
    const { narration } = await narrate(script, {
      cast: soloCast(flite),
      store: null,
      workDirectory: folder,
    });
    expect(narration.clips.map((clip) => clip.audio === null)).toEqual([false, true, true, true, false]);
    expect(narration.clips.every((clip) => clip.durationMs >= 500)).toBe(true);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([
      'not-speakable',
      'not-speakable',
      'not-speakable',
    ]);
    expect(diagnostics[0]?.span).toEqual(span);
  });

  it('warns once about another language, and reads its Latin letters', async () => {
    const options = { cast: soloCast(flite), store: null, workDirectory: folder };
    const chineseScript = scriptOf(['机器学习', '一天的生活'], 'zh');
    const chinese = await narrate(chineseScript, options);
    expect(checkSpeakable(chineseScript, flite).map((diagnostic) => diagnostic.code)).toEqual([
      'voice-language',
    ]);
    expect(chinese.narration.clips.every((clip) => clip.audio === null)).toBe(true);
    const germanScript = scriptOf(['Ein Tag', 'Schön ist es'], 'de');
    const german = await narrate(germanScript, options);
    expect(checkSpeakable(germanScript, flite).map((diagnostic) => diagnostic.code)).toEqual([
      'voice-language',
    ]);
    expect(german.narration.clips.every((clip) => clip.audio !== null)).toBe(true);
    expect(checkSpeakable(scriptOf(['A day'], 'en-GB'), flite)).toEqual([]);
  });

  it('times a silent video by reading speed, in any language, and writes nothing', async () => {
    const options = { cast: soloCast(silent), store: null, workDirectory: folder };
    const script = scriptOf(['机器学习', 'It works', '🎉'], 'zh');
    const { narration } = await narrate(script, options);
    expect(narration.voice).toBe('none');
    expect(narration.clips.map((clip) => clip.audio)).toEqual([null, null, null]);
    expect(checkSpeakable(script, silent)).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('reports its progress', async () => {
    const seen: string[] = [];
    const onProgress = (done: number, total: number) => seen.push(`${done}/${total}`);
    await narrate(poem, { cast: soloCast(flite), store: null, workDirectory: folder, onProgress });
    expect(seen.at(0)).toBe('0/4');
    expect(seen.at(-1)).toBe('4/4');
  });

  it('stops promptly when it is aborted, and leaves nothing unfinished', async () => {
    const controller = new AbortController();
    const long = scriptOf(Array.from({ length: 60 }, (_, index) => `Sentence ${index} of a long long story`));
    const onProgress = (done: number) => {
      if (done === 2) controller.abort(new Error('enough'));
    };
    const options = { cast: soloCast(flite), store: openStore(folder), workDirectory: folder };
    await expect(narrate(long, { ...options, onProgress, signal: controller.signal })).rejects.toThrow(
      'enough',
    );
    const names = await readdir(folder, { recursive: true });
    expect(names.filter((name) => name.includes('.scriptreel-'))).toEqual([]);
    expect(names.filter((name) => name.endsWith('.wav')).length).toBeLessThan(20);
    // The voice can still speak.
    expect((await narrate(poem, options)).spoken).toBe(3);
  });

  it('knows its voices by name', async () => {
    const own = voiceForms.filter((name) => /^(?:flite|none)/.test(name));
    expect(own.length).toBe(5);
    for (const name of own)
      expect((await openVoice(name, context)).name).toBe(name === 'flite' ? 'flite:rms' : name);
    await expect(openVoice('flite:unknown', context)).rejects.toThrow('no voice "flite:unknown"');
  });
});

const seeds = new URL('../../../shared/seeds/', import.meta.url);

describe.runIf(existsSync(seeds))('the seeds', () => {
  const names = existsSync(seeds) ? readdirSync(seeds) : [];

  it.each(names)(
    'speaks every sentence of %s, with a time for each word',
    async (name) => {
      const text = await readFile(new URL(name, seeds), 'utf8');
      const script = present(parseScript(text).script, 'a script');
      const diagnostics = checkSpeakable(script, flite);
      const { narration } = await narrate(script, {
        cast: soloCast(flite),
        store: null,
        workDirectory: folder,
      });
      expect(diagnostics).toEqual([]);
      for (const clip of narration.clips) {
        expect(clip.audio).not.toBeNull();
        // Only a dash between spaces takes no time.
        const silent = clip.words.filter((word) => word.endMs === word.startMs);
        expect(silent.length).toBeLessThanOrEqual(1);
      }
    },
    120_000,
  );

  it('finds the words of a voice that gives no times', async () => {
    const text = scriptOf(['The old lighthouse', 'Nobody came in the winter, and the sea was loud.']);
    // A voice that the aligner does not compare with.
    const low = await openVoice('flite:awb', context);
    const untimed: VoiceEngine = {
      ...low,
      name: 'untimed',
      speak: async (...args) => ({ ...(await low.speak(...args)), words: null }),
    };
    const options = { store: null, workDirectory: folder };
    const { narration: known } = await narrate(text, { cast: soloCast(low), ...options });
    const { narration: found } = await narrate(text, { cast: soloCast(untimed), ...options });
    await low.close();
    for (const [at, clip] of found.clips.entries())
      for (const [word, { startMs }] of clip.words.entries())
        expect(Math.abs(startMs - present(known.clips[at]?.words[word], 'a time').startMs)).toBeLessThan(80);
  });
});
