/** What the readers of the subtitle formats give: cues as they stand in the file, in its order. */
import type { Flow, Range } from '../../script/flow.ts';

export interface ReadSubtitles {
  /** What the file says of itself; null where it says nothing. */
  readonly title: Flow | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly cues: readonly ReadCue[];
}

export interface ReadCue {
  readonly startMs: number;
  /** After `startMs`. */
  readonly endMs: number;
  /** None is blank; at least one. */
  readonly lines: readonly Flow[];
  /** Times inside the cue, in the order of the text. */
  readonly marks: readonly TimeMark[];
  /** Where the cue's time stands in the source. */
  readonly head: Range;
}

/** The word behind it begins at this time. */
export interface TimeMark {
  /** In the source. */
  readonly offset: number;
  readonly timeMs: number;
}

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
