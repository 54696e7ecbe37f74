/**
 * Makes one list, or one quote, of the drafts that belong to it.
 *
 * Guarantees: sentences are made in reading order; what shows nothing is left out.
 */
import type { TextDraft } from '../drafts/draft.ts';
import { withPauseAfter } from '../drafts/pauses.ts';
import { type Flow, joinLines } from '../flow.ts';
import { isHardBroken } from '../recognize/kind.ts';
import { isAddress, isSignOff } from '../recognize/line-shapes.ts';
import type { List, ListItem, Quote, Sentence } from '../script.ts';
import type { SentenceMaker } from '../sentences/sentence-maker.ts';

const leadingDash = /^(?:--+|[—–―-])\s*(?=\S)/;

/** Null when no item shows anything. */
export function listOf(drafts: readonly TextDraft[], sentences: SentenceMaker): List | null {
  const items: ListItem[] = [];
  let lastItem: number | null = null;
  for (const draft of drafts) {
    if (draft.container?.type !== 'list') continue;
    const made = withPauseAfter(proseOf(draft, sentences), draft.lines);
    if (made.length === 0) continue;
    const span = sentences.span(draft);
    const last = items.at(-1);
    // A loose item has several paragraphs.
    if (last !== undefined && draft.container.item === lastItem)
      items[items.length - 1] = {
        ...last,
        sentences: [...last.sentences, ...made],
        span: { start: last.span.start, end: span.end },
      };
    else {
      const { depth, number } = draft.container;
      items.push({ depth, number, sentences: made, turn: sentences.turn(draft.lines[0]?.flow, made), span });
    }
    lastItem = draft.container.item;
  }
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return null;
  const shallowest = Math.min(...items.map((item) => item.depth));
  const ordered = items.some((item) => item.depth === shallowest && item.number !== null);
  return { type: 'list', ordered, items, span: { start: first.span.start, end: last.span.end } };
}

/** @param isVerse in a text of verse a quote's lines are sentences. Null when it shows nothing. */
export function quoteOf(
  drafts: readonly TextDraft[],
  isVerse: boolean,
  sentences: SentenceMaker,
): Quote | null {
  const first = drafts[0];
  const last = drafts.at(-1);
  if (first === undefined || last === undefined) return null;
  const lastLine = last.lines.at(-1)?.flow;
  const isOnlyLine = drafts.length === 1 && last.lines.length === 1;
  const dash = isOnlyLine || lastLine === undefined ? null : leadingDash.exec(lastLine.text);
  const body = drafts.map((draft) =>
    dash !== null && draft === last ? { ...draft, lines: draft.lines.slice(0, -1) } : draft,
  );
  const made: Sentence[] = [];
  for (const draft of body) {
    const own = isVerse ? sentences.lines(draft.lines.map((line) => line.flow)) : proseOf(draft, sentences);
    made.push(...withPauseAfter(own, draft.lines));
  }
  const attribution =
    dash === null || lastLine === undefined ? null : sentences.line(behind(lastLine, dash[0].length));
  if (made.length === 0 && attribution === null) return null;
  const span = { start: sentences.span(first).start, end: sentences.span(last).end };
  return { type: 'quote', sentences: made, attribution, span };
}

function behind(flow: Flow, start: number): Flow {
  return flow.slice({ start, end: flow.text.length });
}

/** Prose over soft breaks; the author's own breaks end a sentence, and so does a first line in bold. */
export function proseOf(draft: TextDraft, sentences: SentenceMaker): Sentence[] {
  const flows = draft.lines.map((line) => line.flow);
  const [first, ...rest] = flows;
  if (isHardBroken(draft) || isSignOff(draft) || isAddress(draft))
    return flows.flatMap((flow) => sentences.prose(flow));
  if (first !== undefined && rest[0] !== undefined && isBold(first) && !isBold(rest[0]))
    return [...sentences.prose(first), ...sentences.prose(joinLines(rest))];
  return sentences.prose(joinLines(flows));
}

function isBold(flow: Flow): boolean {
  return flow.chunks.every((chunk) => chunk.style.bold || chunk.text.trim() === '');
}
