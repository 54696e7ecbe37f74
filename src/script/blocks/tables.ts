/**
 * Table drafts -> tables of the script, their rows read as phrases.
 *
 * Guarantees: no cell is lost; all rows have as many cells as the widest; a row is one sentence, its cells parted by
 * a middle dot, which a voice hears as a short pause; a row or column that shows nothing is left out.
 */

import type { TableDraft } from '../drafts/draft.ts';
import type { Flow } from '../flow.ts';
import type { Report } from '../report.ts';
import type { Alignment, Table, TableRow } from '../script.ts';
import type { SentenceMaker } from '../sentences/maker.ts';
import { chartOf } from './charts.ts';

/** `12`, `€ 4.50`, `1½`, `−3 °C`, `9:30`; also the dash of a cell that has none. */
const figure = /^(?:[-–—]|\P{L}{0,3}\p{N}[\p{N}\s.,:'’]*\S{0,4})$/u;

/** Null when the table shows nothing. */
export function tableOf(draft: TableDraft, sentences: SentenceMaker, report: Report): Table | null {
  const { head, rows } = draft;
  const chart = draft.chart === null ? null : chartOf(draft, draft.chart, sentences.language, report);
  const width = Math.max(...[head, ...rows].map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    [head, ...rows].some((cells) => cells[column]?.isBlank === false),
  );
  const rowOf = (cells: readonly Flow[]): TableRow | null =>
    sentences.row(columns.map((column) => cells[column] ?? null));
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
    span: sentences.span(draft),
  };
}

/** Numbers stand one below the other, to be compared. */
function naturalAlignment(cells: readonly Flow[]): Alignment {
  const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => figure.test(text)) ? 'end' : 'start';
}
