import { describe, expect, it } from 'vitest';
import { readingOf } from '../reading.ts';
import { wordsAsWritten } from './as-written.ts';

function readingIn(words: readonly string[], spaceBefore = true) {
  const point = { line: 1, column: 1, offset: 0 };
  const shown = words.map((text) => ({ text, spaceBefore, stressed: false }));
  const spoken = wordsAsWritten({
    words: shown.map((word) => ({ ...word, runs: [], span: { start: point, end: point } })),
  });
  return { spoken, ...readingOf({ shown, spoken }) };
}

describe('wordsAsWritten', () => {
  it.each([
    ['Es kostet 3,50 € – für Müllers E-Mail!', 'Es kostet 3,50 € für Müllers E-Mail!'],
    ['Ça coûte 50%, l’été (2024).', 'Ça coûte 50%, l’été 2024.'],
    ['В 2024 году… «Анна» пела?', 'В 2024 году… «Анна» пела?'],
    ['Heute: −5 °C 🎉', 'Heute: −5 °C'],
  ])('has a voice read %s as it stands', (text, reading) => {
    expect(readingIn(text.split(' ')).text).toBe(reading);
  });

  it('keeps words together that are written so', () => {
    expect(readingIn(['我', '爱', '你', '。'], false).text).toBe('我爱你');
  });

  it('ties each word to the one that is shown, with the mark behind it', () => {
    expect(readingIn(['Ja,', '–', 'am', '1.', 'Mai!']).spoken).toEqual([
      { text: 'ja', shownIndex: 0, mark: ',' },
      { text: 'am', shownIndex: 2, mark: '' },
      { text: '1', shownIndex: 3, mark: '.' },
      { text: 'mai', shownIndex: 4, mark: '!' },
    ]);
  });
});
