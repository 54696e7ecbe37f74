/** Spoken forms of fractions and mixed numbers: what they look like, and their words. */
import type { Rule } from '../../lexer.ts';
import { andFraction, cardinalWords, fractionWords } from '../../numbers.ts';
import { atStart, free, sticky } from '../../pattern.ts';
import { vulgarFractions } from '../../tables/symbols.ts';

const anyVulgar = [...vulgarFractions.keys()].join('');
/** 2 3/4, 3/8, 2½, ½. */
export const fraction =
  `(?:${free}(?:\\d{1,3}[ -])?[1-9]\\d?[/⁄][1-9]\\d{0,2}(?![\\d/])|` + `(?:\\d{1,3} ?)?[${anyVulgar}])`;

export interface FractionAmount {
  readonly words: string;
  /** Whether it is less than one, so that its unit is singular: "half a mile" and not "half a miles". */
  readonly isWithinOne: boolean;
  /** Whether several parts of one unit are counted: "three eighths of an inch". */
  readonly isSeveral: boolean;
}

interface FractionDigits {
  /** The whole number before the fraction; empty where there is none. */
  readonly whole: string;
  readonly top: number;
  readonly bottom: number;
}

function digitsOf(written: string): FractionDigits | null {
  const vulgar = vulgarFractions.get(written.slice(-1));
  if (vulgar !== undefined) {
    const [top, bottom] = vulgar;
    return { whole: written.slice(0, -1).trim(), top, bottom };
  }
  const [, whole = '', top, bottom] = /^(?:(\d+)[ -])?(\d+)[/⁄](\d+)$/.exec(written) ?? [];
  return top === undefined ? null : { whole, top: Number(top), bottom: Number(bottom) };
}

/** Null when it is not a fraction that is said as one. */
export function fractionAmount(written: string): FractionAmount | null {
  const digits = digitsOf(written);
  if (digits === null) return null;
  const { whole, top, bottom } = digits;
  const part = whole === '' ? fractionWords(top, bottom) : andFraction(top, bottom);
  if (part === null) return null;
  return whole === ''
    ? { words: part, isWithinOne: true, isSeveral: top > 1 }
    : { words: `${cardinalWords(whole)} and ${part}`, isWithinOne: false, isSeveral: false };
}

/** Whether an amount is written with a fraction, and not only with digits. */
export const hasFraction = (written: string): boolean => /[/⁄]|[^\d.,\s−–-]/u.test(written);

/** 1½, 2 3/4, ½. Other fractions are read by the rules for numbers. */
export const mixedNumber: Rule = {
  pattern: sticky(`(${fraction})(?![\\p{L}\\p{N}])`),
  say: ([, written = '']) => {
    const isPlainFraction = /^\d+[/⁄]/.test(written);
    const amount = isPlainFraction ? null : fractionAmount(written);
    return amount === null ? null : atStart(amount.words);
  },
};
