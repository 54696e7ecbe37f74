/** Spoken forms of amounts of money. */

import type { Piece, Rule } from '../lexer.ts';
import { cardinalWords, numberWords } from '../numbers.ts';
import { atStart, end, free, isBeforeNoun, minus, oneOf, signed, sticky, unsigned } from '../pattern.ts';
import {
  type Currency,
  currencyCodes,
  currencySigns,
  scales,
  trailingCurrencies,
} from '../tables/currencies.ts';

const isOne = (written: string) => /^1(?:\.0+)?$/.test(written);

const scale = `(?:[\\s-]?(${oneOf(scales.keys())})${end})`;

/** With cents in the currency's own way: "three pounds fifty", "five dollars and ninety nine cents". */
function amountWords(amount: string, currency: Currency): string {
  const [units = '', cents] = amount.replace(/[,\s]/g, '').split('.');
  if (cents === undefined || cents.length !== 2 || currency.cents === null)
    return `${numberWords(amount)} ${isOne(amount) ? currency.one : currency.many}`;
  const centWords = `${cardinalWords(String(Number(cents)))} ${currency.cents[Number(cents) === 1 ? 0 : 1]}`;
  if (Number(units) === 0) return centWords;
  const unitWords = `${numberWords(units)} ${isOne(units) ? currency.one : currency.many}`;
  if (Number(cents) === 0) return unitWords;
  if (currency.many === 'pounds') return `${unitWords} ${cardinalWords(String(Number(cents)))}`;
  return `${unitWords} and ${centWords}`;
}

const range: Rule = {
  // $5–10, €5–€10, $1–2 million
  pattern: sticky(
    `${free}(${oneOf(currencySigns.keys())})(${unsigned})[kKmMB]?\\s?[-–]\\s?(?:\\1)?(${unsigned})${scale}?${end}`,
  ),
  say: ([whole, sign = '', from = '', to = '', size]) => {
    const currency = currencySigns.get(sign);
    if (currency === undefined) return null;
    const at = whole.indexOf(to, sign.length + from.length);
    const first = /^[\d.,\s]+[kKmMB]/.exec(whole.slice(sign.length));
    const letter = first?.[0].at(-1);
    const pieces: Piece[] = [
      { text: `${numberWords(from)} ${letter === undefined ? '' : scales.get(letter)} to`, at: 0 },
      { text: `${numberWords(to)} ${size === undefined ? currency.many : ''}`, at },
    ];
    if (size !== undefined)
      pieces.push({ text: `${scales.get(size)} ${currency.many}`, at: whole.length - size.length });
    return pieces;
  },
};

const money: Rule = {
  // $5, -€20, £3.50, $1.5M, US$1.5 million, a $20 bill, USD 500
  pattern: sticky(
    `(${minus})?${free}(?:(${oneOf(currencySigns.keys())})\\s?(-)?|(${oneOf(currencyCodes.keys())})\\s?)(${unsigned})${scale}?(?!\\d)`,
  ),
  say: (match, { text }) => {
    const [whole, before, sign = '', inside, code = '', amount = '', size] = match;
    const currency = currencySigns.get(sign) ?? currencyCodes.get(code);
    if (currency === undefined) return null;
    const minusWord = before === undefined && inside === undefined ? '' : 'minus ';
    const isSingular =
      isBeforeNoun(text, match.index, match.index + whole.length) ||
      /^-a-/.test(text.slice(match.index + whole.length));
    if (size !== undefined) {
      const at = whole.length - size.length;
      return [
        { text: minusWord + numberWords(amount), at: 0 },
        { text: `${scales.get(size)} ${isSingular ? currency.one : currency.many}`, at },
      ];
    }
    if (isSingular && !amount.includes('.')) return atStart(`${numberWords(amount)} ${currency.one}`);
    return atStart(minusWord + amountWords(amount, currency));
  },
};

const trailingMoney: Rule = {
  // 20€, 20 £, 500 USD, 500 kr, 5¢, 1.5 million €
  pattern: sticky(
    `(${signed})${scale}?\\s?(${oneOf(currencySigns.keys())}|(?:${oneOf([...currencyCodes.keys(), ...trailingCurrencies.keys()])})${end})(?!\\s?\\d)`,
  ),
  say: ([whole, amount = '', size, symbol = '']) => {
    const currency = currencySigns.get(symbol) ?? currencyCodes.get(symbol) ?? trailingCurrencies.get(symbol);
    if (currency === undefined) return null;
    const at = whole.length - symbol.length;
    if (size !== undefined) {
      return [
        { text: numberWords(amount), at: 0 },
        { text: `${scales.get(size)} ${currency.many}`, at },
      ];
    }
    if (/\.\d\d$/.test(amount)) return atStart(amountWords(amount, currency));
    return [
      { text: numberWords(amount), at: 0 },
      { text: isOne(amount) ? currency.one : currency.many, at },
    ];
  },
};

const pence: Rule = {
  // 50p
  pattern: sticky(`${free}(\\d{1,2})p${end}`),
  say: ([, amount = '']) => atStart(`${cardinalWords(amount)} ${isOne(amount) ? 'penny' : 'pence'}`),
};

const rupees: Rule = {
  // Rs 500, Rs. 500
  pattern: sticky(`${free}Rs\\.?\\s?(${unsigned})`),
  say: ([whole, amount = '']) => [
    { text: `${numberWords(amount)} rupees`, at: whole.length - amount.length },
  ],
};

/** In the order in which they are tried. */
export const moneyRules: readonly Rule[] = [range, money, trailingMoney, pence, rupees];
