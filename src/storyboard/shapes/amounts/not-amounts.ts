/** Numbers that count nothing: years, dates, ages, times of day, labels such as "chapter 3", list numbers, versions. */
import { functionWordsOf } from '../../../languages/function-words.ts';
import { isLanguageTag, primaryTag } from '../../../languages/tag.ts';
import { wordSet } from '../../../languages/word-list.ts';
import { endOf } from '../ranges.ts';
import { isPlural } from '../words/english.ts';
import { isName } from '../words/noun-phrase.ts';
import { type ReadWord, runsOn } from '../words/read-words.ts';
import type { Numeral } from './numerals.ts';

const labels = wordSet(`
  chapter section page pages number no nos figure fig article step part volume vol version room line lines psalm act
  scene phase level appendix item question table grade class book lesson rule note verse episode season paragraph
  unit type route highway flight platform gate track bus box exercise case plate letter canto stage round option
  node python java windows es http port error code status issue pull ticket rfc iso section model mark gate aged age
  nature revision build release since`);
const yearPrepositions = wordSet(
  'in since by until till from of before after circa about during between and to',
);
/** Hours, dates and the like in other languages, which follow their number. */
export const timeUnits =
  /^(?:uhr|h|heures?|horas?|ore|godz|час\p{L}*|года?у?|год|г|年|月|日|号|號|時|时|点|點|分|秒|回|番|歳|岁|歲|세|년|월|일|시|분|سنة|عام|วัน|ปี|เดือน|jahre?n?|ans?|años?|anni|lat|rok\p{L}*|jours?|tage?n?|jahrhundert|siècle|siglo)$/u;

const months = new Map<string, ReadonlySet<string>>();

/** The names of the months in a language, in lowercase. */
export function monthsOf(language: string): ReadonlySet<string> {
  const known = months.get(language);
  if (known !== undefined) return known;
  const tag = isLanguageTag(language) ? language : 'en';
  const names = (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(tag, { month, day: 'numeric', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at) =>
      (format.formatToParts(Date.UTC(2001, at, 2)).find(({ type }) => type === 'month')?.value ?? '')
        .toLowerCase()
        .replace(/\.$/, ''),
    );
  });
  const made = new Set(names.filter((name) => /^\p{L}/u.test(name)));
  months.set(language, made);
  return made;
}

export function isLabelled(words: readonly ReadWord[], numeral: Numeral, language: string): boolean {
  const { firstWord } = numeral.range;
  const end = endOf(numeral.range);
  const before = words[firstWord - 1];
  const first = words[firstWord];
  const last = words[end - 1];
  const after = last && runsOn(last) ? words[end] : undefined;
  if (first === undefined || last === undefined || first.code) return true;
  // "1." and "(2)" at the start of an item.
  if (firstWord === 0 && /^\W?\p{N}+[.):]$/u.test(first.text)) return true;
  if (isYear(numeral, before, after, language)) return true;
  const names = monthsOf(language);
  if (names.has(after?.bare ?? '') || (before && names.has(before.bare) && isName(before))) return true;
  if (numeral.kind !== 'plain') return false;
  if (before && runsOn(before) && isLabel(before, numeral, language)) return true;
  if (isBesideNumber(before) || isBesideNumber(after)) return true;
  return primaryTag(language) === 'en' && isEnglishTimeOrAge(words, numeral);
}

function isLabel(before: ReadWord, { isInFigures }: Numeral, language: string): boolean {
  if (labels.has(before.bare)) return true;
  const small = functionWordsOf(language);
  const isSmall = small.leaning.has(before.bare) || small.prepositions.has(before.bare);
  return isInFigures && isName(before) && !isSmall && !/^de\b/i.test(language);
}

/** "01 23 45 67", "5 × 7". */
function isBesideNumber(word: ReadWord | undefined): boolean {
  return word !== undefined && (/^\p{N}[\p{N}.,:/-]*$/u.test(word.bare) || /^[×x*=+/<>±÷]$/.test(word.text));
}

/** Four figures without a separator from 1000 to 2100, unless something is counted with them. */
function isYear(
  { value, digits, isInFigures, kind }: Numeral,
  before: ReadWord | undefined,
  after: ReadWord | undefined,
  language: string,
): boolean {
  if (!isInFigures || kind !== 'plain' || !/^\p{Nd}{4}$/u.test(digits)) return false;
  if (value < 1000 || value > 2100) return false;
  if (primaryTag(language) !== 'en') return true;
  return after === undefined || !isPlural(after.bare) || yearPrepositions.has(before?.bare ?? '');
}

const clock = /^(?:o'clock|am|pm|a\.m|p\.m|hrs|bc|ad|bce|ce)$/;
const duration = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|winters|summers|centuries)$/;
const afterDuration =
  /^(?:ago|later|before|after|earlier|old|afterwards?|since|from|past|to|into|hence|previously)$/;

function isEnglishTimeOrAge(words: readonly ReadWord[], { range, value }: Numeral): boolean {
  const end = endOf(range);
  const before = words[range.firstWord - 1]?.bare ?? '';
  if (words.slice(Math.max(0, range.firstWord - 3), range.firstWord).some(({ bare }) => bare === 'age'))
    return true;
  const next = words[end];
  if (next === undefined) return false;
  if (clock.test(next.bare) || /-(?:years?|months?|days?)-old$/.test(next.bare)) return true;
  if (!duration.test(next.bare))
    return before === 'aged' || (before === 'at' && value <= 24 && !isPlural(next.bare));
  const following = words[end + 1]?.bare ?? '';
  if (runsOn(next) && afterDuration.test(following)) return true;
  // "He was forty years of age."
  return following === 'of' && words[end + 2]?.bare === 'age';
}
