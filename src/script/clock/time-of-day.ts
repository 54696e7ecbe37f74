/**
 * Reads a time of day, or a range of two, at a place in a text, in the forms of every language that has a table:
 * `9:30 am`, `halb zehn`, `neuf heures et demie`, `下午3点半`, `٩:٠٠ ص`, `von 9 bis 10 Uhr`.
 *
 * Guarantees: null for numbers that are not a time of day (`25:00`, `3:75`, a bare `9`); a bounded part of the text is
 * read.
 */
import { lengthAt } from '../patterns.ts';
import { minuteOf, minutesPerHalfDay, type SingleTime } from './half-of-day.ts';
import { type Hit, type Lexicon, lexiconsFor } from './lexicon.ts';
import { foldedWords, type WordKind } from './phrases.ts';
import { ValueReader } from './value-reader.ts';

export interface TimeOfDay {
  /** Minutes after midnight of the (first) time, 0 to 1439. */
  readonly minuteOfDay: number;
  /** The same for the end of a range, on the next day where it is earlier; null where there is no range. */
  readonly endMinuteOfDay: number | null;
  /** Where the time starts, after a word such as "at". */
  readonly start: number;
  readonly end: number;
  /**
   * What the text says about the half of the day: nothing (`open`, for `9:30`), which it is (`twelve`), or that the
   * clock has 24 hours (`21:30`, `09:30`).
   */
  readonly clock: 'open' | 'twelve' | 'twentyFour';
  /** True after a word such as "at". */
  readonly hasPreposition: boolean;
  /** True for a mere number, which is a time only because of the word before it: "at 9". */
  readonly isBare: boolean;
  /** True for a range of mere numbers: "from 9 to 10". */
  readonly isNamedRange: boolean;
  /** True for `9.15`, which may be a price. */
  readonly isDotted: boolean;
  /** True for `2 heures`, `las 9`, which may count hours or other things. */
  readonly isLoose: boolean;
}

const spaces = /\s{0,2}/y;
const dashPattern = /\s{0,2}[-–—−〜～~]\s{0,2}/y;
/** A time zone: "EST". */
const zone = /\s(?:[A-Z]{1,3}T|UTC|GMT|Z)(?:[+-]\d{1,2})?(?![\p{L}\d])/uy;
/** No range of times is longer, in characters. */
const longestTime = 120;

/**
 * @param at where the time, or the word before it, starts.
 * @param language BCP 47 tag: its forms go before those of other languages. Null when it is not known.
 * @param mayBeDotted true where `9.15` is a time.
 */
export function readTimeOfDay(
  text: string,
  at: number,
  language: string | null,
  mayBeDotted: boolean,
): TimeOfDay | null {
  const start = at + lengthAt(spaces, text, at);
  const near = text.slice(start, start + longestTime);
  const words = foldedWords(near);
  let longest: TimeOfDay | null = null;
  for (const lexicon of lexiconsFor(words, language)) {
    const found = new TimeReader(near, words, lexicon, mayBeDotted).read();
    if (found !== null && found.end > (longest?.end ?? 0)) longest = found;
  }
  return longest === null ? null : { ...longest, start: start + longest.start, end: start + longest.end };
}

/** Reads times in the words of one language. */
class TimeReader {
  readonly #text: string;
  /** The same text as `foldedWords` gives it. */
  readonly #words: string;
  readonly #lexicon: Lexicon;
  readonly #values: ValueReader;
  readonly #mayBeDotted: boolean;

  constructor(text: string, words: string, lexicon: Lexicon, mayBeDotted: boolean) {
    this.#text = text;
    this.#words = words;
    this.#lexicon = lexicon;
    this.#values = new ValueReader(words, lexicon);
    this.#mayBeDotted = mayBeDotted;
  }

  /** The time at the start of the text. */
  read(): TimeOfDay | null {
    const preposition = this.#find('at', 0);
    const after = preposition === null ? null : this.#range(preposition.end, true);
    return after ?? this.#range(0, false);
  }

