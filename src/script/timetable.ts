/**
 * Makes headings of the lines of a timetable that stand like headings: `9:00 am – Start of the Workday`, and in
 * plain text short lines that stand alone.
 *
 * Guarantees: no word is lost or moved.
 */
import { isClockLine } from './clock-time.ts';
import type { Draft, TextDraft, TextLine } from './draft.ts';

const LONGEST_HEADING = 60;

/** @param isPlain true for plain text, which has no other way to write a heading. */
export function withClockHeadings(drafts: readonly Draft[], isPlain: boolean): Draft[] {
  return drafts.flatMap((draft, index): Draft[] => {
    if (draft.type !== 'text' || draft.container !== null) return [draft];
    const isLast = index === drafts.length - 1;
    const line = draft.lines[0];
    // The first line may be the title, which is decided elsewhere.
    if (
      isPlain &&
      index > 0 &&
      !isLast &&
      draft.lines.length === 1 &&
      line !== undefined &&
      standsAlone(line)
    )
      return [heading(line)];
    return splitAtClockLines(draft);
  });
}

function standsAlone(line: TextLine): boolean {
  return (
    line.flow.text.length <= LONGEST_HEADING && !/[\p{P}…]$/u.test(line.flow.text.replace(/["”)]+$/, ''))
  );
}

function splitAtClockLines(draft: TextDraft): Draft[] {
  const parts: Draft[] = [];
  let lines: TextLine[] = [];
  const close = (): void => {
    if (lines.length > 0) parts.push({ ...draft, ...placeOf(lines), lines });
    lines = [];
  };
  for (const line of draft.lines) {
    if (isClockLine(line.flow.text)) {
      close();
      parts.push(heading(line));
    } else lines.push(line);
  }
  close();
  return parts;
}

function heading(line: TextLine): Draft {
  return { type: 'heading', depth: 2, flow: line.flow, ...placeOf([line]) };
}

function placeOf(lines: readonly TextLine[]): { start: number; end: number } {
  return {
    start: lines[0]?.flow.chunks[0]?.start ?? 0,
    end: lines.at(-1)?.flow.chunks.at(-1)?.end ?? 0,
  };
}
