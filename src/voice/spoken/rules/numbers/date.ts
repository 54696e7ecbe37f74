/** Spoken forms of dates. */
import type { Rule } from '../../lexer.ts';
import { cardinalWords, ordinalWords, yearWords } from '../../numbers.ts';
import { atStart, end, free, sticky } from '../../pattern.ts';
import { monthNames, months, weekdayNames, weekdays } from '../../tables/calendar.ts';
import { decade } from './year.ts';

/** Uppercase tells "May 5" from "may 5", which no other sign would. */
const capitalised = (names: Iterable<string>): string =>
  [...names].map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`).join('|');

const anyMonth = capitalised([...monthNames, ...months.keys()]);
const anyName = capitalised([...weekdayNames, ...weekdays.keys(), ...monthNames, ...months.keys()]);
const month = `(${capitalised(monthNames)}|(?:${capitalised(months.keys())})(?![\\p{L}])\\.?)`;
const day = '(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const ordinalEnding = '(?:st|nd|rd|th)?';

/** Not the range of days of a month, but a noun that is counted: "In May 20 ships sailed" has no date. */
const countedNoun = '\\s(?!(?:is|was|has|his|this|its|does)(?!\\p{L}))\\p{Ll}{2,}s(?!\\p{L})';

function fullMonth(written: string): string {
  const lower = written.toLowerCase().replace('.', '');
  return months.get(lower) ?? lower;
}

const dayWords = (digits: string): string => ordinalWords(String(Number(digits)));

/** Whether the day comes before the month where both are digits; null when the language does not tell. */
function isDayFirst(language: string): boolean | null {
  const { region } = new Intl.Locale(language);
  return region === undefined ? null : !['US', 'PH'].includes(region);
}

interface DateDigits {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function dateWords(date: DateDigits, dayFirst: boolean): string {
  const name = monthNames[Number(date.month) - 1];
  const year = yearWords(Number(date.year));
  return dayFirst
    ? `the ${dayWords(date.day)} of ${name}, ${year}`
    : `${name} ${dayWords(date.day)}, ${year}`;
}

const monthDay: Rule = {
  // June 16, Sept. 11th, May 5–7
  pattern: sticky(
    `${free}${month}\\s${day}(?:\\s?[-–]\\s?${day})?` +
      `(?![\\p{L}\\p{N}:%°]|[.,]\\d|\\s?[ap]\\.?m|${countedNoun})`,
  ),
  say: ([whole, name = '', first = '', last], { language }) => {
    const the = isDayFirst(language) === true ? 'the ' : '';
    const at = whole.indexOf(first, name.length);
    const pieces = [
      { text: fullMonth(name), at: 0 },
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
    pieces.push({ text: `of ${fullMonth(name)}`, at: whole.lastIndexOf(name) });
    return pieces;
  },
};

const weekday: Rule = {
  // Mon 3 Feb, Tue., Feb 4, Wed 9:00, Thu 9am
  pattern: sticky(
    `${free}(${capitalised(weekdays.keys())})\\.?` +
      `(?=,?\\s(?:\\d{1,2}${ordinalEnding}\\s)?(?:${anyMonth})(?!\\p{L})|,?\\s\\d{1,2}(?::\\d\\d|\\s?[ap]m))`,
  ),
  say: ([, name = '']) => atStart(weekdays.get(name.toLowerCase()) ?? ''),
};

const namedRange: Rule = {
  // Mon–Fri, June–August
  pattern: sticky(`${free}(${anyName})\\.?\\s?[-–]\\s?(${anyName})${end}`),
  say: ([whole, first = '', last = '']) => {
    const full = (name: string) => weekdays.get(name.toLowerCase()) ?? fullMonth(name);
    return [
      { text: `${full(first)} to`, at: 0 },
      { text: full(last), at: whole.length - last.length },
    ];
  },
};

const isoDate: Rule = {
  // 2024-06-16, 2024/06/16, 2024-06-16T09:00
  pattern: sticky(
    `${free}(\\d{4})([-/])(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?=T\\d\\d:|${end})(?!\\p{N}|(?!T\\d)\\p{L})`,
  ),
  say: ([, yearDigits = '', , monthDigits = '', dayDigits = ''], { language }) =>
    atStart(
      dateWords({ day: dayDigits, month: monthDigits, year: yearDigits }, isDayFirst(language) === true),
    ),
};

const isDay = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 31;
const isMonth = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 12;

/** Whether the first of two numbers is the day: 16/06 and 06/16 show it; for 5/6 it depends on the language. */
function isFirstTheDay(first: string, second: string, sign: string, language: string): boolean | null {
  if (sign === '.' || (Number(first) > 12 && isMonth(second))) return true;
  if (Number(second) > 12 && isMonth(first)) return false;
  return isDayFirst(language);
}

/** Each number by itself, where nobody can tell which is the day. */
function undecidedDate(first: string, second: string, year: string): string | null {
  if (!isDay(first) || !isDay(second)) return null;
  const plain = (digits: string) => cardinalWords(String(Number(digits)));
  return `${plain(first)} ${plain(second)} ${yearWords(Number(year))}`;
}

const numericDate: Rule = {
  // 16/06/2024, 6/16/2024, 16.06.2024; 5/6/2024 depends on the language
  pattern: sticky(`${free}(\\d{1,2})([/.])(\\d{1,2})\\2(1\\d{3}|20\\d\\d)${end}`),
  say: ([, first = '', sign = '', second = '', year = ''], { language }) => {
    const dayFirst = isFirstTheDay(first, second, sign, language);
    if (dayFirst === null) {
      const words = undecidedDate(first, second, year);
      return words === null ? null : atStart(words);
    }
    const date = dayFirst ? { day: first, month: second, year } : { day: second, month: first, year };
    return isDay(date.day) && isMonth(date.month) ? atStart(dateWords(date, dayFirst)) : null;
  },
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
