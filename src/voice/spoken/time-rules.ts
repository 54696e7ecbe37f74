/** Spoken forms of times of day, dates and decades. */

import { spelt } from './letters.ts';
import type { Rule } from './lexer.ts';
import { cardinalWords, minuteWords, ordinalWords, pluralWords, yearWords } from './numbers.ts';
import { atStart, free, sticky } from './pattern.ts';

const halfOfDay = '(?:\\s*(?:([ap])m|([ap])\\.m\\.)(?![\\p{L}\\p{N}]))';
/** Without its groups. */
const beforeHalf = '(?=\\d\\d\\s*[ap](?:m|\\.m\\.)(?![\\p{L}\\p{N}]))';

const monthNames =
  'january february march april may june july august september october november december'.split(' ');

const clock: Rule = {
  // 9:00 am, 9:05, 14:30, 1:30:45, 9.30 p.m.
  pattern: sticky(
    `${free}(\\d{1,2})(?::|\\.${beforeHalf})([0-5]\\d)(?::([0-5]\\d))?(?![\\d:])${halfOfDay}?`,
    'i',
  ),
  say: (match) => {
    const [whole, hourDigits = '', minutes = '', seconds, plainHalf, dottedHalf] = match;
    const hour = Number(hourDigits);
    if (hour > 24) return null;
    const half = plainHalf ?? dottedHalf;
    const hourWords = cardinalWords(String(hour));
    const isFull = minutes === '00' && seconds === undefined;
    let words = hourWords;
    if (!isFull) words += ` ${minutes === '00' ? 'hundred' : minuteWords(Number(minutes))}`;
    else if (half === undefined) words += hour >= 1 && hour <= 12 ? " o'clock" : ' hundred';
    if (seconds !== undefined) words += ` ${minuteWords(Number(seconds))}`;
    const pieces = atStart(words);
    if (half !== undefined)
      pieces.push({ text: spelt(`${half}m`, false), at: whole.search(/[ap]\.?m\.?$/i) });
    return pieces;
  },
};

const hourOfDay: Rule = {
  // 9 am, 9am, 9 a.m.
  pattern: sticky(`${free}(1[0-2]|[1-9])${halfOfDay}`, 'i'),
  say: ([whole, hour = '', plainHalf, dottedHalf]) => [
    { text: cardinalWords(hour), at: 0 },
    { text: spelt(`${plainHalf ?? dottedHalf}m`, false), at: whole.search(/[ap]\.?m\.?$/i) },
  ],
};

const isoDate: Rule = {
  // 2024-06-16
  pattern: sticky(`${free}(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?![\\p{L}\\p{N}])`),
  say: ([, year = '', month = '', day = '']) =>
    atStart(
      `${monthNames[Number(month) - 1]} ${ordinalWords(String(Number(day)))} ${yearWords(Number(year))}`,
    ),
};

const decade: Rule = {
  // 1990s, '90s, 90s, 1900s, 2000s
  pattern: sticky(`${free}(1[1-9]\\d0|20\\d0|[2-9]0)'?s(?![\\p{L}\\p{N}])`),
  say: ([, digits = '']) =>
    atStart(pluralWords(digits.length === 4 ? yearWords(Number(digits)) : cardinalWords(digits))),
};

/** In the order in which they are tried. */
export const timeRules: readonly Rule[] = [clock, hourOfDay, isoDate, decade];
