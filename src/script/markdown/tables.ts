/** A table of Markdown, its cells read, as a draft. */
import type { Table } from 'mdast';
import type { Draft, TableDraft } from '../drafts/draft.ts';
import { type Flow, joinLines } from '../flow.ts';
import { rangeOf } from './nodes.ts';

const sides = { left: 'start', center: 'center', right: 'end' } as const;

/**
 * @param cells of each row, the head's first: what the reader made of each.
 * @param chart what a directive above the table asks for.
 */
export function gridOf(
  node: Table,
  cells: readonly (readonly (readonly Draft[])[])[],
  chart: TableDraft['chart'],
): TableDraft {
  const [head = [], ...body] = cells.map((row) => row.map((drafts) => joinLines(drafts.flatMap(flowsOf))));
  const alignment = (node.align ?? []).map((side) => (side ? sides[side] : null));
  const draft = { type: 'table', alignment, chart, ...rangeOf(node) } as const;
  // A head without rows is all that there is to read.
  return body.length > 0 ? { ...draft, head, rows: body } : { ...draft, head: [], rows: [head] };
}

/** Whether a draft is part of a cell's text; pictures and the like stand behind the table. */
export function isOfCell({ type }: Draft): boolean {
  return type === 'text' || type === 'heading';
}

function flowsOf(draft: Draft): readonly Flow[] {
  if (draft.type === 'heading') return [draft.flow];
  return draft.type === 'text' ? draft.lines.map(({ flow }) => flow) : [];
}
