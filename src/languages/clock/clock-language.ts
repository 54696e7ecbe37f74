/**
 * How a language writes times of day, as data. The day periods that CLDR knows ("in the morning", "午後", "μ.μ.")
 * come from Intl (`lexicon.ts`); the tables hold the words that it has not.
 *
 * In lists, `|` parts the entries and `/` the forms of one entry.
 */

/** Words with the minutes that they add to the hour beside them. */
type Minutes = Readonly<Record<string, number>>;

export interface ClockLanguage {
  /** BCP 47 tag. */
  readonly tag: string;
  /** One to twelve, in the forms that times of day take. */
  readonly numbers: string;
  /** Larger numbers, of minutes and of the 24-hour clock. */
  readonly more?: Readonly<Record<number, string>>;
  /** Words before a time that any sentence has as well: "at", "um". */
  readonly at?: string;
  /** Words before a number that make it an hour: "kl.", "ore", "الساعة". */
  readonly clock?: string;
  /** Articles before an hour, which stand before other numbers as well: "las 9". */
  readonly article?: string;
  /** Words behind a number that make it an hour: "Uhr", "時". */
  readonly hour?: string;
  /** Words behind a number that may as well count hours: "9 heures". */
  readonly hours?: string;
  readonly minutes?: string;
  readonly noon?: string;
  readonly midnight?: string;
  /** Words for noon and midnight that are read only in a text of this language: "middag" is dinner in Swedish. */
  readonly ownNoon?: string;
  readonly ownMidnight?: string;
  /** "half past", "halb", "Viertel vor" */
  readonly before?: Minutes;
  /** "et demie", "menos cuarto", "半" */
  readonly behind?: Minutes;
  /** Between minutes and their hour: "ten past six", "zehn vor sechs". */
  readonly past?: string;
  readonly to?: string;
  /** Between an hour and its minutes: "nueve y diez", "neuf heures moins dix". */
  readonly plus?: string;
  readonly minus?: string;
  /** Between the two times of a range, where it is no dash. */
  readonly until?: string;
  /** In their place behind a word such as "between". */
  readonly and?: string;
  /** Behind a time or a range: "まで". */
  readonly end?: string;
  /** More day periods, with their first and last hour. */
  readonly periods?: Readonly<Record<string, readonly [number, number]>>;
}
