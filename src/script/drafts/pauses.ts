/**
 * Pauses inside what is one block to its author: between the items of a list, the lines of a stanza, the paragraphs of
 * a quote or of a scene of the user's own.
 *
 * Takes drafts; gives them with such pauses at the lines they follow. Guarantees: all other pauses stay where they are;
 * no pause is lost; linear time.
 *
 * This takes three steps, because the kind of text is known only between the first and the second: `joinedAtPauses`
 * joins what Markdown split, `splitAtPauses` splits all but stanzas again, `withInnerPauses` looks at the blocks of a
 * section.
 */
import {
  type BodyDraft,
  type Draft,
  isSameBlock,
  type ListContainer,
  type PauseDraft,
  type TextDraft,
  type TextLine,
  withLines,
} from './draft.ts';

/**
 * To Markdown a pause ends a list and a paragraph; to its author they may go on. Joins lists that go on after a pause,
 * and texts without an empty line between them.
 */
export function joinedAtPauses(drafts: readonly Draft[], source: string): Draft[] {
  return withJoinedTexts(withJoinedLists(drafts), source);
}

function withJoinedLists(drafts: readonly Draft[]): Draft[] {
  /** By the id of a list that goes on with an earlier one: the id of the earlier one. */
  const earlier = new Map<number, number>();
  /** The outermost item that was read last; null once something other than a list came. */
  let lastItem: ListContainer | null = null;
  let isAfterPause = false;
  return drafts.map((draft) => {
    const follows = isAfterPause;
    isAfterPause = draft.type === 'pause';
    if (draft.type === 'pause') return draft;
    if (draft.type !== 'text' || draft.container?.type !== 'list') {
      lastItem = null;
      return draft;
    }
    const { container } = draft;
    if (follows && lastItem !== null && goesOn(lastItem, container)) earlier.set(container.id, lastItem.id);
    const item: ListContainer = { ...container, id: earlier.get(container.id) ?? container.id };
    if (item.depth === 0 || lastItem === null) lastItem = item;
    return { ...draft, container: item };
  });
}

/** True for an item of another list, on the level of `last`, that counts on from it or is not numbered either. */
function goesOn(last: ListContainer, { id, depth, number }: ListContainer): boolean {
  if (id === last.id || depth !== last.depth) return false;
  if (number === null || last.number === null) return number === last.number;
  return number === last.number + 1;
}

/** A draft with the texts that go on with it, each after a pause. */
interface Run {
  readonly first: Draft;
  readonly more: { readonly pause: PauseDraft; readonly text: TextDraft }[];
}

function withJoinedTexts(drafts: readonly Draft[], source: string): Draft[] {
  const runs: Run[] = [];
  const start = (drafts: readonly Draft[]) => runs.push(...drafts.map((first) => ({ first, more: [] })));
  let pauses: PauseDraft[] = [];
  for (const draft of drafts) {
    if (draft.type === 'pause') {
      pauses.push(draft);
      continue;
    }
    const run = runs.at(-1);
    const before = run?.more.at(-1)?.text ?? run?.first;
    const pause = sumOf(pauses);
    if (pause !== null && before?.type === 'text' && draft.type === 'text' && areOne(before, draft, source))
      run?.more.push({ pause, text: draft });
    else start([...pauses, draft]);
    pauses = [];
  }
  start(pauses);
  return runs.map(joined);
}

/** Texts in no list and no quote, without an empty line between them. */
function areOne(before: TextDraft, after: TextDraft, source: string): boolean {
  const type = before.container?.type;
  if (type !== after.container?.type || !(type === undefined || type === 'verse')) return false;
  return !/\n[ \t]*\n/.test(source.slice(before.end, after.start));
}

function joined({ first, more }: Run): Draft {
  const last = more.at(-1);
  if (first.type !== 'text' || last === undefined) return first;
  const texts = [first, ...more.map(({ text }) => text)];
  const lines = texts.flatMap((text, at) => withPauseAfter(text.lines, more[at]?.pause ?? null));
  return { ...first, lines, end: last.text.end, linksOnly: false };
}

/** Splits all texts except stanzas at the pauses after their lines: each pause is between two texts again. */
export function splitAtPauses(
  drafts: readonly Draft[],
  isStanza: (draft: TextDraft) => boolean,
): readonly Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    if (draft.type !== 'text' || draft.lines.every(({ pause }) => pause === null)) return [draft];
    // The block does not go on after a pause at its end.
    const endsInPause = draft.lines.at(-1)?.pause !== null;
    return isStanza(draft) && !endsInPause ? [draft] : splitText(draft);
  });
}

function splitText(draft: TextDraft): Draft[] {
  const parts: Draft[] = [];
  let lines: TextLine[] = [];
  for (const line of draft.lines) {
    lines.push({ ...line, pause: null });
    if (line.pause === null) continue;
    parts.push(withLines(draft, lines), line.pause);
    lines = [];
  }
  return lines.length === 0 ? parts : [...parts, withLines(draft, lines)];
}

/** Puts each pause between two texts of one list, quote or user's scene at the end of the first. */
export function withInnerPauses(drafts: readonly BodyDraft[]): BodyDraft[] {
  const made: BodyDraft[] = [];
  let pauses: PauseDraft[] = [];
  for (const draft of drafts) {
    if (draft.type === 'pause') {
      pauses.push(draft);
      continue;
    }
    const pause = sumOf(pauses);
    pauses = [];
    made.push(...(pause === null ? [draft] : [...withPauseBefore(draft, pause, made.pop() ?? null), draft]));
  }
  const end = sumOf(pauses);
  return end === null ? made : [...made, end];
}

/** What comes before `draft` once the pause has its place. @param before what came before the pause. */
function withPauseBefore(draft: BodyDraft, pause: PauseDraft, before: BodyDraft | null): BodyDraft[] {
  if (before === null) return [pause];
  if (draft.type === 'text' && before.type === 'text' && isSameBlock(before, draft))
    return [{ ...before, lines: withPauseAfter(before.lines, pause) }];
  // A pause before the first word of a scene is one before the scene.
  const isInScene = before.type === 'scene' && draft.type === 'text' && draft.container?.type === 'scene';
  return isInScene ? [pause, before] : [before, pause];
}

/** Pauses in a row as one; null for none. */
function sumOf(pauses: readonly PauseDraft[]): PauseDraft | null {
  const [first] = pauses;
  if (first === undefined) return null;
  const durationMs = pauses.reduce((sum, pause) => sum + pause.durationMs, 0);
  return { ...first, durationMs, end: pauses.at(-1)?.end ?? first.end };
}

function withPauseAfter(lines: readonly TextLine[], pause: PauseDraft | null): readonly TextLine[] {
  const last = lines.at(-1);
  return last === undefined || pause === null ? lines : [...lines.slice(0, -1), { ...last, pause }];
}
