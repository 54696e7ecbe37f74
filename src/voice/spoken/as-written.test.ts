import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScript } from '../../script/parse.ts';
import { sentencesOf } from '../../script/walk.ts';
import { present } from '../../shared/assert.ts';
import { readingOf } from '../speech/reading.ts';
import { wordsAsWritten } from './as-written.ts';

function readingIn(words: readonly string[], spaceBefore = true, language = 'und') {
  const point = { line: 1, column: 1, offset: 0 };
  const shown = words.map((text) => ({ text, spaceBefore, stressed: false }));
  const spoken = wordsAsWritten(
    { words: shown.map((word) => ({ ...word, runs: [], span: { start: point, end: point } })) },
    language,
  );
  return { spoken, ...readingOf({ shown, spoken }) };
}

describe('wordsAsWritten', () => {
  it.each([
    ['Es kostet 3,50 € – für Müllers E-Mail!', 'Es kostet 3,50 €, für Müllers E-Mail!'],
    ['Ça coûte 50%, l’été (2024).', 'Ça coûte 50%, l’été 2024.'],
    ['В 2024 году… «Анна» пела?', 'В 2024 году… «Анна» пела?'],
    ['Heute: −5 °C 🎉', 'Heute: −5 °C'],
  ])('has a voice read %s as it is written', (text, reading) => {
    expect(readingIn(text.split(' ')).text).toBe(reading);
  });

  it('keeps words together that are written without spaces', () => {
    expect(readingIn(['我', '爱', '你', '。'], false).text).toBe('我爱你');
  });

  it('ties each word to the shown word, with the mark after it', () => {
    expect(readingIn(['Ja,', '–', 'am', '1.', 'Mai!']).spoken).toEqual([
      { text: 'ja', shownIndex: 0, mark: ',' },
      { text: 'am', shownIndex: 2, mark: '' },
      { text: '1', shownIndex: 3, mark: '.' },
      { text: 'mai', shownIndex: 4, mark: '!' },
    ]);
  });
});

/** The text that a voice is given for a sentence of a script in the language. */
function readingOfSentence(language: string, text: string): string {
  const { script } = parseScript(`---\nlang: ${language}\ntitle: T\n---\n\nX.\n\n${text}\n`);
  const sentence = present(sentencesOf(present(script, 'a script'))[2], 'a sentence');
  const shown = sentence.words.map((word) => ({ ...word, stressed: false }));
  return readingOf({ shown, spoken: wordsAsWritten(sentence, language) }).text;
}

const table = readFileSync(
  new URL('../../../test/fixtures/spoken-forms-languages.tsv', import.meta.url),
  'utf8',
);
const rows = table
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((fields) => fields.length === 3);

describe('numbers in the words of a language', () => {
  it.each(rows)('in %s, %s', (language = '', written = '', reading) => {
    expect(readingOfSentence(language, written)).toBe(reading);
  });

  it('uses the dictionary of the user', () => {
    const words = ['Nguyens', 'Nguyen', 'kam', 'um', '9:00'].map((text) => ({
      ...{ text, spaceBefore: true, runs: [] },
      span: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
    }));
    const spoken = wordsAsWritten({ words }, 'de', { nguyen: 'Wien' });
    expect(spoken.map(({ text, shownIndex }) => `${text} ${shownIndex}`)).toEqual([
      ...['nguyens 0', 'wien 1', 'kam 2', 'um 3', 'neun 4', 'uhr 4'],
    ]);
  });

  it.each([
    ['de', '1,234.5-6', '1,234.5-6'],
    ['zh', '1.234,5-6', '1.234,5-6'],
    ['ja', '1.234,5-6', '1.234,5-6'],
    ['fr', '2.,-1', 'deux. -1'],
  ])('takes nothing for a range that only looks like one: in %s, %s', (language, written, reading) => {
    expect(readingIn([written], true, language).text).toBe(reading);
  });

  it('ties words in order, for any text of any language', () => {
    const languages = fc.constantFrom('de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'ru', 'pl', 'zh', 'ja', 'th');
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.stringMatching(/^[0-9 .,:€$%°CkmUhr–-]{0,30}$/),
    );
    fc.assert(
      fc.property(languages, text, (language, written) => {
        const words = written
          .split(/\s+/)
          .filter((word) => word !== '')
          .map((word) => ({
            ...{ text: word, spaceBefore: true, runs: [] },
            span: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
          }));
        let last = 0;
        for (const word of wordsAsWritten({ words }, language)) {
          expect(word.text).not.toMatch(/\s|^$/);
          expect(word.shownIndex).toBeGreaterThanOrEqual(last);
          expect(word.shownIndex).toBeLessThan(words.length);
          last = word.shownIndex;
        }
      }),
    );
  });
});
