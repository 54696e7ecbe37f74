/**
 * The numerals of a sentence: in figures in any language, in words in English.
 *
 * Guarantees: in order, without overlap. What they count is not known here, nor whether they count at all.
 */
import { numberOf } from '../../../languages/digits.ts';
import { primaryTag } from '../../../languages/tag.ts';
import type { WordRange } from '../shape.ts';
import { type ReadWord, runsOn } from '../words/read-words.ts';

export interface Numeral {
  readonly range: WordRange;
  /** With its scale: 2,000,000 of "two million". */
  readonly value: number;
  /** What it is counted in: 2 of "two million". */
  readonly counted: number;
  /** In figures: "2 million". */
  readonly digits: string;
  readonly kind: 'plain' | 'percent' | 'money';
  readonly isInFigures: boolean;
}

const ones: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const groups: Readonly<Record<string, number>> = { dozen: 12, score: 20 };
const currency = /[$€£¥₹]/u;
/** A number, a currency sign on either side, a percent sign, a short scale. */
const figures =
  /^([$€£¥₹]?)(\p{Nd}{1,3}(?:[,.'’\u00a0\u202f]\p{Nd}{3})+(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,]\p{Nd}+)?)(k|m|bn)?([%€£¥]?)$/iu;

export function numeralsOf(words: readonly ReadWord[], language: string): Numeral[] {
  const isEnglish = primaryTag(language) === 'en';
  const found: Numeral[] = [];
  let at = 0;
  while (at < words.length) {
    const numeral = inFigures(words, at, isEnglish) ?? (isEnglish ? inWords(words, at) : null);
    if (numeral !== null) found.push(numeral);
    at += numeral?.range.wordCount ?? 1;
  }
  return found;
}

function inFigures(words: readonly ReadWord[], at: number, isEnglish: boolean): Numeral | null {
  const word = words[at];
  const [, sign = '', number = '', short = '', after = ''] = figures.exec(word?.bare ?? '') ?? [];
  if (word === undefined || number === '') return null;
  const counted = numberIn(number);
  if (!Number.isFinite(counted)) return null;
  const written = word.text.replace(/^[^\p{N}$€£¥₹]+/u, '').replace(/[^\p{L}\p{N}%€£¥]+$/u, '');
  const next = runsOn(word) ? words[at + 1] : undefined;
  const scale = isEnglish ? (scales[next?.bare ?? ''] ?? 1) : 1;
  const isPercentWord = /^(?:percent|prozent)$/.test(next?.bare ?? '');
  const isPerCent =
    /^(?:per|pour|por)$/.test(next?.bare ?? '') && /^(?:cent|ciento|cento)$/.test(words[at + 2]?.bare ?? '');
  const isPercent = after === '%' || isPercentWord || isPerCent;
  const extra = scale > 1 || isPercentWord ? 1 : 0;
  const digits = scale > 1 ? `${written} ${next?.bare}` : written;
  const power = { k: 1000, m: 1e6, bn: 1e9 }[short.toLowerCase()] ?? 1;
  return {
    range: { firstWord: at, wordCount: isPerCent ? 3 : 1 + extra },
    value: counted * scale * power,
    counted,
    digits: (isPercentWord || isPerCent) && after === '' ? `${digits}%` : digits,
    kind: kindOf(isPercent, currency.test(sign + after)),
    isInFigures: true,
  };
}

function kindOf(isPercent: boolean, isMoney: boolean): Numeral['kind'] {
  if (isPercent) return 'percent';
  return isMoney ? 'money' : 'plain';
}

/** @param number with separators of thousands and decimals, whichever the language uses. */
function numberIn(number: string): number {
  const parts = number.split(/[.,'’\u00a0\u202f]/u);
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return numberOf(number);
  const isGrouped = last.length === 3 && parts.slice(1).every((part) => part.length === 3);
  // "3.141" has decimals, "1,200" and "1.200.000" have groups.
  if (isGrouped && (parts[0] ?? '').length <= 3 && !/^0/.test(number)) return numberOf(parts.join(''));
  const whole = numberOf(parts.slice(0, -1).join(''));
  return whole + numberOf(last) / 10 ** last.length;
}

function inWords(words: readonly ReadWord[], start: number): Numeral | null {
  let total = 0;
  let current = 0;
  let at = start;
  let last = '';
  let largest = 1;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined || (at > start && !runsOnFrom(words, at))) break;
    const step = readStep(words, at, last);
    if (step === null) break;
    if (step.type === 'add') current += step.value;
    else if (step.value === 100 || step.type === 'group') current = Math.max(1, current) * step.value;
    else {
      total += Math.max(1, current) * step.value;
      current = 0;
      largest = Math.max(largest, step.value);
    }
    last = step.last;
    at += step.length;
  }
  const value = total + current;
  if (value === 0 || at === start) return null;
  const isPercent = words[at]?.bare === 'percent' && runsOnFrom(words, at);
  const isPerCent = words[at]?.bare === 'per' && words[at + 1]?.bare === 'cent';
  const extra = isPerCent ? 2 : Number(isPercent);
  const isScaled = largest >= 1e6 && total % (largest / 10) === 0 && current === 0;
  const counted = isScaled ? total / largest : value;
  const scale = isScaled ? ` ${Object.keys(scales).find((name) => scales[name] === largest)}` : '';
  const digits = `${counted.toLocaleString('en')}${scale}${extra > 0 ? '%' : ''}`;
  return {
    range: { firstWord: start, wordCount: at - start + extra },
    value,
    counted,
    digits,
    kind: kindOf(extra > 0, false),
    isInFigures: false,
  };
}

function runsOnFrom(words: readonly ReadWord[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && runsOn(before);
}

interface Step {
  readonly type: 'add' | 'scale' | 'group';
  readonly value: number;
  readonly last: string;
  readonly length: number;
}

/** One word of a number, with the "and" before it; null where the number is over. */
function readStep(words: readonly ReadWord[], at: number, last: string): Step | null {
  const word = words[at]?.bare ?? '';
  const next = words[at + 1]?.bare ?? '';
  const simple = simpleValue(word);
  // After units only a scale continues the number: in "two three" there are two.
  if (simple !== null && (last === '' || last === 'scale' || (last === 'tens' && simple < 10)))
    return { type: 'add', value: simple, last: tens[word] === undefined ? 'ones' : 'tens', length: 1 };
  // "Sixteen millions of hands".
  const scale = scales[word] ?? scales[word.replace(/s$/, '')];
  if (scale !== undefined && last !== '') return { type: 'scale', value: scale, last: 'scale', length: 1 };
  const group = groups[word];
  if (group !== undefined && last !== '') return { type: 'group', value: group, last: 'group', length: 1 };
  if (last === '' && (word === 'a' || word === 'an')) {
    const named = scales[next] ?? (next === 'dozen' ? 12 : undefined);
    if (named === undefined || words[at]?.stop !== 'none') return null;
    const type = next === 'dozen' ? 'group' : 'scale';
    return { type, value: named, last: type, length: 2 };
  }
  if (word === 'and' && last === 'scale') {
    const following = simpleValue(next);
    return following === null ? null : { type: 'add', value: following, last: 'tens', length: 2 };
  }
  return null;
}

/** Of "forty", "forty-five", "nine". */
function simpleValue(word: string): number | null {
  const [first = '', second = '', more] = word.split('-');
  if (more !== undefined) return null;
  const whole = tens[first];
  if (second !== '') {
    const rest = ones[second];
    return whole === undefined || rest === undefined || rest > 9 ? null : whole + rest;
  }
  return whole ?? ones[first] ?? null;
}
