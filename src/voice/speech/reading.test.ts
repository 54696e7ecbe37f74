import { describe, expect, it } from 'vitest';
import { spokenWords } from '../spoken/spoken.ts';
import { readingOf } from './reading.ts';

function reading(text: string) {
  const point = { line: 1, column: 1, offset: 0 };
  const words = text
    .split(' ')
    .map((word) => ({ text: word, spaceBefore: true, runs: [], span: { start: point, end: point } }));
  const shown = words.map((word) => ({ ...word, stressed: false }));
  return readingOf({ shown, spoken: spokenWords({ words }) });
}

describe('readingOf', () => {
  it('keeps capitals and punctuation where the text is said as it stands', () => {
    expect(reading('London, Paris – and “Rome”!').text).toBe('London, Paris and “Rome”!');
  });

  it('writes out what is said otherwise, with the mark that stood behind it', () => {
    expect(reading('It cost $1.5M, in 2024.').text).toBe(
      'It cost one point five million dollars, in twenty twenty four.',
    );
  });

  it('says which part of the text each word is', () => {
    const { text, places } = reading('At $5 – each.');
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
      'At',
      'five dollars,',
      '',
      'each.',
    ]);
  });

  it('leaves out what a voice would read as a mark', () => {
    expect(reading('<b>Bold</b> *words*').text).not.toMatch(/[<>*]/);
  });
});
