/**
 * Lines above a text that say what it is: `Title: The Bet`, `Author: Anton Chekhov`, `Year: 1889`.
 *
 * Guarantees: what was read as such a line is not in the drafts that are given back. Unsure means text: a single line
 * that names no author and no title, or a line that somebody with a voice says, stays where it is.
 */
import { type MetadataField, metadataLabels } from '../../languages/titles/metadata-labels.ts';
import { type Draft, type TextDraft, withLines } from '../drafts/draft.ts';
import { Flow, plainStyle } from '../flow.ts';

export interface Metadata {
  /** With a subtitle after a colon, if there is one; null where no line gives the title. */
  readonly title: Flow | null;
  readonly author: string | null;
  /** As the author wrote it. */
  readonly date: string | null;
  readonly rest: readonly Draft[];
}

interface Entry {
  readonly field: MetadataField;
  readonly value: Flow;
}

const longestLabel = 32;
const longestValue = 120;
/** A title above the lines. */
const longestTitle = 90;

/** @param speakers lowercase names of those who have voices. */
export function readMetadataLines(drafts: readonly Draft[], speakers: ReadonlySet<string>): Metadata {
  const start = drafts.findIndex((draft) => draft.type === 'heading' || draft.type === 'text');
  const entries: Entry[] = [];
  const rest: Draft[] = drafts.slice(0, Math.max(0, start));
  let isOpen = start >= 0;
  let mayBeTitle = true;
  for (const draft of drafts.slice(Math.max(0, start))) {
    if (!isOpen || (draft.type !== 'heading' && draft.type !== 'text')) {
      rest.push(draft);
      isOpen = isOpen && (draft.type === 'embed' || draft.type === 'picture');
      continue;
    }
    if (draft.type === 'heading') {
      isOpen = mayBeTitle && entries.length === 0;
      mayBeTitle = false;
      rest.push(draft);
      continue;
    }
    const taken = takeFrom(draft, mayBeTitle, speakers);
    entries.push(...taken.entries);
    isOpen = taken.isOpen;
    mayBeTitle = false;
    if (taken.kept !== null) rest.push(taken.kept);
  }
  return isMeant(entries)
    ? metadataOf(entries, rest)
    : { title: null, author: null, date: null, rest: drafts };
}

interface Taken {
  readonly entries: readonly Entry[];
  /** What is left of the draft; null for nothing. */
  readonly kept: TextDraft | null;
  /** Whether more such lines may follow it. */
  readonly isOpen: boolean;
}

/** The lines at the start of a draft, below its first line if that may be the title. */
function takeFrom(draft: TextDraft, mayBeTitle: boolean, speakers: ReadonlySet<string>): Taken {
  if (draft.container !== null) return { entries: [], kept: draft, isOpen: false };
  const read = draft.lines.map(({ flow }) => entryOf(flow, speakers));
  const [first, second] = read;
  const isTitled = mayBeTitle && first === null && (draft.lines[0]?.flow.text.length ?? 0) <= longestTitle;
  const from = isTitled ? 1 : 0;
  let to = from;
  while (to < read.length && read[to] !== null) to += 1;
  // A title alone: the lines may follow it in the next draft.
  if (isTitled && second === undefined) return { entries: [], kept: draft, isOpen: true };
  const lines = [...draft.lines.slice(0, from), ...draft.lines.slice(to)];
  return {
    entries: read.slice(from, to).filter((entry) => entry !== null),
    kept: lines.length === 0 ? null : withLines(draft, lines),
    isOpen: to === read.length && to > from,
  };
}

/** Null for any other line. */
function entryOf(flow: Flow, speakers: ReadonlySet<string>): Entry | null {
  const { text } = flow;
  const colon = text.indexOf(':');
  if (colon <= 0 || colon > longestLabel) return null;
  const label = text.slice(0, colon).trim().toLowerCase().replace(/\s+/g, ' ');
  const field = metadataLabels.get(label);
  if (field === undefined || speakers.has(label)) return null;
  const start = colon + 1 + (/^\s*/u.exec(text.slice(colon + 1))?.[0].length ?? 0);
  const value = flow.slice({ start, end: text.trimEnd().length });
  const shown = value.text;
  if (shown === '' || shown.length > longestValue) return null;
  // "Author: I never wrote that." is what somebody says.
  const isSaid = /[.!?]["”’]?$/u.test(shown) && shown.split(/\s+/u).length > 4;
  return field !== 'title' && field !== 'subtitle' && isSaid ? null : { field, value };
}

function isMeant(entries: readonly Entry[]): boolean {
  return entries.some(({ field }) => field === 'title' || field === 'author') || entries.length > 1;
}

function metadataOf(entries: readonly Entry[], rest: readonly Draft[]): Metadata {
  const find = (field: MetadataField) => entries.find((entry) => entry.field === field)?.value ?? null;
  const [title, subtitle] = [find('title'), find('subtitle')];
  return {
    title: title !== null && subtitle !== null ? joined(title, subtitle) : title,
    author: find('author')?.text ?? null,
    date: find('date')?.text ?? null,
    rest,
  };
}

function joined(title: Flow, subtitle: Flow): Flow {
  const at = title.chunks.at(-1)?.end ?? 0;
  const colon = { text: ': ', start: at, end: at, exact: false, style: plainStyle };
  return new Flow([...title.chunks, colon, ...subtitle.chunks]);
}
