import { describe, expect, it } from 'vitest';
import { spokenWords } from './english.ts';

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

describe('the dictionary of the user', () => {
  it('comes before the rules, for whole words', () => {
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

  it('prefers the entry in the same letter case to one in another', () => {
    expect(said('SQL Sql NGUYEN')).toEqual(['sequel 0', 'ess 1', 'cue 1', 'ell 1', 'win 2']);
  });

  it('prefers the longest phrase, and ties its words to the shown words', () => {
    expect(said('with Dr. Dre, Dre')).toEqual(['with 0', 'doctor 1', 'dray, 2', 'dree 3']);
  });

  it('keeps a possessive', () => {
    expect(said('Nguyen’s day')).toEqual(["win's 0", 'day 1']);
  });

  it('reads an entry by the rules, with uppercase as stress', () => {
    expect(said('GIF Siobhan C++')).toEqual([
      ...['ess 0', 'cue 0', 'el 0', 'shi 1', 'vawn 1'],
      ...['sea, 2', 'plus 2', 'two 2'],
    ]);
  });

  it('finds names in writing systems without spaces', () => {
    expect(said('by 莫言。')).toEqual(['by 0', 'mo 1', 'yen. 1']);
  });
});
