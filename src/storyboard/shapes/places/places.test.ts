import { describe, expect, it } from 'vitest';
import { shaped, shapedText } from '../../../../test/support/shapes-in.ts';

function placeDate(text: string, language?: string): { place: string | null; years: string | null } | null {
  const found = shaped(text, language).shapes.find((shape) => shape.type === 'place-date');
  return found ? { place: found.place?.name ?? null, years: found.years?.written ?? null } : null;
}

describe('a place or a year', () => {
  it.each([
    ['She was born in Vienna in 1870.', 'Vienna', '1870'],
    ['He came from Norway.', 'Norway', null],
    ['They sailed down the Nile.', 'Nile', null],
    ['He moved to New York.', 'New York', null],
    ['The war lasted from 1861 to 1865.', null, '1861–1865'],
    ['In the 1920s everything changed.', null, '1920s'],
    ['On 14 July 1789 the people rose.', null, '1789'],
    ['He settled in St. Petersburg that year.', 'Saint Petersburg', null],
  ])('%s', (text, place, years) => {
    expect(placeDate(text)).toEqual({ place, years });
  });

  it.each([
    'Paris Hilton came to the party.',
    'Jack London wrote it.',
    'They met in Georgia.',
    'He spent the day in Reading.',
    'George Washington was there.',
    'It is written in Java.',
    'They signed it at the Vienna Congress.',
    'He was in London’s worst street.',
    'She saw turkey on the table.',
    'There were 1500 men in it.',
    'It has 1984 pages in all.',
    'Copyright (c) 2014-2017 Anna Lee',
  ])('not in: %s', (text) => {
    expect(placeDate(text)).toBeNull();
  });

  it('is no news the second time', () => {
    const found = shapedText([['He came from Norway.', 'Then he went back to Norway again.']]);
    expect(found.map(({ shapes }) => shapes.some(({ type }) => type === 'place-date'))).toEqual([
      true,
      false,
    ]);
  });

  it('knows where it is', () => {
    const found = shaped('He came to Lima.').shapes.find((shape) => shape.type === 'place-date');
    expect(found?.place).toMatchObject({ kind: 'city', range: { firstWord: 3, wordCount: 1 } });
    expect(found?.place?.latitude).toBeCloseTo(-12, 0);
    expect(found?.place?.longitude).toBeCloseTo(-77, 0);
  });

  it.each([
    ['de', 'Im Jahr 1870 ging er fort.', '1870'],
    ['fr', 'Il est né en 1870 à Lyon.', '1870'],
    ['de', 'Das kostet 1500 Mark.', null],
  ])('finds years in other languages: %s: %s', (language, text, years) => {
    expect(placeDate(text, language)?.years ?? null).toBe(years);
  });
});
