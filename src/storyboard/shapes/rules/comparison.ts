/**
 * Amounts of one unit side by side: "A bath takes 120 litres against 40 for a shower."
 *
 * English only, because a word must say that they are compared.
 */
import { type Amount, amountsOf } from '../amounts/amounts.ts';
import { isLabelled } from '../amounts/not-amounts.ts';
import { type Numeral, numeralsOf } from '../amounts/numerals.ts';
import { confidenceOf, endOf, range, slice } from '../ranges.ts';
import type { ComparedAmount, ComparisonShape, WordRange } from '../shape.ts';
import { auxiliaries, determiners, prepositions, verbReading } from '../words/english.ts';
import { nounPhraseScore } from '../words/noun-phrase.ts';
import type { ReadWord } from '../words/read-words.ts';

const mostBars = 5;
const longestLabel = 3;
const longestSentence = 24;
const comparing =
  /\b(?:against|versus|vs|compared (?:to|with)|instead of|rather than|as opposed to|up from|down from)\b/;
const differing = /\b(?:while|whereas|but|and|only|just|to)\b/;

interface Compared {
  readonly numeral: Numeral;
  readonly unit: WordRange | null;
  readonly end: number;
}

export function comparisonShape(words: readonly ReadWord[], language: string): ComparisonShape | null {
  if (words.length > longestSentence) return null;
  const compared = comparedAmounts(words, language);
  if (compared.length < 2 || compared.length > mostBars) return null;
  const units = compared.flatMap(({ unit }) => (unit === null ? [] : [bareText(words, unit)]));
  const kinds = new Set(compared.map(({ numeral }) => numeral.kind));
  if (kinds.size > 1 || new Set(units).size > 1) return null;
  if (units.length === 0 && kinds.has('plain')) return null;
  const score = Math.min(...compared.slice(1).map((next, index) => jointScore(words, compared[index], next)));
  if (score < 0.6) return null;
  const unit = units[0] === undefined ? '' : ` ${units[0]}`;
  return {
    type: 'comparison',
    line: range(0, words.length),
    bars: compared.map((amount, index): ComparedAmount => {
      const end = amount.unit === null ? endOf(amount.numeral.range) : endOf(amount.unit);
      return {
        label: labelOf(words, amount, index, compared),
        text: `${amount.numeral.digits}${unit}`,
        value: amount.numeral.value,
        range: range(amount.numeral.range.firstWord, end),
      };
    }),
    confidence: confidenceOf(score),
    reason: `${compared.map(({ numeral }) => numeral.digits).join(' against ')}${unit}`,
  };
}

/** The amounts, with numbers whose unit is only named with another one. */
function comparedAmounts(words: readonly ReadWord[], language: string): Compared[] {
  const amounts = new Map(
    amountsOf(words, language).map((amount: Amount) => [amount.numeral.range.firstWord, amount]),
  );
  return numeralsOf(words, language).flatMap((numeral): Compared[] => {
    const amount = amounts.get(numeral.range.firstWord);
    if (amount !== undefined)
      return amount.outOf === null ? [{ numeral, unit: amount.unit, end: amount.end }] : [];
    if (isLabelled(words, numeral, language) || (numeral.value === 1 && !numeral.isInFigures)) return [];
    return [{ numeral, unit: null, end: endOf(numeral.range) }];
  });
}

function bareText(words: readonly ReadWord[], unit: WordRange): string {
  return slice(words, unit)
    .map(({ bare }) => bare)
    .join(' ');
}

/** How surely the words between two amounts compare them. */
function jointScore(words: readonly ReadWord[], first: Compared | undefined, second: Compared): number {
  if (first === undefined) return 0;
  const text = (start: number, end: number) =>
    words
      .slice(start, end)
      .map(({ bare }) => bare)
      .join(' ');
  const joint = text(first.end, second.numeral.range.firstWord);
  const before = text(0, first.numeral.range.firstWord);
  if (comparing.test(joint)) return 0.9;
  if (/\bfrom$/.test(before) && /^to(?: (?:only|about|nearly|over|almost|just))?$/.test(joint)) {
    const isChange =
      /\b(?:grew|grown|grows|rose|risen|rises|fell|fallen|falls|dropped|drops|went|gone|increased|decreased|jumped|climbed|shrank|cut|down|up|improved|reduced|changed)\b/;
    return isChange.test(before) ? 0.85 : 0.3;
  }
  const stops = words
    .slice(first.end - 1, second.numeral.range.firstWord)
    .some(({ stop }) => stop !== 'none');
  const bothHaveUnits = first.unit !== null || first.numeral.kind !== 'plain';
  return stops &&
    bothHaveUnits &&
    differing.test(joint) &&
    first.numeral.isInFigures &&
    second.numeral.isInFigures
    ? 0.7
    : 0;
}

/** "For a shower" after the amount; for the first amount also the subject of the sentence. */
function labelOf(
  words: readonly ReadWord[],
  amount: Compared,
  index: number,
  all: readonly Compared[],
): string {
  const limit = all[index + 1]?.numeral.range.firstWord ?? words.length;
  const preposition = words[amount.end];
  if (preposition && /^(?:for|in|by|among|on)$/.test(preposition.bare) && amount.end < limit) {
    const start = amount.end + 1;
    let end = start;
    while (end < limit && end - start < longestLabel + 1 && !prepositions.has(words[end]?.bare ?? '')) {
      end += 1;
      if (words[end - 1]?.stop !== 'none') break;
    }
    const label = words.slice(start, end);
    if (nounPhraseScore(label) > 0.6) return labelText(label);
  }
  const start = index === 0 ? 0 : (all[index - 1]?.end ?? 0);
  return subjectLabel(words.slice(start, amount.numeral.range.firstWord));
}

/** The noun phrase before the verb. */
function subjectLabel(words: readonly ReadWord[]): string {
  const start = words.findIndex(
    ({ bare }) => !/^(?:and|but|while|whereas|only|just|that)$/.test(bare) && bare !== '',
  );
  if (start === -1) return '';
  for (let length = longestLabel + 1; length > 0; length -= 1) {
    const label = words.slice(start, start + length);
    const rest = words.slice(start + length);
    if (label.length === length && nounPhraseScore(label) > 0.6 && isVerb(rest[0])) return labelText(label);
  }
  return '';
}

function isVerb(word: ReadWord | undefined): boolean {
  return word !== undefined && (auxiliaries.has(word.bare) || verbReading(word.bare) !== null);
}

function labelText(words: readonly ReadWord[]): string {
  const first = words.findIndex(({ bare }) => !determiners.has(bare));
  return words
    .slice(Math.max(0, first))
    .map(({ text }) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .join(' ');
}
