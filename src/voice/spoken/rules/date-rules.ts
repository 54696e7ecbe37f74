/** Spoken forms of dates, years and decades. */

import type { Rule } from '../lexer.ts';
import { cardinalWords, minuteWords, ordinalWords, pluralWords, yearWords } from '../numbers.ts';
import { atStart, end, free, sticky } from '../pattern.ts';
import { months, weekdays } from '../tables/abbreviations.ts';

const monthNames =
  'january february march april may june july august september october november december'.split(' ');
const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** Capitals tell "May 5" from "may 5", which no name of a month would without. */
const capitalised = (names: Iterable<string>): string =>
  [...names].map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`).join('|');

const month = `(${capitalised(monthNames)}|(?:${capitalised(months.keys())})(?![\\p{L}])\\.?)`;
const day = '(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';

function monthOf(written: string): string {
  const lower = written.toLowerCase().replace('.', '');
  return months.get(lower) ?? lower;
}

const dayWords = (digits: string): string => ordinalWords(String(Number(digits)));

/** Whether the day comes before the month where only digits are written; null when the language does not tell. */
function isDayFirst(language: string): boolean | null {
  const { region } = new Intl.Locale(language);
  return region === undefined ? null : !['US', 'PH'].includes(region);
}

function dateWords(dayDigits: string, monthDigits: string, yearDigits: string, language: string): string {
  const name = monthNames[Number(monthDigits) - 1];
  const year = yearWords(Number(yearDigits));
  return isDayFirst(language) === true
    ? `the ${dayWords(dayDigits)} of ${name}, ${year}`
    : `${name} ${dayWords(dayDigits)}, ${year}`;
}

/** "In May 20 ships sailed" has no date. */
const counted = '\\s(?!(?:is|was|has|his|this|its|does)(?!\\p{L}))\\p{Ll}{2,}s(?!\\p{L})';

const monthDay: Rule = {
  // June 16, Sept. 11th, May 5–7
  pattern: sticky(
    `${free}${month}\\s${day}(?:\\s?[-–]\\s?${day})?(?![\\p{L}\\p{N}:%°]|[.,]\\d|\\s?[ap]\\.?m|${counted})`,
  ),
  say: ([whole, name = '', first = '', last], { language }) => {
    const the = isDayFirst(language) === true ? 'the ' : '';
    const at = whole.indexOf(first, name.length);
    const pieces = [
      { text: monthOf(name), at: 0 },
      { text: the + dayWords(first), at },
    ];
    if (last !== undefined) pieces.push({ text: `to ${the}${dayWords(last)}`, at: whole.lastIndexOf(last) });
    return pieces;
  },
};

const dayMonth: Rule = {
  // 16 June, 3 Feb., the 5 May, 16–18 June
  pattern: sticky(`(the\\s)?${free}${day}(?:\\s?[-–]\\s?${day})?\\s${month}${end}`, 'i'),
  say: ([whole, the = '', first = '', last, name = '']) => {
    if (!/^\p{Lu}/u.test(name)) return null;
    const pieces = [{ text: `the ${dayWords(first)}`, at: 0 }];
    if (last !== undefined) {
      const at = whole.indexOf(last, the.length + first.length);
      pieces.push({ text: `to the ${dayWords(last)}`, at });
    }
    pieces.push({ text: `of ${monthOf(name)}`, at: whole.lastIndexOf(name) });
    return pieces;
  },
};

const weekday: Rule = {
  // Mon 3 Feb, Tue., Feb 4
  pattern: sticky(
    `${free}(${capitalised(weekdays.keys())})\\.?(?=,?\\s(?:\\d{1,2}(?:st|nd|rd|th)?\\s)?(?:${capitalised([...monthNames, ...months.keys()])})(?!\\p{L})|,?\\s\\d{1,2}(?::\\d\\d|\\s?[ap]m))`,
  ),
  say: ([, name = '']) => atStart(weekdays.get(name.toLowerCase()) ?? ''),
};

const named = `(${capitalised([...weekdayNames, ...weekdays.keys(), ...monthNames, ...months.keys()])})`;

const namedRange: Rule = {
  // Mon–Fri, June–August
  pattern: sticky(`${free}${named}\\.?\\s?[-–]\\s?${named}${end}`),
  say: ([whole, first = '', last = '']) => {
    const full = (name: string) => weekdays.get(name.toLowerCase()) ?? monthOf(name);
    return [
      { text: `${full(first)} to`, at: 0 },
      { text: full(last), at: whole.length - last.length },
    ];
  },
};

const isoDate: Rule = {
  // 2024-06-16, 2024/06/16
  pattern: sticky(
    `${free}(\\d{4})([-/])(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?=T\\d\\d:|${end})(?!\\p{N}|(?!T\\d)\\p{L})`,
  ),
  say: ([, year = '', , monthDigits = '', dayDigits = ''], { language }) =>
    atStart(dateWords(dayDigits, monthDigits, year, language)),
};

const numericDate: Rule = {
  // 16/06/2024, 6/16/2024, 16.06.2024; 5/6/2024 goes by the language
  pattern: sticky(`${free}(\\d{1,2})([/.])(\\d{1,2})\\2(1\\d{3}|20\\d\\d)${end}`),
  say: ([, first = '', sign, second = '', year = ''], { language }) => {
    const [one, two] = [Number(first), Number(second)];
    const isDay = (value: number) => value >= 1 && value <= 31;
    const isMonth = (value: number) => value >= 1 && value <= 12;
    const dayFirst =
      sign === '.' || (one > 12 && isMonth(two))
        ? true
        : two > 12 && isMonth(one)
          ? false
          : isDayFirst(language);
    if (dayFirst === null) {
      const isDate = isDay(one) && isDay(two);
      const plain = (value: string) => cardinalWords(String(Number(value)));
      return isDate ? atStart(`${plain(first)} ${plain(second)} ${yearWords(Number(year))}`) : null;
    }
    const [dayDigits, monthDigits] = dayFirst ? [first, second] : [second, first];
    if (!isDay(Number(dayDigits)) || !isMonth(Number(monthDigits))) return null;
    const name = monthNames[Number(monthDigits) - 1];
    const yearSaid = yearWords(Number(year));
    return dayFirst
      ? atStart(`the ${dayWords(dayDigits)} of ${name}, ${yearSaid}`)
      : atStart(`${name} ${dayWords(dayDigits)}, ${yearSaid}`);
  },
};

const decade: Rule = {
  // 1990s, '90s, 90s, 1900s, 2000s
  pattern: sticky(`${free}(1[1-9]\\d0|20\\d0|[2-9]0)'?s${end}`),
  say: ([, digits = '']) =>
    atStart(pluralWords(digits.length === 4 ? yearWords(Number(digits)) : cardinalWords(digits))),
};

