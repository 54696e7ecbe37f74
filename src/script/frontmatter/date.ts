/**
 * A date in the frontmatter, as people write dates in the script's language.
 *
 * Guarantees: only a date in the form of ISO 8601 is rewritten; anything else is the author's own text and stays
 * unchanged.
 */
import { isLanguageTag } from '../../languages/tag.ts';

/** A day or a month; a time of day after it is not shown. */
const isoDate = /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}\S*(?: [+-]\d{2}:?\d{2})?)?)?$/;

/**
 * `2024-06-16` as "June 16, 2024", "16. Juni 2024", "2024年6月16日" (the long form of CLDR); `2024-06` as
 * "June 2024". The date is taken as written, without a time zone. A day that does not exist (`2024-02-31`) stays
 * unchanged.
 *
 * @param language BCP 47 tag; one that is not well-formed counts as English.
 */
export function longDate(written: string, language: string): string {
  const parts = isoDate.exec(written);
  const date = parts && dayOf(parts);
  if (date === null) return written;
  const [, , , day] = parts ?? [];
  const form = new Intl.DateTimeFormat(isLanguageTag(language) ? language : 'en', {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return form.format(date);
}

/** Whether the text is written like a date of ISO 8601, but names a day or a month that does not exist. */
export function isImpossibleDate(written: string): boolean {
  const parts = isoDate.exec(written);
  return parts !== null && dayOf(parts) === null;
}

/** Null for a day that does not exist. */
function dayOf([, year = '', month = '', day = '01']: RegExpExecArray): Date | null {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCMonth() + 1 !== Number(month) ? null : date;
}