  #range(at: number, hasPreposition: boolean): TimeOfDay | null {
    const first = this.#singleTime(at);
    if (first === null) return null;
    const closing = this.#find('end', first.end);
    const firstEnd = this.#zoned(closing?.end ?? first.end);
    // "から" may end a time or lead to the next one.
    const { mark, second } = this.#second(first, this.#zoned(first.end), hasPreposition);
    const isBare = first.isBare && !first.hasClock && (second === null || second.isBare);
    if (isBare && !hasPreposition) return null;
    const isDotted = first.isDotted && (second?.isDotted ?? closing === null);
    if (isDotted && !this.#mayBeDotted && !hasPreposition) return null;
    const minuteOfDay = minuteOf(first, second, -1);
    const endMinuteOfDay = second === null ? null : minuteOf(second, first, 1);
    if (minuteOfDay === null || (second !== null && endMinuteOfDay === null)) return null;
    const isNamedRange = isBare && second !== null && mark === 'word';
    return {
      minuteOfDay,
      endMinuteOfDay,
      start: at + lengthAt(spaces, this.#text, at),
      end: second === null ? firstEnd : second.end,
      clock: clockOf(first, second),
      hasPreposition,
      isBare: isBare && !isNamedRange,
      isNamedRange,
      isDotted,
      isLoose: first.isLoose && (second === null || second.isLoose || second.isBare),
    };
  }

  /** The end of the range that starts with `first`. */
  #second(
    first: SingleTime,
    at: number,
    hasPreposition: boolean,
  ): { readonly mark: 'word' | 'dash'; readonly second: SingleTime | null } {
    const dash = lengthAt(dashPattern, this.#text, at);
    const and = hasPreposition ? this.#find('and', at) : null;
    const word = dash > 0 ? null : (this.#find('until', at) ?? and);
    const mark = dash > 0 ? 'dash' : 'word';
    if (dash === 0 && word === null) return { mark, second: null };
    const second = this.#singleTime(word?.end ?? at + dash);
    if (second === null) return { mark, second };
    // "9:00 – 10 people", but "kl. 9–10" and "from 9 to 10".
    const isSure = first.hasClock || (hasPreposition && mark === 'word');
    if (second.isBare && !isSure && !second.hasClock) return { mark, second: null };
    const end = this.#find('end', second.end)?.end ?? second.end;
    return { mark, second: { ...second, end: this.#zoned(end) } };
  }

  /** The place after the time zone, if there is one at `at`. */
  #zoned(at: number): number {
    return at + lengthAt(zone, this.#text, at);
  }

  #singleTime(at: number): SingleTime | null {
    const clock = this.#find('clock', at);
    const article = clock === null ? this.#find('article', at) : null;
    const start = clock?.end ?? article?.end ?? at;
    const named = this.#values.named(start);
    const before = this.#find('period', start);
    const value =
      (before === null ? null : this.#values.value(before.end, true)) ??
      named ??
      this.#values.value(start, clock !== null);
    if (value === null) return null;
    const hasBefore = before !== null && value.end > before.end && value !== named;
    const after = hasBefore || value === named ? null : this.#find('period', value.end);
    const period = hasBefore ? before.value : (after?.value ?? null);
    // "13 pm"
    if (period !== null && value.isBare && !value.isTwelve) return null;
    const isSure = value.hasUnit || period !== null || clock !== null;
    return {
      minutes: value.minutes,
      isTwelve: value.isTwelve,
      hasZero: value.hasZero,
      period,
      // "le 9" is a day in French, an hour in Italian.
      isBare: value.isBare && period === null && (article === null || !this.#lexicon.isOwn),
      isDotted: value.mark === '.' && !isSure,
      isLoose:
        (value.isLoose && period === null && clock === null) ||
        (article !== null && value.isBare && period === null),
      hasClock: clock !== null,
      end: after?.end ?? value.end,
    };
  }

  #find<Kind extends WordKind>(kind: Kind, at: number): Hit<Kind> | null {
    return this.#lexicon.find(kind, this.#words, at);
  }
}

function clockOf(first: SingleTime, second: SingleTime | null): TimeOfDay['clock'] {
  const times = second === null ? [first] : [first, second];
  if (times.some(({ period }) => period !== null)) return 'twelve';
  const isOf24 = (time: SingleTime) => time.hasZero || time.minutes >= minutesPerHalfDay + 60;
  if (times.some(isOf24)) return 'twentyFour';
  return first.isTwelve ? 'open' : 'twelve';
}
