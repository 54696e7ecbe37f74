/**
 * Numbers as English words.
 *
 * Takes digits as text, so that none is too long; gives lower-case words with spaces between. American
 * reading ("one hundred five"), as the embedded voices are American.
 */
import { toCardinal, toOrdinal } from 'n2words/en-US';

/** Longer runs of digits are names (a card, a key), and are read digit by digit. */
const mostDigitsOfCardinal = 15;

const digitNames = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const withoutHyphens = (words: string) => words.replaceAll('-', ' ');

/** Each digit by its name; other characters are left out. */
export function digitWords(digits: string): string {
  return [...digits].flatMap((digit) => digitNames[Number(digit)] ?? []).join(' ');
}

/** @param digits only digits. A leading zero makes it a code, read digit by digit. */
export function cardinalWords(digits: string): string {
  const isCode = digits.length > 1 && digits.startsWith('0');
  if (isCode || digits.length > mostDigitsOfCardinal) return digitWords(digits);
  return withoutHyphens(toCardinal(digits));
}

/** A number as written: `1,234`, `3.5`, `.5`, `-5`. */
export function numberWords(written: string): string {
  const isNegative = /^[-−]/.test(written);
  const [whole = '', decimals] = written.replace(/[-−,]/g, '').split('.');
  const wholeWords = whole === '' ? 'zero' : cardinalWords(whole);
  const words = decimals === undefined ? wholeWords : `${wholeWords} point ${digitWords(decimals)}`;
  return isNegative ? `minus ${words}` : words;
}

/** @param digits of a positive whole number; `0` has no ordinal in use and is read as a cardinal. */
export function ordinalWords(digits: string): string {
  const isCardinal = /^0+$/.test(digits) || digits.length > mostDigitsOfCardinal;
  return isCardinal ? cardinalWords(digits) : withoutHyphens(toOrdinal(digits));
}

/** The year as it is said: `1999` "nineteen ninety nine", `2007` "two thousand seven", `1905` "nineteen oh five". */
export function yearWords(year: number): string {
  const century = Math.floor(year / 100);
  const rest = year % 100;
  if (rest === 0) {
    return century % 10 === 0 ? cardinalWords(String(year)) : `${cardinalWords(String(century))} hundred`;
  }
  if (century % 10 === 0 && rest < 10) return cardinalWords(String(year));
  return `${cardinalWords(String(century))} ${minuteWords(rest)}`;
}

/** Two digits after another two, in a time or a year: `5` "oh five", `30` "thirty". */
export function minuteWords(value: number): string {
  return value < 10 ? `oh ${cardinalWords(String(value))}` : cardinalWords(String(value));
}

/** A plural ending on the last word: `nineteen ninety` "nineteen nineties", `six` "sixes". */
export function pluralWords(words: string): string {
  if (words.endsWith('y')) return `${words.slice(0, -1)}ies`;
  return words.endsWith('x') ? `${words}es` : `${words}s`;
}

/** `1/2` "one half", `3/4` "three quarters", `2/3` "two thirds"; null when the denominator is not a common one. */
export function fractionWords(numerator: number, denominator: number): string | null {
  if (denominator < 2 || denominator > 10 || numerator < 1 || numerator >= denominator) return null;
  const count = cardinalWords(String(numerator));
  const part = denominator === 2 ? 'half' : denominator === 4 ? 'quarter' : ordinalWords(String(denominator));
  return `${count} ${numerator === 1 ? part : pluralWords(part)}`;
}
