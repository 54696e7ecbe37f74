/**
 * Finds the items of a list that was written on one line: "1) The first 2) The second", "• this • that".
 *
 * Guarantees: only a text that starts with the first mark has items; the offsets are in order; linear time.
 */

const firstMark = /^\s*(?:([•⁃‣◦▪●∙])\s?)?(?:(\d{1,3}|[a-z])(\.\)|\)|\.)\s)?/u;
const numberMark = /(?<=\s)(\d{1,3}|[a-z])(\.\)|\)|\.)(?=\s(\S))/gu;
const bulletPattern = /(?<=\s)[•⁃‣◦▪●∙](?=\s?\S)/gu;

/** @returns the offsets where the second item and all further ones start. */
export function itemStarts(text: string, hasOrdinals: boolean): number[] {
  const [, bullet, number, style] = firstMark.exec(text) ?? [];
  if (bullet !== undefined)
    return [...text.matchAll(bulletPattern)].filter(([mark]) => mark === bullet).map(({ index }) => index);
  if (number === undefined || style === undefined) return [];
  const starts: number[] = [];
  let last = number;
  for (const match of text.matchAll(numberMark)) {
    const [, mark = '', markStyle, next = ''] = match;
    if (markStyle !== style || mark !== following(last)) continue;
    // "3." behind a word may as well be a date, and "2. the" goes on with a sentence.
    if (style === '.' && !/[\p{Lu}\p{Lo}]/u.test(next)) continue;
    if (
      style === '.' &&
      hasOrdinals &&
      !/[.!?…]\s*$/u.test(text.slice(Math.max(0, match.index - 4), match.index))
    )
      continue;
    starts.push(match.index);
    last = mark;
  }
  return starts;
}

function following(mark: string): string {
  return /^\d/.test(mark) ? String(Number(mark) + 1) : String.fromCharCode(mark.charCodeAt(0) + 1);
}
