/** Lists of Markdown: the text of each item is put in the list, with its number. Nested lists are one level deeper. */
import type { List, ListItem } from 'mdast';
import type { Container } from '../drafts/draft.ts';
import { rangeOf } from './nodes.ts';
import type { Walk } from './walk.ts';

/** No list of a script has so many items. */
const firstYear = 1000;

export function readList(node: List, walk: Walk): void {
  const first = node.ordered === true ? (node.start ?? 1) : null;
  if (first !== null && first >= firstYear) for (const item of node.children) readYear(item, walk);
  else readItems(node.children, first, walk);
}

/** "1984. What a year." is a sentence, not the 1984th item: its number is its first word. */
function readYear(item: ListItem, walk: Walk): void {
  const { start } = rangeOf(item);
  const [first] = item.children;
  const end = first === undefined ? start : rangeOf(first).start;
  const number = { text: walk.tree.source.slice(start, end), start, end, exact: true };
  walk.builder.startingWith(number, () => walk.children(item.children));
}

/** @param first number of the first item; null in a list without numbers. */
function readItems(items: readonly ListItem[], first: number | null, walk: Walk): void {
  const { builder } = walk;
  const outer = builder.container;
  const isNested = outer?.type === 'list';
  const id = isNested ? outer.id : builder.newId();
  const depth = isNested ? outer.depth + 1 : 0;
  for (const [at, item] of items.entries()) {
    const number = first === null ? null : first + at;
    // In a quote and the like, what the items say is part of the quote.
    const container: Container =
      outer === null || isNested ? { type: 'list', id, item: builder.newId(), depth, number } : outer;
    builder.within(container, () => walk.children(item.children));
  }
}
