/**
 * Takes out of drafts what is in the text but is no language for a viewer: bare addresses, bracketed
 * directions (`[dramatic]`), emoji by name (`:smile:`), the marks of `==mark==` and `++insertion++`, lines of
 * dashes.
 *
 * Guarantees: everything left out is reported with its place; code is left alone; linear time.
 */

import type { Flow, Range } from '../flow.ts';
import type { Report } from '../report.ts';
import { withoutDirections } from './directions.ts';
import type { Draft, TableDraft, TextDraft, TextLine } from './draft.ts';

const address = /(?:\b(?:https?|ftp):\/\/|\bwww\.(?=[^\s.]))[^\s<>"“”‘’«»。、，！？；：（）「」『』]+/gi;
/** `==mark==` and `++insertion++`; not `a == b`, not `C++`. */
const marked = /(?<![\w=+])(==|\+\+)(?=[^\s=+])[^=+\n]{0,300}(?<=[^\s=+])\1(?![\w=+])/g;
/** `:smile:` as a word of its own; not the colons of `10:30:00` and `a:b:c`. */
const emojiName = /(?<=^|[\s([])\s?:(?:[a-z][a-z_\d]{1,40}|[+-]1):(?=$|[\s.,;!?)\]])/g;
const closingBrackets: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['<', '>'],
  ['[', ']'],
]);

export function cleanDrafts(drafts: readonly Draft[], report: Report): Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    if (draft.type === 'text') return cleanText(draft, report);
    if (draft.type === 'table') return cleanTable(draft, report);
    if (draft.type !== 'heading') return [draft];
    const flow = cleanFlow(draft.flow, report);
    return flow.isBlank ? [] : [{ ...draft, flow }];
  });
}

/** The flow without what is no language. */
export function cleanFlow(flow: Flow, report: Report): Flow {
  return afterAddresses(withoutAddresses(flow, report), report);
}

function afterAddresses(flow: Flow, report: Report): Flow {
  return withoutDebris(withoutDirections(withoutMarks(flow), report), report.source);
}

function cleanTable(draft: TableDraft, report: Report): Draft[] {
  const clean = (cells: readonly Flow[]) => cells.map((cell) => cleanFlow(cell, report).trimmed());
  const rows = draft.rows.map(clean).filter((cells) => cells.some((cell) => !cell.isBlank));
  return rows.length === 0 ? [] : [{ ...draft, head: clean(draft.head), rows }];
}

function cleanText(draft: TextDraft, report: Report): Draft[] {
  const lines: TextLine[] = [];
  let leftAddressOnly = false;
  for (const line of draft.lines) {
    const withoutAddress = withoutAddresses(line.flow, report);
    const flow = afterAddresses(withoutAddress, report).trimmed();
    const changed = flow.text !== line.flow.text.trim();
    if (withoutAddress !== line.flow && !hasLanguage(flow)) leftAddressOnly = true;
    if (flow.isBlank || (changed && !hasLanguage(flow)) || isRule(flow.text)) {
      const last = lines.at(-1);
      if (last !== undefined && line.hardBreak) lines[lines.length - 1] = { ...last, hardBreak: true };
    } else lines.push({ ...line, flow });
  }
  const isWorded = lines.some(({ flow }) => /[^\p{P}\p{Sm}\p{Sk}\s]/u.test(flow.text) || hasCode(flow));
  if (isWorded) return [{ ...draft, lines }];
  return leftAddressOnly ? [{ type: 'embed', name: 'address', start: draft.start, end: draft.end }] : [];
}

function withoutAddresses(flow: Flow, report: Report): Flow {
  const ranges: Range[] = [];
  for (const match of flow.text.matchAll(address)) {
    let start = match.index;
    let end = start + addressLength(match[0]);
    if (flow.hasCode({ start, end })) continue;
    report.add(
      'info',
      'url-left-out',
      flow.sourceRange({ start, end }),
      'The address is neither shown nor spoken.',
      'Write a link with words: [words](address).',
    );
    if (closingBrackets.get(flow.text[start - 1] ?? '') === flow.text[end]) {
      start -= 1;
      end += 1;
    }
    // No space is left in front of the sentence's own punctuation.
    if (/^(?:[.,;:!?)]|\s*$)/.test(flow.text.slice(end, end + 40)))
      while (start > (ranges.at(-1)?.end ?? 0) && /\s/.test(flow.text[start - 1] ?? '')) start -= 1;
    ranges.push({ start, end });
  }
  return flow.without(ranges);
}

/** The address without the punctuation of the sentence that it stands in, as GFM's autolinks have it. */
function addressLength(text: string): number {
  let opening = 0;
  let closing = 0;
  for (const char of text) {
    if (char === '(') opening += 1;
    if (char === ')') closing += 1;
  }
  let end = text.length;
  for (; end > 0; end -= 1) {
    const char = text[end - 1] ?? '';
    if (char === ')' && closing > opening) closing -= 1;
    else if (!".,;:!?'*_~]}>".includes(char)) break;
  }
  return end;
}

function withoutMarks(flow: Flow): Flow {
  const ranges: Range[] = [];
  for (const match of flow.text.matchAll(marked)) {
    const end = match.index + match[0].length;
    ranges.push({ start: match.index, end: match.index + 2 }, { start: end - 2, end });
  }
  for (const match of flow.text.matchAll(emojiName))
    ranges.push({ start: match.index, end: match.index + match[0].length });
  const shown = ranges.filter((range) => !flow.hasCode(range)).toSorted((a, b) => a.start - b.start);
  return flow.without(shown);
}

/** The punctuation behind something that was taken out moves up to the word before, or goes where it has its own. */
function withoutDebris(flow: Flow, source: string): Flow {
  const ranges: Range[] = [];
  let at = 0;
  for (const [index, chunk] of flow.chunks.entries()) {
    const gapEnd = flow.chunks[index + 1]?.start ?? 0;
    at += chunk.text.length;
    if (gapEnd <= chunk.end || !/[\p{L}\p{N}]/u.test(source.slice(chunk.end, gapEnd))) continue;
    const before = flow.text.slice(Math.max(0, at - 10), at);
    const [all, gap = '', marks = ''] =
      /^(\s*)([.,;:!?)…]+)(?=\s|$)/.exec(flow.text.slice(at, at + 20)) ?? [];
    if (all === undefined || before.trim() === '') continue;
    const marksStart = at + gap.length;
    const marksEnd = at + all.length;
    const wordEnd = at - before.length + before.trimEnd().length;
    const own = /[.!?…:;,]$/.exec(before.trimEnd())?.[0];
    if (own === undefined || marks.includes(')')) {
      if (marksStart > wordEnd) ranges.push({ start: wordEnd, end: marksStart });
      // An address often has the first of two full stops.
      if (marks === '..') ranges.push({ start: marksEnd - 1, end: marksEnd });
    } else if (/[:;,]/.test(own) && /^[.!?…]/.test(marks))
      ranges.push({ start: wordEnd - 1, end: marksStart });
    else ranges.push({ start: wordEnd, end: marksEnd });
  }
  return flow.without(ranges);
}

function hasCode(flow: Flow): boolean {
  return flow.hasCode({ start: 0, end: flow.text.length });
}

function hasLanguage(flow: Flow): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(flow.text);
}

/** A line drawn with characters. */
function isRule(text: string): boolean {
  return /^[-*_=~#+•·:\s]+$/.test(text) && text.trim().length >= 3;
}
