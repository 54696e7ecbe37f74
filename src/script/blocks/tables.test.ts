import { describe, expect, it } from 'vitest';
import { parseScript } from '../parse.ts';
import type { Block, Table } from '../script.ts';

const blocksOf = (text: string): readonly Block[] =>
  parseScript(text).script?.sections.flatMap((section) => section.blocks) ?? [];

function tableOf(text: string): Table {
  const table = blocksOf(`A first sentence.\n\n${text}`).find((block) => block.type === 'table');
  if (table === undefined) throw new Error('there is no table');
  return table;
}

/** A row's cells as text. */
function cellsOf({ head, rows }: Table): string[][] {
  return (head === null ? rows : [head, ...rows]).map(({ sentence, cells }) =>
    cells.map(({ firstWord, wordCount }) =>
      sentence.words
        .slice(firstWord, firstWord + wordCount)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
}

const tea = `
| Tea | Minutes | Water |
|---|---|:-:|
| *Black* tea | 4 | boiling |
| Green | 2½ |  |
`;

describe('a table', () => {
  it('keeps its cells, and reads each row as one phrase', () => {
    const table = tableOf(tea);
    expect(cellsOf(table)).toEqual([
      ['Tea', 'Minutes', 'Water'],
      ['Black tea', '4', 'boiling'],
      ['Green', '2½', ''],
    ]);
    expect(table.rows.map(({ sentence }) => sentence.text)).toEqual([
      'Black tea · 4 · boiling',
      'Green · 2½',
    ]);
    expect(table.rows[0]?.sentence.words[0]?.runs[0]).toMatchObject({ text: 'Black', italic: true });
  });

  it('aligns columns as its author says, else numbers at the end', () => {
    expect(tableOf(tea).alignment).toEqual(['start', 'end', 'center']);
    expect(tableOf('| a | b |\n|--:|:--|\n| x | 1 |').alignment).toEqual(['end', 'start']);
  });

  it('drops a head and columns that show nothing', () => {
    const table = tableOf('|  |  |  |\n|---|---|---|\n| Green |  | 2 |\n|  |  |  |\n| Black |  | 4 |');
    expect(table.head).toBeNull();
    expect(cellsOf(table)).toEqual([
      ['Green', '2'],
      ['Black', '4'],
    ]);
  });

  it('of clock times becomes a timetable, and in a quote a list', () => {
    expect(
      parseScript('# Day\n\n| When | What |\n|---|---|\n| 9:00 | Mail |\n| 10:00 | Tea |').script?.kind,
    ).toBe('timetable');
    const quoted = blocksOf('Somebody said so.\n\n> | a | b |\n> |---|---|\n> | c | d |');
    expect(quoted.map(({ type }) => type)).toEqual(['paragraph', 'quote']);
  });

  it('may be the whole text', () => {
    expect(parseScript(tea).script?.sections[0]?.blocks[0]?.type).toBe('table');
  });
});

describe('a chart', () => {
  const sales =
    '| Year | Tea | Coffee |\n|---|---|---|\n| 2023 | $1,200 | $800 |\n| 2024 | $1,350.50 | – |\n';

  it('takes labels from the first column and numbers from the others', () => {
    expect(tableOf(`::chart{type=line}\n${sales}`).chart).toEqual({
      type: 'line',
      values: [
        [1200, 800],
        [1350.5, null],
      ],
    });
    expect(tableOf(`::chart{type=bar}\n\n${sales}`).chart?.type).toBe('bar');
    expect(tableOf(sales).chart).toBeNull();
  });

  it('reads numbers as the language writes them', () => {
    const german =
      '---\nlang: de\n---\n\nEin Satz.\n\n::chart{type=bar}\n| Ort | Menge |\n|---|---|\n| Ulm | 1.200,5 kg |\n';
    expect(blocksOf(german).flatMap((block) => (block.type === 'table' ? [block.chart] : []))).toEqual([
      { type: 'bar', values: [[1200.5]] },
    ]);
  });

  const rows = (count: number) =>
    Array.from({ length: count }, (_, row) => `| r${row} | ${row} |`).join('\n');

  it.each([
    [
      'a cell is not a number',
      '::chart{type=bar}\n| a | b |\n|---|---|\n| x | soon |',
      /"soon" is not a number/,
      6,
    ],
    [
      'units differ',
      '::chart{type=bar}\n| a | b |\n|---|---|\n| x | 3 kg |\n| y | 4 l |',
      /in "kg" and in "l"/,
      7,
    ],
    ['there are no numbers', '::chart{type=bar}\n| a |\n|---|\n| x |', /needs a column of numbers/, 4],
    ['it has too many bars', `::chart{type=bar}\n| a | b |\n|---|---|\n${rows(13)}`, /at most 12 rows/, 4],
    ['a line has one point', '::chart{type=line}\n| a | b |\n|---|---|\n| x | 3 |', /at least two rows/, 4],
    ['no table follows', '::chart{type=bar}\n\nNo table.', /right above a table/, 3],
    ['its type is unknown', `::chart{type=pie}\n${sales}`, /bar or line/, 3],
    ['it has other settings', `::chart{type=bar color=red}\n${sales}`, /bar or line/, 3],
  ])('is an error where %s', (_, text, message, line) => {
    const { script, diagnostics } = parseScript(`A sentence.\n\n${text}\n`);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(script).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.span?.start.line).toBe(line);
  });
});
