/**
 * A table of numbers -> the values of a chart: the first column has the labels, each other one is a series.
 *
 * Guarantees: a chart has one scale, so all its numbers have the same unit; what cannot be drawn is an error at the
 * cell or the directive that is in the way, and then there is no chart.
 */
import type { TableDraft } from '../drafts/draft.ts';
import type { Flow } from '../flow.ts';
import type { Report } from '../report.ts';
import type { Chart } from '../script.ts';
import { type Measured, readNumber } from './numbers.ts';

/** More than these would be crowded in some format. */
const mostSeries = 3;
const mostBars = 12;
const mostPoints = 40;

/** A cell without a number: there is none to draw. */
const noValue = /^(?:[-–—.…]*|n\/a|\?)$/i;

/** @param language of the numbers. */
export function chartOf(
  draft: TableDraft,
  { type }: NonNullable<TableDraft['chart']>,
  language: string,
  report: Report,
): Chart | null {
  const series = Math.max(...draft.rows.map((row) => row.length), draft.head.length) - 1;
  const problem = problemOf(type, draft.rows.length, series);
  if (problem !== null) {
    report.add('error', 'bad-chart', draft, problem.message, problem.hint);
    return null;
  }
  let unit: string | null = null;
  const values: (number | null)[][] = [];
  for (const row of draft.rows) {
    const read: (number | null)[] = [];
    for (let column = 1; column <= series; column += 1) {
      const measured = measure(row[column], language, report);
      if (measured === undefined) return null;
      if (measured !== null && measured.unit !== '') {
        if (unit !== null && unit !== measured.unit) {
          reportUnits(row[column], unit, measured.unit, report);
          return null;
        }
        unit = measured.unit;
      }
      read.push(measured?.value ?? null);
    }
    values.push(read);
  }
  return { type, values };
}

interface Problem {
  readonly message: string;
  readonly hint: string;
}

function problemOf(type: Chart['type'], rows: number, series: number): Problem | null {
  if (series < 1)
    return {
      message: 'A chart needs a column of numbers.',
      hint: 'Write labels in the first column, numbers in the second.',
    };
  if (series > mostSeries)
    return {
      message: `A chart shows at most ${mostSeries} columns of numbers, and this table has ${series}.`,
      hint: 'Make two tables of it, or leave the directive out to show it as a table.',
    };
  const most = type === 'bar' ? Math.floor(mostBars / series) : mostPoints;
  if (rows > most)
    return {
      message: `A ${type} chart of ${series === 1 ? 'one column' : `${series} columns`} has at most ${most} rows, and this table has ${rows}.`,
      hint:
        type === 'bar'
          ? 'Take rows together, or draw a line with ::chart{type=line}.'
          : 'Take rows together.',
    };
  if (type === 'line' && rows < 2)
    return { message: 'A line chart needs at least two rows.', hint: 'Draw a bar with ::chart{type=bar}.' };
  return null;
}

/** Null for a cell without a number, undefined for one with something else, which is reported. */
function measure(cell: Flow | undefined, language: string, report: Report): Measured | null | undefined {
  if (cell === undefined || noValue.test(cell.text.trim())) return null;
  const measured = readNumber(cell.text, language);
  if (measured !== null) return measured;
  report.add(
    'error',
    'bad-chart',
    cell.sourceRange({ start: 0, end: cell.text.length }),
    `"${cell.text.trim().slice(0, 40)}" is no number that a chart could show.`,
    'The first column has the labels, the others have one number a cell; leave a cell empty where there is none.',
  );
  return undefined;
}

function reportUnits(cell: Flow | undefined, one: string, other: string, report: Report): void {
  report.add(
    'error',
    'bad-chart',
    cell?.sourceRange({ start: 0, end: cell.text.length }) ?? null,
    `A chart has one scale, and these numbers are in "${one}" and in "${other}".`,
    'Write all numbers in the same unit.',
  );
}
