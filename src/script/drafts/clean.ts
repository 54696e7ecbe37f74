/**
 * Takes out of drafts what a viewer would not take for language: bare addresses, bracketed directions
 * (`[dramatic]`), emoji by name (`:smile:`), the marks of `==mark==` and `++insertion++`, lines of dashes.
 *
 * Guarantees: all words that are left out are reported with their place; code is left alone; linear time.
 */
import { unreachable } from '../../shared/assert.ts';
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
    switch (draft.type) {
      case 'text':
        return cleanText(draft, report);
      case 'table':
        return cleanTable(draft, report);
      case 'heading': {
        const flow = cleanFlow(draft.flow, report);
        return flow.isBlank ? [] : [{ ...draft, flow }];
      }
      case 'code':
      case 'picture':
      case 'illustration':
      case 'staging':
      case 'sound':
      case 'pause':
      case 'scene':
      case 'embed':
        return [draft];
      default:
        return unreachable(draft);
    }
  });
}

export function cleanFlow(flow: Flow, report: Report): Flow {
  return afterAddresses(withoutAddresses(flow, report), report);
}

/** What is done once the addresses are out. */
function afterAddresses(flow: Flow, report: Report): Flow {
  return withoutDebris(withoutDirections(withoutMarks(flow), report), report.source);
}

function cleanTable(draft: TableDraft, report: Report): Draft[] {
  const clean = (cells: readonly Flow[]) => cells.map((cell) => cleanFlow(cell, report).trimmed());
  const rows = draft.rows.map(clean).filter((cells) => cells.some((cell) => !cell.isBlank));
  return rows.length === 0 ? [] : [{ ...draft, head: clean(draft.head), rows }];
}

/** A text without words is dropped; one of nothing but an address becomes an embed. */
function cleanText(draft: TextDraft, report: Report): Draft[] {
  const lines: TextLine[] = [];
  let wasAddress = false;
  for (const line of draft.lines) {
    const withoutAddress = withoutAddresses(line.flow, report);
    const flow = afterAddresses(withoutAddress, report).trimmed();
    const isWorded = hasLanguage(flow);
    if (withoutAddress !== line.flow && !isWorded) wasAddress = true;
    const isChanged = flow.text !== line.flow.text.trim();
    const last = lines.at(-1);
    if (!flow.isBlank && (isWorded || !isChanged) && !isRule(flow.text)) lines.push({ ...line, flow });
    else if (last !== undefined && line.hardBreak) lines[lines.length - 1] = { ...last, hardBreak: true };
  }
  const isWorded = lines.some(({ flow }) => /[^\p{P}\p{Sm}\p{Sk}\s]/u.test(flow.text) || hasCode(flow));
  if (isWorded) return [{ ...draft, lines }];
  return wasAddress ? [{ type: 'embed', name: 'address', start: draft.start, end: draft.end }] : [];
}

function withoutAddresses(flow: Flow, report: Report): Flow {
  const ranges: Range[] = [];
  for (const match of flow.text.matchAll(address)) {
    const range = { start: match.index, end: match.index + addressLength(match[0]) };
    if (flow.hasCode(range)) continue;
    report.add(
      'info',
      'url-left-out',
      flow.sourceRange(range),
      'The address is neither shown nor spoken.',
      'Write a link with words: [words](address).',
    );
    ranges.push(withSurroundings(flow.text, range, ranges.at(-1)?.end ?? 0));
  }
  return flow.without(ranges);
}

/** An address with the brackets around it, and with the space that would be left before punctuation. */
function withSurroundings(text: string, { start, end }: Range, previousEnd: number): Range {
  const closing = closingBrackets.get(text[start - 1] ?? '');
  const isBracketed = closing !== undefined && closing === text[end];
  let from = isBracketed ? start - 1 : start;
  const to = isBracketed ? end + 1 : end;
  if (/^(?:[.,;:!?)]|\s*$)/.test(text.slice(to, to + 40)))
    while (from > previousEnd && /\s/.test(text[from - 1] ?? '')) from -= 1;
  return { start: from, end: to };
}

/** The address without the punctuation of the sentence around it, as in GFM's autolinks. */
function addressLength(text: string): number {
  const opening = text.split('(').length - 1;
  let closing = text.split(')').length - 1;
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

/** Where words were taken out, the punctuation after them moves to the word before, or goes if that has its own. */
function withoutDebris(flow: Flow, source: string): Flow {
  const ranges: Range[] = [];
  let at = 0;
  for (const [index, chunk] of flow.chunks.entries()) {
    const next = flow.chunks[index + 1]?.start ?? 0;
    at += chunk.text.length;
    if (next > chunk.end && /[\p{L}\p{N}]/u.test(source.slice(chunk.end, next)))
      ranges.push(...debrisAt(flow.text, at));
  }
  return flow.without(ranges);
}

/** @param at where something was taken out. */
function debrisAt(text: string, at: number): Range[] {
  const before = text.slice(Math.max(0, at - 10), at);
  const [all, gap = '', marks = ''] = /^(\s*)([.,;:!?)…]+)(?=\s|$)/.exec(text.slice(at, at + 20)) ?? [];
  if (all === undefined || before.trim() === '') return [];
  const marksStart = at + gap.length;
  const marksEnd = at + all.length;
  const wordEnd = at - before.length + before.trimEnd().length;
  const own = /[.!?…:;,]$/.exec(before.trimEnd())?.[0];
  if (own === undefined || marks.includes(')')) {
    const space = marksStart > wordEnd ? [{ start: wordEnd, end: marksStart }] : [];
    // An address often has the first of two full stops.
    return marks === '..' ? [...space, { start: marksEnd - 1, end: marksEnd }] : space;
  }
  const endsClause = /[:;,]/.test(own) && /^[.!?…]/.test(marks);
  return [endsClause ? { start: wordEnd - 1, end: marksStart } : { start: wordEnd, end: marksEnd }];
}

function hasCode(flow: Flow): boolean {
  return flow.hasCode({ start: 0, end: flow.text.length });
}

function hasLanguage(flow: Flow): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(flow.text);
}

/** True for a line drawn with characters. */
function isRule(text: string): boolean {
  return /^[-*_=~#+•·:\s]+$/.test(text) && text.trim().length >= 3;
}
