/**
 * A date in the frontmatter, as people write dates in the script's language.
 *
 * Guarantees: only a date in the form of ISO 8601 is rewritten; any other text is the author's and stays as it is.
 */
import { isLanguageTag } from '../../languages/tag.ts';

/** A day or a month; a time of day after it is not shown. */
const isoDate = /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}\S*(?: [+-]\d{2}:?\d{2})?)?)?$/;

/**
 * `2024-06-16` as "June 16, 2024", "16. Juni 2024", "2024年6月16日" (the long form of CLDR); `2024-06` as
 * "June 2024". The date is taken as written, without a time zone. A day that does not exist (`2024-02-31`) stays as
 * written.
 *
 * @param language BCP 47 tag; one that is not well-formed counts as English.
 */
export function longDate(written: string, language: string): string {
  const [, year, month, day] = isoDate.exec(written) ?? [];
  if (year === undefined || month === undefined) return written;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() + 1 !== Number(month)) return written;
  const form = new Intl.DateTimeFormat(isLanguageTag(language) ? language : 'en', {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return form.format(date);
}
