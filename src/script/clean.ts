/**
 * Takes out of drafts what is in the text but is no language for a viewer: bare addresses, bracketed
 * directions (`[dramatic]`), footnote marks, lines of dashes.
 *
 * Guarantees: everything left out is reported with its place; code is left alone; linear time.
 */
import type { Draft, TextDraft, TextLine } from './draft.ts';
import type { Flow, Range } from './flow.ts';
import type { Report } from './report.ts';

const ADDRESS = /(?:\b(?:https?|ftp):\/\/|\bwww\.(?=[^\s.]))[^\s<>"“”‘’«»。、，！？；：（）「」『』]+/gi;
/** Words in square brackets, as long as a stage direction is. `[text](…)` and `[label]: …` are no directions. */
const DIRECTION = /\[[^[\]\n]{1,80}\](?!\(|:[ \t]*\S)/g;
const MOST_DIRECTION_WORDS = 8;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['<', '>'],
  ['[', ']'],
]);

export function cleanDrafts(drafts: readonly Draft[], report: Report): Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    if (draft.type === 'text') return cleanText(draft, report);
    if (draft.type !== 'heading') return [draft];
    const flow = cleanFlow(draft.flow, report);
    return flow.isBlank ? [] : [{ ...draft, flow }];
  });
}

/** The flow without addresses and directions. */
export function cleanFlow(flow: Flow, report: Report): Flow {
  return withoutDirections(withoutAddresses(flow, report), report);
}

function cleanText(draft: TextDraft, report: Report): Draft[] {
  const lines: TextLine[] = [];
  let leftAddressOnly = false;
  for (const line of draft.lines) {
    const withoutAddress = withoutAddresses(line.flow, report);
    const flow = withoutDirections(withoutAddress, report).trimmed();
    const changed = flow.text !== line.flow.text.trim();
    if (withoutAddress !== line.flow && !hasLanguage(flow)) leftAddressOnly = true;
    if (flow.isBlank || (changed && !hasLanguage(flow)) || isRule(flow.text)) {
      const last = lines.at(-1);
      if (last !== undefined && line.hardBreak) lines[lines.length - 1] = { ...last, hardBreak: true };
    } else lines.push({ ...line, flow });
  }
  if (lines.length > 0) return [{ ...draft, lines }];
  return leftAddressOnly ? [{ type: 'embed', name: 'address', start: draft.start, end: draft.end }] : [];
}

function withoutAddresses(flow: Flow, report: Report): Flow {
  const ranges: Range[] = [];
  for (const match of flow.text.matchAll(ADDRESS)) {
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
    if (CLOSING.get(flow.text[start - 1] ?? '') === flow.text[end]) {
      start--;
      end++;
    }
    // No space is left in front of the sentence's own punctuation.
    if (/^(?:[.,;:!?)]|\s*$)/.test(flow.text.slice(end, end + 40)))
      while (start > (ranges.at(-1)?.end ?? 0) && /\s/.test(flow.text[start - 1] ?? '')) start--;
    ranges.push({ start, end });
  }
  return flow.without(ranges);
}

/** The address without the punctuation of the sentence that it stands in, as GFM's autolinks have it. */
function addressLength(text: string): number {
  let opening = 0;
  let closing = 0;
  for (const char of text) {
    if (char === '(') opening++;
    if (char === ')') closing++;
  }
  let end = text.length;
  for (; end > 0; end--) {
    const char = text[end - 1] ?? '';
    if (char === ')' && closing > opening) closing--;
    else if (!".,;:!?'*_~]}>".includes(char)) break;
  }
  return end;
}

function withoutDirections(flow: Flow, report: Report): Flow {
  const ranges: Range[] = [];
  for (const match of flow.text.matchAll(DIRECTION)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const words = match[0].slice(1, -1).trim().split(/\s+/);
    if (words.length > MOST_DIRECTION_WORDS || words[0] === '' || flow.hasCode(range)) continue;
    ranges.push(range);
    report.add(
      'info',
      'direction-left-out',
      flow.sourceRange(range),
      `The direction ${match[0]} is neither shown nor spoken.`,
      null,
    );
  }
  return flow.without(ranges);
}

function hasLanguage(flow: Flow): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(flow.text);
}

/** A line drawn with characters. */
function isRule(text: string): boolean {
  return /^[-*_=~#+•·\s]+$/.test(text) && text.trim().length >= 3;
}
