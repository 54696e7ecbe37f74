/** The lines of a subtitle file, each with its place in the source. */
import type { Range } from '../../script/flow.ts';
import type { Report } from '../../script/report.ts';

/** A line of the source, without its end. */
export interface SourceLine extends Range {
  readonly text: string;
}

export function linesOf(source: string): SourceLine[] {
  let start = 0;
  return source.split('\n').map((text) => {
    const line = { text, start, end: start + text.length };
    start = line.end + 1;
    return line;
  });
}

export function isBlank(line: SourceLine | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

/** The line without the white space around it. */
export function trimmed({ text, start }: SourceLine): SourceLine {
  const from = start + text.length - text.trimStart().length;
  const inner = text.trim();
  return { text: inner, start: from, end: from + inner.length };
}

/** Says that a line is in no cue. */
export function reportStray(line: SourceLine, report: Report): void {
  report.add(
    'warning',
    'text-outside-cue',
    line,
    'This text is in no cue, so it is left out.',
    'Put it below a line with times.',
  );
}
