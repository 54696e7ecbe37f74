/** Spoken forms of the signs of arithmetic. */
import type { Rule } from '../../lexer.ts';
import { cardinalWords } from '../../numbers.ts';
import { atStart, end, sticky } from '../../pattern.ts';
import { spelt } from '../../tables/letters.ts';

export const about: Rule = {
  // ~5, ~$5
  pattern: sticky('~(?=\\s?\\p{Sc}?\\d)'),
  say: () => atStart('about'),
};

const comparisons = new Map([
  ['<', 'less than'],
  ['>', 'more than'],
  ['<=', 'at most'],
  ['>=', 'at least'],
]);

export const comparison: Rule = {
  // < 5, x >= 3, a < b
  pattern: sticky(
    '[<>]=?(?=\\s?[-−]?\\p{Sc}?\\.?\\d)|(?<=(?:^|\\s)\\p{L}\\s)[<>]=?(?=\\s\\p{L}(?:$|[\\s,.;]))',
  ),
  say: ([sign]) => atStart(comparisons.get(sign) ?? ''),
};

const raisedDigits = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, value) => [sign, String(value)]));
const anyRaised = [...raisedDigits.keys()].join('');

function powerWords(exponent: string, isNegative: boolean): string {
  if (!isNegative && exponent === '2') return 'squared';
  if (!isNegative && exponent === '3') return 'cubed';
  const words = /^\d/.test(exponent) ? cardinalWords(exponent) : spelt(exponent, false);
  return `to the power of ${isNegative ? 'minus ' : ''}${words}`;
}

export const power: Rule = {
  // x², 10⁶, 10^6, 10⁻³; after a longer word or a year it is the mark of a footnote, and not read
  pattern: sticky(
    '(?<=(?:^|[^\\p{L}\\p{N}])\\p{L}|[\\d)])' +
      `(?:(?<!\\d{4}|\\))([⁻]?)([${anyRaised}]+)|\\^(-?)(\\d+|\\p{L}${end}))`,
  ),
  say: ([, raisedMinus, raised = '', minus, plain]) => {
    const exponent = plain ?? [...raised].map((sign) => raisedDigits.get(sign)).join('');
    return atStart(powerWords(exponent, raisedMinus === '⁻' || minus === '-'));
  },
};

export const minusSign: Rule = {
  // 5 − 3, x − 1, 5 - 3 = 2
  pattern: sticky('(?<=[\\p{L}\\d)]\\s?)−(?=\\s?[\\p{L}\\d(√])|(?<=\\d\\s)[-–](?=\\s\\d[\\d.,]*\\s=)'),
  say: () => atStart('minus'),
};

export const factorial: Rule = {
  // 5! = 120
  pattern: sticky('(?<=\\d)!(?=\\s[=×÷+/])'),
  say: () => atStart('factorial'),
};
