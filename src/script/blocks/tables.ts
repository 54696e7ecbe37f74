/**
 * Table drafts -> tables of the script, whose rows are read as phrases.
 *
 * Guarantees: no cell is lost; all rows have as many cells as the widest; a row is one sentence, with a middle dot
 * between its cells, which a voice reads as a short pause; a row or column that shows nothing is left out.
 */
import type { TableDraft } from '../drafts/draft.ts';
import type { Flow } from '../flow.ts';
import type { Report } from '../report.ts';
import type { Alignment, Table, TableRow } from '../script.ts';
import type { SentenceMaker } from '../sentences/maker.ts';
import { chartOf } from './charts.ts';

/** `12`, `€ 4.50`, `1½`, `−3 °C`, `9:30`; also the dash of a cell without a number. */
const figure = /^(?:[-–—]|\P{L}{0,3}\p{N}[\p{N}\s.,:'’]*\S{0,4})$/u;

/** Null when the table shows nothing. */
export function tableOf(draft: TableDraft, maker: SentenceMaker, report: Report): Table | null {
  const { head, rows } = draft;
  const chart = draft.chart === null ? null : chartOf(draft, draft.chart, maker.language, report);
  const width = Math.max(...[head, ...rows].map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    [head, ...rows].some((cells) => cells[column]?.isBlank === false),
  );
  const rowOf = (cells: readonly Flow[]): TableRow | null =>
    maker.row(columns.map((column) => cells[column] ?? null));
  const madeHead = rowOf(head);
  const madeRows = rows.flatMap((cells) => rowOf(cells) ?? []);
  if (madeRows.length === 0) return null;
  const alignment = columns.map((column) => {
    const cells = rows.flatMap((row) => row[column] ?? []);
    return draft.alignment[column] ?? naturalAlignment(cells);
  });
  return {
    type: 'table',
    head: madeHead,
    rows: madeRows,
    alignment,
    chart,
    span: maker.span(draft),
  };
}

/** Numbers are aligned at their ends, so that they can be compared. */
function naturalAlignment(cells: readonly Flow[]): Alignment {
  const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => figure.test(text)) ? 'end' : 'start';
}
