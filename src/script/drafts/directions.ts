/**
 * Tells bracketed directions (`[dramatic]`, `[Chorus]`) from brackets that belong to a sentence (`[the company]`,
 * `arr[0]`, `[10:23]`).
 *
 * Guarantees: every direction that is taken out is reported; other words in brackets are never lost; linear time.
 */
import { phrasesIn, stageDirections } from '../../languages/set-phrases.ts';
import { isClockTime } from '../clock/read-clock.ts';
import type { Flow, Range } from '../flow.ts';
import type { Report } from '../report.ts';

/** Words in square brackets, no longer than a stage direction. `[text](…)` and `[label]: …` are not directions. */
const brackets = /\[([^[\]\n]{1,80})\](?!\(|:[ \t]*\S)/g;
const maxDirectionWords = 8;
/** Marks of notes, which are not said even in the middle of a sentence: `[12]`, `[*]`. */
const noteMark = /^(?:[\d\s,–-]+|[^\p{L}\p{N}]+)$/u;
const neverSaid: ReadonlySet<string> = new Set(phrasesIn(stageDirections));

export function withoutDirections(flow: Flow, report: Report): Flow {
  const ranges: Range[] = [];
  let directionEnd = 0;
  for (const match of flow.text.matchAll(brackets)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const content = match[1]?.trim() ?? '';
    if (content === '' || content.split(/\s+/).length > maxDirectionWords || flow.hasCode(range)) continue;
    if (isClockTime(content)) continue;
    const before = flow.text.slice(Math.max(0, range.start - 2), range.start);
    const touchesWord = /[\p{L}\p{N}_)\]]$/u.test(before);
    const isNextToDirection = flow.text.slice(directionEnd, range.start).trim() === '';
    if (isNextToDirection || standsApart(flow.text, range) || (!touchesWord && isNeverSaid(content))) {
      directionEnd = range.end;
      ranges.push({ start: range.start, end: range.end + gapAfter(flow.text, range.end, before) });
      const message = `The direction ${match[0]} is neither shown nor spoken.`;
      report.add('info', 'direction-left-out', flow.sourceRange(range), message, null);
    } else if (!touchesWord)
      ranges.push({ start: range.start, end: range.start + 1 }, { start: range.end - 1, end: range.end });
  }
  return flow.without(ranges);
}

function isNeverSaid(content: string): boolean {
  return noteMark.test(content) || neverSaid.has(content.toLowerCase());
}

/** The length of the space to take out with a direction: there is none between a quotation mark and its words. */
function gapAfter(text: string, end: number, before: string): number {
  const isQuoted = /(?:^|\s)["'“‘„«]$/u.test(before);
  return isQuoted ? (/^\s{1,20}/.exec(text.slice(end, end + 20))?.[0].length ?? 0) : 0;
}

/** At the start or end of a line, or after the end of a sentence or clause. */
function standsApart(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 60), start).replace(/[\s"'“‘„«*]+$/u, '');
  const isAfterClause = before === '' || /[.!?…:;,—–。！？、，]["”’»)]*$/u.test(before);
  return isAfterClause || /^\s*$/.test(text.slice(end, end + 60));
}
