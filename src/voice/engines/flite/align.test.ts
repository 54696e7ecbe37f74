import { describe, expect, it } from 'vitest';
import { alignWords } from './align.ts';

/** Phones of a tenth of a second each. */
function phones(names: string) {
  return names.split(' ').map((name, index) => ({
    name,
    startSeconds: index / 10,
    endSeconds: (index + 1) / 10,
  }));
}

const words = (...spelt: string[]) => spelt.map((word) => word.split(' ').filter((phone) => phone !== ''));
const tenths = (spans: ReturnType<typeof alignWords>) =>
  spans.map((span) => span && [Math.round(span.startSeconds * 10), Math.round(span.endSeconds * 10)]);

describe('alignWords', () => {
  it('gives each word its phones, without the silence', () => {
    expect(
      tenths(alignWords(phones('pau hh ax l ow pau w er l d pau'), words('hh ax l ow', 'w er l d'))),
    ).toEqual([
      [1, 5],
      [6, 10],
    ]);
  });

  it('follows a vowel that weakens: "the end"', () => {
    expect(tenths(alignWords(phones('pau dh iy eh n d pau'), words('dh ax', 'eh n d')))).toEqual([
      [1, 3],
      [3, 6],
    ]);
  });

  it('gives a phone that was added to the word before it', () => {
    expect(tenths(alignWords(phones('pau k ae t s s ae t pau'), words('k ae t', 's ae t')))).toEqual([
      [1, 5],
      [5, 8],
    ]);
  });

  it('gives null for a word that was swallowed, and loses no other', () => {
    expect(tenths(alignWords(phones('pau m ay d ey pau'), words('m ay', '', 'd ey')))).toEqual([
      [1, 3],
      null,
      [3, 5],
    ]);
  });
});
