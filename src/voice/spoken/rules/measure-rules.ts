/** Spoken forms of measures: numbers with a unit. */

import type { Rule } from '../lexer.ts';
import { andFraction, cardinalWords, fractionWords, numberWords } from '../numbers.ts';
import { atStart, end, free, isBeforeNoun, oneOf, signed, sticky } from '../pattern.ts';
import { spelt } from '../tables/letters.ts';
import { vulgarFractions } from '../tables/symbols.ts';
import { perNames, units } from '../tables/units.ts';

const vulgar = [...vulgarFractions.keys()].join('');
/** 2 3/4, 3/8, 2½, ½. */
const fraction = `(?:${free}(?:\\d{1,3}[ -])?[1-9]\\d?[/⁄][1-9]\\d{0,2}(?![\\d/])|(?:\\d{1,3} ?)?[${vulgar}])`;

const isOne = (written: string) => /^1(?:\.0+)?$/.test(written);

/** Null when it is none that is said. */
function fractionAmount(written: string): { words: string; isWithinOne: boolean; isSeveral: boolean } | null {
  const sign = vulgarFractions.get(written.slice(-1));
  const [, wholeDigits, top, bottom] =
    sign === undefined
      ? (/^(?:(\d+)[ -])?(\d+)[/⁄](\d+)$/.exec(written) ?? [])
      : [written, written.slice(0, -1).trim(), sign[0], sign[1]];
  const whole = wholeDigits === '' ? undefined : wholeDigits;
  const part =
    whole === undefined
      ? fractionWords(Number(top), Number(bottom))
      : andFraction(Number(top), Number(bottom));
  if (part === null) return null;
  return whole === undefined
    ? { words: part, isWithinOne: true, isSeveral: Number(top) > 1 }
    : { words: `${cardinalWords(whole)} and ${part}`, isWithinOne: false, isSeveral: false };
}

/** "Three eighths of an inch". */
const ofA = (unit: string): string => `of ${/^(?:[aeiou]|hour)/.test(unit) ? 'an' : 'a'} ${unit}`;

const resolutionName: Rule = {
  // 4K, 8K: a picture's width, not thousands; a 5K run
  pattern: sticky(`${free}(?:([248])K${end}|(\\d{1,2})[Kk](?=\\s(?:run|race|walk)${end}))`),
  say: ([, digit, length]) => atStart(`${cardinalWords(digit ?? length ?? '')} ${spelt('k', false)}`),
};

const feetAndInches: Rule = {
  // 5 ft 10 in, 5'10", 6′ 2″
  pattern: sticky(
    `${free}(\\d{1,3})(?:\\s?ft\\.?\\s|\\s?['′]\\s?)(\\d{1,2}(?:\\.5|½)?)(?:\\s?in(?:\\.(?=\\s\\p{Ll}))?${end}|"|″|'')`,
  ),
  say: ([whole, feet = '', inches = '']) => {
    const isSpelled = /ft/.test(whole);
    const at = whole.indexOf(inches, feet.length);
    const half = /(?:\.5|½)$/.test(inches) ? ' and a half' : '';
    const count = cardinalWords(inches.replace(/\.5$|½$/, ''));
    const unit = isOne(inches) ? 'inch' : 'inches';
    return [
      { text: `${cardinalWords(feet)} ${isOne(feet) || !isSpelled ? 'foot' : 'feet'}`, at: 0 },
      { text: `${count}${half} ${isSpelled ? unit : ''}`, at },
    ];
  },
};

/** What may follow inches that are written "in", which is mostly another word. */
const afterInches =
  '(?=[;)]|\\s(?:tall|wide|long|thick|deep|high|diameter|screen|by|x|×)|[.]?$|,? (?:and|or)\\s\\d)';

