import { describe, expect, it } from 'vitest';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { codeLine } from '../../samples/technical-samples.ts';
import { type Chip, nameOf, partOf, rowsOf, segmentsOf } from './segments.ts';

const line = (text: string) => codeLine(text, 0);

describe('segmentsOf', () => {
  const chips: Chip[] = [
    { firstWord: 1, wordCount: 2, kind: 'code' },
    { firstWord: 4, wordCount: 1, kind: 'version' },
  ];
  const sentence = line('Set (`keep alive`), with v2.1.0, and go');

  it('parts chips from words, without the punctuation around them', () => {
    const parts = segmentsOf(sentence, chips).map(({ line: part, kind, lead, trail }) => [
      lead,
      plainText([part]),
      trail,
      kind,
    ]);
    expect(parts).toEqual([
      ['', 'Set', '', null],
      ['(', 'keep alive', '),', 'code'],
      ['', 'with', '', null],
      ['', 'v2.1.0', ',', 'version'],
      ['', 'and go', '', null],
    ]);
  });

  it('leaves out chips that the line does not reach', () => {
    expect(segmentsOf(partOf(sentence, 0, 2), chips)).toHaveLength(2);
    expect(segmentsOf(partOf(sentence, 0, 1), chips)).toHaveLength(1);
  });

  it('names a chip by its code', () => expect(nameOf(line('(`delay`),'))).toBe('delay'));
});

describe('rowsOf', () => {
  const sentence = line(
    'The reader waits between two pages, obeys every file that it finds, and writes whatever `is not empty at all`',
  );
  const chips: Chip[] = [{ firstWord: 15, wordCount: 5, kind: 'code' }];
  const rows = rowsOf(sentence, chips);

  it('has every word once, in order', () => {
    expect(rows.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))).toEqual(
      sentence.words.map((_, at) => at),
    );
  });

  it('breaks where clauses end, and never inside a chip', () => {
    const texts = rows.map(({ from, to }) => plainText([partOf(sentence, from, to)]));
    expect(texts[0]).toBe('The reader waits between two pages,');
    expect(texts.at(-1)).toMatch(/is not empty at all$/u);
  });
});
