/** Spoken forms of times of day and of times that were taken. */

import type { Rule } from '../lexer.ts';
import { cardinalWords, digitWords, minuteWords } from '../numbers.ts';
import { atStart, end, free, sticky } from '../pattern.ts';
import { spelt } from '../tables/letters.ts';

const halfOfDay = `(?:\\s*(?:([ap])m|([ap])\\.m\\.)${end})`;
/** Without its groups. */
const beforeHalf = `(?=\\d\\d\\s*[ap](?:m|\\.m\\.)${end})`;

const stopwatch: Rule = {
  // 1:23.45, 2:05:30.1
  pattern: sticky(`${free}(?:(\\d{1,2}):)?(\\d{1,2}):([0-5]\\d)\\.(\\d{1,3})${end}`),
  say: ([, hours, minutes = '', seconds = '', parts = '']) => {
    const hourWords = hours === undefined ? '' : `${cardinalWords(hours)} `;
    const minutesSaid = hours === undefined ? cardinalWords(minutes) : minuteWords(Number(minutes));
    return atStart(`${hourWords}${minutesSaid} ${minuteWords(Number(seconds))} point ${digitWords(parts)}`);
  },
};

const clock: Rule = {
  // 9:00 am, 9:05, 14:30, 1:30:45, 9.30 p.m., 14h30
  pattern: sticky(
    `(?:${free}|(?<=\\dT))(\\d{1,2})(?:[:h]|\\.${beforeHalf})([0-5]\\d)(?::([0-5]\\d))?(?![\\d:])${halfOfDay}?`,
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

const militaryTime: Rule = {
  // 0930 hours, at 1430 hours: without a word for a time before it, 1500 hours are a length
  pattern: sticky(
    `(?:${free}(0\\d)|(?<=\\b(?:at|by|from|until|till|to|before|after|around)\\s)(1\\d|2[0-3]))([0-5]\\d)(?=\\s(?:hours|hrs)${end})`,
    'i',
  ),
  say: ([, early, late = '', minutes = '']) => {
    const hour = early === undefined ? cardinalWords(late) : minuteWords(Number(early));
    return atStart(`${hour} ${minutes === '00' ? 'hundred' : minuteWords(Number(minutes))}`);
  },
};

/** The T and the Z of a date with its time (ISO 8601). */
const isoTime: Rule = {
  pattern: sticky('(?<=\\d{4}-\\d\\d-\\d\\d)T(?=\\d\\d:)|(?<=T\\d\\d:\\d\\d(?::\\d\\d)?)Z'),
  say: ([letter]) => (letter === 'Z' ? atStart(spelt('utc', false)) : []),
};

/** In the order in which they are tried. */
export const clockRules: readonly Rule[] = [stopwatch, clock, hourOfDay, militaryTime, isoTime];
