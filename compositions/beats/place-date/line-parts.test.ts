import { describe, expect, it } from 'vitest';
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { line } from '../../samples/sample-text.ts';
import { partsAround } from './line-parts.ts';

const text = (part: LineProps | null) => part && plainText([part]);
const parts = (sentence: string, from: number, to: number | null) => {
  const { before, years, after } = partsAround(line(sentence, 0), { from, to, written: '', startFrame: 0 });
  return [text(before), text(years), text(after)];
};

describe('the words around years', () => {
  it.each([
    ['In 1889 he came to Odessa.', 1889, null, ['In', '1889', 'he came to Odessa.']],
    ['It was built in 1932.', 1932, null, ['It was built in', '1932.', null]],
    ['From 1861 to 1865 nothing grew.', 1861, 1865, ['From', '1861 to 1865', 'nothing grew.']],
    ['Between 1939–45 nobody came.', 1939, 1945, ['Between', '1939–45', 'nobody came.']],
    ['The 1920s were loud.', 1920, null, ['The', '1920s', 'were loud.']],
    [
      'In 1861 he was born and in 1865 he left.',
      1861,
      null,
      ['In', '1861', 'he was born and in 1865 he left.'],
    ],
  ] as const)('%s', (sentence, from, to, expected) => {
    expect(parts(sentence, from, to)).toEqual(expected);
  });

  it('are all of the words if the year is written in letters', () => {
    expect(parts('In the year of the flood', 1889, null)).toEqual([null, null, 'In the year of the flood']);
  });
});
