import { describe, expect, it } from 'vitest';
import { spokenWords } from './spoken.ts';

const say = {
  Nguyen: 'win',
  SQL: 'sequel',
  sql: 'ess cue ell',
  'Dr. Dre': 'doctor dray',
  Dre: 'dree',
  GIF: 'S Q L',
  Siobhan: 'shi-VAWN',
  莫言: 'mo yen',
  'C++': 'sea, plus 2',
};

function said(text: string): string[] {
  const words = text.split(' ').map((word) => ({
    ...{ text: word, spaceBefore: true, runs: [] },
    span: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
  }));
  return spokenWords({ words }, 'en', say).map(
    ({ text: word, shownIndex, mark }) => `${word}${mark} ${shownIndex}`,
  );
}

describe('a dictionary of the user', () => {
  it('goes before the rules, for whole words', () => {
    expect(said('Nguyen sql MySQL')).toEqual([
      'win 0',
      'ess 1',
      'cue 1',
      'ell 1',
      'my 2',
      'ess 2',
      'cue 2',
      'el 2',
    ]);
  });

  it('takes the entry in the same letters first, then the one in other letters', () => {
    expect(said('SQL Sql NGUYEN')).toEqual(['sequel 0', 'ess 1', 'cue 1', 'ell 1', 'win 2']);
  });

  it('takes the longest phrase, and ties its words to those that are shown', () => {
    expect(said('with Dr. Dre, Dre')).toEqual(['with 0', 'doctor 1', 'dray, 2', 'dree 3']);
  });

  it('keeps the possessive', () => {
    expect(said('Nguyen’s day')).toEqual(["win's 0", 'day 1']);
  });

  it('reads what is given by the rules, capitals as stress', () => {
    expect(said('GIF Siobhan C++')).toEqual([
      ...['ess 0', 'cue 0', 'el 0', 'shi 1', 'vawn 1'],
      ...['sea, 2', 'plus 2', 'two 2'],
    ]);
  });

  it('finds names in scripts without spaces', () => {
    expect(said('by 莫言。')).toEqual(['by 0', 'mo 1', 'yen. 1']);
  });
});
