/**
 * A block of code -> its pages.
 *
 * Guarantees: every line is on exactly one page, in order. A page ends at an empty line where possible, so that what is
 * grouped in the source is seen together.
 */
import { cutIntoPages } from './pages.ts';

/** What a page holds at a legible size in every format. */
const maxRows = 14;
/** A longer line of code wraps in some formats. */
const rowColumns = 64;

export function codePages(lines: readonly string[]): string[][] {
  const pages: string[][] = [];
  let page: string[] = [];
  for (const group of groupsOf(lines)) {
    if (page.length > 0 && rowsOfAll(page) + rowsOfAll(group) > maxRows) {
      pages.push(page);
      page = [];
    }
    if (rowsOfAll(group) > maxRows) {
      const parts = cutIntoPages(group, rowsOf, maxRows, maxRows);
      page = parts.pop() ?? [];
      pages.push(...parts);
    } else page.push(...group);
  }
  return [...pages, page];
}

/** Lines that follow one another without an empty line in between, each group with the empty lines after it. */
function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let wasEmpty = true;
  for (const line of lines) {
    const isEmpty = line.trim() === '';
    const last = groups.at(-1);
    if (last === undefined || (wasEmpty && !isEmpty)) groups.push([line]);
    else last.push(line);
    wasEmpty = isEmpty;
  }
  return groups;
}

function rowsOf(line: string): number {
  return Math.max(1, Math.ceil(line.length / rowColumns));
}

function rowsOfAll(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + rowsOf(line), 0);
}
