/**
 * The rules by which a language reads its numbers, made of its numerals: amounts of money, measures, clock times, ordinals,
 * ranges, years and plain numbers. Words stay as they are, and so does what no rule is sure of.
 */

import type { Numerals } from '../../../languages/numerals/numerals.ts';
import type { Rule, SentenceContext } from '../lexer.ts';
import { atStart, oneOf, unspaced } from '../pattern.ts';

/** CLDR's names of the units by their symbols. Those of other genders than the numbers are left out. */
const unitNames = new Map([
  ['km', 'kilometer'],
  ['m', 'meter'],
  ['cm', 'centimeter'],
  ['mm', 'millimeter'],
  ['kg', 'kilogram'],
  ['g', 'gram'],
  ['l', 'liter'],
  ['km/h', 'kilometer-per-hour'],
  ['°C', 'celsius'],
  ['GB', 'gigabyte'],
  ['MB', 'megabyte'],
  ['%', 'percent'],
  ['км', 'kilometer'],
  ['см', 'centimeter'],
  ['мм', 'millimeter'],
  ['кг', 'kilogram'],
  ['км/ч', 'kilometer-per-hour'],
  ['км/год', 'kilometer-per-hour'],
  ['ГБ', 'gigabyte'],
  ['МБ', 'megabyte'],
]);

/** Part of a token that is no number: a letter, a digit, a sign that joins. */
const free = `(?<![[\\p{L}\\p{M}]--[${unspaced}]]|[\\p{N}.,:\\/\\-–−^])`;
const end = `(?![[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]|[.,:\\/\\-–−'’][\\p{L}\\p{N}])`;

const mostDigits = 12;

interface Amount {
  readonly words: string;
  readonly value: number;
}

/** The digits of a number as the language writes it. */
function numberReader({ locale, cardinal, minus, decimal }: Numerals) {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.5);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const point = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const groupSign = /\s/.test(group) ? ' ' : `[${group}]`;
  const pattern = `[\\-−]?(?:\\d{1,3}(?:${groupSign}\\d{3})+(?!\\d)|\\d+)(?:[${point}]\\d+)?`;
  const read = (written: string): Amount | null => {
    const [whole = '', decimals] = written.replace(/[-−]/, '').split(point);
    const digits = whole.replace(/\D/g, '');
    const isCode = (digits.length > 1 && digits.startsWith('0')) || digits.length > mostDigits;
    if (isCode || (decimals !== undefined && decimal === null)) return null;
    const sign = /^[-−]/.test(written) ? -1 : 1;
    const value = sign * Number(decimals === undefined ? digits : `${digits}.${decimals}`);
    const tail =
      decimals === undefined || decimal === null ? '' : ` ${decimal.word} ${readDecimals(decimals)}`;
    return { words: `${sign < 0 ? `${minus} ` : ''}${cardinal(digits)}${tail}`, value };
  };
  const readDecimals = (digits: string): string => {
    if (decimal?.digitByDigit === true || digits.length > 2) return [...digits].map(cardinal).join(' ');
    return digits.startsWith('0') ? [...digits].map(cardinal).join(' ') : cardinal(digits);
  };
  return { pattern, read, point };
}

/** The name of a unit or a currency behind a number, in its plural. */
function nameBehind(locale: string, options: Intl.NumberFormatOptions): (value: number) => string | null {
  const format = new Intl.NumberFormat(locale, {
    ...options,
    maximumFractionDigits: 3,
    minimumFractionDigits: 0,
  });
  return (value) => {
    const parts = format.formatToParts(value);
    const names = parts.filter(
      ({ type }) => type === 'unit' || type === 'currency' || type === 'percentSign',
    );
    const [name] = names;
    const isBehind = names.length === 1 && parts.at(-1) === name;
    return isBehind && name !== undefined && /\p{L}/u.test(name.value) ? name.value.trim() : null;
  };
}

function withoutSpaces({ pattern, say }: Rule): Rule {
  return {
    pattern,
    say: (match, context) =>
      say(match, context)?.map(({ text, at }) => ({ text: text.replaceAll(' ', ''), at })) ?? null,
  };
}

