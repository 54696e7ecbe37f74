/** Spoken forms of numbers that are not a time, money or a measure: ordinals, fractions, ranges, sizes, arithmetic. */
import type { Rule } from '../../lexer.ts';
import {
  cardinalWords,
  digitWords,
  fractionWords,
  nameNumberWords,
  numberWords,
  ordinalWords,
} from '../../numbers.ts';
import { atStart, end, free, oneOf, signed, sticky } from '../../pattern.ts';
import { units } from '../../tables/units.ts';
import { about, comparison, factorial, minusSign, power } from './arithmetic.ts';
import { scanLines, size } from './pixels.ts';

const ordinal: Rule = {
  // 1st, 22nd
  pattern: sticky(`${free}(\\d{1,3}(?:,\\d{3})+|\\d+)(?:st|nd|rd|th)${end}`, 'i'),
  say: ([, digits = '']) => atStart(ordinalWords(digits.replaceAll(',', ''))),
};

/** Pairs of numbers that are a name. */
const namedPairs = new Map([
  ['24/7', 'twenty four seven'],
  ['50/50', 'fifty fifty'],
  ['20/20', 'twenty twenty'],
  ['9/11', 'nine eleven'],
  ['7/7', 'seven seven'],
]);

/** "One half"; "twelve over five" where it is not a fraction; "one two three" for three numbers. */
function slashedWords(first: string, second: string, third: string | undefined): string {
  const words = [first, second].map(cardinalWords);
  if (third !== undefined) return [...words, cardinalWords(third)].join(' ');
  return fractionWords(Number(first), Number(second)) ?? words.join(' over ');
}

const slashed: Rule = {
  // 1/2, 3/4, 24/7
  pattern: sticky(`${free}(\\d+)/(\\d+)(?:/(\\d+))?(?![\\p{L}\\p{N}/])`),
  say: ([whole, first = '', second = '', third]) =>
    atStart(namedPairs.get(whole) ?? slashedWords(first, second, third)),
};

const ratio: Rule = {
  // 16:9, 3:2
  pattern: sticky(`${free}(\\d+):(\\d+)(?![\\p{L}\\p{N}:])`),
  say: ([, first = '', second = '']) => atStart(`${cardinalWords(first)} to ${cardinalWords(second)}`),
};

const anyUnit = oneOf(units.keys());
/** What the first end of a range may end with, besides a digit. */
const endOfFirst = [
  '[\\d%½]',
  '\\d\\s?[AaPp][Mm]',
  '\\d[kKMB]',
  '\\d(?:st|nd|rd|th)',
  "\\d'?s",
  `\\d\\s?(?:${anyUnit})`,
].join('|');

const range: Rule = {
  pattern: sticky(
    [
      // 9–5, 10-12, 5–6%, 10 km–15 km, 5th–7th
      `(?<=${endOfFirst})[-–—](?=\\p{Sc}?'?\\.?\\d)`,
      // 9:00 am – 5:00 pm: between clock times the dash may have spaces
      '(?<=:\\d\\d\\s|[AaPp][Mm]\\s|[ap]\\.m\\.\\s)[-–—](?=\\s\\d{1,2}(?::\\d|\\s?[AaPp]\\.?[Mm]))',
      // 5 – 6 km: also before a unit
      `(?<=(?:^|\\s)\\d{1,3}(?:\\.\\d+)?\\s)–(?=\\s\\d{1,3}(?:\\.\\d+)?\\s?(?:${anyUnit})${end})`,
      // A–Z
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

const plainNumber: Rule = {
  pattern: sticky(signed),
  say: ([written]) => atStart(numberWords(written)),
};

/** Digits inside a name: MP3, B2B, H264. */
const digitsInName: Rule = {
  pattern: sticky('\\d+'),
  say: ([digits]) => atStart(digits.length > 4 ? digitWords(digits) : nameNumberWords(digits)),
};

/**
 * After the rules for times and quantities, which may also begin with a number. In the order in which they are tried.
 */
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
