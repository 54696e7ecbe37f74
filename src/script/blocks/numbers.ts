/**
 * Reads numbers as people write them in tables: `1,200`, `€ 4.50`, `12 %`, `−3 °C`, `1 200,5`, `1'200`.
 *
 * Guarantees: what could be read in two ways is read as the language writes numbers; null for what is not one number
 * (`12:30`, `5–7`, `1.2.3`).
 */

export interface Measured {
  readonly value: number;
  /** What is written around the number, without spaces: `€`, `%`, `°C`; empty when nothing does. */
  readonly unit: string;
}

const around = /^([^\d]*?)(\d(?:[\d.,'’ ]*\d)?)([^\d]*)$/;
const spacedGroups = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/;
/** Groups of three digits; in India, of two before the last. */
const groups = /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/;

/** Null for a text that is not a number. @param language BCP 47 tag. */
export function readNumber(text: string, language: string): Measured | null {
  const plain = text
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replaceAll('\u2212', '-')
    .trim();
  const [, before, digits, after] = around.exec(plain) ?? [];
  if (before === undefined || digits === undefined || after === undefined) return null;
  const size = readDigits(digits, language);
  // Signs such as `½` and `²` are part of the number, and are not read.
  if (size === null || /\p{N}/u.test(before + after)) return null;
  const sign = /^[^-+]*([-+])?[^-+]*$/.exec(before);
  if (sign === null) return null;
  const unit = (before.replace(/[-+~≈]/g, '') + after).replace(/\s+/g, '');
  return { value: sign[1] === '-' ? -size : size, unit };
}

function readDigits(digits: string, language: string): number | null {
  if (/[ '’]/.test(digits)) {
    if (!spacedGroups.test(digits)) return null;
    return Number(digits.replace(/[ '’]/g, '').replace(',', '.'));
  }
  const last = /[.,](?=[^.,]*$)/.exec(digits);
  if (last === null) return Number(digits);
  const mark = last[0];
  const other = mark === '.' ? ',' : '.';
  const isOnly = digits.indexOf(mark) === last.index;
  if (digits.includes(other)) {
    const whole = digits.slice(0, last.index);
    if (!isOnly || !groups.test(whole)) return null;
    return Number(`${whole.replaceAll(other, '')}.${digits.slice(last.index + 1)}`);
  }
  const mayBeGroup = groups.test(digits) && !digits.startsWith('0');
  if (mayBeGroup && (!isOnly || mark === groupMark(language))) return Number(digits.replaceAll(mark, ''));
  return isOnly ? Number(digits.replace(mark, '.')) : null;
}

/** What is written between thousands: `,` in English, `.` in German. */
function groupMark(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567);
  return parts.find(({ type }) => type === 'group')?.value ?? ',';
}
