/**
 * Reads the clock time that a line starts with (`9:00 am – Start`, `17:30: Tea`, `9–10 am`, `noon`, `9 Uhr`,
 * `At 9am: Mail`, `[11:00] Standup`) or that ends it in parentheses (`Morning (6:00 – 9:00)`).
 *
 * Guarantees: null for numbers that are no time of day (`25:00`, `3:75`, a bare `9`); linear time.
 */
import type { Range } from './flow.ts';

export interface ClockReading {
  /** Minutes after midnight of the (first) time, 0 to 1439. */
  readonly minuteOfDay: number;
  /** Where the time stands as written, without the brackets around it. */
  readonly time: Range;
  /** Where the words stand that go with it; empty where there are none. */
  readonly words: Range;
  /** True when a dash, colon, bracket or tab stands between, or the time is all there is. */
  readonly isSeparated: boolean;
  /** True for `9.15`, which may as well be a price. */
  readonly isDotted: boolean;
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  readonly hasMinutes: boolean;
  readonly hasUnit: boolean;
  readonly isDotted: boolean;
  readonly end: number;
}

const TIME =
  /(\d{1,2})(?:([:.h])(\d{2})(?::\d{2})?)?(?:\s{0,2}(am|pm|a\.m\.?|p\.m\.?|o['’]clock|uhr|h)(?![\p{L}\d]))?(?!\d)/iuy;
const NAMED = /(?:12\s)?(noon|midday|midnight)(?![\p{L}\d])/iuy;
const RANGE = /\s{0,2}(?:[-–—]|to|until|till|bis)\s{0,2}/iy;
const ZONE = /\s(?:[A-Z]{1,3}T|UTC|GMT|Z)(?:[+-]\d{1,2})?(?![\p{L}\d])/uy;
const SEPARATOR = /\s{0,4}(?:[-–—|·]|:(?=\s|$))\s*|\t\s*/y;
/** What may stand before the time: a picture of a clock, a bullet. */
const ORNAMENT = /^(?:[\s\p{Extended_Pictographic}•*–—-]|\ufe0f|\u200d){0,12}/u;
const PREPOSITION = /(?:at|from|um|von|ab)\s+(?=\d)/iy;
const IN_PARENTHESES = /[([]([^()[\]]{2,40})[)\]]\s*$/;
const LONGEST_WORDS_BEFORE = 60;

interface Found {
  readonly minuteOfDay: number;
  readonly end: number;
  readonly isDotted: boolean;
}

/** @param mayBeDotted true where `9.15` is a time, in a text that is known to be a timetable. */
export function readClock(text: string, mayBeDotted = false): ClockReading | null {
  return readLeadingClock(text, mayBeDotted) ?? readTrailingClock(text);
}

function readLeadingClock(text: string, mayBeDotted: boolean): ClockReading | null {
  const lead = ORNAMENT.exec(text)?.[0].length ?? 0;
  const bracket = /[([]/.test(text[lead] ?? '') ? 1 : 0;
  const preposition = match(PREPOSITION, text, lead + bracket)?.[0].length ?? 0;
  const start = lead + bracket + preposition;
  const found = findTime(text, start, mayBeDotted);
  if (found === null) return null;
  const { minuteOfDay, end, isDotted } = found;
  if (bracket > 0 && !/[)\]]/.test(text[end] ?? '')) return null;
  const behind = end + bracket;
  const separator = match(SEPARATOR, text, behind);
  const isAlone = text.slice(behind).trim() === '';
  if (separator === null && !isAlone && !/\s/.test(text[behind] ?? '')) return null;
  const isSeparated = isAlone || separator !== null || bracket > 0;
  // "At 9:00 we left" is a sentence.
  if (preposition > 0 && (!isSeparated || isAlone)) return null;
  const gap = separator ?? match(/\s*/y, text, behind);
  const wordsStart = isAlone ? text.length : behind + (gap?.[0].length ?? 0);
  return {
    minuteOfDay,
    time: { start, end },
    words: { start: wordsStart, end: text.length },
    isSeparated,
    isDotted,
  };
}

/** `Morning (6:00 AM – 9:00 AM)` */
function readTrailingClock(text: string): ClockReading | null {
  if (text.length > 2 * LONGEST_WORDS_BEFORE) return null;
  const tail = IN_PARENTHESES.exec(text);
  const content = tail?.[1] ?? '';
  if (tail === null || tail.index === 0 || tail.index > LONGEST_WORDS_BEFORE) return null;
  const start = tail.index + 1;
  const found = findTime(text, start, false);
  if (found === null || text.slice(found.end, start + content.length).trim() !== '') return null;
  const words = text.slice(0, tail.index).trimEnd();
  if (words === '' || /[.!?,;]$/.test(words)) return null;
  const { minuteOfDay, end, isDotted } = found;
  return {
    minuteOfDay,
    time: { start, end },
    words: { start: 0, end: words.length },
    isSeparated: true,
    isDotted,
  };
}

/** True when `text` is a time of day and nothing else. */
export function isClockTime(text: string): boolean {
  const found = findTime(text, 0, false);
  return found !== null && text.slice(found.end).trim() === '';
}

/** What a line is in a timetable: a stop with its name, a stop with what happens then, or neither. */
export type StopLine = 'heading' | 'body' | null;

/** @param mayBeDotted as of `readClock`. */
export function stopLineOf(text: string, mayBeDotted = false): StopLine {
  const clock = readClock(text, mayBeDotted);
  if (clock === null) return null;
  const words = text.slice(clock.words.start, clock.words.end).trim();
  const isCapital = /^\P{Ll}/u.test(words);
  if (!clock.isSeparated && !isCapital && (clock.isDotted || words.split(/\s+/).length > 4)) return null;
  if (isPhrase(words, clock.isSeparated)) return 'heading';
  return clock.isSeparated || isCapital ? 'body' : null;
}

/** True when `text`, a line of its own, stands like a heading: a time, then nothing or a short phrase. */
export function isClockLine(text: string): boolean {
  return readClock(text)?.isSeparated === true && stopLineOf(text) === 'heading';
}

function isPhrase(words: string, isSeparated: boolean): boolean {
  if (words.length > 80 || /[.!?]["”’)]*\s/.test(words)) return false;
  if (/[,;]$/.test(words)) return false;
  return !/[^.]\.$/.test(words) || (isSeparated && words.split(/\s+/).length <= 6);
}

/** The time, or range of times, at `at`. */
function findTime(text: string, at: number, mayBeDotted: boolean): Found | null {
  const named = match(NAMED, text, at);
  if (named !== null) {
    const minuteOfDay = named[1]?.toLowerCase() === 'midnight' ? 0 : 720;
    return { minuteOfDay, end: at + named[0].length, isDotted: false };
  }
  const first = readTime(text, at, mayBeDotted);
  if (first === null) return null;
  const { isDotted } = first;
  const firstEnd = first.end + (match(ZONE, text, first.end)?.[0].length ?? 0);
  const range = match(RANGE, text, firstEnd);
  const second = range === null ? null : readTime(text, firstEnd + range[0].length, mayBeDotted);
  if (second !== null && isTime(second)) {
    const minuteOfDay = minutesOf(first, first.half ?? impliedHalf(first, second));
    const isRange = isTime(first) || second.half !== null || second.hasUnit;
    if (minuteOfDay === null || minutesOf(second, second.half) === null || !isRange) return null;
    return { minuteOfDay, end: second.end + (match(ZONE, text, second.end)?.[0].length ?? 0), isDotted };
  }
  const minuteOfDay = isTime(first) ? minutesOf(first, first.half) : null;
  return minuteOfDay === null ? null : { minuteOfDay, end: firstEnd, isDotted };
}

function readTime(text: string, at: number, mayBeDotted: boolean): Time | null {
  const found = match(TIME, text, at);
  if (found === null) return null;
  const [all, hour, mark, minute, unit] = found;
  const letters = unit?.toLowerCase().replaceAll('.', '') ?? '';
  // "9.30" without a unit may be a price, and "9.5" is no time.
  const isDotted = mark === '.' && unit === undefined;
  if (isDotted && !mayBeDotted) return null;
  return {
    hour: Number(hour),
    minute: Number(minute ?? 0),
    half: letters === 'am' || letters === 'pm' ? letters : null,
    hasMinutes: minute !== undefined,
    hasUnit: unit !== undefined,
    isDotted,
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
