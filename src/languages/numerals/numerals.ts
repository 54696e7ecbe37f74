/**
 * What a language needs for its numbers to be read in words: n2words for the numbers themselves, Intl (CLDR) for the names
 * and plurals of units and currencies, and the little that neither knows.
 *
 * Null stands for "not sure": what would have to be inflected is left as it is written, and the voice reads it.
 */

export interface Numerals {
  /** BCP 47 tag for Intl. */
  readonly locale: string;
  /** @param digits of a whole number, without a sign; words with spaces between */
  readonly cardinal: (digits: string) => string;
  readonly minus: string;
  /** Between the whole and the decimals; null where decimals are not read in words. */
  readonly decimal: { readonly word: string; readonly digitByDigit: boolean } | null;
  /** Of 1100 to 2099, where no unit follows; null where years are ordinals with an ending. */
  readonly year: ((year: number) => string) | null;
  readonly clock: ((hour: number, minute: number) => string) | null;
  /** Between the ends of a range; null where it takes other cases. */
  readonly to: string | null;
  /** Before the cents of an amount; null where they are not read without their name. */
  readonly beforeCents: string | null;
  /** Where "one" is shortened before a noun: numbers in 1 with a unit are left as they are written. */
  readonly shortensOne?: true;
  /** Whether a number changes with the gender of the noun behind it, so that it is left as it is written. */
  readonly isGendered: (value: number) => boolean;
  /** Words before a number that put it into another case, at the end of what stands before it. */
  readonly oblique?: RegExp;
  /** The word behind a year without which it is a number like others. */
  readonly yearWord?: string;
  /** Before the number, where percent is said so. */
  readonly beforePercent?: string;
  /** Of the dollar, by plural category: CLDR's names tell whose dollar it is. */
  readonly dollar: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  readonly ordinals: readonly OrdinalForm[];
}

/** A written ordinal. */
export interface OrdinalForm {
  /** Sticky pattern with the digits in its first group. */
  readonly pattern: string;
  readonly say: (digits: string) => string;
}

/** One, twenty-one: not eleven. */
export const endsInOne = (value: number): boolean => value % 10 === 1 && value % 100 !== 11;

/** Hyphens between the words of a number are spaces to the ear. */
export const unhyphenated = (words: string): string => words.replaceAll('-', ' ').replaceAll(',', '');

/** "Neunzehnhundert…": the hundreds of a year counted on beyond ten. */
export function yearInHundreds(cardinal: (digits: string) => string, hundred: string, separator = '') {
  return (year: number): string => {
    const century = Math.floor(year / 100);
    if (century % 10 === 0) return cardinal(String(year));
    const rest = year % 100;
    return `${cardinal(String(century))}${hundred}${rest === 0 ? '' : separator + cardinal(String(rest))}`;
  };
}

/** Two numbers, "fourteen thirty"; the hour alone where it is full. */
export function plainClock(cardinal: (digits: string) => string, between = ' ') {
  return (hour: number, minute: number): string =>
    minute === 0 ? cardinal(String(hour)) : cardinal(String(hour)) + between + cardinal(String(minute));
}
