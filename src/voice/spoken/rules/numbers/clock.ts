/** Spoken forms of times of day and of measured times. */
import type { Rule } from '../../lexer.ts';
import { cardinalWords, digitWords, minuteWords } from '../../numbers.ts';
import { atStart, end, free, sticky } from '../../pattern.ts';
import { spelt } from '../../tables/letters.ts';

/** `am` or `p.m.`; its letter is in the first or the second group. */
const halfOfDay = `(?:\\s*(?:([ap])m|([ap])\\.m\\.)${end})`;
/** Where minutes and the half of the day follow. */
const beforeHalf = `(?=\\d\\d\\s*[ap](?:m|\\.m\\.)${end})`;

/** "Ay em", at the place where it is written. */
const halfPiece = (whole: string, letter: string) => ({
  text: spelt(`${letter}m`, false),
  at: whole.search(/[ap]\.?m\.?$/i),
});

const stopwatch: Rule = {
  // 1:23.45, 2:05:30.1
  pattern: sticky(`${free}(?:(\\d{1,2}):)?(\\d{1,2}):([0-5]\\d)\\.(\\d{1,3})${end}`),
  say: ([, hours, minutes = '', seconds = '', decimals = '']) => {
    const hourWords = hours === undefined ? '' : `${cardinalWords(hours)} `;
    const minutesSaid = hours === undefined ? cardinalWords(minutes) : minuteWords(Number(minutes));
    return atStart(
      `${hourWords}${minutesSaid} ${minuteWords(Number(seconds))} point ${digitWords(decimals)}`,
    );
  },
};

/** "Nine", "nine o'clock" or "fourteen hundred". */
function fullHourWords(hour: number, hasHalf: boolean): string {
  const words = cardinalWords(String(hour));
  if (hasHalf) return words;
  return hour >= 1 && hour <= 12 ? `${words} o'clock` : `${words} hundred`;
}

function clockWords(hour: number, minutes: string, seconds: string | undefined, hasHalf: boolean): string {
  if (minutes === '00' && seconds === undefined) return fullHourWords(hour, hasHalf);
  const minutesSaid = minutes === '00' ? 'hundred' : minuteWords(Number(minutes));
  const words = `${cardinalWords(String(hour))} ${minutesSaid}`;
  return seconds === undefined ? words : `${words} ${minuteWords(Number(seconds))}`;
}

const clock: Rule = {
  // 9:00 am, 9:05, 14:30, 1:30:45, 9.30 p.m., 14h30
  pattern: sticky(
    `(?:${free}|(?<=\\dT))(\\d{1,2})(?:[:h]|\\.${beforeHalf})([0-5]\\d)(?::([0-5]\\d))?(?![\\d:])${halfOfDay}?`,
    'i',
  ),
  say: ([whole, hourDigits = '', minutes = '', seconds, plainHalf, dottedHalf]) => {
    const hour = Number(hourDigits);
    if (hour > 24) return null;
    const half = plainHalf ?? dottedHalf;
    const pieces = atStart(clockWords(hour, minutes, seconds, half !== undefined));
    return half === undefined ? pieces : [...pieces, halfPiece(whole, half)];
  },
};

const hourOfDay: Rule = {
  // 9 am, 9am, 9 a.m.
  pattern: sticky(`${free}(1[0-2]|[1-9])${halfOfDay}`, 'i'),
  say: ([whole, hour = '', plainHalf, dottedHalf]) => [
    { text: cardinalWords(hour), at: 0 },
    halfPiece(whole, plainHalf ?? dottedHalf ?? ''),
  ],
};

const beforeTime = 'at|by|from|until|till|to|before|after|around';

const militaryTime: Rule = {
  // 0930 hours, at 1430 hours: without a word for a time before it, "1500 hours" is a length of time
  pattern: sticky(
    `(?:${free}(0\\d)|(?<=\\b(?:${beforeTime})\\s)(1\\d|2[0-3]))([0-5]\\d)(?=\\s(?:hours|hrs)${end})`,
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
