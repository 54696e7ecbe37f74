/**
 * Finds the lines of a text that are stops of a timetable: lines that start with a clock time, and items of lists that
 * are mostly such lines.
 *
 * Guarantees: a line of prose that happens to start with a time is a stop only beside other stops.
 */
import { type ClockContext, isClockLine, readClock, type StopLine, stopLineOf } from '../clock/read-clock.ts';
import type { Draft, TextDraft } from '../drafts/draft.ts';

/** What each line of a text is, by its draft. Drafts without a stop are not in it. */
export type Stops = ReadonlyMap<Draft, readonly StopLine[]>;

/** In a text that is known to be a timetable, one stop is enough. */
export function stopsOf(drafts: readonly Draft[], context: ClockContext): Stops {
  const sure = new Map<Draft, readonly StopLine[]>();
  const likely = new Map<Draft, readonly StopLine[]>();
  for (const draft of drafts) {
    if (draft.type !== 'text' || draft.container !== null) continue;
    const all = linesOf(draft, context);
    if (all.some((line) => line !== null)) likely.set(draft, all);
    const strict = draft.lines.map(({ flow }, at) =>
      isClockLine(flow.text, context.language) ? (all[at] ?? null) : null,
    );
    if (strict.some((line) => line !== null)) sure.set(draft, strict);
  }
  const areMany = context.isTimetable || countStops(likely) + headingClocks(drafts, context) >= 2;
  return new Map([...(areMany ? likely : sure), ...itemsOf(drafts, context)]);
}

/** How many stops a text has, its headings included. Two make it a timetable. */
export function countOfStops(drafts: readonly Draft[], language: string): number {
  const context = { language, isTimetable: false };
  const stops = stopsOf(drafts, context);
  const headings = headingClocks(drafts, context);
  if (headings === 0 && areOnlyWords(stops, context)) return 0;
  const count = countStops(stops) + headings;
  return count >= 2 ? count : Math.max(count, countDotted(drafts, language));
}

/** True for "Midnight", "Half past nine" on lines of their own, and no other stops: these are rather a poem's. */
function areOnlyWords(stops: Stops, context: ClockContext): boolean {
  const texts = [...stops].flatMap(([draft, lines]) =>
    draft.type === 'text' ? draft.lines.filter((_, at) => lines[at] !== null) : [],
  );
  return (
    texts.length > 0 &&
    texts.every(({ flow }) => {
      const clock = readClock(flow.text, context);
      return clock?.isInWords === true && flow.slice(clock.words).isBlank;
    })
  );
}

function countStops(stops: Stops): number {
  return [...stops.values()].flat().filter((line) => line !== null).length;
}

function headingClocks(drafts: readonly Draft[], context: ClockContext): number {
  return drafts.filter((draft) => draft.type === 'heading' && stopLineOf(draft.flow.text, context) !== null)
    .length;
}

/** In a text that does not start with a stop, only a line that looks like a heading is one. */
function linesOf(draft: TextDraft, context: ClockContext): StopLine[] {
  const lines = draft.lines.map(({ flow }) => stopLineOf(flow.text, context));
  return lines.map((line, at) => {
    const isStrict = isClockLine(draft.lines[at]?.flow.text ?? '', context.language);
    return at === 0 || lines[0] !== null || isStrict ? line : null;
  });
}

/** The items of lists in which most items start with a time. */
function itemsOf(drafts: readonly Draft[], context: ClockContext): Stops {
  const lists = new Map<number, Map<number, TextDraft>>();
  for (const draft of drafts) {
    if (draft.type !== 'text' || draft.container?.type !== 'list' || draft.container.depth > 0) continue;
    const { id, item } = draft.container;
    const items = lists.get(id) ?? new Map<number, TextDraft>();
    if (!items.has(item)) items.set(item, draft);
    lists.set(id, items);
  }
  const stops = new Map<Draft, readonly StopLine[]>();
  for (const items of lists.values()) {
    const found = [...items.values()].flatMap((draft): [Draft, StopLine[]][] => {
      const first = stopLineOf(draft.lines[0]?.flow.text ?? '', context);
      return first === null ? [] : [[draft, draft.lines.map((_, at) => (at === 0 ? first : null))]];
    });
    if (found.length >= 2 && found.length * 2 > items.size)
      for (const [draft, lines] of found) stops.set(draft, lines);
  }
  return stops;
}

/** `9.15 – Tea`: times of a day go up and are round; prices and versions are seldom both. */
function countDotted(drafts: readonly Draft[], language: string): number {
  const context = { language, isTimetable: true };
  const minutes = drafts.flatMap((draft) => {
    const clock = readClock(firstLineOf(draft), context);
    return clock?.isDotted === true && clock.isSeparated ? [clock.minuteOfDay] : [];
  });
  const isDay = minutes.every((minute, at) => minute % 5 === 0 && minute > (minutes[at - 1] ?? -1));
  return isDay ? minutes.length : 0;
}

function firstLineOf(draft: Draft): string {
  if (draft.type === 'heading') return draft.flow.text;
  return draft.type === 'text' ? (draft.lines[0]?.flow.text ?? '') : '';
}
