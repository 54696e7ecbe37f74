/**
 * LRC, simple and enhanced -> cues.
 *
 * Takes times with and without hundredths, several times before one line, and `[offset:]`. Guarantees: a line is shown
 * until the next time in the file, the last one for as long as it takes to read; a time that cannot be read is an error
 * with its place.
 */
import { Flow, plainStyle, type Range } from '../../script/flow.ts';
import type { Report } from '../../script/report.ts';
import type { ReadCue, ReadSubtitles } from './cue.ts';
import { lrc, readMarkup } from './markup.ts';
import { isBlank, linesOf, reportStray, type SourceLine } from './source-lines.ts';
import { latestMs, timeOf } from './times.ts';

const bracket = /\s*\[([^[\]]*)\]/y;
const field = /^\s*([a-z#]{2,10})\s*:(.*)$/i;
/** For the last line: a calm reading speed, in milliseconds per character, and the shortest time. */
const readMs = 65;
const minMs = 2000;

type TimedLine = Omit<ReadCue, 'endMs'>;

export function readLrc(report: Report): ReadSubtitles {
  const fields = new Map<string, Flow>();
  const timed: TimedLine[] = [];
  for (const line of linesOf(report.source)) {
    if (!isBlank(line)) timed.push(...readLine(line, fields, report));
  }
  const offsetMs = Number(fields.get('offset')?.text ?? 0) || 0;
  const value = (name: string) => fields.get(name)?.text ?? null;
  return {
    title: fields.get('ti') ?? null,
    author: value('au') ?? value('ar'),
    language: value('la'),
    // A positive offset shows the text earlier.
    cues: withEnds(timed.map((line) => moved(line, -Math.round(offsetMs)))),
  };
}

/** @param fields takes what the line says about the file. @returns the line once for each of its times. */
function readLine(line: SourceLine, fields: Map<string, Flow>, report: Report): TimedLine[] {
  const times: number[] = [];
  let headEnd = line.start;
  for (const { text, range } of bracketsBefore(line)) {
    const [, name, value] = field.exec(text) ?? [];
    if (name !== undefined) {
      const flow = fieldValue(value ?? '', range.end - 1);
      if (!flow.isBlank && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), flow);
    } else if (/^\s*-?\d/.test(text)) {
      const timeMs = timeOf(text);
      if (timeMs !== null && timeMs >= 0 && timeMs <= latestMs) times.push(timeMs);
      else reportBadTime(range, report);
    } else break;
    headEnd = range.end;
  }
  if (times.length === 0) {
    if (headEnd === line.start) reportStray(line, report);
    return [];
  }
  const rest = { text: line.text.slice(headEnd - line.start), start: headEnd, end: line.end };
  const { lines, marks } = readMarkup([rest], lrc, new Map());
  const head = { start: line.start, end: headEnd };
  // Word times belong to the first of several times; the others have none.
  return times.map((startMs) => ({ startMs, lines, marks: startMs === times[0] ? marks : [], head }));
}

/** What is in brackets before the text of a line. Ranges include the brackets. */
function bracketsBefore({ text, start }: SourceLine): { text: string; range: Range }[] {
  const found: { text: string; range: Range }[] = [];
  bracket.lastIndex = 0;
  for (let match = bracket.exec(text); match !== null; match = bracket.exec(text)) {
    const [whole, inner = ''] = match;
    const range = { start: start + match.index + whole.indexOf('['), end: start + bracket.lastIndex };
    found.push({ text: inner, range });
  }
  return found;
}

function fieldValue(text: string, end: number): Flow {
  return new Flow([{ text, start: end - text.length, end, exact: true, style: plainStyle }]).trimmed();
}

function reportBadTime(range: Range, report: Report): void {
  report.add('error', 'bad-cue-time', range, 'This is not a valid time.', 'Write it like [01:02.50].');
}

function moved(line: TimedLine, byMs: number): TimedLine {
  const at = (timeMs: number) => Math.max(0, timeMs + byMs);
  return {
    ...line,
    startMs: at(line.startMs),
    marks: line.marks.map((mark) => ({ ...mark, timeMs: at(mark.timeMs) })),
  };
}

/** A line lasts until the next later time. Lines without text only end the line before them. */
function withEnds(timed: readonly TimedLine[]): ReadCue[] {
  const sorted = timed.toSorted((a, b) => a.startMs - b.startMs);
  const cues: ReadCue[] = [];
  let next: number | null = null;
  let following: TimedLine | null = null;
  for (const line of sorted.toReversed()) {
    const { startMs, lines, marks, head } = line;
    if (following !== null && following.startMs > startMs) next = following.startMs;
    const length = lines.reduce((sum, { text }) => sum + text.length, 0);
    const endMs: number = next ?? startMs + Math.max(minMs, length * readMs);
    if (lines.length > 0) cues.push({ startMs, endMs, lines, marks, head });
    following = line;
  }
  return cues.reverse();
}