export function languageRules(numerals: Numerals): Rule[] {
  const { locale, cardinal, year, clock, to, beforeCents, shortensOne, beforePercent, dollar, ordinals } =
    numerals;
  const isOblique = ({ index }: RegExpExecArray, { text }: SentenceContext) =>
    numerals.oblique?.test(text.slice(Math.max(0, index - 12), index)) === true;
  const { pattern: number, read, point } = numberReader(numerals);
  const isUnsure = (value: number) =>
    shortensOne === true && Math.abs(value) % 10 === 1 && value % 100 !== 11;
  const plurals = new Intl.PluralRules(locale);
  const euro = nameBehind(locale, { style: 'currency', currency: 'EUR', currencyDisplay: 'name' });
  const yen = locale === 'ja-JP' ? '円' : locale.startsWith('zh') ? '元' : null;
  const currencyName = (sign: string, value: number): string | null => {
    if (sign === '€' || sign === 'EUR') return euro(value);
    if (sign === '¥') return yen;
    const category = plurals.select(Math.abs(value));
    return dollar[category] ?? dollar.other ?? null;
  };
  const sticky = (source: string): RegExp => new RegExp(source, 'vy');

  const ordinalRules = ordinals.map(
    ({ pattern, say }): Rule => ({
      pattern: sticky(`${free}${pattern}`),
      say: ([, digits = '']) => (Number(digits) === 0 ? null : atStart(say(String(Number(digits))))),
    }),
  );

  const clockTime: Rule = {
    pattern: sticky(`${free}([01]?\\d|2[0-3])(?::|h|時|点)([0-5]\\d)(?:\\s?Uhr|\\suur|分)?${end}`),
    say: (match, context) => {
      const [, hour = '', minute = ''] = match;
      // At a time is the accusative in Russian, which is as the nominative.
      const isAt = locale === 'ru-RU' && /(?:^|\s)в\s$/i.test(context.text.slice(0, match.index));
      if (clock === null || (isOblique(match, context) && !isAt)) return null;
      return atStart(clock(Number(hour), Number(minute)));
    },
  };

  const money: Rule = {
    pattern: sticky(
      `${free}(?:(${number})\\s?(€|EUR|\\$|¥)|([$€¥])\\s?(${number}))(?![\\p{L}\\p{N}]|\\s?\\d)`,
    ),
    say: (match, context) => {
      const [whole, behind, signBehind, signBefore, before] = match;
      const written = behind ?? before ?? '';
      const sign = signBehind ?? signBefore ?? '';
      const [wholePart = '', cents] = written.split(point);
      const hasCents = cents?.length === 2 && Number(cents) > 0;
      const amount = read(hasCents || cents === '00' ? wholePart : written);
      if (amount === null || isUnsure(amount.value) || isOblique(match, context)) return null;
      if (hasCents && beforeCents === null) return null;
      const name = currencyName(sign, amount.value);
      if (name === null) return null;
      const tail = hasCents ? ` ${beforeCents} ${cardinal(String(Number(cents)))}` : '';
      const at = behind === undefined ? 0 : whole.length - sign.length;
      return hasCents || at === 0
        ? atStart(`${amount.words} ${name}${tail}`)
        : [
            { text: amount.words, at: 0 },
            { text: name, at },
          ];
    },
  };

  const names = new Map(
    [...unitNames].map(([symbol, unit]) => [
      symbol,
      nameBehind(locale, { style: 'unit', unit, unitDisplay: 'long' }),
    ]),
  );
  const measure: Rule = {
    pattern: sticky(`${free}(${number})\\s?(${oneOf(unitNames.keys())})${end}`),
    say: (match, context) => {
      const [whole, written = '', symbol = ''] = match;
      const amount = read(written);
      if (amount === null || isUnsure(amount.value) || isOblique(match, context)) return null;
      const at = whole.length - symbol.length;
      if (symbol === '%' && beforePercent !== undefined) return atStart(beforePercent + amount.words);
      const name = names.get(symbol)?.(amount.value) ?? null;
      return name === null
        ? null
        : [
            { text: amount.words, at: 0 },
            { text: name, at },
          ];
    },
  };

  const wordsOf = (written: string, after: string): string | null => {
    const isYear = /^(?:1[1-9]\d\d|20\d\d)$/.test(written) && after.startsWith(numerals.yearWord ?? '');
    if (isYear) return year === null ? null : year(Number(written));
    return read(written)?.words ?? null;
  };

  const range: Rule = {
    // Both are plain numbers, or the second has the unit of both.
    pattern: sticky(`${free}(\\d[\\d.,]*)\\s?[\\-–]\\s?(?=\\d)`),
    say: ([, written = '']) => {
      const words = to === null ? null : wordsOf(written, '');
      return words === null ? null : atStart(`${words} ${to}`);
    },
  };

  const plain: Rule = {
    pattern: sticky(
      `(?:${free}|(?<=\\d\\s?[\\-–]\\s?))(${number})${end}(?!\\s?(?:${oneOf(unitNames.keys())}|[€$¥°])(?!\\p{L}))`,
    ),
    say: (match, context) => {
      const [whole, written = ''] = match;
      const after = context.text.slice(match.index + whole.length);
      const words = wordsOf(written, after);
      const amount = read(written);
      const isBeforeNoun =
        /^\s?(?!年|月|日|号|至|到)\p{L}/u.test(after) && numerals.isGendered(amount?.value ?? 0);
      return words === null || isBeforeNoun || isOblique(match, context) ? null : atStart(words);
    },
  };

  const rules = [...ordinalRules, clockTime, money, measure, range, plain];
  return /^(?:zh|ja)/.test(locale) ? rules.map(withoutSpaces) : rules;
}
