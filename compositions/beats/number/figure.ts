/**
 * A number as it is written -> what stands before its figures, the figures, and what stands after them; and the figures
 * while they count up.
 *
 * Guarantees: a count has as many characters as the number, with its separators in the same places; it begins with
 * zeros and ends with the number.
 */

export interface Figure {
  /** `$`, or empty. */
  readonly prefix: string;
  /** From the first digit to the last: `1,200`. Empty for a number in words. */
  readonly figures: string;
  /** `%`, `billion`, or empty. */
  readonly suffix: string;
}

const numeral = /^(\P{Nd}*)(\p{Nd}(?:.*\p{Nd})?)(\P{Nd}*)$/su;
const digit = /\p{Nd}/gu;
/** The zeros of the digits that languages write numbers with; each is followed by its one to nine. */
const zeros = ['0', '٠', '۰', '०', '০', '๐', '０'].map((zero) => zero.codePointAt(0) ?? 0);

export function figureOf(written: string): Figure {
  const [, prefix, figures, suffix] = numeral.exec(written.trim()) ?? [];
  if (figures === undefined) return { prefix: '', figures: '', suffix: written.trim() };
  return { prefix: prefix?.trim() ?? '', figures, suffix: suffix?.trim() ?? '' };
}

/** @param t from 0 (zeros) to 1 (the number). */
export function countOf(figures: string, t: number): string {
  if (t >= 1) return figures;
  const digits = figures.match(digit) ?? [];
  const value = Number(digits.map((found) => digitOf(found).value).join(''));
  const shown = String(Math.floor(value * Math.max(0, t))).padStart(digits.length, '0');
  let at = 0;
  return figures.replaceAll(digit, (found) => {
    const next = Number(shown[at] ?? 0);
    at += 1;
    return String.fromCodePoint(digitOf(found).zero + next);
  });
}

function digitOf(found: string): { zero: number; value: number } {
  const point = found.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => first <= point && point <= first + 9) ?? point;
  return { zero, value: point - zero };
}
