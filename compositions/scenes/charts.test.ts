import { describe, expect, it } from 'vitest';
import type { ChartSceneProps, LineProps, RowProps } from '../../src/storyboard/contract.ts';
import { layoutFor } from '../layout/layout.ts';
import { placeOf, scaleOf, seriesNames } from './chart-scale.ts';
import { linePlot } from './line-plot.ts';
import { columnsOf } from './table-columns.ts';

function cell(text: string): LineProps {
  const run = { text, bold: false, italic: false, code: false, color: null };
  const words = text === '' ? [] : [{ spaceBefore: false, runs: [run], startFrame: 0, endFrame: 1 }];
  return { words, startFrame: 0, endFrame: 1 };
}

function row(...texts: string[]): RowProps {
  return { cells: texts.map(cell), startFrame: 0, endFrame: 1 };
}

function chart(
  head: string[],
  values: (number | null)[][],
  label = (index: number) => `${index}`,
): ChartSceneProps {
  const rows = values.map((numbers, index) =>
    row(label(index), ...numbers.map((value) => `${value ?? '–'}`)),
  );
  return {
    type: 'chart',
    chart: 'line',
    durationInFrames: 60,
    captions: [],
    head: row('', ...head),
    rows,
    values,
  };
}

const formats: [number, number][] = [
  [1920, 1080],
  [1080, 1920],
  [1080, 1080],
  [1080, 1350],
];

describe('a scale', () => {
  it('of bars starts at zero, or reaches it from below', () => {
    expect(scaleOf([[3], [5]], true)).toEqual({ lowest: 0, highest: 5 });
    expect(scaleOf([[-3], [-5]], true)).toEqual({ lowest: -5, highest: 0 });
  });

  it.each([[[[7], [7]]], [[[0], [0]]], [[[null], [null]]], [[[-4]]]])('has a length for %j', (values) => {
    const scale = scaleOf(values, false);
    for (const value of values.flat())
      if (value !== null) expect(placeOf(value, scale)).toBeGreaterThanOrEqual(0);
    expect(scale.highest).toBeGreaterThan(scale.lowest);
  });
});

describe('seriesNames', () => {
  it('names several series, but not the only one', () => {
    expect(seriesNames(chart(['Tea', 'Coffee'], [[1, 2]]))).toEqual(['Tea', 'Coffee']);
    expect(seriesNames(chart(['Tea'], [[1]]))).toEqual(['']);
  });
});

describe.each(formats)('a line chart at %i by %i', (width, height) => {
  const layout = layoutFor(width, height);
  const plotOf = (scene: ChartSceneProps) => linePlot(scene, layout.page, layout);
  const { page } = layout;

  it('stands inside of its box', () => {
    const values = Array.from({ length: 40 }, (_, index) => [Math.sin(index) * 1000, index, null]);
    const { series, labels } = plotOf(chart(['A name of several words', 'Other', 'None'], values));
    for (const { x, y } of series.flatMap(({ points, ends }) => [...points, ...ends])) {
      expect(x).toBeGreaterThan(page.x);
      expect(x).toBeLessThan(page.x + page.width);
      expect(y).toBeGreaterThan(page.y);
      expect(y).toBeLessThan(page.y + page.height);
    }
    expect(labels).toHaveLength(40);
  });

  it('writes the first and the last label, and no two over one another', () => {
    const values = Array.from({ length: 12 }, (_, index) => [index % 5]);
    const plot = plotOf(chart(['Rain'], values, (index) => `Month ${index}`));
    const shown = plot.labels.filter((label) => label.shown);
    expect(shown[0]?.text).toBe('Month 0');
    expect(shown.at(-1)?.text).toBe('Month 11');
    shown.slice(1).forEach((label, at) => {
      expect(label.x - (shown[at]?.x ?? 0)).toBeGreaterThan(label.text.length * plot.labelSize * 0.5);
    });
  });

  it('parts the ends of lines that meet', () => {
    const { series, valueSize } = plotOf(
      chart(
        ['A', 'B', 'C'],
        [
          [1, 2, 3],
          [5, 5, 5],
        ],
      ),
    );
    const last = series.flatMap(({ ends }) => ends.filter(({ row: at }) => at === 1)).map(({ y }) => y);
    expect(new Set(last).size).toBe(3);
    const sorted = last.toSorted((a, b) => a - b);
    expect((sorted[1] ?? 0) - (sorted[0] ?? 0)).toBeGreaterThan(valueSize);
  });
});

describe('columnsOf', () => {
  const narrow = [row('Tea', 'Minutes'), row('Black', '4')];
  const broad = [
    row('Month', 'What is done in the garden', 'What it takes', 'Hours'),
    row('March', 'Beds are dug and beans are sown', 'A spade and seed', '4'),
  ];

  it('puts columns side by side where they fit, and rows on cards where they do not', () => {
    expect(columnsOf(narrow, 860, 39).asCards).toBe(false);
    expect(columnsOf(broad, 860, 39).asCards).toBe(true);
    expect(columnsOf(broad, 1550, 29).asCards).toBe(false);
    expect(columnsOf([row('x'.repeat(400))], 860, 39).asCards).toBe(false);
  });
});
