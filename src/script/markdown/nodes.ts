/** Small questions to the nodes of a Markdown tree: where they stand, which rows are read, what links mean. */
import type { Nodes, RootContent, Table } from 'mdast';
import { stopLineOf } from '../clock/clock-time.ts';
import type { Range } from '../flow.ts';

export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Adds the addresses that `[name]: address` lines give, by name. */
export function collectDefinitions(nodes: readonly RootContent[], into: Map<string, string>): void {
  for (const node of nodes) {
    if (node.type === 'definition') into.set(node.identifier, node.url);
    else if (node.type === 'blockquote' || node.type === 'containerDirective' || node.type === 'listItem')
      collectDefinitions(node.children, into);
    else if (node.type === 'list') collectDefinitions(node.children, into);
  }
}

/** The rows that are read: a heading row of a word or two a cell says little without its columns. */
export function rowsOf({ children }: Table): Table['children'] {
  const [head, ...rows] = children;
  if (head === undefined || rows.length === 0) return children;
  const isLabels = head.children.every((cell) => {
    const words = textIn(cell).trim();
    return words.split(/\s+/).length <= 3 && !/[.!?]$/.test(words);
  });
  return isLabels ? rows : children;
}

/** Whether most rows of a table start with a clock time, so that it is a day rather than a table. */
export function isTimetable(table: Table): boolean {
  const rows = rowsOf(table);
  // The language is not known before the whole text is read.
  const context = { language: null, isTimetable: true };
  const stops = rows.filter(
    (row) => stopLineOf(row.children.map(textIn).join(' · ').trim(), context) !== null,
  );
  return stops.length >= 2 && stops.length * 2 > rows.length;
}

function textIn(node: Nodes): string {
  if ('value' in node) return node.value;
  // No directive but the colon of a time: "9:00".
  if (node.type === 'textDirective' && node.children.length === 0) return `:${node.name}`;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
