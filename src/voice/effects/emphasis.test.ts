/** Stressed words in the embedded voice's sound, measured. */
import { afterAll, describe, expect, it } from 'vitest';
import { medianPitch } from '../../audio/pitch.ts';
import { present } from '../../shared/assert.ts';
import { type FliteVoice, fliteVoices, openFlite } from '../engines/flite/flite.ts';
import type { WordTime } from '../narration.ts';
import { spokenWords } from '../spoken/english.ts';
import { type TimedAudio, withEmphasis } from './emphasis.ts';

const engines = new Map(fliteVoices.map((voice) => [voice, openFlite(voice)]));
afterAll(async () => {
  for (const engine of engines.values()) await engine.close();
});

const point = { line: 1, column: 1, offset: 0 };
const span = { start: point, end: point };

/** Words between asterisks are stressed. */
async function speak(voice: FliteVoice, marked: string) {
  const engine = present(engines.get(voice), 'a voice');
  const shown = marked
    .split(' ')
    .map((word) => ({ text: word.replaceAll('*', ''), spaceBefore: true, stressed: word.includes('*') }));
  const spoken = spokenWords({ words: shown.map((word) => ({ ...word, runs: [], span })) });
  const { audio, words } = await engine.speak({ shown, spoken, language: 'en', pace: 1 }, null);
  const plain = { audio, words: present(words, 'word times') };
  return { shown, plain, lifted: withEmphasis(plain, shown) };
}

const text = 'I never said that *she* took *the* *money* away.';

function samplesOf({ audio: { samples, sampleRate } }: TimedAudio, { startMs, endMs }: WordTime): Int16Array {
  return samples.subarray((startMs * sampleRate) / 1000, (endMs * sampleRate) / 1000);
}

const levelDb = (samples: Int16Array) =>
  10 * Math.log10(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);

const middleOf = ({ startMs, endMs }: WordTime): WordTime => ({ startMs: startMs + 20, endMs: endMs - 20 });

/** The sharpest bend of the wave, relative to its loudest sample: a click is sharper than speech. */
function sharpestBend(samples: Int16Array): number {
  let sharpest = 0;
  for (let at = 2; at < samples.length; at += 1) {
    const [a = 0, b = 0, c = 0] = samples.subarray(at - 2, at + 1);
    sharpest = Math.max(sharpest, Math.abs(c - 2 * b + a));
  }
  return sharpest / samples.reduce((max, sample) => Math.max(max, Math.abs(sample)), 1);
}

describe.each(fliteVoices)('stressed words of %s', (voice) => {
  // A word's vowel becomes longer, which makes the whole word a little louder still.
  it('are 2 dB louder, and the words beside them are unchanged', async () => {
    const { shown, plain, lifted } = await speak(voice, text);
    for (const [index, word] of shown.entries()) {
      const [before, after] = [plain, lifted].map((speech) =>
        levelDb(samplesOf(speech, middleOf(present(speech.words[index], 'a time')))),
      );
      expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(word.stressed ? 1.4 : -0.2);
      expect((after ?? 0) - (before ?? 0)).toBeLessThan(word.stressed ? 3.4 : 0.2);
    }
  });

  it('are a little longer at the same pitch, and the words beside them keep their length', async () => {
    const { shown, plain, lifted } = await speak(voice, text);
    for (const [index, { text: word, stressed }] of shown.entries()) {
      const [before, after] = [plain, lifted].map((speech) => present(speech.words[index], 'a time'));
      if (before === undefined || after === undefined) throw new Error('there are two');
      const factor = (after.endMs - after.startMs) / (before.endMs - before.startMs);
      expect(factor).toBeGreaterThan(stressed && word !== 'the' ? 1.08 : 0.98);
      expect(factor).toBeLessThan(stressed ? 1.16 : 1.02);
      const rate = plain.audio.sampleRate;
      const [old, now] = [samplesOf(plain, before), samplesOf(lifted, after)].map((samples) =>
        present(medianPitch(samples, rate), 'a pitch'),
      );
      expect(Math.abs((now ?? 0) / (old ?? 1) - 1)).toBeLessThan(0.06);
      expect(sharpestBend(samplesOf(lifted, after))).toBeLessThan(
        sharpestBend(samplesOf(plain, before)) * 1.05,
      );
    }
    const added = lifted.audio.samples.length - plain.audio.samples.length;
    const last = (speech: TimedAudio) => present(speech.words.at(-1), 'a word').endMs;
    expect(Math.abs(last(lifted) - last(plain) - added / 16)).toBeLessThanOrEqual(1);
  });

  it('rise and fall smoothly, and stay up between neighbours', async () => {
    const { shown, plain } = await speak(voice, 'mmm *mmm* *mmm* mmm');
    // A steady tone shows the gain itself.
    const samples = plain.audio.samples.map((_, at) =>
      Math.round(8000 * Math.sin((2 * Math.PI * 200 * at) / 16_000)),
    );
    const lifted = withEmphasis({ ...plain, audio: { sampleRate: 16_000, samples } }, shown);
    const envelope = Array.from({ length: Math.floor(lifted.audio.samples.length / 80) - 1 }, (_, at) =>
      lifted.audio.samples.subarray(at * 80, at * 80 + 80).reduce((max, sample) => Math.max(max, sample), 0),
    );
    const steps = envelope.slice(1).map((level, at) => Math.abs(level - (envelope[at] ?? 0)));
    // In 5 ms, out of 8000: a sudden change would be 2071.
    expect(Math.max(...steps)).toBeLessThan(600);
    const seam = present(lifted.words[1], 'the first of two').endMs / 5;
    expect(Math.min(...envelope.slice(seam - 4, seam + 4)) / 8000).toBeCloseTo(10 ** 0.1, 1);
    expect(Math.max(...envelope) / 8000).toBeCloseTo(10 ** 0.1, 1);
  });

  it('never clip', async () => {
    const { shown, plain } = await speak(voice, 'I said *no* to *all* of them.');
    const { samples, sampleRate } = plain.audio;
    const peak = samples.reduce((max, sample) => Math.max(max, Math.abs(sample)), 0);
    const loud = samples.map((sample) => Math.round((sample * 32_000) / peak));
    const lifted = withEmphasis({ ...plain, audio: { sampleRate, samples: loud } }, shown);
    expect(lifted.audio.samples.every((sample) => Math.abs(sample) < 32_700)).toBe(true);
    expect(sharpestBend(lifted.audio.samples)).toBeLessThan(sharpestBend(loud) * 1.05);
  });

  it('change nothing where there are none', async () => {
    const { plain, lifted } = await speak(voice, 'I never said that.');
    expect(lifted).toEqual(plain);
  });
});
