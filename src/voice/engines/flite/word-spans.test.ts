import { describe, expect, it } from 'vitest';
import { wordSpans } from './word-spans.ts';

/** Phones that last a tenth of a second each. */
function phones(names: string) {
  return names.split(' ').map((name, index) => ({
    name,
    startSeconds: index / 10,
    endSeconds: (index + 1) / 10,
  }));
}

const words = (...spelt: string[]) => spelt.map((word) => word.split(' ').filter((phone) => phone !== ''));
const tenths = (spans: ReturnType<typeof wordSpans>) =>
  spans.map((span) => span && [Math.round(span.startSeconds * 10), Math.round(span.endSeconds * 10)]);

describe('wordSpans', () => {
  it('gives each word its phones, without the silence around it', () => {
    expect(
      tenths(wordSpans(phones('pau hh ax l ow pau w er l d pau'), words('hh ax l ow', 'w er l d'))),
    ).toEqual([
      [1, 5],
      [6, 10],
    ]);
  });

  it('recognises a weakened vowel: "the end"', () => {
    expect(tenths(wordSpans(phones('pau dh iy eh n d pau'), words('dh ax', 'eh n d')))).toEqual([
      [1, 3],
      [3, 6],
    ]);
  });

  it('counts an added phone to the word before it', () => {
    expect(tenths(wordSpans(phones('pau k ae t s s ae t pau'), words('k ae t', 's ae t')))).toEqual([
      [1, 5],
      [5, 8],
    ]);
  });

  it('gives null for a swallowed word, and keeps the others', () => {
    expect(tenths(wordSpans(phones('pau m ay d ey pau'), words('m ay', '', 'd ey')))).toEqual([
      [1, 3],
      null,
      [3, 5],
    ]);
  });
});
