/**
 * Reads one time, without a part of the day and without what makes it a range: `9:30`, `9 Uhr 30`, "half past nine",
 * "dix heures moins le quart", "noon".
 */
import { numberOf } from '../../languages/digits.ts';
import { matchAt } from '../patterns.ts';
import { minutesPerDay, minutesPerHalfDay, type SingleTime } from './half-of-day.ts';
import type { Hit, Lexicon } from './lexicon.ts';
import type { WordKind } from './phrases.ts';

export interface TimeValue
  extends Pick<SingleTime, 'minutes' | 'isTwelve' | 'hasZero' | 'isBare' | 'isLoose' | 'end'> {
  /** What is between the figures of hour and minutes; empty unless there are both. */
  readonly mark: string;
  /** True when a word says that it is a time. */
  readonly hasUnit: boolean;
}

interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly isWord: boolean;
}

const oneOrTwoDigits = /\s{0,2}(\p{Nd}{1,2})(?!\p{Nd})/uy;
const hourAndMinutes = /\s{0,2}(\p{Nd}{1,2})([:.：])(\p{Nd}{2})(?::\p{Nd}{2})?(?!\p{Nd})/uy;
const twoFigures = /\s{0,2}(\p{Nd}{2})(?![\p{Nd}:.：])/uy;

/** What is the same for times that can be nothing else, such as those in words. */
const certain = { hasZero: false, isBare: false, isLoose: false, mark: '', hasUnit: true } as const;

export class ValueReader {
  readonly #words: string;
  readonly #lexicon: Lexicon;

  /** @param words as `foldedWords` gives them. */
  constructor(words: string, lexicon: Lexicon) {
    this.#words = words;
    this.#lexicon = lexicon;
  }

  /** "noon", "midi et demi" */
  named(at: number): TimeValue | null {
    const noon = this.#find('noon', at);
    const midnight = this.#find('midnight', at);
    // "เที่ยงคืน" starts with "เที่ยง".
    const isNoon = (noon?.end ?? at) > (midnight?.end ?? at);
    const name = isNoon ? noon : midnight;
    if (name === null) return null;
    const { minutes, end } = this.#minutesAfter(isNoon ? minutesPerHalfDay : 0, name.end);
    return { ...certain, minutes, isTwelve: false, end };
  }

  /** @param isHour true when the words before it say that an hour follows. */
  value(at: number, isHour: boolean): TimeValue | null {
    const before = this.#find('before', at);
    if (before !== null) {
      const hour = this.#hour(before.end);
      if (hour === null) return null;
      return worded(shifted(hour.value, before.value), hour.value, this.#unitEnd(hour.end));
    }
    return this.#figures(at) ?? this.#counted(at) ?? this.#hourAt(at, isHour);
  }

  /** `9:30`, `9.30` */
  #figures(at: number): TimeValue | null {
    const [all, hours, mark = '', minutes] = matchAt(hourAndMinutes, this.#words, at) ?? [];
    if (all === undefined || hours === undefined || minutes === undefined) return null;
    const hour = numberOf(hours);
    const minute = numberOf(minutes);
    const total = hour * 60 + minute;
    if (minute > 59 || total > minutesPerDay) return null;
    const end = this.#unitEnd(at + all.length);
    const hasZero = numberOf(hours.charAt(0)) === 0;
    const hasUnit = end > at + all.length;
    return { ...certain, minutes: total, isTwelve: hour <= 12, hasZero, mark, hasUnit, end };
  }

  /** "ten past six", "5 vor 12", "fünf vor halb zehn" */
  #counted(at: number): TimeValue | null {
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
  #hourAt(at: number, isHour: boolean): TimeValue | null {
    const hour = this.#hour(at);
    if (hour === null) return null;
    const sure = this.#find('hour', hour.end);
    const unit = sure ?? this.#find('hours', hour.end);
    const from = unit?.end ?? hour.end;
    const whole = hour.value * 60;
    const minute = unit === null ? null : this.#minute(unit.end);
    if (minute !== null) return worded((whole + minute.value) % minutesPerDay, hour.value, minute.end);
    const mayHaveWords = unit !== null || hour.isWord || isHour || this.#find('after', from) !== null;
    const after = mayHaveWords ? this.#minutesAfter(whole, from) : { minutes: whole, end: from };
    if (after.end > from) return worded(shifted(hour.value, after.minutes - whole), hour.value, after.end);
    return {
      minutes: whole,
      isTwelve: hour.value <= 12,
      hasZero: hour.value === 0,
      isBare: unit === null,
      isLoose: unit !== null && sure === null,
      mark: '',
      hasUnit: unit !== null,
      end: from,
    };
  }

  /** After the unit of an hour: `30`, `30分`, "dix". */
  #minute(at: number): Numeral | null {
    const numeral = this.#numeral(at);
    if (numeral === null || numeral.value > 59) return null;
    const unit = this.#find('minutes', numeral.end);
    if (unit !== null) return { ...numeral, end: unit.end };
    if (numeral.isWord) return numeral.value % 5 === 0 ? numeral : null;
    return matchAt(twoFigures, this.#words, at) === null ? null : numeral;
  }

  /** After an hour: "et demie", "y diez". @param minutes of the hour. */
  #minutesAfter(minutes: number, at: number): { readonly minutes: number; readonly end: number } {
    const phrase = this.#find('after', at);
    if (phrase !== null)
      return { minutes: (minutes + phrase.value + minutesPerDay) % minutesPerDay, end: phrase.end };
    const plus = this.#find('plus', at);
    const link = plus ?? this.#find('minus', at);
    const count = link === null ? null : this.#numeral(link.end);
    if (count === null || count.value > 55 || count.value % 5 !== 0) return { minutes, end: at };
    const sum = minutes + (plus === null ? -count.value : count.value);
    return {
      minutes: (sum + minutesPerDay) % minutesPerDay,
      end: this.#find('minutes', count.end)?.end ?? count.end,
    };
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
    const [all, figures] = matchAt(oneOrTwoDigits, this.#words, at) ?? [];
    if (all === undefined || figures === undefined) return null;
    return { value: numberOf(figures), end: at + all.length, isWord: false };
  }

  #find<Kind extends WordKind>(kind: Kind, at: number): Hit<Kind> | null {
    return this.#lexicon.find(kind, this.#words, at);
  }
}

function worded(minutes: number, hour: number, end: number): TimeValue {
  return { ...certain, minutes, isTwelve: hour <= 12, end };
}

/** "Half to one" is half past twelve, not half past midnight. */
function shifted(hour: number, minutes: number): number {
  const whole = hour === 1 && minutes < 0 ? 13 * 60 : hour * 60;
  return (whole + minutes) % minutesPerDay;
}
