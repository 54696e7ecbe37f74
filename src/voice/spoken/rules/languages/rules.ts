/**
 * The rules by which a language other than English reads its numbers, made from its numerals: amounts of money,
 * measures, clock times, ordinals, ranges, years and plain numbers. Words stay as they are, and so does everything that
 * no rule is sure of.
 */
import type { Numerals } from '../../../../languages/numerals/numerals.ts';
import type { Piece, Rule, SentenceContext } from '../../lexer.ts';
import { atStart, oneOf } from '../../pattern.ts';
import { languageUnits } from '../../tables/language-units.ts';
import { currencyNames, end, free, type NumberReader, nameAfter, numberReader } from './numbers.ts';

export function languageRules(numerals: Numerals): Rule[] {
  const reader = numberReader(numerals);
  const rules = [
    ...ordinalRules(numerals),
    clockRule(numerals),
    moneyRule(numerals, reader),
    measureRule(numerals, reader),
    rangeRule(numerals, reader),
    plainRule(numerals, reader),
  ];
  return /^(?:zh|ja)/.test(numerals.locale) ? rules.map(withoutSpaces) : rules;
}

const sticky = (source: string): RegExp => new RegExp(source, 'vy');
const anyUnit = oneOf(languageUnits.keys());

/** Chinese and Japanese have no spaces between words. */
function withoutSpaces({ pattern, say }: Rule): Rule {
  return {
    pattern,
    say: (match, context) =>
      say(match, context)?.map(({ text, at }) => ({ text: text.replaceAll(' ', ''), at })) ?? null,
  };
}

/** Whether a word before the number puts it into another case, which its words would have to follow. */
function isOblique({ oblique }: Numerals, { index }: RegExpExecArray, { text }: SentenceContext): boolean {
  return oblique?.test(text.slice(Math.max(0, index - 12), index)) === true;
}

/** Whether "one" at the end of a number would be shortened before its unit. */
function shortensItsOne({ shortensOne }: Numerals, value: number): boolean {
  return shortensOne === true && Math.abs(value) % 10 === 1 && value % 100 !== 11;
}

function ordinalRules({ ordinals }: Numerals): Rule[] {
  return ordinals.map(({ pattern, say }) => ({
    pattern: sticky(`${free}${pattern}`),
    say: ([, digits = '']) => (Number(digits) === 0 ? null : atStart(say(String(Number(digits))))),
  }));
}

function clockRule(numerals: Numerals): Rule {
  const { clock, locale } = numerals;
  return {
    pattern: sticky(`${free}([01]?\\d|2[0-3])(?::|h|時|点)([0-5]\\d)(?:\\s?Uhr|\\suur|分)?${end}`),
    say: (match, context) => {
      const [, hour = '', minute = ''] = match;
      // "At" a time takes the accusative in Russian, which is the same as the nominative.
      const isAt = locale === 'ru-RU' && /(?:^|\s)в\s$/i.test(context.text.slice(0, match.index));
      if (clock === null || (isOblique(numerals, match, context) && !isAt)) return null;
      return atStart(clock(Number(hour), Number(minute)));
    },
  };
}

function moneyRule(numerals: Numerals, { pattern, point, read }: NumberReader): Rule {
  const { beforeCents, cardinal } = numerals;
  const currencyName = currencyNames(numerals);
  return {
    // 5 €, $5, 3,50 EUR
    pattern: sticky(
      `${free}(?:(${pattern})\\s?(€|EUR|\\$|¥)|([$€¥])\\s?(${pattern}))(?![\\p{L}\\p{N}]|\\s?\\d)`,
    ),
    say: (match, context) => {
      const [whole, amountBefore, signAfter, signBefore, amountAfter] = match;
      const written = amountBefore ?? amountAfter ?? '';
      const sign = signAfter ?? signBefore ?? '';
      const [wholePart = '', cents] = written.split(point);
      const hasCents = cents?.length === 2 && Number(cents) > 0;
      const amount = read(hasCents || cents === '00' ? wholePart : written);
      if (amount === null || shortensItsOne(numerals, amount.value)) return null;
      if (isOblique(numerals, match, context) || (hasCents && beforeCents === null)) return null;
      const name = currencyName(sign, amount.value);
      if (name === null) return null;
      if (hasCents)
        return atStart(`${amount.words} ${name} ${beforeCents} ${cardinal(String(Number(cents)))}`);
      return signAfter === undefined
        ? atStart(`${amount.words} ${name}`)
        : amountAndName(amount.words, name, whole.length - sign.length);
    },
  };
}

function amountAndName(words: string, name: string, at: number): Piece[] {
  return [
    { text: words, at: 0 },
    { text: name, at },
  ];
}

function measureRule(numerals: Numerals, { pattern, read }: NumberReader): Rule {
  const { locale, beforePercent } = numerals;
  const names = new Map(
    [...languageUnits].map(([symbol, unit]) => [
      symbol,
      nameAfter(locale, { style: 'unit', unit, unitDisplay: 'long' }),
    ]),
  );
  return {
    // 5 km, 20 %
    pattern: sticky(`${free}(${pattern})\\s?(${anyUnit})${end}`),
    say: (match, context) => {
      const [whole, written = '', symbol = ''] = match;
      const amount = read(written);
      if (amount === null || shortensItsOne(numerals, amount.value)) return null;
      if (isOblique(numerals, match, context)) return null;
      if (symbol === '%' && beforePercent !== undefined) return atStart(beforePercent + amount.words);
      const name = names.get(symbol)?.(amount.value) ?? null;
      return name === null ? null : amountAndName(amount.words, name, whole.length - symbol.length);
    },
  };
}

/** A year where it can be one, else a number. @param after what follows it in the text. */
function numberOrYear(
  { year, yearWord }: Numerals,
  read: NumberReader['read'],
  written: string,
  after: string,
) {
  const isYear = /^(?:1[1-9]\d\d|20\d\d)$/.test(written) && after.startsWith(yearWord ?? '');
  if (isYear) return year === null ? null : year(Number(written));
  return read(written)?.words ?? null;
}

function rangeRule(numerals: Numerals, { read }: NumberReader): Rule {
  const { to } = numerals;
  return {
    // 5–10: the first number and the dash; the second number has the unit of both
    pattern: sticky(`${free}(\\d[\\d.,]*)\\s?[\\-–]\\s?(?=\\d)`),
    say: ([, written = '']) => {
      const words = to === null ? null : numberOrYear(numerals, read, written, '');
      return words === null ? null : atStart(`${words} ${to}`);
    },
  };
}

/** Marks of dates and ranges in Chinese and Japanese, which are not nouns. */
const notNoun = '年|月|日|号|至|到';

function plainRule(numerals: Numerals, { pattern, read }: NumberReader): Rule {
  const noun = new RegExp(`^\\s?(?!${notNoun})\\p{L}`, 'u');
  return {
    // Also after the dash of a range
    pattern: sticky(
      `(?:${free}|(?<=\\d\\s?[\\-–]\\s?))(${pattern})${end}(?!\\s?(?:${anyUnit}|[€$¥°])(?!\\p{L}))`,
    ),
    say: (match, context) => {
      const [whole, written = ''] = match;
      const after = context.text.slice(match.index + whole.length);
      const words = numberOrYear(numerals, read, written, after);
      const isInflected = noun.test(after) && numerals.isGendered(read(written)?.value ?? 0);
      return words === null || isInflected || isOblique(numerals, match, context) ? null : atStart(words);
    },
  };
}