const inches: Rule = {
  // 3/8 in, 6 in wide, a 6" pipe
  pattern: sticky(
    `(?:(${fraction})\\s?(?:in\\.?(?![\\p{L}\\p{N}])|["″])|${free}(\\d{1,3}(?:\\.\\d+)?)(?:\\s?in${afterInches}|["″](?=[\\s,.;)-])))`,
  ),
  say: (match, { text }) => {
    const [whole, part, count] = match;
    // A quotation that ends with a number.
    const isQuotation = whole.endsWith('"') && (text.slice(0, match.index).split('"').length - 1) % 2 === 1;
    if (isQuotation) return null;
    const amount = part === undefined ? null : fractionAmount(part);
    if (part !== undefined && amount === null) return null;
    const isSingle =
      amount?.isWithinOne === true ||
      isOne(count ?? '') ||
      isBeforeNoun(text, match.index, match.index + whole.length);
    const words = amount?.words ?? numberWords(count ?? '');
    return [
      { text: words, at: 0 },
      {
        text: amount?.isSeveral === true ? ofA('inch') : isSingle ? 'inch' : 'inches',
        at: whole.search(/in\.?$|["″]$/),
      },
    ];
  },
};

const feet: Rule = {
  // 6' tall
  pattern: sticky(`${free}(\\d{1,3})['′](?=\\s(?:tall|wide|long|thick|deep|high|by|x|×)${end})`),
  say: ([, count = '']) => atStart(`${cardinalWords(count)} feet`),
};

const per = `(?:/(${oneOf([...units.keys(), ...perNames.keys()])}|100 ?km)${end})`;

const measure: Rule = {
  // 5 km, 16GB, 50%, 7B, 90 km/h, 2½ kg, 3/4 mi, 5-kg
  pattern: sticky(
    `(${fraction}|${signed})([\\s-]?)(${oneOf(units.keys())})(?:${per}|${end})(?:\\.(?=\\s\\p{Ll}))?`,
  ),
  say: (match, { text }) => {
    const [whole, amount = '', space = '', symbol = '', denominator] = match;
    const unit = units.get(symbol);
    const isApart = space !== '' && denominator === undefined;
    if (unit === undefined || (isApart && unit.attachedOnly === true)) return null;
    // "A 5-m" would be anything.
    if (space === '-' && symbol.length < 2) return null;
    const special = /[/⁄]|[^\d.,\s−–-]/u.test(amount) ? fractionAmount(amount) : null;
    if (/[/⁄]/.test(amount) && special === null) return null;
    const isSingle =
      space === '-' ||
      special?.isWithinOne === true ||
      isOne(amount) ||
      isBeforeNoun(text, match.index, match.index + whole.length);
    const what =
      denominator === undefined
        ? ''
        : ` per ${/^100/.test(denominator) ? 'one hundred kilometers' : (perNames.get(denominator) ?? units.get(denominator)?.one)}`;
    return [
      { text: special?.words ?? numberWords(amount), at: 0 },
      {
        text: `${special?.isSeveral === true ? ofA(unit.one) : isSingle ? unit.one : unit.many}${what}`,
        at: whole.indexOf(symbol, amount.length),
      },
    ];
  },
};

const kelvin: Rule = {
  pattern: sticky(`(${signed}) K${end}`),
  say: ([whole, amount = '']) => [
    { text: numberWords(amount), at: 0 },
    { text: isOne(amount) ? 'kelvin' : 'kelvins', at: whole.length - 1 },
  ],
};

const perUnit: Rule = {
  // $5/month, 10 GB/day
  pattern: sticky(`(?<=\\d\\s?\\p{L}{0,8})/(${oneOf(perNames.keys())})(?!\\p{L})`),
  say: ([, name = '']) => [
    { text: 'per', at: 0 },
    { text: perNames.get(name) ?? name, at: 1 },
  ],
};

const angle: Rule = {
  // 40°26′46″N, 51.5° N
  pattern: sticky(
    `(${signed})°\\s?(?:(\\d{1,2}(?:\\.\\d+)?)['′]\\s?)?(?:(\\d{1,2}(?:\\.\\d+)?)["″]\\s?)?([NSEW])${end}`,
  ),
  say: ([, degrees = '', minutes, seconds, letter = '']) => {
    const sides = new Map([
      ['N', 'north'],
      ['S', 'south'],
      ['E', 'east'],
      ['W', 'west'],
    ]);
    const parts = [`${numberWords(degrees)} ${isOne(degrees) ? 'degree' : 'degrees'}`];
    if (minutes !== undefined)
      parts.push(`${numberWords(String(Number(minutes)))} ${Number(minutes) === 1 ? 'minute' : 'minutes'}`);
    if (seconds !== undefined)
      parts.push(`${numberWords(String(Number(seconds)))} ${Number(seconds) === 1 ? 'second' : 'seconds'}`);
    return atStart([...parts, sides.get(letter)].join(' '));
  },
};

const mixedFraction: Rule = {
  // 1½, 2 3/4, ½
  pattern: sticky(`(${fraction})(?![\\p{L}\\p{N}])`),
  say: ([, written = '']) => {
    if (/^\d+[/⁄]/.test(written)) return null;
    const amount = fractionAmount(written);
    return amount === null ? null : atStart(amount.words);
  },
};

/** In the order in which they are tried. */
export const measureRules: readonly Rule[] = [
  resolutionName,
  angle,
  feetAndInches,
  inches,
  feet,
  measure,
  kelvin,
  perUnit,
  mixedFraction,
];
