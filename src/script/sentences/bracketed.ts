/**
 * Finds the parts of a text that no sentence ends in: what stands in brackets, and short quotations in the middle
 * of a sentence.
 *
 * Guarantees: the ranges are in order and do not overlap; linear time; a bracket or quotation mark without its
 * other half counts for nothing.
 */
import type { Range } from '../flow.ts';

const bracketOrQuote = /[([{（［【《〈)\]}）］】》〉"“”„«»‹›]/g;
const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['（', '）'],
  ['［', '］'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
  ['"', '"'],
  ['“', '”'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
]);
const quotation = /["“”„«»‹›]/;
const mayEnd = /[)\]}]/;
const pointing = /[«»‹›]/;
/** Longer ones are passages of their own, which are cut like any text. */
const longestBracket = 300;
const longestQuotation = 150;
/** What shows, behind a quotation, that the sentence goes on. */
const goesOn = /^[ \u00a0\u202f]?(?:\p{Ll}|[,;:(，、])/u;
/** A bracket that starts where a sentence ended holds sentences of its own. */
const afterEnd = /(?:^|[.!?…。！？]["'”’»)]?)\s*$/u;
/** An opening mark whose other half is not found is given up after so many others. */
const deepest = 6;

interface Open {
  readonly mark: string;
  readonly at: number;
}

/** What stands in `mayEnd` is given without its closing mark, behind which a sentence may end: "Then (at last.) She went". */
export function unbrokenRanges(text: string): Range[] {
  const found: Range[] = [];
  const open: Open[] = [];
  for (const { 0: mark, index } of text.matchAll(bracketOrQuote)) {
    const depth = open.findLastIndex((opened) => closers.get(opened.mark)?.includes(mark) === true);
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
  if (!closers.has(mark)) return false;
  return !pointing.test(mark) || at === 0 || /[\s([{—–-]/.test(text[at - 1] ?? ' ');
}

function isUnbroken(text: string, { mark, at }: Open, closedAt: number): boolean {
  const length = closedAt - at;
  if (quotation.test(mark))
    return length <= longestQuotation && goesOn.test(text.slice(closedAt + 1, closedAt + 4));
  return length <= longestBracket && !afterEnd.test(text.slice(Math.max(0, at - 6), at));
}

/** Found in the order of their ends; those inside others go. */
function outermost(found: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  for (const range of found) {
    while ((ranges.at(-1)?.start ?? -1) > range.start) ranges.pop();
    ranges.push(range);
  }
  return ranges;
}
