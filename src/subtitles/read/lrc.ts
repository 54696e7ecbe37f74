/**
 * LRC, simple and enhanced -> cues.
 *
 * Takes times with and without hundredths, several times before one line, and `[offset:]`. Guarantees: a line
 * stays until the next time in the file, the last for as long as it is read; a time that cannot be read is an
 * error with its place.
 */
import { Flow, plainStyle } from '../../script/flow.ts';
import type { Report } from '../../script/report.ts';
import { isBlank, linesOf, type ReadCue, type ReadSubtitles, type SourceLine } from './cue.ts';
import { lrc, readMarkup } from './markup.ts';
import { reportStray } from './srt.ts';
import { latestMs, timeOf } from './times.ts';

const timeOrField = /\s*\[([^[\]]*)\]/y;
const field = /^\s*([a-z#]{2,10})\s*:(.*)$/i;
/** For the last line: a calm reading speed, in milliseconds a character, and the least. */
const readMs = 65;
const leastMs = 2000;

type TimedLine = Omit<ReadCue, 'endMs'>;

export function readLrc(report: Report): ReadSubtitles {
  const fields = new Map<string, Flow>();
  const timed: TimedLine[] = [];
  for (const line of linesOf(report.source)) if (!isBlank(line)) readLine(line, fields, timed, report);
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

function readLine(line: SourceLine, fields: Map<string, Flow>, timed: TimedLine[], report: Report): void {
  const times: number[] = [];
  let at = 0;
  timeOrField.lastIndex = 0;
  for (let match = timeOrField.exec(line.text); match !== null; match = timeOrField.exec(line.text)) {
    const [whole, inner = ''] = match;
    const start = line.start + at + whole.indexOf('[');
    const range = { start, end: line.start + timeOrField.lastIndex };
    const [, name, value = ''] = field.exec(inner) ?? [];
    if (name !== undefined) {
      const from = range.end - 1 - value.length;
      const flow = new Flow([
        { text: value, start: from, end: range.end - 1, exact: true, style: plainStyle },
      ]).trimmed();
      if (!flow.isBlank && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), flow);
    } else if (/^\s*-?\d/.test(inner)) {
      const timeMs = timeOf(inner);
      if (timeMs !== null && timeMs >= 0 && timeMs <= latestMs) times.push(timeMs);
      else
        report.add(
          'error',
          'bad-cue-time',
          range,
          'This is not a time of a line.',
          'Write it like [01:02.50].',
        );
    } else break;
    at = timeOrField.lastIndex;
  }
  const rest = { text: line.text.slice(at), start: line.start + at, end: line.end };
  if (times.length === 0) {
    if (at === 0) reportStray(line, report);
    return;
  }
  const { lines, marks } = readMarkup([rest], lrc, new Map());
  for (const startMs of times) {
    // Word times belong to the first of several times; the others have none.
    const own = startMs === times[0] ? marks : [];
    timed.push({ startMs, lines, marks: own, head: { start: line.start, end: line.start + at } });
  }
}

function moved(line: TimedLine, byMs: number): TimedLine {
  const at = (timeMs: number) => Math.max(0, timeMs + byMs);
  return {
    ...line,
    startMs: at(line.startMs),
    marks: line.marks.map((mark) => ({ ...mark, timeMs: at(mark.timeMs) })),
  };
}

/** Lines without text only end the line before them. */
function withEnds(timed: readonly TimedLine[]): ReadCue[] {
  const sorted = timed.toSorted((a, b) => a.startMs - b.startMs);
  const cues: ReadCue[] = [];
  let next: number | null = null;
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    const line = sorted[at];
    if (line === undefined) continue;
    const { startMs, lines, marks, head } = line;
    const following = sorted[at + 1];
    if (following !== undefined && following.startMs > startMs) next = following.startMs;
    const length = lines.reduce((sum, { text }) => sum + text.length, 0);
    const endMs = next ?? startMs + Math.max(leastMs, length * readMs);
    if (lines.length > 0) cues.push({ startMs, endMs, lines, marks, head });
  }
  return cues.reverse();
}
