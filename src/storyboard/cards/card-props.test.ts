import { expect, it } from 'vitest';
import { line } from '../../../compositions/samples/sample-text.ts';
import type { LineProps } from '../contract.ts';
import { cardWords } from './card-props.ts';

function shown(text: string) {
  const { kind, heading, key, subtitle, label, numeral } = cardWords(line(text, 0), 'en');
  return { kind, heading: plain(heading), key, subtitle: plain(subtitle), label: plain(label), numeral };
}

function plain(part: LineProps | null): string | null {
  return part?.words.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ') ?? null;
}

it('parts a title from its subtitle', () => {
  expect(shown('A Tale of Two Cities: A Story')).toEqual({
    kind: 'titled',
    heading: 'A Tale of Two Cities',
    key: [1, 3, 4],
    subtitle: 'A Story',
    label: null,
    numeral: null,
  });
  expect(shown('Walden – Life in the Woods')).toMatchObject({
    heading: 'Walden',
    subtitle: 'Life in the Woods',
  });
});

it('leaves the author to the details', () => {
  expect(shown('The Bet by Anton Chekhov')).toMatchObject({ heading: 'The Bet', subtitle: null });
});

it('sets a title in capitals in title case, but for the words that are large', () => {
  expect(shown('THE FOX AND THE GRAPES')).toMatchObject({ heading: 'The FOX and the GRAPES', key: [1, 4] });
});

it('finds the number of a chapter, and its own title', () => {
  expect(shown('Part one')).toMatchObject({
    kind: 'chapter',
    numeral: 'I',
    heading: 'Part one',
    label: null,
  });
  expect(shown('CHAPTER IV. THE STORM')).toMatchObject({
    kind: 'chapter',
    numeral: 'IV',
    heading: 'The Storm',
    label: 'Chapter IV',
  });
  expect(shown('IV')).toMatchObject({ kind: 'chapter', numeral: 'IV', label: null });
  expect(shown('2. Installation')).toMatchObject({ kind: 'titled', numeral: '2', heading: 'Installation' });
});
