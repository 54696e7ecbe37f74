/**
 * Reads the clock time that a line starts with (`9:00 am – Start`, `17:30: Tea`, `9–10 am`, `halb zehn: Kaffee`,
 * `At 9am: Mail`, `[11:00] Standup`) or ends with in parentheses (`Morning (6:00 – 9:00)`), and tells what such a line
 * is in a timetable.
 *
 * Guarantees: null for numbers that are not a time of day (`25:00`, `3:75`, a bare `9`); linear time.
 */
import { sentenceGoesOn } from '../../languages/clock/tables.ts';
import { touchingLetters } from '../../languages/writing-systems.ts';
import type { Range } from '../flow.ts';
import { lengthAt, matchAt } from '../patterns.ts';
import { readTimeOfDay, type TimeOfDay } from './time-of-day.ts';

export interface ClockReading {
  /** Minutes after midnight of the (first) time, 0 to 1439. */
  readonly minuteOfDay: number;
  /** The same for the end of a range, on the next day where it is earlier; null where there is no range. */
  readonly endMinuteOfDay: number | null;
  /** The place of the time as written, without brackets around it and a word such as "at" before it. */
  readonly time: Range;
  /** The place of the words that go with it; empty where there are none. */
  readonly words: Range;
  /** True when a dash, colon, bracket or tab is between them, or the time is all there is. */
  readonly isSeparated: boolean;
  readonly clock: TimeOfDay['clock'];
  /** True for `9.15`, which may be a price. */
  readonly isDotted: boolean;
  /** True for `2 heures`, `las 9`, which may count hours or other things. */
  readonly isLoose: boolean;
  /** True for a time without figures: "noon", "half past nine". */
  readonly isInWords: boolean;
}

/** What is known about the text around a line. */
export interface ClockContext {
  /** BCP 47 tag: its forms go before those of other languages. Null when it is not known. */
  readonly language: string | null;
  /** True when the text is known to be a timetable, in which `9.15` is a time. */
  readonly isTimetable: boolean;
}

const unknownContext: ClockContext = { language: null, isTimetable: false };

