/**
 * Makes one list, or one quote, of the drafts that belong to it.
 *
 * Guarantees: sentences are made in reading order; what shows nothing is left out.
 */
import type { TextDraft } from '../drafts/draft.ts';
import type { List, ListItem, Quote } from '../script.ts';
import type { SentenceMaker } from '../sentences/maker.ts';
import { linesOf, proseOf } from './prose.ts';

const leadingDash = /^(?:--+|[—–―-])\s*(?=\S)/;

/** Null when no item shows anything. */
export function listOf(drafts: readonly TextDraft[], maker: SentenceMaker): List | null {
  const items: ListItem[] = [];
  let lastItem: number | null = null;
  for (const draft of drafts) {
    if (draft.container?.type !== 'list') continue;
    const { depth, number, item } = draft.container;
    const sentences = proseOf(draft, maker);
    if (sentences.length === 0) continue;
    const span = maker.span(draft);
    const last = items.at(-1);
    // An item may have several paragraphs.
    if (last !== undefined && item === lastItem)
      items[items.length - 1] = {
        ...last,
        sentences: [...last.sentences, ...sentences],
        span: { start: last.span.start, end: span.end },
      };
    else items.push({ depth, number, sentences, turn: maker.turn(draft.lines[0]?.flow, sentences), span });
    lastItem = item;
  }
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return null;
  const shallowest = Math.min(...items.map(({ depth }) => depth));
  const ordered = items.some(({ depth, number }) => depth === shallowest && number !== null);
  return { type: 'list', ordered, items, span: { start: first.span.start, end: last.span.end } };
}

/** @param isVerse in a text of verse, a quote's lines are sentences. @returns null when it shows nothing. */
export function quoteOf(drafts: readonly TextDraft[], isVerse: boolean, maker: SentenceMaker): Quote | null {
  const first = drafts[0];
  const last = drafts.at(-1);
  if (first === undefined || last === undefined) return null;
  const lastLine = last.lines.at(-1)?.flow;
  const isOnlyLine = drafts.length === 1 && last.lines.length === 1;
  const dash = isOnlyLine || lastLine === undefined ? null : leadingDash.exec(lastLine.text);
  const said = dash === null ? drafts : [...drafts.slice(0, -1), { ...last, lines: last.lines.slice(0, -1) }];
  const sentences = said.flatMap((draft) => (isVerse ? linesOf(draft, maker) : proseOf(draft, maker)));
  const name =
    dash === null ? undefined : lastLine?.slice({ start: dash[0].length, end: lastLine.text.length });
  const attribution = name === undefined ? null : maker.line(name);
  if (sentences.length === 0 && attribution === null) return null;
  const span = { start: maker.span(first).start, end: maker.span(last).end };
  return { type: 'quote', sentences, attribution, span };
}
