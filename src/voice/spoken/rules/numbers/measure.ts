/** Spoken forms of measures: numbers with a unit. */
import type { Rule } from '../../lexer.ts';
import { cardinalWords, numberWords } from '../../numbers.ts';
import { atStart, end, free, oneOf, signed, sticky } from '../../pattern.ts';
import { isBeforeNoun, isOne } from '../../quantity.ts';
import { spelt } from '../../tables/letters.ts';
import { perNames, type Unit, units } from '../../tables/units.ts';
import { type FractionAmount, fraction, fractionAmount, hasFraction, mixedNumber } from './fraction.ts';
import { lengthRules, ofA } from './length.ts';

const resolutionName: Rule = {
  // 4K, 8K: the width of a picture, not thousands; a 5K run
  pattern: sticky(`${free}(?:([248])K${end}|(\\d{1,2})[Kk](?=\\s(?:run|race|walk)${end}))`),
  say: ([, width, length]) => atStart(`${cardinalWords(width ?? length ?? '')} ${spelt('k', false)}`),
};

const per = `(?:/(${oneOf([...units.keys(), ...perNames.keys()])}|100 ?km)${end})`;

/** Whether a symbol stands for its unit where it is written so. @param space between the number and the symbol. */
function isUnit(unit: Unit, symbol: string, space: string, denominator: string | undefined): boolean {
  const isApart = space !== '' && denominator === undefined;
  if (isApart && unit.attachedOnly === true) return false;
  // "A 5-m" could be anything.
  return space !== '-' || symbol.length > 1;
}

/** " per hour", " per one hundred kilometers"; empty without a denominator. */
function perWords(denominator: string | undefined): string {
  if (denominator === undefined) return '';
  if (denominator.startsWith('100')) return ' per one hundred kilometers';
  return ` per ${perNames.get(denominator) ?? units.get(denominator)?.one}`;
}

/** "Kilometer", "kilometers" or "of a kilometer". */
function unitWords({ one, many }: Unit, partial: FractionAmount | null, isSingular: boolean): string {
  if (partial?.isSeveral === true) return ofA(one);
  return isSingular || partial?.isWithinOne === true ? one : many;
}

const measure: Rule = {
  // 5 km, 16GB, 50%, 7B, 90 km/h, 2½ kg, 3/4 mi, 5-kg
  pattern: sticky(
    `(${fraction}|${signed})([\\s-]?)(${oneOf(units.keys())})(?:${per}|${end})(?:\\.(?=\\s\\p{Ll}))?`,
  ),
  say: (match, { text }) => {
    const [whole, amount = '', space = '', symbol = '', denominator] = match;
    const unit = units.get(symbol);
    if (unit === undefined || !isUnit(unit, symbol, space, denominator)) return null;
    const partial = hasFraction(amount) ? fractionAmount(amount) : null;
    if (partial === null && /[/⁄]/.test(amount)) return null;
    const isSingular =
      space === '-' || isOne(amount) || isBeforeNoun(text, match.index, match.index + whole.length);
    return [
      { text: partial?.words ?? numberWords(amount), at: 0 },
      {
        text: unitWords(unit, partial, isSingular) + perWords(denominator),
        at: whole.indexOf(symbol, amount.length),
      },
    ];
  },
};

const kelvin: Rule = {
  // 300 K, which has no other unit
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

const compassPoints = new Map([
  ['N', 'north'],
  ['S', 'south'],
  ['E', 'east'],
  ['W', 'west'],
]);

/** A whole or decimal part of an angle, such as "twenty six minutes". */
function anglePart(digits: string | undefined, unit: string): string[] {
  if (digits === undefined) return [];
  return [`${numberWords(String(Number(digits)))} ${Number(digits) === 1 ? unit : `${unit}s`}`];
}

const angle: Rule = {
  // 40°26′46″N, 51.5° N
  pattern: sticky(
    `(${signed})°\\s?(?:(\\d{1,2}(?:\\.\\d+)?)['′]\\s?)?(?:(\\d{1,2}(?:\\.\\d+)?)["″]\\s?)?([NSEW])${end}`,
  ),
  say: ([, degrees = '', minutes, seconds, letter = '']) =>
    atStart(
      [
        `${numberWords(degrees)} ${isOne(degrees) ? 'degree' : 'degrees'}`,
        ...anglePart(minutes, 'minute'),
        ...anglePart(seconds, 'second'),
        compassPoints.get(letter),
      ].join(' '),
    ),
};

/** In the order in which they are tried. */
export const measureRules: readonly Rule[] = [
  resolutionName,
  angle,
  ...lengthRules,
  measure,
  kelvin,
  perUnit,
  mixedNumber,
];
