/**
 * Reads a time of day, or a range of two, that stands at a place of a text, in the forms of every language of the
 * tables: `9:30 am`, `halb zehn`, `neuf heures et demie`, `下午3点半`, `٩:٠٠ ص`, `von 9 bis 10 Uhr`.
 *
 * Guarantees: null for numbers that are no time of day (`25:00`, `3:75`, a bare `9`); a bounded part of the text
 * is read.
 */
import { numberOf } from './digits.ts';
import { foldedWords, type Lexicon, lexiconsFor } from './lexicon.ts';
import { DAY, HALF_DAY, type Moment, minuteOf } from './moment.ts';

export interface TimeOfDay {
  /** Minutes after midnight of the (first) time, 0 to 1439. */
  readonly minuteOfDay: number;
  /** The same of the end of a range, which is on the next day where it is earlier; null where there is no range. */
  readonly endMinuteOfDay: number | null;
  /** Where the time starts, behind a word such as "at". */
  readonly start: number;
  readonly end: number;
  /** True when such a word stands before it. */
  readonly hasPreposition: boolean;
  /** True for a mere number, which only the word before it makes a time: "at 9". */
  readonly isBare: boolean;
  /** True for `9.15`, which may as well be a price. */
  readonly isDotted: boolean;
  /** True for what may as well be a number of hours or of other things: `2 heures`, `las 9`. */
  readonly isLoose: boolean;
}

interface Value extends Pick<Moment, 'minutes' | 'isTwelve' | 'isBare' | 'isLoose' | 'end'> {
  readonly mark: string;
  readonly hasUnit: boolean;
}

interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly isWord: boolean;
}

const SPACES = /\s{0,2}/y;
const FIGURES = /\s{0,2}(\p{Nd}{1,2})(?!\p{Nd})/uy;
const CLOCK = /\s{0,2}(\p{Nd}{1,2})([:.：])(\p{Nd}{2})(?::\p{Nd}{2})?(?!\p{Nd})/uy;
const TWO_FIGURES = /\s{0,2}(\p{Nd}{2})(?![\p{Nd}:.：])/uy;
const DASH = /\s{0,2}[-–—−〜～~]\s{0,2}/y;
const ZONE = /\s(?:[A-Z]{1,3}T|UTC|GMT|Z)(?:[+-]\d{1,2})?(?![\p{L}\d])/uy;
/** Characters that a range of times takes at most. */
const LONGEST = 120;
/**
 * @param at where the time, or the word before it, starts.
 * @param language BCP 47 tag: its forms go before those of others. Null when it is not known.
 * @param mayBeDotted true where `9.15` is a time.
 */
