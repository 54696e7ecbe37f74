import { describe, expect, it } from 'vitest';
import { spokenWords } from '../spoken/english.ts';
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
  it('keeps capitals and punctuation where the text is said as written', () => {
    expect(reading('London, Paris – and “Rome”!').text).toBe('London, Paris and “Rome”!');
  });

  it('writes out what is said differently, with the mark that followed it', () => {
    expect(reading('It cost $1.5M, in 2024.').text).toBe(
      'It cost one point five million dollars, in twenty twenty four.',
    );
  });

  it('gives the place of each word in the text', () => {
    const { text, places } = reading('At $5 – each.');
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
      'At',
      'five dollars,',
      '',
      'each.',
    ]);
  });

  it('leaves out signs that a voice would read aloud', () => {
    expect(reading('<b>Bold</b> *words*').text).not.toMatch(/[<>*]/);
  });
});
