/**
 * Tells bracketed directions (`[dramatic]`, `[Chorus]`) from brackets that belong to a sentence (`[the company]`,
 * `arr[0]`, `[10:23]`).
 *
 * Guarantees: every direction that is taken out is reported; words in brackets are never lost; linear time.
 */
import { isClockTime } from '../clock/lines.ts';
import type { Flow, Range } from '../flow.ts';
import type { Report } from '../report.ts';

/** Words in square brackets, as long as a stage direction is. `[text](…)` and `[label]: …` are no directions. */
const brackets = /\[([^[\]\n]{1,80})\](?!\(|:[ \t]*\S)/g;
const mostDirectionWords = 8;
/** What stands in brackets in the middle of a sentence and is still not said: marks of notes, and sounds. */
const neverSaid =
  /^(?:[\d\s,–-]+|[^\p{L}\p{N}]+|sic|citation needed|pause|beat|laughs?|laughter|laughing|chuckles?|sighs?|coughs?|cries|crying|sings?|singing|whispers?|whispering|music|applause|silence|inaudible|crosstalk)$/iu;

export function withoutDirections(flow: Flow, report: Report): Flow {
  const ranges: Range[] = [];
  let directionEnd = 0;
  for (const match of flow.text.matchAll(brackets)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const content = match[1]?.trim() ?? '';
    const isOfWord = /[\p{L}\p{N}_)\]]$/u.test(flow.text.slice(Math.max(0, range.start - 2), range.start));
    if (content === '' || content.split(/\s+/).length > mostDirectionWords || flow.hasCode(range)) continue;
    if (isClockTime(content)) continue;
    const isNextToDirection = flow.text.slice(directionEnd, range.start).trim() === '';
    if (isNextToDirection || standsApart(flow.text, range) || (!isOfWord && neverSaid.test(content))) {
      directionEnd = range.end;
      // Nothing stands between an opening quotation mark and its words.
      const isQuoted = /(?:^|\s)["'“‘„«]$/u.test(flow.text.slice(Math.max(0, range.start - 2), range.start));
      const gap = isQuoted
        ? (/^\s{1,20}/.exec(flow.text.slice(range.end, range.end + 20))?.[0].length ?? 0)
        : 0;
      ranges.push({ start: range.start, end: range.end + gap });
      const message = `The direction ${match[0]} is neither shown nor spoken.`;
      report.add('info', 'direction-left-out', flow.sourceRange(range), message, null);
    } else if (!isOfWord)
      ranges.push({ start: range.start, end: range.start + 1 }, { start: range.end - 1, end: range.end });
  }
  return flow.without(ranges);
}

/** At the start or end of a line, or behind the end of a sentence or clause. */
function standsApart(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 60), start).replace(/[\s"'“‘„«*]+$/u, '');
  return (
    before === '' || /[.!?…:;,—–。！？、，]["”’»)]*$/u.test(before) || /^\s*$/.test(text.slice(end, end + 60))
  );
}
