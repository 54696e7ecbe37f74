/**
 * Numbers as English words.
 *
 * Takes digits as text, so that no number is too long; gives lowercase words with spaces between them, in the American
 * reading ("one hundred five"), which `inBritish` turns into the British one.
 */
import { toCardinal, toOrdinal } from 'n2words/en-US';

/** Longer runs of digits are the number of something (a card, a key), and are read digit by digit. */
const maxDigitsOfCardinal = 15;

const digitNames = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const withoutHyphens = (words: string) => words.replaceAll('-', ' ');

/** Each digit by its name; other characters are left out. */
export function digitWords(digits: string): string {
  return [...digits].flatMap((digit) => digitNames[Number(digit)] ?? []).join(' ');
}

/** @param digits only digits. With a leading zero they are a code, which is read digit by digit. */
export function cardinalWords(digits: string): string {
  const isCode = digits.length > 1 && digits.startsWith('0');
  if (isCode || digits.length > maxDigitsOfCardinal) return digitWords(digits);
  return withoutHyphens(toCardinal(digits));
}

/** A number as written: `1,234`, `10 000`, `3.5`, `.5`, `-5`. */
export function numberWords(written: string): string {
  const isNegative = /^[-−–]/.test(written);
  const [whole = '', decimals] = written.replace(/[-−–,\s]/g, '').split('.');
  const wholeWords = whole === '' ? 'zero' : cardinalWords(whole);
  const words = decimals === undefined ? wholeWords : `${wholeWords} point ${digitWords(decimals)}`;
  return isNegative ? `minus ${words}` : words;
}

/** @param digits only digits. Zero has no ordinal in use, and is read as a cardinal. */
export function ordinalWords(digits: string): string {
  const isCardinal = /^0+$/.test(digits) || digits.length > maxDigitsOfCardinal;
  return isCardinal ? cardinalWords(digits) : withoutHyphens(toOrdinal(digits));
}

/** A year: `1999` "nineteen ninety nine", `2007` "two thousand seven", `1905` "nineteen oh five". */
export function yearWords(year: number): string {
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const isAfterMillennium = century % 10 === 0 && rest < 10;
  if (year < 1000 || isAfterMillennium) return cardinalWords(String(year));
  return `${cardinalWords(String(century))} ${rest === 0 ? 'hundred' : minuteWords(rest)}`;
}

/** The last two digits of a time or a year: `5` "oh five", `30` "thirty". */
export function minuteWords(value: number): string {
  return value < 10 ? `oh ${cardinalWords(String(value))}` : cardinalWords(String(value));
}

/** The number in a thing's name, in pairs: `380` "three eighty", `101` "one oh one", `4090` "forty ninety". */
export function nameNumberWords(digits: string): string {
  if (digits.startsWith('0') || digits.length > 4) return digitWords(digits);
  if (digits.length < 3 || /00$/.test(digits)) return cardinalWords(digits);
  return `${cardinalWords(digits.slice(0, -2))} ${minuteWords(Number(digits.slice(-2)))}`;
}

/** The plural of the last word: `nineteen ninety` "nineteen nineties", `six` "sixes". */
export function pluralWords(words: string): string {
  if (words.endsWith('y')) return `${words.slice(0, -1)}ies`;
  return words.endsWith('x') ? `${words}es` : `${words}s`;
}

const maxDenominator = 100;

/** `1/2` "one half", `3/4` "three quarters", `3/16` "three sixteenths"; null for what is not said as a fraction. */
export function fractionWords(numerator: number, denominator: number): string | null {
  const isCommon = denominator >= 2 && denominator <= maxDenominator;
  if (!isCommon || numerator < 1 || numerator >= denominator) return null;
  const count = cardinalWords(String(numerator));
  if (denominator === 2) return `${count} half`;
  const part = denominator === 4 ? 'quarter' : ordinalWords(String(denominator));
  return `${count} ${numerator === 1 ? part : pluralWords(part)}`;
}

/** After a whole number and "and": `1/2` "a half", `3/4` "three quarters"; null for what is not said as a fraction. */
export function andFraction(numerator: number, denominator: number): string | null {
  return fractionWords(numerator, denominator)?.replace(/^one /, 'a ') ?? null;
}
