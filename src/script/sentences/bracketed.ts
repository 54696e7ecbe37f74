/**
 * Finds the parts of a text in which no sentence ends: brackets, and short quotations in the middle of a
 * sentence.
 *
 * Guarantees: the ranges are in order and do not overlap; linear time; a bracket or quotation mark without its other
 * half does not count.
 */
import { closersOf } from '../../languages/writing-systems.ts';
import type { Range } from '../flow.ts';

const marks = new RegExp(`[${escaped([...closersOf].flat().join(''))}]`, 'g');
const quotation = /["“”„«»‹›]/;
const pointed = /[«»‹›]/;
/** A sentence may end right after one of these: its range leaves it out. "Then (at last.) She went." */
const mayEnd = /[)\]}]/;
/** Longer ones are passages of their own, which are cut like any text. Characters. */
const longestBracket = 300;
const longestQuotation = 150;
/** What shows, after a quotation, that the sentence goes on. */
const goesOn = /^[ \u00a0\u202f]?(?:\p{Ll}|[,;:(，、])/u;
/** A bracket that starts where a sentence ended holds sentences of its own. */
const afterEnd = /(?:^|[.!?…。！？]["'”’»)]?)\s*$/u;
/** An opening mark is given up when this many others are opened inside it. */
const deepest = 6;

function escaped(characters: string): string {
  return characters.replace(/[\\\]^-]/g, '\\$&');
}

interface Open {
  readonly mark: string;
  readonly at: number;
}

export function unbrokenRanges(text: string): Range[] {
  const found: Range[] = [];
  const open: Open[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const depth = open.findLastIndex((opened) => closersOf.get(opened.mark)?.includes(mark) === true);
    const opened = open[depth];
    if (opened !== undefined) {
      open.length = depth;
      if (isUnbroken(text, opened, index))
        found.push({ start: opened.at, end: mayEnd.test(mark) ? index : index + 1 });
    } else if (isOpening(text, mark, index)) {
      open.push({ mark, at: index });
      if (open.length > deepest) open.shift();
    }
  }
  return outermost(found);
}

function isOpening(text: string, mark: string, at: number): boolean {
  if (!closersOf.has(mark)) return false;
  return !pointed.test(mark) || at === 0 || /[\s([{—–-]/.test(text[at - 1] ?? ' ');
}

function isUnbroken(text: string, { mark, at }: Open, closedAt: number): boolean {
  const length = closedAt - at;
  if (quotation.test(mark))
    return length <= longestQuotation && goesOn.test(text.slice(closedAt + 1, closedAt + 4));
  return length <= longestBracket && !afterEnd.test(text.slice(Math.max(0, at - 6), at));
}

/** Drops ranges inside others. @param found in the order of their ends. */
function outermost(found: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  for (const range of found) {
    while ((ranges.at(-1)?.start ?? -1) > range.start) ranges.pop();
    ranges.push(range);
  }
  return ranges;
}
