/** Stressed words in the embedded voice's sound, measured. */
import { afterAll, describe, expect, it } from 'vitest';
import { present } from '../shared/assert.ts';
import { withEmphasis } from './emphasis.ts';
import { openFlite } from './flite/flite.ts';
import type { SpeechAudio } from './speech.ts';
import { spokenWords } from './spoken/spoken.ts';
import type { WordTime } from './types.ts';

const engine = openFlite('rms');
afterAll(() => engine.close());

const point = { line: 1, column: 1, offset: 0 };
const span = { start: point, end: point };

/** Words between asterisks are stressed. */
async function speak(text: string) {
  const shown = text
    .split(' ')
    .map((word) => ({ text: word.replaceAll('*', ''), spaceBefore: true, stressed: word.includes('*') }));
  const spoken = spokenWords({ words: shown.map((word) => ({ ...word, runs: [], span })) });
  const { audio, words } = await engine.speak({ shown, spoken, language: 'en', pace: 1 }, null);
  const times = present(words, 'word times');
  return { shown, times, plain: audio, lifted: withEmphasis(audio, shown, times) };
}

/** Decibels by which `lifted` is louder than `plain` from one time to another. */
function liftDb(plain: SpeechAudio, lifted: SpeechAudio, { startMs, endMs }: WordTime): number {
  const energy = ({ samples, sampleRate }: SpeechAudio) =>
    samples
      .subarray((startMs * sampleRate) / 1000, (endMs * sampleRate) / 1000)
      .reduce((sum, sample) => sum + sample ** 2, 0);
  return 10 * Math.log10(energy(lifted) / energy(plain));
}

const middleOf = ({ startMs, endMs }: WordTime): WordTime => ({ startMs: startMs + 20, endMs: endMs - 20 });

describe('stressed words', () => {
  it('are 2 dB louder, and the words beside them as they were', async () => {
    const { shown, times, plain, lifted } = await speak('I never said that *she* took *the* *money* away.');
    for (const [index, time] of times.entries()) {
      const db = liftDb(plain, lifted, middleOf(time));
      const isStressed = shown[index]?.stressed;
      expect(db).toBeGreaterThan(isStressed ? 1.7 : -0.05);
      expect(db).toBeLessThan(isStressed ? 2.1 : 0.05);
    }
  });

  it('come in smoothly, and stay together where they follow one another', async () => {
    const { times, plain, lifted } = await speak('I never said that *she* took *the* *money* away.');
    const gains = Array.from(plain.samples, (sample, at) =>
      Math.abs(sample) < 500 ? null : (lifted.samples[at] ?? 0) / sample,
    );
    let steepest = 0;
    for (let at = 0; at + 160 < gains.length; at++) {
      const [from, to] = [gains[at], gains[at + 16]];
      if (from != null && to != null) steepest = Math.max(steepest, Math.abs(to - from));
    }
    // In a millisecond; a step would be 0.26.
    expect(steepest).toBeLessThan(0.02);
    const seam = present(times[6], 'the first of two').endMs;
    expect(liftDb(plain, lifted, { startMs: seam - 15, endMs: seam + 15 })).toBeGreaterThan(1.8);
  });

  it('never clip', async () => {
    const { shown, times, plain } = await speak('I said *no* to *all* of them.');
    const peak = plain.samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    const loud = {
      ...plain,
      samples: plain.samples.map((sample) => Math.round((sample * 32_000) / peak)),
    };
    const { samples } = withEmphasis(loud, shown, times);
    expect(samples.every((sample) => Math.abs(sample) < 32_700)).toBe(true);
    expect(samples.every((sample, at) => Math.sign(sample) * Math.sign(loud.samples[at] ?? 0) >= 0)).toBe(
      true,
    );
  });

  it('leave speech without them as it is', async () => {
    const { plain, lifted } = await speak('I never said that.');
    expect(lifted).toEqual(plain);
  });
});
