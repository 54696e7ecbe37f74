import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

function split(text: string, language = 'en'): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    ['Dr. Holm met Mr. J. R. R. Tolkien.'],
    ['We meet at 9 a.m. in room No. 5, e.g. today, i.e. now.'],
    ['It costs 3.5 dollars at example.com/a.b or so.'],
    ['Attend them… the meetings.'],
    ["When I'm angry... and I also frown."],
    ['The U.S. Army came.'],
    ['“Stop!” he said.'],
    ['1. First things first.'],
  ])('keeps %j whole', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each([
    ['At 9 p.m. The lamp goes out.', ['At 9 p.m.', 'The lamp goes out.']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
    ['He said “Go.” Then (at last.) She went.', ['He said “Go.”', 'Then (at last.)', 'She went.']],
    ['So do I. Then we go.', ['So do I.', 'Then we go.']],
    ['It was 1999. We sang.', ['It was 1999.', 'We sang.']],
    ['all lower case. even here.', ['all lower case.', 'even here.']],
    ['I live in the U.S. The end.', ['I live in the U.S.', 'The end.']],
    ['Well… Then go.', ['Well…', 'Then go.']],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('knows other languages', () => {
    expect(split('Am 3. Mai kam z.B. Dr. Holm. Dann ging er.', 'de')).toEqual([
      'Am 3. Mai kam z.B. Dr. Holm.',
      'Dann ging er.',
    ]);
    expect(split('Voici M. Dupont. Il rit.', 'fr-CA')).toEqual(['Voici M. Dupont.', 'Il rit.']);
    expect(split('他说：「走吧。」我们去！好吗？', 'zh')).toEqual(['他说：「走吧。」', '我们去！', '好吗？']);
  });
});
