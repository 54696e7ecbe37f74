import { describe, expect, it } from 'vitest';
import { chapterHeading } from './chapter-heading.ts';
import { lockupCase, titleCase, titleKey } from './title-case.ts';
import { titleParts } from './title-parts.ts';

function parts(text: string, language = 'en') {
  const words = text.split(' ');
  const { title, subtitle, author } = titleParts(words, language);
  const join = (from: number, count: number) => words.slice(from, from + count).join(' ');
  return [join(0, title), join(title, subtitle), author];
}

describe('titleParts', () => {
  // Tuned on: A Tale of Two Cities, The Bet, Frankenstein. The others were added afterwards, and read at once.
  it.each([
    ['A Tale of Two Cities: A Story', 'A Tale of Two Cities:', 'A Story', null],
    ['The Bet by Anton Chekhov', 'The Bet', '', 'Anton Chekhov'],
    ['Frankenstein; Or, The Modern Prometheus', 'Frankenstein;', 'Or, The Modern Prometheus', null],
    ['Walden – Life in the Woods', 'Walden', '– Life in the Woods', null],
    ['Moby-Dick: The Whale by Herman Melville', 'Moby-Dick:', 'The Whale', 'Herman Melville'],
    ['Stand by Me', 'Stand by Me', '', null],
    ['Death by Water', 'Death by Water', '', null],
    ['Chapter 3: The Storm', 'Chapter 3: The Storm', '', null],
    ['Well-Being', 'Well-Being', '', null],
  ])('%s', (text, title, subtitle, author) => {
    expect(parts(text)).toEqual([title, subtitle, author]);
  });
});

describe('chapterHeading', () => {
  it.each([
    ['Chapter IV', 'IV', 2],
    ['Part Two', 'II', 2],
    ['PART ONE', 'I', 2],
    ['IV', 'IV', 1],
    ['I', 'I', 1],
    ['12', '12', 1],
    ['Chapter 4: The Storm', '4', 2],
    ['Chapter the First', 'I', 3],
    ['The Second Part', 'II', 3],
    ['Chapter 7 — Loomings', '7', 3],
    ['VII. A Walk', 'VII', 1],
    ['2. Installation', '2', 1],
  ])('%s has the numeral %s', (text, numeral, label) => {
    expect(chapterHeading(text.split(' '), 'en')).toMatchObject({ numeral, label });
  });

  it.each([
    'Act now',
    'Part of the ship',
    '7 ways to sleep',
    'I am here',
    'Book a table',
    'Part time work',
    '1889',
    'Chapter and verse',
    'Installation',
    'Mix',
    'C. elegans',
  ])('%s has none', (text) => {
    expect(chapterHeading(text.split(' '), 'en')).toBeNull();
  });

  it('knows the words of other languages', () => {
    expect(chapterHeading(['Kapitel', '3'], 'de')?.numeral).toBe('3');
    expect(chapterHeading(['Chapitre', 'premier'], 'fr')).toBeNull();
    expect(chapterHeading(['Capítulo', 'XII'], 'es')?.numeral).toBe('XII');
  });
});

describe('titles in capitals', () => {
  it('are read as title case first', () => {
    expect(titleCase('THE FOX AND THE GRAPES'.split(' ')).join(' ')).toBe('The Fox and the Grapes');
    expect(titleCase('HOW HTTP WORKS'.split(' ')).join(' ')).toBe('How HTTP Works');
    expect(titleCase(['NASA'])).toEqual(['NASA']);
    expect(titleCase(['The', 'MAN'])).toEqual(['The', 'MAN']);
  });

  it('keep their capitals where they carry the sense', () => {
    const words = 'THE FOX AND THE GRAPES'.split(' ');
    const key = titleKey(words, 'en');
    expect(key).toEqual([1, 4]);
    expect(lockupCase(words, key).join(' ')).toBe('The FOX and the GRAPES');
  });
});

it('finds the words that carry the sense of a title', () => {
  expect(titleKey('The Man Who Was Not There'.split(' '), 'en')).toEqual([1, 4, 5]);
  expect(titleKey('If'.split(' '), 'en')).toEqual([0]);
  expect(titleKey('那个人'.split(' '), 'zh')).toEqual([0]);
});
