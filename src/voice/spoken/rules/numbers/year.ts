/** Spoken forms of years, decades and spans of years. */
import type { Rule } from '../../lexer.ts';
import { cardinalWords, minuteWords, pluralWords, yearWords } from '../../numbers.ts';
import { atStart, end, free, sticky } from '../../pattern.ts';

export const decade: Rule = {
  // 1990s, '90s, 90s, 1900s, 2000s
  pattern: sticky(`${free}(1[1-9]\\d0|20\\d0|[2-9]0)'?s${end}`),
  say: ([, digits = '']) =>
    atStart(pluralWords(digits.length === 4 ? yearWords(Number(digits)) : cardinalWords(digits))),
};

const spanOfYears: Rule = {
  // 1939–45, 1999-2003, 1900–05, 2019/20
  pattern: sticky(
    `${free}(1[1-9]\\d\\d|20\\d\\d)\\s?([-–/])\\s?(\\d\\d|1[1-9]\\d\\d|20\\d\\d)(?![\\p{L}\\p{N}/]|[-.]\\d)`,
  ),
  say: ([whole, from = '', sign, to = '']) => {
    if (to.length === 2 && Number(to) <= Number(from.slice(2))) return null;
    const last = to.length === 2 ? minuteWords(Number(to)) : yearWords(Number(to));
    return [
      { text: `${yearWords(Number(from))} ${sign === '/' ? '' : 'to'}`, at: 0 },
      { text: last, at: whole.length - to.length },
    ];
  },
};

/** Words after which four digits that begin with 10 are a year, and not a number. */
const beforeYear = '[Ii]n|[Ss]ince|[Uu]ntil|[Yy]ear|AD|CE|[Cc]irca|[Bb]y|[Dd]ated';

const earlyYear: Rule = {
  // in 1066, AD 1054, 1066 AD; "in 1066 boats" is a number
  pattern: sticky(
    `(?:(?<=\\b(?:${beforeYear})\\s)(10\\d\\d)(?=$|[\\s,.;:)?!-])(?!\\s\\p{Ll}+s\\b)|` +
      `${free}(10\\d\\d)(?=\\s(?:AD|CE|BCE?)${end}))(?![.,]\\d)`,
  ),
  say: ([, plain, dated]) => atStart(yearWords(Number(plain ?? dated))),
};

const year: Rule = {
  // 1999, 2024: four digits without a comma are usually a year, and sound right as one even when they are not
  pattern: sticky(`${free}(1[1-9]\\d\\d|20\\d\\d)(?![\\p{L}\\p{Nd}]|[.,]\\d| 000)`),
  say: ([, digits = '']) => atStart(yearWords(Number(digits))),
};

/** After the rules for measures, which four digits may belong to. In the order in which they are tried. */
export const yearRules: readonly Rule[] = [spanOfYears, earlyYear, year];
