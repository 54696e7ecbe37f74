import { expect, it } from 'vitest';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { line } from '../../samples/sample-text.ts';
import { dropCapOf } from './drop-cap.ts';

it('takes the first letter, with its quotation mark', () => {
  expect(dropCapOf(line('It was dark.', 0))?.letter).toBe('I');
  expect(plainText([dropCapOf(line('It was dark.', 0))?.rest ?? line('?', 0)])).toBe('t was dark.');
  expect(dropCapOf(line('“Come in,” she said.', 0))?.letter).toBe('“C');
});

it('takes a word that is only one letter', () => {
  expect(plainText([dropCapOf(line('I was alone.', 0))?.rest ?? line('?', 0)])).toBe('was alone.');
});

it('leaves lines alone that begin with no capital', () => {
  for (const text of ['1889 was cold.', 'كان الليل مظلما', '那是一个黑夜', 'npm installs it.'])
    expect(dropCapOf(line(text, 0))).toBeNull();
});
