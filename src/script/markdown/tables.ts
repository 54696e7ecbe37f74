/**
 * Tables of Markdown: shown as tables; or as lists, where most rows are stops of a timetable, or where the table is
 * inside a list, a quote or the like.
 */
import type { Table, TableCell, TableRow } from 'mdast';
import { stopLineOf } from '../clock/read-clock.ts';
import type { Container, Draft, TableDraft } from '../drafts/draft.ts';
import { type Flow, joinLines } from '../flow.ts';
import { rangeOf, textIn } from './nodes.ts';
import type { Walk } from './walk.ts';

const sides = { left: 'start', center: 'center', right: 'end' } as const;

/** @param chart what a directive above the table wants drawn of it; null for no chart. */
export function readTable(node: Table, chart: TableDraft['chart'], walk: Walk): void {
  const isOpen = walk.builder.container === null;
  if (isOpen && (chart !== null || !isTimetable(node))) readAsTable(node, chart, walk);
  else readAsList(node, walk);
}

function readAsTable(node: Table, chart: TableDraft['chart'], walk: Walk): void {
  const { builder } = walk;
  const draftsOf = (cell: TableCell) => builder.collected(() => walk.children(cell.children));
  const cells = node.children.map((row) => row.children.map(draftsOf));
  builder.block(tableDraft(node, cells, chart));
  // Pictures and the like come after the table.
  for (const draft of cells.flat(2)) if (flowsOf(draft) === null) builder.block(draft);
}

/** @param cells what was read of each cell, row by row, the head's first. */
function tableDraft(
  node: Table,
  cells: readonly (readonly (readonly Draft[])[])[],
  chart: TableDraft['chart'],
): TableDraft {
  const [head = [], ...rows] = cells.map((row) =>
    row.map((drafts) => joinLines(drafts.flatMap((draft) => flowsOf(draft) ?? []))),
  );
  const alignment = (node.align ?? []).map((side) => (side ? sides[side] : null));
  const draft = { type: 'table', alignment, chart, ...rangeOf(node) } as const;
  // A head without rows is all there is to read.
  return rows.length > 0 ? { ...draft, head, rows } : { ...draft, head: [], rows: [head] };
}

/** The text that a draft adds to its cell; null for a draft that is not text. */
function flowsOf(draft: Draft): readonly Flow[] | null {
  if (draft.type === 'heading') return [draft.flow];
  return draft.type === 'text' ? draft.lines.map(({ flow }) => flow) : null;
}

function readAsList(node: Table, walk: Walk): void {
  const { builder } = walk;
  const outer = builder.container;
  const rows = rowsOf(node);
  const id = builder.newId();
  for (const row of rows) {
    const container: Container = outer ?? { type: 'list', id, item: builder.newId(), depth: 0, number: null };
    builder.within(container, () => readRow(row, walk));
  }
  const without = rows.length < node.children.length ? ' without its head' : '';
  builder.reportTableAsList(rangeOf(node), without);
}

function readRow(row: TableRow, walk: Walk): void {
  const filled = row.children.filter(({ children }) => children.length > 0);
  for (const [at, cell] of filled.entries()) {
    if (at > 0) walk.builder.cellSeparator(rangeOf(cell).start);
    walk.children(cell.children);
  }
}

/** The rows that are read in a list: a head of a word or two per cell says little without its columns. */
function rowsOf({ children }: Table): Table['children'] {
  const [head, ...rows] = children;
  if (head === undefined || rows.length === 0) return children;
  const isLabels = head.children.every((cell) => {
    const words = textIn(cell).trim();
    return words.split(/\s+/).length <= 3 && !/[.!?]$/.test(words);
  });
  return isLabels ? rows : children;
}

/** True when most rows start with a clock time: the table is the course of a day. */
function isTimetable(table: Table): boolean {
  const rows = rowsOf(table);
  // The language is known only once the whole text is read.
  const context = { language: null, isTimetable: true };
  const stops = rows.filter(
    (row) => stopLineOf(row.children.map(textIn).join(' · ').trim(), context) !== null,
  );
  return stops.length >= 2 && stops.length * 2 > rows.length;
}
