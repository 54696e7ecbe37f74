/**
 * Reads the clock time that a line starts with: `9:00 am – Start`, `17:30: Tea`, `9–10 am`, `noon`, `9 Uhr`.
 *
 * Guarantees: null for numbers that are no time of day (`25:00`, `3:75`, a bare `9`); linear time.
 */

export interface ClockReading {
  /** Minutes after midnight of the (first) time, 0 to 1439. */
  readonly minuteOfDay: number;
  /** Offset behind the time as written. */
  readonly timeEnd: number;
  /** Offset of the words behind it; the text's length where there are none. */
  readonly wordsStart: number;
  /** True when a dash or colon stands between, or the time is all there is. */
  readonly isSeparated: boolean;
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  readonly hasMinutes: boolean;
  readonly hasUnit: boolean;
  readonly end: number;
}

const TIME =
  /(\d{1,2})(?:([:.h])(\d{2})(?::\d{2})?)?(?:\s{0,2}(am|pm|a\.m\.?|p\.m\.?|o['’]clock|uhr|h)(?![\p{L}\d]))?(?!\d)/iuy;
const NAMED = /(?:12\s)?(noon|midday|midnight)(?![\p{L}\d])/iuy;
const RANGE = /\s{0,2}(?:[-–—]|to|until|till|bis)\s{0,2}/iy;
const SEPARATOR = /\s{0,4}(?:[-–—|·]|:(?=\s|$))\s*/y;

export function readClock(text: string): ClockReading | null {
  const lead = text.length - text.trimStart().length;
  const named = match(NAMED, text, lead);
  if (named !== null) {
    const minuteOfDay = named[1]?.toLowerCase() === 'midnight' ? 0 : 720;
    return follow(text, lead + named[0].length, minuteOfDay);
  }
  const first = readTime(text, lead);
  if (first === null) return null;
  const range = match(RANGE, text, first.end);
  const second = range === null ? null : readTime(text, first.end + range[0].length);
  if (second !== null && isTime(second)) {
    const minuteOfDay = minutesOf(first, first.half ?? impliedHalf(first, second));
    const isRange = isTime(first) || second.half !== null || second.hasUnit;
    return minuteOfDay === null || minutesOf(second, second.half) === null || !isRange
      ? null
      : follow(text, second.end, minuteOfDay);
  }
  const minuteOfDay = isTime(first) ? minutesOf(first, first.half) : null;
  return minuteOfDay === null ? null : follow(text, first.end, minuteOfDay);
}

/** True when `text` is a time of day and nothing else. */
export function isClockTime(text: string): boolean {
  const clock = readClock(text);
  return clock !== null && text.slice(clock.timeEnd).trim() === '';
}

/** True when `text`, a line of its own, stands like a heading: a time, then nothing or a short phrase. */
export function isClockLine(text: string): boolean {
  const clock = readClock(text);
  if (clock === null || !clock.isSeparated) return false;
  const words = text.slice(clock.wordsStart).trim();
  if (words.length > 80 || /[.!?]["”’)]*\s/.test(words)) return false;
  return !/[,;]$/.test(words) && (!/[^.]\.$/.test(words) || words.split(/\s+/).length <= 6);
}

function follow(text: string, timeEnd: number, minuteOfDay: number): ClockReading | null {
  const separator = match(SEPARATOR, text, timeEnd);
  const wordsStart = timeEnd + (separator?.[0].length ?? 0);
  const isAlone = text.slice(timeEnd).trim() === '';
  if (separator === null && !isAlone && !/\s/.test(text[timeEnd] ?? '')) return null;
  return {
    minuteOfDay,
    timeEnd,
    wordsStart: isAlone ? text.length : wordsStart,
    isSeparated: isAlone || separator !== null,
  };
}

function readTime(text: string, at: number): Time | null {
  const found = match(TIME, text, at);
  if (found === null) return null;
  const [all, hour, mark, minute, unit] = found;
  const letters = unit?.toLowerCase().replaceAll('.', '') ?? '';
  // "9.30" is a time only with its unit: alone it may be a price.
  if (mark === '.' && unit === undefined) return null;
  return {
    hour: Number(hour),
    minute: Number(minute ?? 0),
    half: letters === 'am' || letters === 'pm' ? letters : null,
    hasMinutes: minute !== undefined,
    hasUnit: unit !== undefined,
    end: at + all.length,
  };
}

function isTime(time: Time): boolean {
  return time.hasMinutes || time.hasUnit;
}

/** In "9–10 am" and "11–1 pm" the first time takes its half of the day from the second. */
function impliedHalf(first: Time, second: Time): 'am' | 'pm' | null {
  if (second.half === null) return null;
  const crosses = (first.hour % 12) * 60 + first.minute > (second.hour % 12) * 60 + second.minute;
  return crosses ? (second.half === 'am' ? 'pm' : 'am') : second.half;
}

function minutesOf({ hour, minute }: Time, half: 'am' | 'pm' | null): number | null {
  if (minute > 59) return null;
  if (half !== null)
    return hour < 1 || hour > 12 ? null : ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
  if (hour > 24 || (hour === 24 && minute > 0)) return null;
  return (hour % 24) * 60 + minute;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
