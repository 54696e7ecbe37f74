import { describe, expect, it } from 'vitest';
import { partsIn, shaped } from '../../../../test/support/shapes-in.ts';
import type { Shape, ShapeType } from '../shape.ts';

function find<Type extends ShapeType>(
  text: string,
  type: Type,
  language?: string,
): Extract<Shape, { type: Type }> | undefined {
  return shaped(text, language).shapes.find(
    (shape): shape is Extract<Shape, { type: Type }> => shape.type === type,
  );
}

describe('a number that is the news', () => {
  it.each([
    ['The keeper counted forty ships that night.', 'The keeper counted | forty | ships that night.'],
    ['The average engineer reads 217 emails a week.', 'The average engineer reads | 217 | emails a week.'],
    ['Nearly two million people live here.', 'Nearly | two million | people live here.'],
    ['It is used by 40% of all companies.', 'It is used by | 40% | of all companies.'],
    ['About forty per cent of the crew fell ill.', 'About | forty per cent | of the crew fell ill.'],
    ['Three out of four sailors came home.', 'Three out of four | sailors came home.'],
    ['He paid $9 billion for it.', 'He paid | $9 billion | for it.'],
    ['The parliament has 650 members.', 'The parliament has | 650 | members.'],
    ['The house cost twelve thousand dollars.', 'The house cost | twelve thousand | dollars.'],
  ])('%s', (text, parts) => {
    expect(partsIn(shaped(text), 'number')).toBe(parts);
  });

  it.each([
    'In 1870 he left.',
    'She was born on 4 July 1901.',
    'He was forty years old.',
    'She died at the age of 40.',
    'It is now at version 18 in most places.',
    'Chapter 3 tells of the sea.',
    'Apollo 11 landed there.',
    'We met at 7 in the morning.',
    'It was 7 o’clock.',
    'Call 555 12 34 for help.',
    'She lives at 12 Baker Street.',
    'The two men went home.',
    'His three sons worked in the mill.',
    'He took two steps to the door.',
    'One of them laughed.',
    'Twenty years ago there was a mill.',
    'He gave 12 apples to 7 boys.',
    'He stood there in one corner.',
  ])('not in: %s', (text) => {
    expect(partsIn(shaped(text), 'number')).toBeNull();
  });

  it.each([
    [
      'The average engineer reads 217 emails a week.',
      217,
      '217',
      { total: 217, filled: 217, each: 1 },
      'week',
    ],
    ['The parliament has 650 members.', 650, '650', { total: 65, filled: 65, each: 10 }, null],
    ['The town has 8,000 houses.', 8000, '8,000', { total: 80, filled: 80, each: 100 }, null],
    ['The town has 80,000 houses.', 80_000, '80,000', null, null],
    ['It is used by 40% of all companies.', 40, '40%', { total: 100, filled: 40, each: 1 }, null],
    ['Three out of four sailors came home.', 3, '3 in 4', { total: 4, filled: 3, each: 1 }, null],
    ['Nearly two million people live here.', 2, '2 million', null, null],
    ['He counted two hundred and twelve ships.', 212, '212', { total: 212, filled: 212, each: 1 }, null],
    ['He paid $9 billion for it.', 9, '$9 billion', null, null],
  ])('%s is counted and marked', (text, value, digits, marks, per) => {
    expect(find(text, 'number')).toMatchObject({ value, digits, marks, per });
  });

  it('points at what is counted', () => {
    const { sentence, shapes } = shaped('The harbour master counted 40 tall ships that night.');
    const number = shapes.find((shape) => shape.type === 'number');
    expect(
      number?.unit && sentence.words.slice(number.unit.firstWord, number.unit.firstWord + 2),
    ).toMatchObject([{ text: 'tall' }, { text: 'ships' }]);
  });

  it.each([
    ['de', 'Das Parlament hat 650 Abgeordnete.', 'Das Parlament hat | 650 | Abgeordnete.'],
    ['fr', 'Plus de 40 % des gens le savent.', null],
    ['es', 'El 40% de la gente lo sabe.', 'El | 40% | de la gente lo sabe.'],
    ['de', 'Im Jahr 1870 ging er fort.', null],
    ['fr', 'Il est parti le 14 juillet.', null],
    ['zh', '他|在|1870|年|离开|了|。', null],
  ])('%s: %s', (language, text, parts) => {
    expect(partsIn(shaped(text, language), 'number')).toBe(parts);
  });
});

describe('a comparison of amounts', () => {
  it.each([
    [
      'A bath takes 120 litres against 40 for a shower.',
      [
        ['bath', '120 litres', 120],
        ['shower', '40 litres', 40],
      ],
    ],
    [
      'Traffic fell from 40 percent to 12 percent.',
      [
        ['', '40%', 40],
        ['', '12%', 12],
      ],
    ],
  ])('%s', (text, bars) => {
    const found = find(text, 'comparison')?.bars.map(({ label, text: amount, value }) => [
      label,
      amount,
      value,
    ]);
    expect(found).toEqual(bars);
  });

  it.each([
    'He bought 12 apples and 7 pears.',
    'They marched from 8 in the morning to 9 at night.',
    'Twelve men went up and five men came down.',
    'Versions 12 to 18 work.',
  ])('not in: %s', (text) => {
    expect(find(text, 'comparison')).toBeUndefined();
  });
});
