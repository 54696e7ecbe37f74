/** Spoken forms of lengths in feet and inches, whose signs are also quotation marks and apostrophes. */
import type { Rule } from '../../lexer.ts';
import { cardinalWords, numberWords } from '../../numbers.ts';
import { atStart, end, free, sticky } from '../../pattern.ts';
import { isBeforeNoun, isOne } from '../../quantity.ts';
import { fraction, fractionAmount } from './fraction.ts';

/** "Of an inch", after a number of parts. */
export const ofA = (unit: string): string => `of ${/^(?:[aeiou]|hour)/.test(unit) ? 'an' : 'a'} ${unit}`;

const feetAndInches: Rule = {
  // 5 ft 10 in, 5'10", 6′ 2″
  pattern: sticky(
    `${free}(\\d{1,3})(?:\\s?ft\\.?\\s|\\s?['′]\\s?)(\\d{1,2}(?:\\.5|½)?)` +
      `(?:\\s?in(?:\\.(?=\\s\\p{Ll}))?${end}|"|″|'')`,
  ),
  say: ([whole, feet = '', inches = '']) => {
    // With letters it is "five feet ten inches", with signs "five foot ten".
    const isSpelled = /ft/.test(whole);
    const half = /(?:\.5|½)$/.test(inches) ? ' and a half' : '';
    const inchCount = cardinalWords(inches.replace(/\.5$|½$/, ''));
    const inchUnit = isOne(inches) ? 'inch' : 'inches';
    return [
      { text: `${cardinalWords(feet)} ${isOne(feet) || !isSpelled ? 'foot' : 'feet'}`, at: 0 },
      {
        text: `${inchCount}${half} ${isSpelled ? inchUnit : ''}`,
        at: whole.indexOf(inches, feet.length),
      },
    ];
  },
};

/** What may follow inches that are written "in", which is usually another word. */
const afterInches =
  '(?=[;)]|\\s(?:tall|wide|long|thick|deep|high|diameter|screen|by|x|×)|[.]?$|,? (?:and|or)\\s\\d)';

/** Whether a quotation mark after a number closes a quotation, and does not stand for inches. */
const closesQuotation = (whole: string, before: string): boolean =>
  whole.endsWith('"') && (before.split('"').length - 1) % 2 === 1;

const inches: Rule = {
  // 3/8 in, 6 in wide, a 6" pipe
  pattern: sticky(
    `(?:(${fraction})\\s?(?:in\\.?(?![\\p{L}\\p{N}])|["″])|` +
      `${free}(\\d{1,3}(?:\\.\\d+)?)(?:\\s?in${afterInches}|["″](?=[\\s,.;)-])))`,
  ),
  say: (match, { text }) => {
    const [whole, part, count = ''] = match;
    if (closesQuotation(whole, text.slice(0, match.index))) return null;
    const partial = part === undefined ? null : fractionAmount(part);
    if (part !== undefined && partial === null) return null;
    const isSingular =
      partial?.isWithinOne === true ||
      isOne(count) ||
      isBeforeNoun(text, match.index, match.index + whole.length);
    const unit = isSingular ? 'inch' : 'inches';
    return [
      { text: partial?.words ?? numberWords(count), at: 0 },
      { text: partial?.isSeveral === true ? ofA('inch') : unit, at: whole.search(/in\.?$|["″]$/) },
    ];
  },
};

const feet: Rule = {
  // 6' tall
  pattern: sticky(`${free}(\\d{1,3})['′](?=\\s(?:tall|wide|long|thick|deep|high|by|x|×)${end})`),
  say: ([, count = '']) => atStart(`${cardinalWords(count)} feet`),
};

/** In the order in which they are tried. */
export const lengthRules: readonly Rule[] = [feetAndInches, inches, feet];
