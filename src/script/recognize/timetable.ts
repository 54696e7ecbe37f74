/**
 * Makes headings of the lines of a timetable that look like headings: `9:00 am – Start of the Workday`, items of a list
 * of times, and in plain text short lines on their own.
 *
 * Guarantees: no word is lost or moved.
 */
import { type ClockContext, readClock, type StopLine } from '../clock/read-clock.ts';
import { type Draft, placeOf, type TextDraft, type TextLine, withLines } from '../drafts/draft.ts';
import { stopsOf } from './stops.ts';

const longestHeading = 60;

/** @param isPlain true for plain text, which has no other way to write a heading. */
export function withClockHeadings(drafts: readonly Draft[], isPlain: boolean, language: string): Draft[] {
  const context = { language, isTimetable: true };
  const stops = stopsOf(drafts, context);
  /** The ids of the lists of times, whose items become sections. */
  const openLists = new Set<number>();
  for (const draft of stops.keys())
    if (draft.type === 'text' && draft.container?.type === 'list') openLists.add(draft.container.id);
  return drafts.flatMap((draft, index): Draft[] => {
    if (draft.type !== 'text') return [draft];
    const lines = stops.get(draft);
    const outside = outsideOf(draft, openLists);
    if (lines !== undefined) return splitAtStops(outside, lines, context);
    if (draft.container !== null) return [outside];
    const [line] = draft.lines;
    // The first line may be the title, which is decided elsewhere.
    const mayBeHeading = isPlain && index > 0 && index < drafts.length - 1 && draft.lines.length === 1;
    return mayBeHeading && line !== undefined && standsAlone(line) ? [headingOf(line)] : [draft];
  });
}

/** The draft without the list of times around it. A list in that becomes a list of its own. */
function outsideOf(draft: TextDraft, openLists: ReadonlySet<number>): TextDraft {
  const { container } = draft;
  if (container?.type !== 'list' || !openLists.has(container.id)) return draft;
  if (container.depth === 0) return { ...draft, container: null };
  return { ...draft, container: { ...container, depth: container.depth - 1 } };
}

function standsAlone({ flow: { text } }: TextLine): boolean {
  return text.length <= longestHeading && !/[\p{P}…]$/u.test(text.replace(/["”)]+$/, ''));
}

function splitAtStops(draft: TextDraft, stops: readonly StopLine[], context: ClockContext): Draft[] {
  const parts: Draft[] = [];
  let lines: TextLine[] = [];
  const close = (): void => {
    if (lines.length > 0) parts.push(withLines(draft, lines));
    lines = [];
  };
  for (const [at, line] of draft.lines.entries()) {
    const stop = stops[at] ?? null;
    const clock = stop === 'body' ? readClock(line.flow.text, context) : null;
    if (stop !== null) close();
    if (clock !== null) {
      parts.push(headingOf({ ...line, flow: line.flow.slice(clock.time) }));
      lines = [{ ...line, flow: line.flow.slice(clock.words).trimmed() }];
    } else if (stop === null) lines.push(line);
    else parts.push(headingOf(line));
  }
  close();
  return parts;
}

function headingOf(line: TextLine): Draft {
  return { type: 'heading', depth: 2, flow: line.flow, ...(placeOf([line]) ?? { start: 0, end: 0 }) };
}
