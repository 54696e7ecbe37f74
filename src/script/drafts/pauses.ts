/**
 * Pauses that stand inside of what is one block: between the items of a list, the lines of a stanza, the paragraphs of
 * a quote or of a scene of the user's own.
 *
 * Takes drafts; gives them with such pauses behind the lines that they follow. Guarantees: all other pauses stay where
 * they are; no pause is lost; linear time.
 */

import type { Sentence } from '../script.ts';
import type { BodyDraft, Container, Draft, PauseDraft, TextDraft, TextLine } from './draft.ts';

type ListContainer = Extract<Container, { type: 'list' }>;

/**
 * Lists and lines that a pause parts to Markdown, and that go on for their author: lists as one, and lines without an
 * empty one between them as one text, before anybody asks what kind of text it is.
 */
export function joinedAtPauses(drafts: readonly Draft[], source: string): Draft[] {
  const made: Draft[] = [];
  /** The pauses since the last other draft, which stand at the end of `made`. */
  let pauses: PauseDraft[] = [];
  /** The lines of the text that was joined last. */
  let joined: TextLine[] | null = null;
  /** Lists that go on with an earlier one. */
  const lists = new Map<number, number>();
  /** The last item of the list that was read last, of its outermost level. */
  let item: ListContainer | null = null;
  for (const draft of drafts) {
    if (draft.type === 'pause') {
      pauses.push(draft);
      made.push(draft);
      continue;
    }
    const before = made.at(-(pauses.length + 1));
    const pause = onePause(pauses);
    pauses = [];
    if (draft.type !== 'text') made.push(draft);
    else if (pause !== null && before?.type === 'text' && areLinesOfOne(before, draft, source)) {
      while (made.at(-1)?.type === 'pause') made.pop();
      // One list of lines for all that are joined: a new one each time would take quadratic time.
      if (joined === null || joined !== before.lines) joined = [...before.lines];
      const last = joined.pop();
      if (last !== undefined) joined.push({ ...last, pause }, ...draft.lines);
      made[made.length - 1] = { ...before, lines: joined, end: draft.end, linksOnly: false };
    } else {
      if (pause !== null && before?.type === 'text' && before.container?.type === 'list' && item !== null)
        if (draft.container?.type === 'list' && continues(item, draft.container))
          lists.set(draft.container.id, item.id);
      made.push(inJoinedList(draft, lists));
    }
    const last = made.at(-1);
    const container = last?.type === 'text' ? last.container : null;
    if (container?.type !== 'list') item = null;
    else if (container.depth === 0 || item === null) item = container;
  }
  return made;
}

/** Lines with pauses behind them in texts that are no stanzas: each pause between two texts again. */
export function partedAtPauses(
  drafts: readonly Draft[],
  isStanza: (draft: TextDraft) => boolean,
): readonly Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    if (draft.type !== 'text' || draft.lines.every(({ pause }) => pause === null)) return [draft];
    if (draft.lines.at(-1)?.pause === null && isStanza(draft)) return [draft];
    const parts: Draft[] = [];
    let lines: TextLine[] = [];
    const close = (): void => {
      const start = lines[0]?.flow.chunks[0]?.start ?? draft.start;
      const end = lines.at(-1)?.flow.chunks.at(-1)?.end ?? draft.end;
      if (lines.length > 0) parts.push({ ...draft, lines, start, end });
      lines = [];
    };
    for (const line of draft.lines) {
      lines.push({ ...line, pause: null });
      if (line.pause === null) continue;
      close();
      parts.push(line.pause);
    }
    close();
    return parts;
  });
}

/** Pauses between the texts of one list, quote or scene of the user's own, behind the text before. */
export function withInnerPauses(drafts: readonly BodyDraft[]): BodyDraft[] {
  const made: BodyDraft[] = [];
  let pauses: PauseDraft[] = [];
  for (const draft of drafts) {
    if (draft.type === 'pause') {
      pauses.push(draft);
      continue;
    }
    const last = made.at(-1);
    const pause = onePause(pauses);
    pauses = [];
    if (pause === null) made.push(draft);
    else if (last?.type === 'text' && draft.type === 'text' && isSameBlock(last.container, draft.container)) {
      made[made.length - 1] = { ...last, lines: withPauseBehind(last.lines, pause) };
      made.push(draft);
    } else if (last?.type === 'scene' && draft.type === 'text' && draft.container?.type === 'scene') {
      // A pause before the first word of a scene is one before the scene.
      made.splice(-1, 0, pause);
      made.push(draft);
    } else made.push(pause, draft);
  }
  const end = onePause(pauses);
  return end === null ? made : [...made, end];
}

/** The sentences of a text with the pause behind its last line. */
export function withPauseAfter(sentences: readonly Sentence[], lines: readonly TextLine[]): Sentence[] {
  const pauseAfterMs = lines.at(-1)?.pause?.durationMs ?? 0;
  const last = sentences.length - 1;
  return sentences.map((sentence, at) => (at === last ? { ...sentence, pauseAfterMs } : sentence));
}

/** Null for none. */
function onePause([first, ...rest]: readonly PauseDraft[]): PauseDraft | null {
  if (first === undefined) return null;
  const durationMs = rest.reduce((sum, pause) => sum + pause.durationMs, first.durationMs);
  return { ...first, durationMs, end: rest.at(-1)?.end ?? first.end };
}

function withPauseBehind(lines: readonly TextLine[], pause: PauseDraft): TextLine[] {
  const last = lines.length - 1;
  return lines.map((line, at) => (at === last ? { ...line, pause } : line));
}

/** Texts in no list and no quote, without an empty line between them. */
function areLinesOfOne(before: TextDraft, after: TextDraft, source: string): boolean {
  const [a, b] = [before.container?.type, after.container?.type];
  if (a !== b || !(a === undefined || a === 'verse')) return false;
  return !/\n[ \t]*\n/.test(source.slice(before.end, after.start));
}

/** To Markdown a pause at the start of a line ends a list; to its author the list goes on, with its next number. */
function continues(item: ListContainer, { id, depth, number }: ListContainer): boolean {
  if (id === item.id || depth !== item.depth) return false;
  return number === null || item.number === null ? number === item.number : number === item.number + 1;
}

function inJoinedList(draft: TextDraft, lists: ReadonlyMap<number, number>): TextDraft {
  const { container } = draft;
  const id = container?.type === 'list' ? lists.get(container.id) : undefined;
  return container?.type === 'list' && id !== undefined
    ? { ...draft, container: { ...container, id } }
    : draft;
}

function isSameBlock(a: Container | null, b: Container | null): boolean {
  if (a === null || b === null || a.type === 'verse' || b.type === 'verse') return false;
  return a.type === b.type && a.id === b.id;
}
