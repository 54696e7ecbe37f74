/**
 * How a language writes times of day, as data. The day periods that CLDR knows ("in the morning", "午後", "μ.μ.") come
 * from Intl (`script/clock/phrases.ts`); the tables contain the words that it lacks.
 *
 * In lists, `|` separates entries, and `/` the forms of one entry; white space around an entry does not count.
 */

/** Words with the minutes that they add to the hour next to them. */
type Minutes = Readonly<Record<string, number>>;

export interface ClockLanguage {
  /** BCP 47 tag. */
  readonly tag: string;
  /** One to twelve, in the forms used in times of day. */
  readonly numbers: string;
  /** Larger numbers, for minutes and for the 24-hour clock. */
  readonly more?: Readonly<Record<number, string>>;
  /** Words before a time that are common in any sentence: "at", "um". */
  readonly at?: string;
  /** Words before a number that make it an hour: "kl.", "ore", "الساعة". */
  readonly clock?: string;
  /** Articles before an hour, which come before other numbers too: "las 9". */
  readonly article?: string;
  /** Words after a number that make it an hour: "Uhr", "時". */
  readonly hour?: string;
  /** Words after a number that may also count hours: "9 heures". */
  readonly hours?: string;
  readonly minutes?: string;
  readonly noon?: string;
  readonly midnight?: string;
  /** Words for noon and midnight that count only in this language: "middag" is dinner in Swedish. */
  readonly ownNoon?: string;
  readonly ownMidnight?: string;
  /** Before an hour: "half past", "halb", "Viertel vor". */
  readonly before?: Minutes;
  /** After an hour: "et demie", "menos cuarto", "半". */
  readonly after?: Minutes;
  /** Between minutes and their hour: "ten past six", "zehn vor sechs". */
  readonly past?: string;
  readonly to?: string;
  /** Between an hour and its minutes: "nueve y diez", "neuf heures moins dix". */
  readonly plus?: string;
  readonly minus?: string;
  /** Between the two times of a range, instead of a dash. */
  readonly until?: string;
  /** The same, after a word such as "between". */
  readonly and?: string;
  /** After a time or a range: "まで". */
  readonly end?: string;
  /** More day periods, with their first and last hour. */
  readonly periods?: Readonly<Record<string, readonly [number, number]>>;
}
