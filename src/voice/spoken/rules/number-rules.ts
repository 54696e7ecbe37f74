/** Spoken forms of numbers that are no time, money or measure: ordinals, fractions, ranges, sizes, signs of arithmetic. */

import type { Rule } from '../lexer.ts';
import {
  cardinalWords,
  digitWords,
  fractionWords,
  nameNumberWords,
  numberWords,
  ordinalWords,
  yearWords,
} from '../numbers.ts';
import { atStart, end, free, oneOf, signed, sticky } from '../pattern.ts';
import { spelt } from '../tables/letters.ts';
import { units } from '../tables/units.ts';

const ordinal: Rule = {
  // 1st, 22nd
  pattern: sticky(`${free}(\\d{1,3}(?:,\\d{3})+|\\d+)(?:st|nd|rd|th)${end}`, 'i'),
  say: ([, digits = '']) => atStart(ordinalWords(digits.replaceAll(',', ''))),
};

const size: Rule = {
  // 1920x1080, 3×4, 3 x 4; with spaces around it × is a sign of arithmetic
  pattern: sticky(`${free}(\\d+)(?:[x×]|\\sx\\s)(\\d+)${end}|${free}(\\d{3,})\\s×\\s(\\d{3,})${end}`),
  say: ([whole, width, height, wide, high]) => {
    const last = height ?? high ?? '';
    return [
      { text: `${pixelWords(width ?? wide ?? '')} by`, at: 0 },
      { text: pixelWords(last), at: whole.length - last.length },
    ];
  },
};

const scanLines: Rule = {
  // 1080p, 720p
  pattern: sticky(`${free}(\\d{3,4})([pi])${end}`),
  say: ([, lines = '', letter = '']) => atStart(`${pixelWords(lines)} ${spelt(letter, false)}`),
};

/** Counts of pixels are said in pairs, as years are: 1080 "ten eighty", 720 "seven twenty". */
function pixelWords(digits: string): string {
  if (/^\d{4}$/.test(digits) && !digits.endsWith('00')) return yearWords(Number(digits));
  return /^[1-9][1-9]\d$/.test(digits) ? nameNumberWords(digits) : cardinalWords(digits);
}

/** Two numbers that are a name. */
const pairs = new Map([
  ['24/7', 'twenty four seven'],
  ['50/50', 'fifty fifty'],
  ['20/20', 'twenty twenty'],
  ['9/11', 'nine eleven'],
  ['7/7', 'seven seven'],
]);

const slashed: Rule = {
  // 1/2, 3/4, 24/7
  pattern: sticky(`${free}(\\d+)/(\\d+)(?:/(\\d+))?(?![\\p{L}\\p{N}/])`),
  say: ([whole, first = '', second = '', third]) => {
    const pair = pairs.get(whole);
    if (pair !== undefined) return atStart(pair);
    if (third !== undefined)
      return atStart(`${cardinalWords(first)} ${cardinalWords(second)} ${cardinalWords(third)}`);
    const fraction = fractionWords(Number(first), Number(second));
    return atStart(fraction ?? `${cardinalWords(first)} over ${cardinalWords(second)}`);
  },
};

const ratio: Rule = {
  // 16:9, 3:2
  pattern: sticky(`${free}(\\d+):(\\d+)(?![\\p{L}\\p{N}:])`),
  say: ([, first = '', second = '']) => atStart(`${cardinalWords(first)} to ${cardinalWords(second)}`),
};

const unitNames = oneOf(units.keys());

const range: Rule = {
  // 9–5, 10-12, 5–6%, 10 km–15 km, 5th–7th, 9:00 am – 5:00 pm; a dash with spaces is one only
  // between clock times and before a unit
  pattern: sticky(
    [
      `(?<=[\\d%½]|\\d\\s?[AaPp][Mm]|\\d[kKMB]|\\d(?:st|nd|rd|th)|\\d'?s|\\d\\s?(?:${unitNames}))[-–—](?=\\p{Sc}?'?\\.?\\d)`,
      '(?<=:\\d\\d\\s|[AaPp][Mm]\\s|[ap]\\.m\\.\\s)[-–—](?=\\s\\d{1,2}(?::\\d|\\s?[AaPp]\\.?[Mm]))',
      `(?<=(?:^|\\s)\\d{1,3}(?:\\.\\d+)?\\s)–(?=\\s\\d{1,3}(?:\\.\\d+)?\\s?(?:${unitNames})${end})`,
      '(?<=(?:^|[\\s(])\\p{Lu})–(?=\\p{Lu}(?:$|[\\s,.;:)]))',
    ].join('|'),
  ),
  say: () => atStart('to'),
};

const numberSign: Rule = {
  // #5, No. 5
  pattern: sticky(`(?:#|№\\s?|${free}No\\.\\s?)(?=\\d)`),
  say: () => atStart('number'),
};

const about: Rule = { pattern: sticky('~(?=\\s?\\p{Sc}?\\d)'), say: () => atStart('about') };

const comparison: Rule = {
  // < 5, x >= 3, a < b
  pattern: sticky(
    '[<>]=?(?=\\s?[-−]?\\p{Sc}?\\.?\\d)|(?<=(?:^|\\s)\\p{L}\\s)[<>]=?(?=\\s\\p{L}(?:$|[\\s,.;]))',
  ),
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

const raised = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, value) => [sign, String(value)]));
const raisedSigns = [...raised.keys()].join('');

const power: Rule = {
  // x², 10⁶, 10^6, 10⁻³; behind a longer word or a year it is the mark of a note, and not read
  pattern: sticky(
    `(?<=(?:^|[^\\p{L}\\p{N}])\\p{L}|[\\d)])(?:(?<!\\d{4}|\\))([⁻]?)([${raisedSigns}]+)|\\^(-?)(\\d+|\\p{L}${end}))`,
  ),
  say: ([, raisedMinus, raisedDigits, minusSign, plain]) => {
    const digits = plain ?? [...(raisedDigits ?? '')].map((sign) => raised.get(sign)).join('');
    const isNegative = raisedMinus === '⁻' || minusSign === '-';
    if (!isNegative && digits === '2') return atStart('squared');
    if (!isNegative && digits === '3') return atStart('cubed');
    const exponent = /^\d/.test(digits) ? cardinalWords(digits) : spelt(digits, false);
    return atStart(`to the power of ${isNegative ? 'minus ' : ''}${exponent}`);
  },
};

const minusSign: Rule = {
  // 5 − 3, x − 1, 5 - 3 = 2
  pattern: sticky('(?<=[\\p{L}\\d)]\\s?)−(?=\\s?[\\p{L}\\d(√])|(?<=\\d\\s)[-–](?=\\s\\d[\\d.,]*\\s=)'),
  say: () => atStart('minus'),
};

const factorial: Rule = {
  // 5! = 120
  pattern: sticky('(?<=\\d)!(?=\\s[=×÷+/])'),
  say: () => atStart('factorial'),
};

const plainNumber: Rule = {
  pattern: sticky(signed),
  say: ([written]) => atStart(numberWords(written)),
};

/** Digits inside a name: MP3, B2B, H264. */
const digitsInName: Rule = {
  pattern: sticky('\\d+'),
  say: ([digits]) => atStart(digits.length > 4 ? digitWords(digits) : nameNumberWords(digits)),
};

/** After the rules for times and quantities, which may begin with a number as well; in the order in which they are tried. */
export const numberRules: readonly Rule[] = [
  ordinal,
  size,
  scanLines,
  slashed,
  ratio,
  minusSign,
  range,
  numberSign,
  about,
  comparison,
  power,
  factorial,
  plainNumber,
  digitsInName,
];
