/** Spoken forms of numbers that are no time, money or measure: ordinals, fractions, ranges, sizes, codes. */

import { spelt } from './letters.ts';
import type { Rule } from './lexer.ts';
import { cardinalWords, digitWords, fractionWords, numberWords, ordinalWords, yearWords } from './numbers.ts';
import { atStart, free, signed, sticky } from './pattern.ts';

const phoneNumber: Rule = {
  // 555-0199, 800-555-0199
  pattern: sticky(`${free}\\d{3}-(?:\\d{3}-)?\\d{4}(?![\\p{L}\\p{N}-])`),
  say: ([whole]) => atStart(digitWords(whole)),
};

const ordinal: Rule = {
  // 1st, 22nd
  pattern: sticky(`${free}(\\d{1,3}(?:,\\d{3})+|\\d+)(?:st|nd|rd|th)(?![\\p{L}\\p{N}])`, 'i'),
  say: ([, digits = '']) => atStart(ordinalWords(digits.replaceAll(',', ''))),
};

const size: Rule = {
  // 1920x1080, 3×4
  pattern: sticky(`${free}(\\d+)\\s?[x×]\\s?(\\d+)(?![\\p{L}\\p{N}])`),
  say: ([whole, width = '', height = '']) => [
    { text: `${pixelWords(width)} by`, at: 0 },
    { text: pixelWords(height), at: whole.length - height.length },
  ],
};

const scanLines: Rule = {
  // 1080p, 720p
  pattern: sticky(`${free}(\\d{3,4})([pi])(?![\\p{L}\\p{N}])`),
  say: ([, lines = '', letter = '']) => atStart(`${pixelWords(lines)} ${spelt(letter, false)}`),
};

/** Counts of pixels are said in pairs, as years are: 1080 "ten eighty", 720 "seven twenty". */
function pixelWords(digits: string): string {
  if (/^\d{4}$/.test(digits) && !digits.endsWith('00')) return yearWords(Number(digits));
  const pair = /^([1-9])([1-9]\d)$/.exec(digits);
  return pair === null
    ? cardinalWords(digits)
    : `${cardinalWords(pair[1] ?? '')} ${cardinalWords(pair[2] ?? '')}`;
}

const slashed: Rule = {
  // 1/2, 3/4, 24/7, 6/16/2024
  pattern: sticky(`${free}(\\d+)/(\\d+)(?:/(\\d+))?(?![\\p{L}\\p{N}/])`),
  say: ([, first = '', second = '', third]) => {
    const isDay = Number(first) >= 1 && Number(first) <= 31 && Number(second) >= 1 && Number(second) <= 31;
    if (third !== undefined) {
      if (!isDay) return atStart(`${cardinalWords(first)} ${cardinalWords(second)} ${cardinalWords(third)}`);
      const year = third.length === 4 ? yearWords(Number(third)) : cardinalWords(third);
      return atStart(`${cardinalWords(first)} ${cardinalWords(second)} ${year}`);
    }
    if (first === '24' && second === '7') return atStart('twenty four seven');
    const fraction = fractionWords(Number(first), Number(second));
    return atStart(fraction ?? `${cardinalWords(first)} over ${cardinalWords(second)}`);
  },
};

const mixedFraction: Rule = {
  // 1½
  pattern: sticky(`${free}(\\d+)([½¼¾⅓⅔])`),
  say: ([, whole = '', part = '']) => {
    const parts = new Map([
      ['½', 'a half'],
      ['¼', 'a quarter'],
      ['¾', 'three quarters'],
      ['⅓', 'a third'],
      ['⅔', 'two thirds'],
    ]);
    return atStart(`${cardinalWords(whole)} and ${parts.get(part)}`);
  },
};

const ratio: Rule = {
  // 16:9, 3:2
  pattern: sticky(`${free}(\\d+):(\\d+)(?![\\p{L}\\p{N}:])`),
  say: ([, first = '', second = '']) => atStart(`${cardinalWords(first)} to ${cardinalWords(second)}`),
};

const range: Rule = {
  // 9–5, 10-12, 9:00 am – 5:00 pm; a dash with spaces is one only between clock times
  pattern: sticky(
    '(?<=[\\d%]|\\d\\s?[ap]m|[kKMB])[-–—](?=\\p{Sc}?\\.?\\d)|(?<=:\\d\\d\\s|[ap]m\\s|[ap]\\.m\\.\\s)[-–—](?=\\s\\d{1,2}(?::\\d|\\s?[ap]\\.?m))',
    'i',
  ),
  say: () => atStart('to'),
};

const version: Rule = {
  // 1.2.3, v2.0
  pattern: sticky(`${free}v?(\\d+(?:\\.\\d+){2,}|(?<=v)\\d+(?:\\.\\d+)*)(?![\\p{L}\\p{N}])`, 'i'),
  say: ([whole, digits = '']) => {
    const name = /^v/i.test(whole) ? 'version ' : '';
    return atStart(name + digits.split('.').map(cardinalWords).join(' point '));
  },
};

const year: Rule = {
  // 1999, 2024: four digits without a comma are mostly a year, and read well as one when they are not
  pattern: sticky(`${free}(1[1-9]\\d\\d|20\\d\\d)(?![\\p{L}\\p{N}]|[.,]\\d)`),
  say: ([, digits = '']) => atStart(yearWords(Number(digits))),
};

const numberSign: Rule = {
  // #5, No. 5
  pattern: sticky(`(?:#|${free}No\\.\\s?)(?=\\d)`),
  say: () => atStart('number'),
};

const about: Rule = { pattern: sticky('~(?=\\s?\\p{Sc}?\\d)'), say: () => atStart('about') };

const comparison: Rule = {
  pattern: sticky('[<>]=?(?=\\s?-?\\p{Sc}?\\.?\\d)'),
  say: ([sign]) =>
    atStart(
      new Map([
        ['<', 'less than'],
        ['>', 'more than'],
        ['<=', 'at most'],
        ['>=', 'at least'],
      ]).get(sign) ?? '',
    ),
};

const plainNumber: Rule = {
  pattern: sticky(signed),
  say: ([written]) => atStart(numberWords(written)),
};

/** Digits inside a name: MP3, B2B, H264. */
const digitsInName: Rule = {
  pattern: sticky('\\d+'),
  say: ([digits]) => atStart(cardinalWords(digits)),
};

/** After the rules for times and quantities, which may begin with a number as well; in the order in which they are tried. */
export const numberRules: readonly Rule[] = [
  phoneNumber,
  ordinal,
  size,
  scanLines,
  slashed,
  mixedFraction,
  ratio,
  range,
  version,
  year,
  numberSign,
  about,
  comparison,
  plainNumber,
  digitsInName,
];
