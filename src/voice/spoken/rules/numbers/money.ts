/** Spoken forms of amounts of money. */
import type { Piece, Rule } from '../../lexer.ts';
import { cardinalWords, numberWords } from '../../numbers.ts';
import { atStart, end, free, minus, oneOf, signed, sticky, unsigned } from '../../pattern.ts';
import { isBeforeNoun, isOne } from '../../quantity.ts';
import {
  type Currency,
  currencyCodes,
  currencySigns,
  scales,
  trailingCurrencies,
} from '../../tables/currencies.ts';

const anySign = oneOf(currencySigns.keys());
const anyCode = oneOf(currencyCodes.keys());
const anyTrailing = oneOf([...currencyCodes.keys(), ...trailingCurrencies.keys()]);
const scale = `(?:[\\s-]?(${oneOf(scales.keys())})${end})`;

const nameFor = (amount: string, { one, many }: Currency): string => (isOne(amount) ? one : many);

/**
 * An amount with the currency's own way of saying cents: "three pounds fifty", "five dollars and ninety nine cents".
 */
function amountWords(amount: string, currency: Currency): string {
  const [units = '', cents] = amount.replace(/[,\s]/g, '').split('.');
  if (cents === undefined || cents.length !== 2 || currency.cents === null)
    return `${numberWords(amount)} ${nameFor(amount, currency)}`;
  const centCount = cardinalWords(String(Number(cents)));
  const centWords = `${centCount} ${currency.cents[Number(cents) === 1 ? 0 : 1]}`;
  if (Number(units) === 0) return centWords;
  const unitWords = `${numberWords(units)} ${nameFor(units, currency)}`;
  if (Number(cents) === 0) return unitWords;
  return currency.many === 'pounds' ? `${unitWords} ${centCount}` : `${unitWords} and ${centWords}`;
}

const range: Rule = {
  // $5–10, €5–€10, $1–2 million
  pattern: sticky(
    `${free}(${anySign})(${unsigned})([kKmMB])?\\s?[-–]\\s?(?:\\1)?(${unsigned})${scale}?${end}`,
  ),
  say: ([whole, sign = '', from = '', letter = '', to = '', size]) => {
    const currency = currencySigns.get(sign);
    if (currency === undefined) return null;
    const at = whole.indexOf(to, sign.length + from.length);
    const pieces: Piece[] = [
      { text: `${numberWords(from)} ${scales.get(letter) ?? ''} to`, at: 0 },
      { text: `${numberWords(to)} ${size === undefined ? currency.many : ''}`, at },
    ];
    if (size !== undefined)
      pieces.push({ text: `${scales.get(size)} ${currency.many}`, at: whole.length - size.length });
    return pieces;
  },
};

const money: Rule = {
  // $5, -€20, £3.50, $1.5M, US$1.5 million, a $20 bill, USD 500
  pattern: sticky(`(${minus})?${free}(?:(${anySign})\\s?(-)?|(${anyCode})\\s?)(${unsigned})${scale}?(?!\\d)`),
  say: (match, { text }) => {
    const [whole, minusBefore, sign = '', minusInside, code = '', amount = '', size] = match;
    const currency = currencySigns.get(sign) ?? currencyCodes.get(code);
    if (currency === undefined) return null;
    const minusWord = minusBefore === undefined && minusInside === undefined ? '' : 'minus ';
    const after = match.index + whole.length;
    const isSingular = isBeforeNoun(text, match.index, after) || /^-a-/.test(text.slice(after));
    if (size !== undefined) {
      const name = isSingular ? currency.one : currency.many;
      return [
        { text: minusWord + numberWords(amount), at: 0 },
        { text: `${scales.get(size)} ${name}`, at: whole.length - size.length },
      ];
    }
    if (isSingular && !amount.includes('.')) return atStart(`${numberWords(amount)} ${currency.one}`);
    return atStart(minusWord + amountWords(amount, currency));
  },
};

const trailingMoney: Rule = {
  // 20€, 20 £, 500 USD, 500 kr, 5¢, 1.5 million €
  pattern: sticky(`(${signed})${scale}?\\s?(${anySign}|(?:${anyTrailing})${end})(?!\\s?\\d)`),
  say: ([whole, amount = '', size, symbol = '']) => {
    const currency = currencySigns.get(symbol) ?? currencyCodes.get(symbol) ?? trailingCurrencies.get(symbol);
    if (currency === undefined) return null;
    if (size === undefined && /\.\d\d$/.test(amount)) return atStart(amountWords(amount, currency));
    const name = size === undefined ? nameFor(amount, currency) : `${scales.get(size)} ${currency.many}`;
    return [
      { text: numberWords(amount), at: 0 },
      { text: name, at: whole.length - symbol.length },
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
