import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsIn, shaped, shapedText } from '../../../test/support/shapes-in.ts';
import { partsOf, type Shape, type WordRange } from './shape.ts';

/** Words that the rules look for, with marks that they stop at. */
const telling = `
  the a an and or but not from to because so therefore while whereas is are was means 12 40% $9 forty two million three
  out of four in 1870 1861–1865 London Paris Nile rather than instead unlike once now first, then finally said he she
  Anna “Never,” “I am” ‘No’ «Oui» ships, ropes, nails bread, wine cheese; old, grey house: — … etc. etc ? why? — what
  ( that (who) which runs because, 7 o’clock 中文 、 。 かな」 「あ`
  .trim()
  .split(/\s+/);
const word = fc.oneof(fc.constantFrom(...telling), fc.stringMatching(/^[\p{L}\p{N}.,;:!?“”'"()-]{1,12}$/u));
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const language = fc.constantFrom('en', 'de', 'fr', 'zh', 'ja', 'ar', 'el', 'xx');

function isPartition(parts: readonly WordRange[], wordCount: number): boolean {
  let next = 0;
  for (const { firstWord, wordCount: count } of parts) {
    if (firstWord !== next || count < 1) return false;
    next += count;
  }
  return next === wordCount;
}

/** Ranges and places that only point at something in the sentence. */
function pointersOf(shape: Shape): WordRange[] {
  const key = (words: readonly number[]) => words.map((firstWord) => ({ firstWord, wordCount: 1 }));
  switch (shape.type) {
    case 'number':
      return shape.unit === null ? [] : [shape.unit];
    case 'enumeration':
      return shape.items.map(({ core }) => core);
    case 'phrase':
    case 'clauses':
      return key(shape.key);
    case 'comparison':
      return shape.bars.map(({ range }) => range);
    case 'place-date':
      return [shape.place?.range, shape.years?.range].filter((one) => one !== undefined);
    default:
      return [];
  }
}

describe('the shapes of any sentence', () => {
  it('hold each of its words once, in order', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), language, (sentences, tag) => {
        for (const { sentence: timed, shapes } of shapedText([sentences], tag)) {
          expect(shapes.at(-1)?.type).toMatch(/^(?:phrase|clauses)$/);
          for (const shape of shapes) {
            expect(isPartition(partsOf(shape), timed.words.length)).toBe(true);
            expect(shape.confidence).toBeGreaterThan(0);
            expect(shape.confidence).toBeLessThanOrEqual(1);
            expect(shape.reason).not.toBe('');
            for (const { firstWord, wordCount } of pointersOf(shape)) {
              expect(firstWord).toBeGreaterThanOrEqual(0);
              expect(wordCount).toBeGreaterThan(0);
              expect(firstWord + wordCount).toBeLessThanOrEqual(timed.words.length);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are the same each time', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(shaped(text).shapes).toEqual(shaped(text).shapes);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the order of shapes', () => {
  it.each([
    ['In 1870 he sold forty ships, ropes and nails.', 'place-date'],
    ['A bath takes 120 litres against 40 for a shower.', 'comparison'],
    ['It has 650 nails, ropes and lamps.', 'number'],
    ['He sold nails, rope and oil because he had to.', 'enumeration'],
    ['In the Netherlands, 27 percent of all trips are made by bicycle.', 'number'],
  ])('%s: %s comes first', (text, type) => {
    expect(shaped(text).shapes[0]?.type).toBe(type);
  });
});

describe('clauses', () => {
  it.each([
    [
      'She was close behind it when she turned the corner, but the Rabbit was no longer to be seen.',
      'She was close behind it when she turned the corner, | but the Rabbit was no longer to be seen.',
    ],
    [
      'The old keeper climbed the hundred steps of the lighthouse, and he lit the great lamp before the storm came.',
      'The old keeper climbed the hundred steps of the lighthouse, | and he lit the great lamp before the storm came.',
    ],
  ])('%s', (text, clauses) => {
    expect(partsIn(shaped(text), 'clauses')).toBe(clauses);
  });

  it.each([
    [
      'zh',
      '他|站|在|窗|前|，|看着|外面|的|大|雨|，|心里|想着|家乡|的|母亲|。',
      '他站在窗前，看着外面的大雨， | 心里想着家乡的母亲。',
    ],
    [
      'ar',
      'جلس الرجل العجوز قرب النافذة طوال الليل، ثم قام وأغلق الباب خلفه بهدوء.',
      'جلس الرجل العجوز قرب النافذة طوال الليل، | ثم قام وأغلق الباب خلفه بهدوء.',
    ],
  ])('%s', (language, text, clauses) => {
    expect(partsIn(shaped(text, language), 'clauses')).toBe(clauses);
  });
});

describe('a phrase', () => {
  it.each([
    ['The old man mended the boat.', ['mended', 'boat.']],
    ['It was a bright cold day.', ['bright', 'cold']],
    ['He was gone.', ['gone.']],
  ])('%s: the words that carry it are %j', (text, words) => {
    const { sentence: timed, shapes } = shaped(text);
    const shape = shapes.find(({ type }) => type === 'phrase');
    expect(shape?.type === 'phrase' && shape.key.map((at) => timed.words[at]?.text)).toEqual(words);
  });
});