const separatorPattern = /\s{0,4}(?:[-–—|·｜・→]|:(?=\s|$)|：)\s*|\t\s*/y;
const spaces = /\s*/y;
/** What may come before the time: a picture of a clock, a bullet. */
const ornament = /^(?:[\s\p{Extended_Pictographic}•*–—-]|\ufe0f|\u200d){0,12}/u;
const opening = /[([【（［]/;
const closing = /[)\]】）］]/;
const inParentheses = /[([（]([^()[\]（）]{2,40})[)\]）]\s*$/;
const longestWordsBefore = 60;
/** Mere numbers below six are seldom hours, but steps, versions, prices. Minutes after midnight. */
const earliestNumber = 6 * 60;
/** In writing systems without spaces, words may touch the time before them. */
const touchesBefore = /^[\p{sc=Han}\p{sc=Katakana}\p{sc=Thai}]/u;
const touchesAfter = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}.]$/u;
const longestTouching = 12;
const goesOn = new RegExp(`^[${sentenceGoesOn}]`, 'u');
const sentenceEnd = /[.!?。！？।؟]["”’)」』]*$/u;
const caseless = new RegExp(`[${touchingLetters}]`, 'u');

export function readClock(text: string, context: ClockContext = unknownContext): ClockReading | null {
  return readLeadingClock(text, context) ?? readTrailingClock(text, context);
}

function readLeadingClock(text: string, { language, isTimetable }: ClockContext): ClockReading | null {
  const lead = ornament.exec(text)?.[0].length ?? 0;
  const bracket = opening.test(text[lead] ?? '') ? 1 : 0;
  const found = readTimeOfDay(text, lead + bracket, language, isTimetable);
  if (found === null) return null;
  if (bracket > 0 && !closing.test(text[found.end] ?? '')) return null;
  const end = found.end + bracket;
  const separator = matchAt(separatorPattern, text, end)?.[0] ?? null;
  const isAlone = text.slice(end).trim() === '';
  const isSpaced = separator !== null || isAlone || /\s/.test(text[end] ?? '');
  if (!isSpaced && !touchesWords(text, end)) return null;
  const isSeparated = isAlone || separator !== null || bracket > 0;
  // "At 9:00 we left" is a sentence.
  if (found.hasPreposition && (!isSeparated || isAlone)) return null;
  const wordsStart = isAlone ? text.length : end + (separator?.length ?? lengthAt(spaces, text, end));
  // "From 2 to 3: what is new"
  const isOfNumbers = found.isBare || found.isNamedRange;
  if (isOfNumbers && !isTimetable && found.minuteOfDay < earliestNumber) return null;
  // "At 9 – 10 of us" says nothing about hours.
  if (found.isBare && (separator === null || /^[\p{Nd}\p{Ll}]/u.test(text.slice(wordsStart)))) return null;
  return readingOf(text, found, { start: wordsStart, end: text.length }, isSeparated);
}

/** `7時起床`, `上午9点开会`: a short phrase right after the time. */
function touchesWords(text: string, at: number): boolean {
  const words = text.slice(at);
  return (
    touchesAfter.test(text.slice(0, at)) &&
    touchesBefore.test(words) &&
    !goesOn.test(words) &&
    words.length <= longestTouching &&
    !/[。，、！？,!?]/u.test(words)
  );
}

/** `Morning (6:00 AM – 9:00 AM)` */
function readTrailingClock(text: string, { language }: ClockContext): ClockReading | null {
  if (text.length > 2 * longestWordsBefore) return null;
  const tail = inParentheses.exec(text);
  const content = tail?.[1] ?? '';
  if (tail === null || tail.index === 0 || tail.index > longestWordsBefore) return null;
  const start = tail.index + 1;
  const found = readTimeOfDay(text, start, language, false);
  if (found === null || found.isBare || found.isLoose) return null;
  if (text.slice(found.end, start + content.length).trim() !== '') return null;
  const words = text.slice(0, tail.index).trimEnd();
  if (words === '' || /[.!?,;。！？，；]$/.test(words)) return null;
  return readingOf(text, found, { start: 0, end: words.length }, true);
}

function readingOf(text: string, found: TimeOfDay, words: Range, isSeparated: boolean): ClockReading {
  const { minuteOfDay, endMinuteOfDay, start, end, clock, isDotted, isLoose } = found;
  const time = text.slice(start, end);
  const isInWords = !/\p{Nd}/u.test(time) && !caseless.test(time);
  return {
    minuteOfDay,
    endMinuteOfDay,
    time: { start, end },
    words,
    isSeparated,
    clock,
    isDotted,
    isLoose,
    isInWords,
  };
}

/** True when `text` is a time of day in figures and nothing else. */
export function isClockTime(text: string): boolean {
  const found = /\p{Nd}/u.test(text) ? readTimeOfDay(text, 0, null, false) : null;
  return found !== null && !found.isBare && text.slice(found.end).trim() === '';
}

/** What a line is in a timetable: a stop with its name, a stop with the text of what happens then, or neither. */
export type StopLine = 'heading' | 'body' | null;

export function stopLineOf(text: string, context: ClockContext = unknownContext): StopLine {
  const clock = readClock(text, context);
  if (clock === null) return null;
  const words = text.slice(clock.words.start, clock.words.end).trim();
  const { isSeparated } = clock;
  const isCapital = /^[^\p{Ll}\p{Lo}]/u.test(words);
  if (!isSeparated) {
    if (clock.isInWords && !(context.isTimetable && isCapital)) return null;
    if (!isCapital && (clock.isDotted || clock.isLoose || words.split(/\s+/).length > 4)) return null;
    if (!isCapital && sentenceEnd.test(words)) return null;
  }
  if (isPhrase(words, isSeparated)) return 'heading';
  return isSeparated || isCapital ? 'body' : null;
}

/** True when `text`, a line of its own, looks like a heading: a time, then nothing or a short phrase. */
export function isClockLine(text: string, language: string | null = null): boolean {
  const context = { language, isTimetable: false };
  return readClock(text, context)?.isSeparated === true && stopLineOf(text, context) === 'heading';
}

function isPhrase(words: string, isSeparated: boolean): boolean {
  if (words.length > 80 || /[.!?]["”’)]*\s|[。！？]["”’)」』]*./u.test(words)) return false;
  if (/[,;，；]$/.test(words)) return false;
  return !/(?:[^.]\.|[。।])$/u.test(words) || (isSeparated && words.split(/\s+/).length <= 6);
}
