import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { present } from '../../../shared/assert.ts';
import { spokenWords } from '../../spoken/english.ts';
import type { Speech, SpokenSentence, VoiceEngine } from '../voice-engine.ts';
import { fliteVoices, openFlite } from './flite.ts';

const engine = openFlite('rms');
afterAll(() => engine.close());

function spokenSentence(text: string, pace = 1): SpokenSentence {
  const point = { line: 1, column: 1, offset: 0 };
  const shown = text.split(' ');
  const words = shown.map((word) => ({
    text: word,
    spaceBefore: true,
    runs: [],
    span: { start: point, end: point },
  }));
  return {
    shown: shown.map((word) => ({ text: word, spaceBefore: true, stressed: false })),
    spoken: spokenWords({ words }),
    language: 'en',
    pace,
  };
}

async function speakWith(voice: VoiceEngine, text: string, pace = 1): Promise<Speech> {
  const { audio, words } = await voice.speak(spokenSentence(text, pace), null);
  const durationMs = (audio.samples.length / audio.sampleRate) * 1000;
  return { audio, words: present(words, 'word times'), durationMs };
}

const speak = (text: string) => speakWith(engine, text);

/** The loudness of the samples between two times, as a root mean square. */
function loudness(speech: Speech, startMs: number, endMs: number): number {
  const { samples, sampleRate } = present(speech.audio, 'audio');
  const part = samples.subarray((startMs * sampleRate) / 1000, (endMs * sampleRate) / 1000);
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, part.length));
}

function expectOrdered(speech: Speech): void {
  let reached = 0;
  for (const word of speech.words) {
    expect(Number.isInteger(word.startMs) && Number.isInteger(word.endMs)).toBe(true);
    expect(word.startMs).toBeGreaterThanOrEqual(reached);
    expect(word.endMs).toBeGreaterThanOrEqual(word.startMs);
    reached = word.endMs;
  }
  expect(reached).toBeLessThanOrEqual(speech.durationMs);
}

const day =
  'My day starts very early, around 11 o’clock, I know what you are thinking, but you have to be flexible.';

