import { describe, expect, it } from 'vitest';
import type { SpokenSentence, SpokenWord } from '../engines/voice-engine.ts';
import { timesByLength } from './times-by-length.ts';

const sampleRate = 16_000;

/** Tones that last so many milliseconds; a negative number is a pause. */
function soundOf(parts: readonly number[]) {
  const samples = parts.flatMap((ms) =>
    Array.from({ length: (Math.abs(ms) * sampleRate) / 1000 }, (_, at) =>
      ms < 0 ? 0 : Math.round(5000 * Math.sin(at / 10)),
    ),
  );
  return { sampleRate, samples: Int16Array.from(samples) };
}

function sentenceOf(text: string): SpokenSentence {
  const shown = text.split(' ').map((word) => ({ text: word, spaceBefore: true, stressed: false }));
  const spoken = shown.flatMap(({ text: word }, shownIndex): SpokenWord[] => {
    const mark = word.endsWith(',') ? ',' : '';
    return word === '–' ? [] : [{ text: word.replace(',', '').toLowerCase(), shownIndex, mark }];
  });
  return { shown, spoken, language: 'nl', pace: 1 };
}

describe('timesByLength', () => {
  it('puts a pause in the sound at the mark in the sentence, even where word lengths disagree', () => {
    const times = timesByLength(
      soundOf([-100, 500, -300, 1500, -100]),
      sentenceOf('Als het regent, blijf ik thuis'),
    );
    expect(times[0]?.startMs).toBe(100);
    expect(times[2]?.endMs).toBe(600);
    expect(times[3]?.startMs).toBe(900);
    expect(times[5]?.endMs).toBe(2400);
  });

  it('goes by the lengths of the words where there is neither pause nor mark', () => {
    const times = timesByLength(soundOf([1000]), sentenceOf('aaa aaa aaaaaaa aaa'));
    expect(times.map(({ startMs }) => startMs)).toEqual([0, 200, 400, 800]);
  });

  it('gives a word that is not said no length, and times the words of silence too', () => {
    const times = timesByLength(soundOf([-1000]), sentenceOf('ja – nee, ja'));
    expect(times[1]).toEqual({ startMs: times[0]?.endMs, endMs: times[0]?.endMs });
    expect(times.at(-1)?.endMs).toBe(1000);
  });

  it('stays ordered with more pauses than words', () => {
    const times = timesByLength(soundOf([200, -200, 200, -400, 200, -200, 200]), sentenceOf('een twee'));
    expect(times).toEqual([
      { startMs: 0, endMs: 600 },
      { startMs: 1000, endMs: 1600 },
    ]);
  });
});