const spanOfYears: Rule = {
  // 1939–45, 1999-2003, 1900–05, 2019/20
  pattern: sticky(
    `${free}(1[1-9]\\d\\d|20\\d\\d)\\s?([-–/])\\s?(\\d\\d|1[1-9]\\d\\d|20\\d\\d)(?![\\p{L}\\p{N}/]|[-.]\\d)`,
  ),
  say: ([whole, from = '', sign, to = '']) => {
    if (to.length === 2 && Number(to) <= Number(from.slice(2))) return null;
    const last = to.length === 2 ? minuteWords(Number(to)) : yearWords(Number(to));
    return [
      { text: `${yearWords(Number(from))} ${sign === '/' ? '' : 'to'}`, at: 0 },
      { text: last, at: whole.length - to.length },
    ];
  },
};

const earlyYear: Rule = {
  // in 1066, AD 1054, 1066 AD
  pattern: sticky(
    `(?:(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Yy]ear|AD|CE|[Cc]irca|[Bb]y|[Dd]ated)\\s)(10\\d\\d)(?=$|[\\s,.;:)?!-])(?!\\s\\p{Ll}+s\\b)|${free}(10\\d\\d)(?=\\s(?:AD|CE|BCE?)${end}))(?![.,]\\d)`,
  ),
  say: ([, plain, dated]) => atStart(yearWords(Number(plain ?? dated))),
};

const year: Rule = {
  // 1999, 2024: four digits without a comma are mostly a year, and read well as one when they are not
  pattern: sticky(`${free}(1[1-9]\\d\\d|20\\d\\d)(?![\\p{L}\\p{Nd}]|[.,]\\d| 000)`),
  say: ([, digits = '']) => atStart(yearWords(Number(digits))),
};

/** In the order in which they are tried. */
export const dateRules: readonly Rule[] = [
  isoDate,
  numericDate,
  namedRange,
  weekday,
  dayMonth,
  monthDay,
  decade,
];

/** After measures, which four digits may belong to. */
export const yearRules: readonly Rule[] = [spanOfYears, earlyYear, year];