describe('the embedded voice', () => {
  it('speaks a sentence at a natural pace, with a time for each word', async () => {
    const speech = await speak(day);
    const { samples, sampleRate } = present(speech.audio, 'audio');
    expect(sampleRate).toBe(16_000);
    expect(speech.durationMs).toBe(samples.length / 16);
    expectOrdered(speech);
    const count = speech.words.length;
    expect((count / speech.durationMs) * 60_000).toBeGreaterThan(110);
    expect((count / speech.durationMs) * 60_000).toBeLessThan(220);
    for (const word of speech.words) expect(word.endMs - word.startMs).toBeGreaterThan(40);
  });

  it('has sound where its words are, and silence in the pauses', async () => {
    const speech = await speak(day);
    const loud = speech.words.map((word) => loudness(speech, word.startMs, word.endMs));
    // Before the first word, after each comma, after the last word.
    const gaps = [{ startMs: 0, endMs: 0 }, ...speech.words]
      .map((word, index) => [word.endMs, speech.words[index]?.startMs ?? speech.durationMs] as const)
      .filter(([start, end]) => end - start >= 30);
    expect(gaps.length).toBeGreaterThanOrEqual(4);
    const quiet = gaps.map(([start, end]) => loudness(speech, start + 10, end - 10));
    expect(Math.min(...loud)).toBeGreaterThan(3 * Math.max(...quiet));
  });

  it('starts within 50 ms of its first sound, and adds little silence of its own', async () => {
    for (const text of ['Errors to the left', 'Life’s a loop', 'Oh! I feel so alive', 'My model is weird']) {
      const speech = await speak(text);
      // A hundredth of the mean power: below any voiced sound, far above silence.
      const threshold = loudness(speech, 0, speech.durationMs) / 10;
      let first = 0;
      while (loudness(speech, first, first + 10) < threshold) first += 10;
      expect(Math.abs((speech.words[0]?.startMs ?? 0) - first)).toBeLessThanOrEqual(50);
      expect(speech.words[0]?.startMs).toBeLessThanOrEqual(60);
      expect(speech.durationMs - (speech.words.at(-1)?.endMs ?? 0)).toBeLessThanOrEqual(80);
    }
  });

  it.each([0.5, 0.9, 1.25, 2])('speaks at the pace %f, with each word at its time', async (pace) => {
    const plain = await speak(day);
    const speech = await speakWith(engine, day, pace);
    expectOrdered(speech);
    // The silence around the speech keeps its length: 40 ms before it, 50 ms after it.
    expect((speech.durationMs - 90) * pace).toBeCloseTo(plain.durationMs - 90, -2);
    for (const [index, { startMs, endMs }] of plain.words.entries()) {
      const word = present(speech.words[index], 'a word');
      expect(Math.abs(word.startMs - 40 - (startMs - 40) / pace)).toBeLessThan(15);
      expect(Math.abs(word.endMs - word.startMs - (endMs - startMs) / pace)).toBeLessThan(15);
    }
    // The words are where the sound is: there is silence between them and after the last.
    const gap = speech.words.findIndex(({ endMs }, at) => (speech.words[at + 1]?.startMs ?? 0) - endMs > 40);
    const [before, after] = [speech.words[gap], speech.words[gap + 1]];
    const quiet = loudness(
      speech,
      present(before, 'a word').endMs + 10,
      present(after, 'a word').startMs - 10,
    );
    expect(quiet * 3).toBeLessThan(loudness(speech, 0, speech.durationMs));
  });

  it('gives a word that is not said no time, and a long one all of its time', async () => {
    const speech = await speak('Lunch – $1.5 million 🎉 well spent');
    const lengths = speech.words.map((word) => word.endMs - word.startMs);
    expect(lengths[1]).toBe(0);
    expect(lengths[4]).toBe(0);
    // "one point five" and "million dollars"
    expect(lengths[2]).toBeGreaterThan(500);
    expect(lengths[3]).toBeGreaterThan(500);
    expectOrdered(speech);
  });

  it('gives the same speech alone and beside others, in any order', async () => {
    const texts = [day, 'Errors to the left', 'My AI life', day, 'GPUs red-hot like coal'];
    const together = await Promise.all(texts.map(speak));
    const other = openFlite('rms');
    try {
      for (const [index, text] of [...texts.entries()].reverse())
        expect(await speakWith(other, text)).toEqual(together[index]);
    } finally {
      await other.close();
    }
  });

  it('speaks hundreds of words without a full stop', async () => {
    const text = Array.from({ length: 150 }, () => 'so we go on').join(' ');
    const speech = await speak(text);
    expectOrdered(speech);
    expect(speech.words.length).toBe(600);
    expect(speech.words.every((word) => word.endMs > word.startMs)).toBe(true);
    expect(speech.durationMs).toBeGreaterThan(600 * 120);
  });

  it('speaks any sequence of letters', async () => {
    const speech = await speak(
      `${'ab'.repeat(200)} zxqvbn' ${'qwrtzx'.repeat(20)} <ssml> "quoted" -voice kal`,
    );
    expectOrdered(speech);
  });

  it.each(fliteVoices)('has the voice %s', async (voice) => {
    const other = openFlite(voice);
    try {
      const speech = await speakWith(other, 'A day in the life.');
      expectOrdered(speech);
      expect(loudness(speech, 0, speech.durationMs)).toBeGreaterThan(300);
    } finally {
      await other.close();
    }
  });

  it('stops at once when it is aborted, and speaks again afterwards', async () => {
    const controller = new AbortController();
    // Speaking it to its end would take longer than this test may.
    const sentence = spokenSentence(Array.from({ length: 30_000 }, () => 'mushroom').join(' '));
    const all = [1, 2, 3, 4].map(() => engine.speak(sentence, controller.signal));
    setTimeout(() => controller.abort(new Error('enough')), 50);
    const results = await Promise.allSettled(all);
    for (const result of results)
      expect(result).toMatchObject({ status: 'rejected', reason: { message: 'enough' } });
    expect((await speak('Well, another day.')).durationMs).toBeGreaterThan(500);
  }, 10_000);

  it('speaks under tsx from any folder, and does not keep the process alive', () => {
    const module = JSON.stringify(new URL('./flite.ts', import.meta.url).href);
    const program = `import(${module}).then(async ({ openFlite }) => {
      const spoken = [{ text: 'hello', shownIndex: 0, mark: '' }];
      const engine = openFlite('rms');
      const shown = [{ text: 'Hello', spaceBefore: true, stressed: false }];
      const { audio } = await engine.speak({ shown, spoken, language: 'en', pace: 1 }, null);
      process.stdout.write(String((audio.samples.length / audio.sampleRate) * 1000));
    });`;
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const result = spawnSync(process.execPath, ['--import', loader, '--eval', program], {
      cwd: tmpdir(),
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(result.stderr).toBe('');
    expect(Number(result.stdout)).toBeGreaterThan(300);
  });
});
