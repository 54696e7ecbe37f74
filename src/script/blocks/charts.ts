/**
 * A table of numbers -> the values of a chart: the first column has the labels, each other one is a series.
 *
 * Guarantees: a chart has one scale, so all its numbers have the same unit; what cannot be drawn is an error at the
 * cell or the directive that is in the way, and then there is no chart.
 */
import type { TableDraft } from '../drafts/draft.ts';
import type { Flow, Range } from '../flow.ts';
import type { Report } from '../report.ts';
import type { Chart } from '../script.ts';
import { readNumber } from './numbers.ts';

/** More would be crowded in some format. */
const maxSeries = 3;
const maxBars = 12;
const maxPoints = 40;

/** A cell without a number, of which nothing is drawn. */
const noValue = /^(?:[-–—.…]*|n\/a|\?)$/i;

interface Problem {
  /** Where, in the source; the whole table unless given. */
  readonly range?: Range;
  readonly message: string;
  readonly hint: string;
}

/** @param language BCP 47 tag, which says how numbers are written. */
export function chartOf(
  draft: TableDraft,
  { type }: NonNullable<TableDraft['chart']>,
  language: string,
  report: Report,
): Chart | null {
  const series = Math.max(...draft.rows.map((row) => row.length), draft.head.length) - 1;
  const problem = sizeProblem(type, draft.rows.length, series);
  const values = problem ?? valuesOf(draft.rows, series, language);
  if (!('message' in values)) return { type, values };
  report.add('error', 'bad-chart', values.range ?? draft, values.message, values.hint);
  return null;
}

function sizeProblem(type: Chart['type'], rows: number, series: number): Problem | null {
  if (series < 1)
    return {
      message: 'A chart needs a column of numbers.',
      hint: 'Write labels in the first column and numbers in the second.',
    };
  if (series > maxSeries)
    return {
      message: `A chart shows at most ${maxSeries} columns of numbers, and this table has ${series}.`,
      hint: 'Split the table in two, or remove the directive to show it as a table.',
    };
  const max = type === 'bar' ? Math.floor(maxBars / series) : maxPoints;
  if (rows > max) {
    const columns = series === 1 ? 'one column' : `${series} columns`;
    return {
      message: `A ${type} chart of ${columns} has at most ${max} rows, and this table has ${rows}.`,
      hint: type === 'bar' ? 'Combine rows, or draw a line with ::chart{type=line}.' : 'Combine rows.',
    };
  }
  if (type === 'line' && rows < 2)
    return {
      message: 'A line chart needs at least two rows.',
      hint: 'Draw a bar chart with ::chart{type=bar}.',
    };
  return null;
}

/** The numbers of all columns but the first, row by row; or the first thing that is in the way. */
function valuesOf(rows: TableDraft['rows'], series: number, language: string): (number | null)[][] | Problem {
  let unit = '';
  const values: (number | null)[][] = [];
  for (const row of rows) {
    const read: (number | null)[] = [];
    for (let column = 1; column <= series; column += 1) {
      const cell = row[column];
      if (cell === undefined || noValue.test(cell.text.trim())) {
        read.push(null);
        continue;
      }
      const measured = readNumber(cell.text, language);
      if (measured === null) return noNumber(cell);
      if (unit !== '' && measured.unit !== '' && measured.unit !== unit)
        return otherUnit(cell, unit, measured.unit);
      if (measured.unit !== '') unit = measured.unit;
      read.push(measured.value);
    }
    values.push(read);
  }
  return values;
}

function noNumber(cell: Flow): Problem {
  return {
    range: cell.sourceRange({ start: 0, end: cell.text.length }),
    message: `"${cell.text.trim().slice(0, 40)}" is not a number.`,
    hint: 'Put labels in the first column and one number in each other cell; leave a cell empty where there is none.',
  };
}

function otherUnit(cell: Flow, one: string, other: string): Problem {
  return {
    range: cell.sourceRange({ start: 0, end: cell.text.length }),
    message: `A chart has one scale, and these numbers are in "${one}" and in "${other}".`,
    hint: 'Write all numbers in the same unit.',
  };
}
