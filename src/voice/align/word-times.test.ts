import { describe, expect, it } from 'vitest';
import { resample } from '../../audio/resampler.ts';
import { present } from '../../shared/assert.ts';
import { loadFlite } from '../engines/flite/program.ts';
import { Synthesizer } from '../engines/flite/synthesize.ts';
import type { SpokenSentence } from '../engines/voice-engine.ts';
import { spokenWords } from '../spoken/english.ts';
import { alignedTimes } from './word-times.ts';

const module = await loadFlite();
const man = new Synthesizer(module, 'rms');
const woman = new Synthesizer(module, 'slt');

function sentenceOf(text: string): SpokenSentence {
  const point = { line: 1, column: 1, offset: 0 };
  const shown = text.split(' ').map((word) => ({ text: word, spaceBefore: true, stressed: false }));
  const words = shown.map((word) => ({ ...word, runs: [], span: { start: point, end: point } }));
  return { shown, spoken: spokenWords({ words }), language: 'en', pace: 1 };
}

const texts = [
  'The lighthouse stands alone on a rock, and the sea goes round it twice a day.',
  'My day starts very early, around eleven o’clock, and I know what you are thinking.',
  'Every cup begins with two leaves and a bud, picked by hand before the sun is high.',
  'She had never seen so many boats, nor heard so loud a wind from the south.',
  'A bakery is quiet at two in the morning; only the oven hums.',
  'Errors to the left, errors to the right: this is the life of engineers!',
  'Nobody remembered who had built the wall, or why it ended in the middle of the field.',
  'First the green leaves are withered, then they are rolled, and at last they are dried.',
];

const readings = texts.map((text) => {
  const sentence = sentenceOf(text);
  return { sentence, known: man.speak(sentence), heard: woman.speak(sentence) };
});

/** How many milliseconds off each word of the woman's sentences is, with the man's sentences as the reference. */
function misses(change: (samples: Int16Array) => Int16Array): number[] {
  return readings.flatMap(({ sentence, known, heard }) => {
    const reference = { samples: known.audio.samples, words: present(known.words, 'times') };
    const times = present(alignedTimes(reference, change(heard.audio.samples)), 'times');
    expect(times).toHaveLength(sentence.shown.length);
    return times.map(({ startMs }, at) => Math.abs(startMs - present(heard.words?.[at], 'a time').startMs));
  });
}

const quantile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? Number.NaN;

describe('alignedTimes', () => {
  it('finds the words of another voice', () => {
    const off = misses((samples) => samples);
    expect(off.length).toBeGreaterThan(100);
    expect(quantile(off, 0.5)).toBeLessThanOrEqual(20);
    expect(quantile(off, 0.95)).toBeLessThanOrEqual(120);
  });

  it('finds them at another loudness, at another sample rate and through noise', () => {
    let seed = 1;
    const noise = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return (seed / 2_147_483_647 - 0.5) * 60;
    };
    const off = misses((samples) =>
      resample(
        resample(samples, 16_000, 22_050).map((sample) => sample / 3 + noise()),
        22_050,
        16_000,
      ),
    );
    expect(quantile(off, 0.5)).toBeLessThanOrEqual(25);
    expect(quantile(off, 0.95)).toBeLessThanOrEqual(150);
  });

  it('lets no word last through a pause that the reference does not make', () => {
    const sentence = sentenceOf('The children waited because nobody came.');
    const known = man.speak(sentence);
    const heard = woman.speak(sentence);
    const cutMs = present(heard.words?.[3], 'the time of "because"').startMs;
    const pauseMs = 700;
    const at = cutMs * 16;
    const { samples } = heard.audio;
    const paused = new Int16Array(samples.length + pauseMs * 16);
    paused.set(samples.subarray(0, at));
    paused.set(samples.subarray(at), at + pauseMs * 16);
    const times = alignedTimes({ samples: known.audio.samples, words: known.words ?? [] }, paused);
    expect(Math.abs(present(times?.[2], '"waited"').endMs - cutMs)).toBeLessThan(60);
    expect(Math.abs(present(times?.[3], '"because"').startMs - cutMs - pauseMs)).toBeLessThan(60);
  });

  it('gives ordered times inside a sound that says something else, or nothing', () => {
    const sentence = sentenceOf('The door opened and nobody came in.');
    const known = man.speak(sentence);
    const reference = { samples: known.audio.samples, words: known.words ?? [] };
    const other = woman.speak(sentenceOf('Yes!')).audio.samples;
    for (const sound of [other, new Int16Array(30_000)]) {
      const times = present(alignedTimes(reference, sound), 'times');
      let reachedMs = 0;
      for (const { startMs, endMs } of times) {
        expect(startMs).toBeGreaterThanOrEqual(reachedMs);
        expect(endMs).toBeGreaterThanOrEqual(startMs);
        reachedMs = endMs;
      }
      expect(reachedMs).toBeLessThanOrEqual(sound.length / 16);
    }
    expect(alignedTimes(reference, new Int16Array(100))).toBeNull();
  });
});
