/**
 * What it takes to read a language's numbers in words: n2words has the numbers themselves, Intl (CLDR) the names and
 * plurals of units and currencies, and these tables have the little that neither knows.
 *
 * Null means "not sure": what would have to be inflected stays as written, and the voice reads it.
 */

export interface Numerals {
  /** BCP 47 tag for Intl. */
  readonly locale: string;
  /** A whole number in words. @param digits without a sign. */
  readonly cardinal: (digits: string) => string;
  readonly minus: string;
  /** Between the whole and the decimals; null if decimals are not read in words. */
  readonly decimal: { readonly word: string; readonly digitByDigit: boolean } | null;
  /** A number from 1100 to 2099 without a unit; null if years are ordinals with an ending. */
  readonly year: ((year: number) => string) | null;
  readonly clock: ((hour: number, minute: number) => string) | null;
  /** Between the ends of a range; null if it changes the case of the numbers. */
  readonly to: string | null;
  /** Before the cents of an amount; null if cents are always named. */
  readonly beforeCents: string | null;
  /** True if "one" is shortened before a noun: numbers that end in 1 and have a unit stay as written. */
  readonly shortensOne?: true;
  /** True for a number that changes with the gender of the noun after it, and so stays as written. */
  readonly isGendered: (value: number) => boolean;
  /** Matches text whose last word puts the number after it into another case. */
  readonly oblique?: RegExp;
  /** The word after a year, without which it is a number like any other. */
  readonly yearWord?: string;
  /** Set if percent is spoken before the number. */
  readonly beforePercent?: string;
  /** The dollar by plural category, because CLDR's names say whose dollar it is. */
  readonly dollar: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  readonly ordinals: readonly OrdinalForm[];
}

/** An ordinal in figures. */
interface OrdinalForm {
  /** The source of a sticky pattern, with the digits in its first group. */
  readonly pattern: string;
  readonly say: (digits: string) => string;
}

/** One and twenty-one, but not eleven. */
export const endsInOne = (value: number): boolean => value % 10 === 1 && value % 100 !== 11;

/** Hyphens between the words of a number sound like spaces. */
export const unhyphenated = (words: string): string => words.replaceAll('-', ' ').replaceAll(',', '');

/** "Neunzehnhundert…": years counted in hundreds. */
export function yearInHundreds(cardinal: (digits: string) => string, hundred: string, separator = '') {
  return (year: number): string => {
    const century = Math.floor(year / 100);
    if (century % 10 === 0) return cardinal(String(year));
    const rest = year % 100;
    return `${cardinal(String(century))}${hundred}${rest === 0 ? '' : separator + cardinal(String(rest))}`;
  };
}

/** Two numbers, "fourteen thirty"; a full hour alone. */
export function plainClock(cardinal: (digits: string) => string, between = ' ') {
  return (hour: number, minute: number): string =>
    minute === 0 ? cardinal(String(hour)) : cardinal(String(hour)) + between + cardinal(String(minute));
}