export function readTimeOfDay(
  text: string,
  at: number,
  language: string | null,
  mayBeDotted: boolean,
): TimeOfDay | null {
  const start = at + length(SPACES, text, at);
  const near = text.slice(start, start + LONGEST);
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
  /** The same text with its words folded. */
  readonly #words: string;
  readonly #lexicon: Lexicon;
  readonly #mayBeDotted: boolean;

  constructor(text: string, words: string, lexicon: Lexicon, mayBeDotted: boolean) {
    this.#text = text;
    this.#words = words;
    this.#lexicon = lexicon;
    this.#mayBeDotted = mayBeDotted;
  }

  /** The time at the start of the text. */
  read(): TimeOfDay | null {
    const preposition = this.#find('at', 0);
    const behind = preposition === null ? null : this.#range(preposition.end, true);
    return behind ?? this.#range(0, false);
  }

  #range(at: number, hasPreposition: boolean): TimeOfDay | null {
    const first = this.#moment(at);
    if (first === null) return null;
    const closing = this.#find('end', first.end);
    const firstEnd = this.#zoned(closing?.end ?? first.end);
    // "から" may end a time or lead to the next.
    const { mark, second } = this.#second(first, this.#zoned(first.end), hasPreposition);
    const isBare = first.isBare && !first.hasClock && (second === null || second.isBare);
    if (isBare && !hasPreposition) return null;
    const isDotted = first.isDotted && (second?.isDotted ?? closing === null);
    if (isDotted && !this.#mayBeDotted && !hasPreposition) return null;
    const minuteOfDay = minuteOf(first, second, -1);
    const endMinuteOfDay = second === null ? null : minuteOf(second, first, 1);
    if (minuteOfDay === null || (second !== null && endMinuteOfDay === null)) return null;
    const isNamedRange = second !== null && mark === 'word';
    return {
      minuteOfDay,
      endMinuteOfDay,
      start: at + length(SPACES, this.#text, at),
      end: second === null ? firstEnd : second.end,
      hasPreposition,
      isBare: isBare && !isNamedRange,
      isDotted,
      isLoose: first.isLoose && (second === null || second.isLoose || second.isBare),
    };
  }

  /** The end of the range that starts with `first`. */
  #second(
    first: Moment,
    at: number,
    hasPreposition: boolean,
  ): { readonly mark: 'word' | 'dash'; readonly second: Moment | null } {
    const dash = length(DASH, this.#text, at);
    const and = hasPreposition ? this.#find('and', at) : null;
    const word = dash > 0 ? null : (this.#find('until', at) ?? and);
    const mark = dash > 0 ? 'dash' : 'word';
    if (dash === 0 && word === null) return { mark, second: null };
    const second = this.#moment(word?.end ?? at + dash);
    if (second === null) return { mark, second };
    // "9:00 – 10 people", but "kl. 9–10" and "from 9 to 10".
    const isSure = first.hasClock || (hasPreposition && mark === 'word');
    if (second.isBare && !isSure && !second.hasClock) return { mark, second: null };
    const end = this.#find('end', second.end)?.end ?? second.end;
    return { mark, second: { ...second, end: this.#zoned(end) } };
  }

  /** Behind a zone: "EST". */
  #zoned(at: number): number {
    return at + length(ZONE, this.#text, at);
  }

  #moment(at: number): Moment | null {
    const clock = this.#find('clock', at);
    const article = clock === null ? this.#find('article', at) : null;
    const start = clock?.end ?? article?.end ?? at;
    const named = this.#named(start);
    const before = this.#find('period', start);
    const value =
      (before === null ? null : this.#value(before.end, true)) ?? named ?? this.#value(start, clock !== null);
    if (value === null) return null;
    const hasBefore = before !== null && value.end > before.end && value !== named;
    const behind = hasBefore || value === named ? null : this.#find('period', value.end);
    const period = hasBefore ? before.value : (behind?.value ?? null);
    // "13 pm"
    if (period !== null && value.isBare && !value.isTwelve) return null;
    const isSure = value.hasUnit || period !== null || clock !== null;
    return {
      minutes: value.minutes,
      isTwelve: value.isTwelve,
      period,
      isBare: value.isBare && period === null && article === null,
      isDotted: value.mark === '.' && !isSure,
      isLoose:
        (value.isLoose && period === null && clock === null) ||
        (article !== null && value.isBare && period === null),
      hasClock: clock !== null,
      end: behind?.end ?? value.end,
    };
  }

  /** "noon", "midi et demi" */
  #named(at: number): Value | null {
    const noon = this.#find('noon', at);
    const midnight = this.#find('midnight', at);
    // "เที่ยงคืน" starts with "เที่ยง".
    const isNoon = (noon?.end ?? at) > (midnight?.end ?? at);
    const name = isNoon ? noon : midnight;
    if (name === null) return null;
    const { minutes, end } = this.#minutesBehind(isNoon ? HALF_DAY : 0, name.end);
    return { minutes, isTwelve: false, isBare: false, isLoose: false, mark: '', hasUnit: true, end };
  }

  #value(at: number, isHour: boolean): Value | null {
    const before = this.#find('before', at);
    if (before !== null) {
      const hour = this.#hour(before.end);
      if (hour === null) return null;
      return worded(shifted(hour.value, before.value), hour.value, this.#unitEnd(hour.end));
    }
    return this.#figures(at) ?? this.#counted(at) ?? this.#hourAt(at, isHour);
  }

  /** `9:30`, `9.30` */
  #figures(at: number): Value | null {
    const [all, hours, mark = '', minutes] = match(CLOCK, this.#text, at) ?? [];
    if (all === undefined || hours === undefined || minutes === undefined) return null;
    const hour = numberOf(hours);
    const minute = numberOf(minutes);
    const total = hour * 60 + minute;
    if (minute > 59 || total > DAY) return null;
    const end = at + all.length;
    const unitEnd = this.#unitEnd(end);
    const hasUnit = unitEnd > end;
    return {
      minutes: total,
      isTwelve: hour <= 12,
      isBare: false,
      isLoose: false,
      mark,
      hasUnit,
      end: unitEnd,
    };
  }

  /** "ten past six", "5 vor 12", "fünf vor halb zehn" */
  #counted(at: number): Value | null {
    const count = this.#numeral(at);
    if (count === null || count.value > 30 || count.value % 5 !== 0) return null;
    const unit = this.#find('minutes', count.end)?.end ?? count.end;
    const past = this.#find('past', unit);
    const link = past ?? this.#find('to', unit);
    // "10 to 6" are hours, "ten to six" are minutes.
    if (link === null || (!count.isWord && this.#find('until', unit) !== null)) return null;
    const before = this.#find('before', link.end);
    const hour = this.#hour(before?.end ?? link.end);
    if (hour === null) return null;
    const minutes = (past === null ? -count.value : count.value) + (before?.value ?? 0);
    return worded(shifted(hour.value, minutes), hour.value, this.#unitEnd(hour.end));
  }

  /** "9 Uhr 30", "9時半", "nueve y media", a bare "9" */
  #hourAt(at: number, isHour: boolean): Value | null {
    const hour = this.#hour(at);
    if (hour === null) return null;
    const sure = this.#find('hour', hour.end);
    const unit = sure ?? this.#find('hours', hour.end);
    const from = unit?.end ?? hour.end;
    const isTwelve = hour.value <= 12;
    const whole = hour.value * 60;
    const minute = unit === null ? null : this.#minute(unit.end);
    if (minute !== null) return worded((whole + minute.value) % DAY, hour.value, minute.end);
    const mayHaveWords = unit !== null || hour.isWord || isHour || this.#find('behind', from) !== null;
    const behind = mayHaveWords ? this.#minutesBehind(whole, from) : { minutes: whole, end: from };
    if (behind.end > from) return worded(shifted(hour.value, behind.minutes - whole), hour.value, behind.end);
    return {
      minutes: whole,
      isTwelve,
      isBare: unit === null,
      isLoose: unit !== null && sure === null,
      mark: '',
      hasUnit: unit !== null,
      end: from,
    };
  }

  /** Behind an hour's unit: `30`, `30分`, "dix". */
  #minute(at: number): Numeral | null {
    const numeral = this.#numeral(at);
    if (numeral === null || numeral.value > 59) return null;
    const unit = this.#find('minutes', numeral.end);
    if (unit !== null) return { ...numeral, end: unit.end };
    if (numeral.isWord) return numeral.value % 5 === 0 ? numeral : null;
    return match(TWO_FIGURES, this.#text, at) === null ? null : numeral;
  }

  #minutesBehind(minutes: number, at: number): { readonly minutes: number; readonly end: number } {
    const phrase = this.#find('behind', at);
    if (phrase !== null) return { minutes: (minutes + phrase.value + DAY) % DAY, end: phrase.end };
    const plus = this.#find('plus', at);
    const link = plus ?? this.#find('minus', at);
    const count = link === null ? null : this.#numeral(link.end);
    if (count === null || count.value > 55 || count.value % 5 !== 0) return { minutes, end: at };
    const sum = minutes + (plus === null ? -count.value : count.value);
    return { minutes: (sum + DAY) % DAY, end: this.#find('minutes', count.end)?.end ?? count.end };
  }

  #unitEnd(at: number): number {
    return (this.#find('hour', at) ?? this.#find('hours', at))?.end ?? at;
  }

  #hour(at: number): Numeral | null {
    const numeral = this.#numeral(at);
    return numeral === null || numeral.value > 24 ? null : numeral;
  }

  #numeral(at: number): Numeral | null {
    const word = this.#find('number', at);
    if (word !== null) return { ...word, isWord: true };
    const [all, figures] = match(FIGURES, this.#text, at) ?? [];
    if (all === undefined || figures === undefined) return null;
    return { value: numberOf(figures), end: at + all.length, isWord: false };
  }

  #find<Kind extends Parameters<Lexicon['find']>[0]>(kind: Kind, at: number) {
    return this.#lexicon.find(kind, this.#words, at);
  }
}

function worded(minutes: number, hour: number, end: number): Value {
  return { minutes, isTwelve: hour <= 12, isBare: false, isLoose: false, mark: '', hasUnit: true, end };
}

/** "Half to one" is half past twelve, not half past midnight. */
function shifted(hour: number, minutes: number): number {
  const whole = hour === 1 && minutes < 0 ? 13 * 60 : hour * 60;
  return (whole + minutes) % DAY;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function length(pattern: RegExp, text: string, at: number): number {
  return match(pattern, text, at)?.[0].length ?? 0;
}
