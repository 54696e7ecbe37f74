import { describe, expect, it } from 'vitest';
import { nounForms, verbForms } from './word-forms.ts';

describe('nounForms', () => {
  it.each([
    ['farms', 'farm'],
    ['berries', 'berry'],
    ['boxes', 'box'],
    ['mice', 'mouse'],
    ['leaves', 'leaf'],
    ['horses', 'horse'],
  ])('%s may be %s', (plural, singular) => {
    expect(nounForms(plural)).toContain(singular);
  });

  it.each(['glass', 'bus', 'cactus', 'tennis', 'gas', 'ceiling', 'bed'])('%s is not a plural', (word) => {
    expect(nounForms(word)).toEqual([word]);
  });
});

describe('verbForms', () => {
  it('spells regular forms', () => {
    expect(verbForms('swim')).toEqual(['swim', 'swims', 'swimming', 'swimmed']);
    expect(verbForms('dance')).toEqual(['dance', 'dances', 'dancing', 'danced']);
    expect(verbForms('sleep')).toContain('sleeping');
    expect(verbForms('take notes')).toContain('taking notes');
  });
});
