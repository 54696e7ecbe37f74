/**
 * Finds the items of a list that was written on one line: "1) The first 2) The second", "• this • that".
 *
 * Guarantees: only a text that starts with the first mark has items; the offsets are in order; linear time.
 */

const firstMark = /^\s*(?:([•⁃‣◦▪●∙])\s?)?(?:(\d{1,3}|[a-z])(\.\)|\)|\.)\s)?/u;
const numberMark = /(?<=\s)(\d{1,3}|[a-z])(\.\)|\)|\.)(?=\s(\S))/gu;
const bulletPattern = /(?<=\s)[•⁃‣◦▪●∙](?=\s?\S)/gu;

/**
 * @param hasOrdinals true for a language in which "3." is an ordinal number.
 * @returns the offsets where the second item and all further ones start.
 */
export function itemStarts(text: string, hasOrdinals: boolean): number[] {
  const [, bullet, number, style] = firstMark.exec(text) ?? [];
  if (bullet !== undefined)
    return [...text.matchAll(bulletPattern)].filter(([mark]) => mark === bullet).map(({ index }) => index);
  if (number === undefined || style === undefined) return [];
  const starts: number[] = [];
  let last = number;
  for (const { index, 1: mark = '', 2: markStyle, 3: next = '' } of text.matchAll(numberMark)) {
    if (markStyle !== style || mark !== following(last)) continue;
    if (style === '.' && !mayStartItem(next, text.slice(Math.max(0, index - 4), index), hasOrdinals))
      continue;
    starts.push(index);
    last = mark;
  }
  return starts;
}

/** "3." after a word may be a date, and "2. the" goes on with a sentence. @param next the first character after it. */
function mayStartItem(next: string, before: string, hasOrdinals: boolean): boolean {
  return /[\p{Lu}\p{Lo}]/u.test(next) && (!hasOrdinals || /[.!?…]\s*$/u.test(before));
}

function following(mark: string): string {
  return /^\d/.test(mark) ? String(Number(mark) + 1) : String.fromCharCode(mark.charCodeAt(0) + 1);
}
