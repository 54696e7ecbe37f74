import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScript } from '../parse.ts';
import { sentencesOf } from '../walk.ts';

/** The words of the text's body, with `|` between those without a space. */
function cut(text: string, language: string): string {
  const { script } = parseScript(`---\ntitle: T\nlang: ${language}\n---\n\n${text}\n`);
  if (script === null) throw new Error('the text has errors');
  return sentencesOf(script)
    .slice(1)
    .flatMap((sentence) => sentence.words)
    .map(({ spaceBefore, text: word }) => (spaceBefore ? ' ' : '|') + word)
    .join('')
    .replace(/^\|/, '');
}

describe('words', () => {
  it.each([
    ['ja', '空気が冷たくて、とても気持ちがいいです。', '空気が|冷たくて、|とても|気持ちが|いいです。'],
    ['ja', '彼は「行こう。」と言った。', '彼は|「行こう。」と|言った。'],
    ['ja', '私はPython3.5でe-mailを書きました。', '私は|Python3.5で|e-mailを|書きました。'],
    ['zh', '我们去公园，看“花”和树！', '我们|去|公园，|看|“花”|和|树！'],
    ['zh', '他说"走吧"。', '他|说|"走|吧"。'],
    ['zh', '《红楼梦》（一）', '《红楼梦》|（一）'],
    ['th', 'ฉันไปตลาดทุกวัน', 'ฉัน|ไป|ตลาด|ทุก|วัน'],
    ['ko', '오늘은 날씨가 좋다.', '오늘은 날씨가 좋다.'],
    ['hi', 'क्षितिज पर सूर्य।', 'क्षितिज पर सूर्य।'],
    ['en', 'well-known “words” (and such)', 'well-known “words” (and such)'],
  ])('of %s: %j', (language, text, words) => {
    expect(cut(text, language)).toBe(words);
  });

  it('cuts a phrase that would not fit on a line', () => {
    const words = cut('国際連合教育科学文化機関事務局長は来ました。', 'ja').split('|');
    expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(12);
  });

  it('cuts no grapheme cluster in any text', () => {
    const pieces = [
      'は',
      'が',
      'か\u3099',
      '👩‍👩‍👧',
      '🇯🇵',
      '🇫🇷',
      '👍🏽',
      '葛\u{e0100}',
      'ﾊﾞ',
      '「',
      '」',
      '。',
      'ー',
      'Ab',
      '3.5',
      '漢字',
      'ก่',
      '“',
      '"',
    ];
    const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 }),
        fc.constantFrom('ja', 'zh', 'th', 'en'),
        (parts, language) => {
          const text = `あ${parts.join('')}`;
          const words = cut(text, language).replaceAll('|', '\u0000');
          const starts = new Set([...graphemes.segment(text)].map(({ index }) => index));
          let at = 0;
          for (const word of words.split('\u0000')) {
            expect(starts.has(at), `${language}: ${text} at ${at}`).toBe(true);
            at += word.length;
          }
          expect(at).toBe(text.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
