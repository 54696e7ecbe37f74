/**
 * The amounts of a sentence: numerals with what they count.
 *
 * Guarantees: dates, ages, versions, times of day, numbers of chapters, list numbers and phone numbers are none.
 */
import { primaryTag } from '../../../languages/tag.ts';
import { endOf, range, slice } from '../ranges.ts';
import type { Period, WordRange } from '../shape.ts';
import {
  adjectiveness,
  auxiliaries,
  determiners,
  endsNounPhrase,
  isPlural,
  pronouns,
  verbReading,
} from '../words/english.ts';
import { isName } from '../words/noun-phrase.ts';
import { type ReadWord, runsOn } from '../words/read-words.ts';
import { isLabelled, monthsOf, timeUnits } from './not-amounts.ts';
import { type Numeral, numeralsOf } from './numerals.ts';

export interface Amount {
  readonly numeral: Numeral;
  /** Null where the number stands alone: "40%", "$9". */
  readonly unit: WordRange | null;
  /** The noun that is counted, in lowercase. */
  readonly noun: string;
  readonly per: Period | null;
  /** Where all of it ends. */
  readonly end: number;
  /** "Three out of four". */
  readonly outOf: number | null;
}

export function amountsOf(words: readonly ReadWord[], language: string): Amount[] {
  const numerals = numeralsOf(words, language);
  const isEnglish = primaryTag(language) === 'en';
  const found: Amount[] = [];
  for (const [index, numeral] of numerals.entries()) {
    const share = isEnglish ? shareOf(words, numeral, numerals[index + 1]) : null;
    if (share !== null) found.push(share);
    const isInShare = found.at(-1) !== undefined && numeral.range.firstWord < (found.at(-1)?.end ?? 0);
    if (share !== null || isInShare) continue;
    if (isLabelled(words, numeral, language)) continue;
    const amount = isEnglish ? english(words, numeral) : inOtherLanguage(words, numeral, language);
    if (amount !== null) found.push(amount);
  }
  return found;
}

/** "Three out of four sailors", "one in five". */
function shareOf(words: readonly ReadWord[], numeral: Numeral, next: Numeral | undefined): Amount | null {
  if (next === undefined || numeral.kind !== 'plain' || next.kind !== 'plain') return null;
  const joint = words
    .slice(endOf(numeral.range), next.range.firstWord)
    .map(({ bare }) => bare)
    .join(' ');
  if (!/^(?:out of|out of every|in|in every|of every)$/.test(joint)) return null;
  if (numeral.value >= next.value || next.value > 100 || numeral.value < 1) return null;
  if (joint === 'in' && next.isInFigures !== numeral.isInFigures) return null;
  const all = range(numeral.range.firstWord, endOf(next.range));
  const unit = unitOf(words, all);
  // "Two in twelve": of what? "One in ten" at the end of a clause is plain.
  const ends = words[endOf(all) - 1]?.stop !== 'none';
  if (joint === 'in' && unit === null && !ends) return null;
  return {
    numeral: { ...numeral, range: all, digits: `${numeral.value} in ${next.value}` },
    unit: unit?.range ?? null,
    noun: unit?.noun ?? '',
    per: null,
    end: unit === null ? endOf(all) : endOf(unit.range),
    outOf: next.value,
  };
}

function english(words: readonly ReadWord[], numeral: Numeral): Amount | null {
  // The rest of a number whose start was not read: "nine hundred and | eighty-four".
  const before = words[numeral.range.firstWord - 1]?.bare ?? '';
  if (before === 'and' && /(?:hundred|thousand)$/.test(words[numeral.range.firstWord - 2]?.bare ?? ''))
    return null;
  if (numeral.value === 0 || (numeral.value === 1 && numeral.kind === 'plain')) return null;
  const unit = unitOf(words, numeral.range);
  if (unit === null && numeral.kind === 'plain') return null;
  const after = unit === null ? endOf(numeral.range) : endOf(unit.range);
  const per = runsOn(words[after - 1] ?? missing) ? perOf(words, after) : null;
  return {
    numeral,
    unit: unit?.range ?? null,
    noun: unit?.noun ?? '',
    per: per?.period ?? null,
    end: per?.end ?? after,
    outOf: null,
  };
}

const missing: Pick<ReadWord, 'stop'> & ReadWord = {
  at: -1,
  text: '',
  bare: '',
  stop: 'end',
  opens: false,
  closes: false,
  capital: false,
  starts: false,
  emphasis: false,
  code: false,
};

interface Unit {
  readonly range: WordRange;
  readonly noun: string;
}

/** The words up to the first plural: "[forty] tall ships". */
function unitOf(words: readonly ReadWord[], numeral: WordRange): Unit | null {
  const start = endOf(numeral);
  const isPlainNumber = slice(words, numeral).every(({ bare }) => !/%$/.test(bare));
  for (let at = start; at < Math.min(words.length, start + 4); at += 1) {
    const before = words[at - 1];
    const word = words[at];
    if (word === undefined || before === undefined || !runsOn(before) || before.closes) return null;
    const { bare } = word;
    if (bare === '' || determiners.has(bare) || pronouns.has(bare) || auxiliaries.has(bare)) return null;
    if (endsNounPhrase(bare) || isName(word)) return null;
    if (isPlural(bare) && !word.code && !/s[’']/.test(word.text))
      return { range: range(start, at + 1), noun: bare };
    const verb = verbReading(bare);
    if (verb?.sure && verb.form !== 'past' && verb.form !== 'ing') return null;
    if (!isPlainNumber || (adjectiveness(bare) === 0 && verb !== null && at > start)) return null;
  }
  return null;
}

const periods: Readonly<Record<string, Period>> = {
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  night: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};

function perOf(words: readonly ReadWord[], at: number): { period: Period; end: number } | null {
  const first = words[at]?.bare ?? '';
  const period = periods[words[at + 1]?.bare ?? ''];
  if (period === undefined || !/^(?:a|an|per|each|every)$/.test(first)) return null;
  return { period, end: at + 2 };
}

/** The word after the number, if it may be what is counted. */
function inOtherLanguage(words: readonly ReadWord[], numeral: Numeral, language: string): Amount | null {
  const end = endOf(numeral.range);
  if (numeral.kind !== 'plain') return { numeral, unit: null, noun: '', per: null, end, outOf: null };
  const last = words[end - 1];
  const word = words[end];
  if (last === undefined || word === undefined || !runsOn(last) || !/^\p{L}{2,}/u.test(word.bare))
    return null;
  if (numeral.value < 3 || !Number.isInteger(numeral.value) || timeUnits.test(word.bare)) return null;
  if (monthsOf(language).has(word.bare) || (isName(word) && !/^de\b/i.test(language))) return null;
  return { numeral, unit: range(end, end + 1), noun: word.bare, per: null, end: end + 1, outOf: null };
}
