/** The numbers, units and currencies of a language, as its rules need them: how they are written, and their words. */

import type { Numerals } from '../../../../languages/numerals/numerals.ts';
import { unspacedLetters } from '../../../../languages/writing-systems.ts';

/** Not after a letter, a digit or a sign that joins: such a token is not a number. */
export const free = `(?<![[\\p{L}\\p{M}]--[${unspacedLetters}]]|[\\p{N}.,:\\/\\-–−^])`;
/** Not before a letter or a digit, also after a sign that joins. */
export const end = `(?![[\\p{L}\\p{M}\\p{N}]--[${unspacedLetters}]]|[.,:\\/\\-–−'’][\\p{L}\\p{N}])`;

/** Longer numbers stay as they are written. */
const maxDigits = 12;

interface Amount {
  readonly words: string;
  readonly value: number;
}

export interface NumberReader {
  /** The pattern of a number as the language writes it. */
  readonly pattern: string;
  /** The decimal sign. */
  readonly point: string;
  /** Null for what is not read as a number. @param written digits with points and commas, after a minus or not. */
  readonly read: (written: string) => Amount | null;
}

export function numberReader(numerals: Numerals): NumberReader {
  const { locale, cardinal, minus, decimal } = numerals;
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.5);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const point = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const groupSign = /\s/.test(group) ? ' ' : `[${group}]`;
  return {
    pattern: `[\\-−]?(?:\\d{1,3}(?:${groupSign}\\d{3})+(?!\\d)|\\d+)(?:[${point}]\\d+)?`,
    point,
    read(written) {
      const [whole = '', decimals] = written.replace(/[-−]/, '').split(point);
      const digits = whole.replace(/\D/g, '');
      const isCode = (digits.length > 1 && digits.startsWith('0')) || digits.length > maxDigits;
      const hasReadableDecimals = decimals === undefined || (decimal !== null && /^\d+$/.test(decimals));
      if (isCode || !hasReadableDecimals) return null;
      const isNegative = /^[-−]/.test(written);
      const value = Number(decimals === undefined ? digits : `${digits}.${decimals}`);
      const words = [
        ...(isNegative ? [minus] : []),
        cardinal(digits) + decimalWords(decimals, numerals),
      ].join(' ');
      return { words, value: isNegative ? -value : value };
    },
  };
}

/** " point five"; empty without decimals. */
function decimalWords(decimals: string | undefined, { decimal, cardinal }: Numerals): string {
  if (decimals === undefined || decimal === null) return '';
  const byDigit = decimal.digitByDigit || decimals.length > 2 || decimals.startsWith('0');
  const words = byDigit ? [...decimals].map(cardinal).join(' ') : cardinal(decimals);
  return ` ${decimal.word} ${words}`;
}

/** The name of a unit or a currency after a number, in the right plural; null where the language puts it elsewhere. */
export type NameAfter = (value: number) => string | null;

export function nameAfter(locale: string, options: Intl.NumberFormatOptions): NameAfter {
  const format = new Intl.NumberFormat(locale, {
    ...options,
    maximumFractionDigits: 3,
    minimumFractionDigits: 0,
  });
  return (value) => {
    const parts = format.formatToParts(value);
    const names = parts.filter(
      ({ type }) => type === 'unit' || type === 'currency' || type === 'percentSign',
    );
    const [name] = names;
    const isAfter = names.length === 1 && parts.at(-1) === name;
    return isAfter && name !== undefined && /\p{L}/u.test(name.value) ? name.value.trim() : null;
  };
}

/** The name of a currency by its sign or code; null for one that is not known. */
export function currencyNames({ locale, dollar }: Numerals): (sign: string, value: number) => string | null {
  const plurals = new Intl.PluralRules(locale);
  const euro = nameAfter(locale, { style: 'currency', currency: 'EUR', currencyDisplay: 'name' });
  const yen = yenName(locale);
  return (sign, value) => {
    if (sign === '€' || sign === 'EUR') return euro(value);
    if (sign === '¥') return yen;
    return dollar[plurals.select(Math.abs(value))] ?? dollar.other ?? null;
  };
}

/** What ¥ stands for; null where it may be either. */
function yenName(locale: string): string | null {
  if (locale === 'ja-JP') return '円';
  return locale.startsWith('zh') ? '元' : null;
}
