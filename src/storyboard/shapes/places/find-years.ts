/**
 * The year, or the years, of a sentence: "in 1870", "from 1861 to 1865", "the 1920s", "4 July 1776".
 *
 * Four figures from 1000 to 2100 are a year only after a word that a year follows. What is counted with
 * such a number ("1500 men") shows that it is none.
 */
import { primaryTag } from '../../../languages/tag.ts';
import { monthsOf } from '../amounts/not-amounts.ts';
import { range } from '../ranges.ts';
import type { NamedYears } from '../shape.ts';
import { isPlural } from '../words/english.ts';
import type { ReadWord } from '../words/read-words.ts';

const before =
  /^(?:in|since|by|until|till|from|before|after|circa|about|around|during|year|early|late|mid|of|year's|summer|winter|spring|autumn|fall|en|im|jahr|seit|vor|nach|bis|nel|dal|em|desde|hacia|depuis|dès|vers|sinds|w|roku|в|с|до|около|το|από|عام|سنة|सन)$/u;
const span = /^(\p{Nd}{4})[–—-](\p{Nd}{4}|\p{Nd}{2})$/u;
const decade = /^(\p{Nd}{3}0)['’]?s$/u;

function yearOf(bare: string): number | null {
  if (!/^[12]\d{3}$/.test(bare)) return null;
  const year = Number(bare);
  return year >= 1000 && year <= 2100 ? year : null;
}

export function yearsIn(words: readonly ReadWord[], language: string): NamedYears | null {
  for (const [at, word] of words.entries()) {
    if (word.code) continue;
    const found = spanAt(words, at) ?? decadeAt(words, at, language) ?? yearAt(words, at, language);
    if (found !== null) return found;
  }
  return null;
}

/** "1861–1865", "from 1861 to 1865", "between 1861 and 1865". */
function spanAt(words: readonly ReadWord[], at: number): NamedYears | null {
  const word = words[at];
  const [, one = '', other = ''] = span.exec(word?.bare ?? '') ?? [];
  const from = yearOf(one);
  if (from !== null) {
    const to = yearOf(other.length === 2 ? one.slice(0, 2) + other : other);
    return to === null || to <= from
      ? null
      : { from, to, written: `${from}–${to}`, range: range(at, at + 1) };
  }
  const first = yearOf(words[at + 1]?.bare ?? '');
  const second = yearOf(words[at + 3]?.bare ?? '');
  const joint = words[at + 2]?.bare ?? '';
  const isSpan =
    (word?.bare === 'from' && /^(?:to|until|till)$/.test(joint)) ||
    (word?.bare === 'between' && joint === 'and');
  if (!isSpan || first === null || second === null || second <= first) return null;
  return { from: first, to: second, written: `${first}–${second}`, range: range(at + 1, at + 4) };
}

/** "The 1920s": English only. */
function decadeAt(words: readonly ReadWord[], at: number, language: string): NamedYears | null {
  const [, digits = ''] = decade.exec(words[at]?.bare ?? '') ?? [];
  const from = yearOf(digits);
  if (from === null || primaryTag(language) !== 'en') return null;
  const previous = words[at - 1]?.bare ?? '';
  if (!/^(?:the|early|late|mid|in)$/.test(previous)) return null;
  return { from, to: from + 9, written: `${from}s`, range: range(at, at + 1) };
}

function yearAt(words: readonly ReadWord[], at: number, language: string): NamedYears | null {
  const word = words[at];
  if (word === undefined || !/^\P{N}*\p{Nd}{4}\P{N}*$/u.test(word.text) || /[.,]\p{N}/u.test(word.text))
    return null;
  const year = yearOf(word.bare);
  if (year === null) return null;
  const next = word.stop === 'none' ? (words[at + 1]?.bare ?? '') : '';
  if (primaryTag(language) === 'en' && isPlural(next)) return null;
  if (/^(?:bc|bce|b\.c|%)$/.test(next) || (next === 'before' && words[at + 2]?.bare === 'christ'))
    return null;
  const lead = words[at - 1];
  const months = monthsOf(language);
  const afterDate =
    /^\p{Nd}{1,2}(?:st|nd|rd|th)?$/u.test(lead?.bare ?? '') && months.has(words[at - 2]?.bare ?? '');
  const isLed =
    lead !== undefined &&
    (months.has(lead.bare) || afterDate || (before.test(lead.bare) && lead.stop === 'none'));
  const isChinese = /^(?:年|년)/u.test(next);
  return isLed || isChinese
    ? { from: year, to: null, written: String(year), range: range(at, at + 1) }
    : null;
}
