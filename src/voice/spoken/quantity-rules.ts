/** Spoken forms of money and measures. */

import { spelt } from './letters.ts';
import type { Rule } from './lexer.ts';
import { currencies, scales, units } from './lexicon.ts';
import { cardinalWords, numberWords } from './numbers.ts';
import { atStart, free, oneOf, signed, sticky, unsigned } from './pattern.ts';

const isOne = (written: string) => /^1(?:\.0+)?$/.test(written);

const money: Rule = {
  // $5, -€20, £3.50, $1.5M, US$1.5 million
  pattern: sticky(
    `${free}(-)?(?:US|AU|CA|A|C)?([${[...currencies.keys()].join('')}])\\s?(${unsigned})(?:\\s?(${oneOf(scales.keys())})(?![\\p{L}\\p{N}]))?`,
  ),
  say: ([whole, minus, symbol = '', amount = '', scale]) => {
    const currency = currencies.get(symbol);
    if (currency === undefined) return null;
    const sign = minus === undefined ? '' : 'minus ';
    if (scale !== undefined) {
      const at = whole.length - scale.length;
      return [
        { text: sign + numberWords(amount), at: 0 },
        { text: `${scales.get(scale)} ${currency.many}`, at },
      ];
    }
    const [units = '', cents] = amount.replaceAll(',', '').split('.');
    if (cents === undefined || cents.length !== 2 || currency.cents === null)
      return atStart(`${sign}${numberWords(amount)} ${isOne(amount) ? currency.one : currency.many}`);
    const centWords = cardinalWords(String(Number(cents)));
    if (Number(units) === 0)
      return atStart(`${sign}${centWords} ${currency.cents[Number(cents) === 1 ? 0 : 1]}`);
    const unitWords = `${numberWords(units)} ${isOne(units) ? currency.one : currency.many}`;
    return atStart(`${sign}${unitWords} ${Number(cents) === 0 ? '' : centWords}`);
  },
};

const trailingMoney: Rule = {
  // 20€, 20 £
  pattern: sticky(`(${signed})\\s?([${[...currencies.keys()].join('')}])(?!\\s?\\d)`),
  say: ([whole, amount = '', symbol = '']) => {
    const currency = currencies.get(symbol);
    if (currency === undefined) return null;
    return [
      { text: numberWords(amount), at: 0 },
      { text: isOne(amount) ? currency.one : currency.many, at: whole.length - symbol.length },
    ];
  },
};

const resolutionName: Rule = {
  // 4K, 8K: a picture's width, not thousands
  pattern: sticky(`${free}([248])K(?![\\p{L}\\p{N}])`),
  say: ([, digit = '']) => atStart(`${cardinalWords(digit)} ${spelt('k', false)}`),
};

const measure: Rule = {
  // 5 km, 16GB, 50%, 7B
  pattern: sticky(`(${signed})(\\s?)(${oneOf(units.keys())})(?![\\p{L}\\p{N}])`),
  say: ([whole, amount = '', space = '', symbol = '']) => {
    const unit = units.get(symbol);
    if (unit === undefined || (space !== '' && unit.attachedOnly === true)) return null;
    return [
      { text: numberWords(amount), at: 0 },
      { text: isOne(amount) ? unit.one : unit.many, at: whole.length - symbol.length },
    ];
  },
};

const perUnit: Rule = {
  // $5/month, 10 GB/day
  pattern: sticky(
    '(?<=\\d\\s?\\p{L}{0,8})/(?=(?:second|minute|hour|day|week|month|year|person|user|s|h|mo|yr)(?!\\p{L}))',
    'i',
  ),
  say: () => atStart('per'),
};

/** In the order in which they are tried. */
export const quantityRules: readonly Rule[] = [money, trailingMoney, resolutionName, measure, perUnit];
