/**
 * Numbers as English words.
 *
 * Takes digits as text, so that none is too long; gives lower-case words with spaces between, in the American reading
 * ("one hundred five"); `inBritish` turns it into the British one.
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

/** A number as written: `1,234`, `10 000`, `3.5`, `.5`, `-5`. */
export function numberWords(written: string): string {
  const isNegative = /^[-−–]/.test(written);
  const [whole = '', decimals] = written.replace(/[-−–,\s]/g, '').split('.');
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
  if (year < 1000) return cardinalWords(String(year));
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

/** The number of a thing's name, in pairs: `380` "three eighty", `101` "one oh one", `4090` "forty ninety". */
export function nameNumberWords(digits: string): string {
  if (digits.startsWith('0') || digits.length > 4) return digitWords(digits);
  if (digits.length < 3 || /00$/.test(digits)) return cardinalWords(digits);
  return `${cardinalWords(digits.slice(0, -2))} ${minuteWords(Number(digits.slice(-2)))}`;
}

/** A plural ending on the last word: `nineteen ninety` "nineteen nineties", `six` "sixes". */
export function pluralWords(words: string): string {
  if (words.endsWith('y')) return `${words.slice(0, -1)}ies`;
  return words.endsWith('x') ? `${words}es` : `${words}s`;
}

const mostDenominator = 100;

/** `1/2` "one half", `3/4` "three quarters", `3/16` "three sixteenths"; null when it is not one that is said so. */
export function fractionWords(numerator: number, denominator: number): string | null {
  const isCommon = denominator >= 2 && denominator <= mostDenominator;
  if (!isCommon || numerator < 1 || numerator >= denominator) return null;
  const count = cardinalWords(String(numerator));
  if (denominator === 2) return `${count} half`;
  const part = denominator === 4 ? 'quarter' : ordinalWords(String(denominator));
  return `${count} ${numerator === 1 ? part : pluralWords(part)}`;
}

/** Behind a whole number: `1/2` "a half", `3/4` "three quarters". */
export function andFraction(numerator: number, denominator: number): string | null {
  return fractionWords(numerator, denominator)?.replace(/^one /, 'a ') ?? null;
}

const small =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|\\w+th|\\w+tieth';
const afterHundred = new RegExp(`\\bhundred (?=(?:${small})\\b)`, 'g');
const afterThousand = new RegExp(
  `\\b(thousand|million|billion|trillion) (?=(?:${small})\\b)(?!\\w+(?: \\w+)? (?:hundred|thousand|million|billion)\\b)`,
  'g',
);

/** "One hundred five" as "one hundred and five"; the letter z as "zed". */
export function inBritish(words: string): string {
  return words
    .replace(afterHundred, 'hundred and ')
    .replace(afterThousand, '$1 and ')
    .replace(/\bzee\b/g, 'zed');
}
