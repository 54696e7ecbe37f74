import { describe, expect, it } from 'vitest';
import type { ChartSceneProps, LineProps, RowProps } from '../../../src/storyboard/contract.ts';
import { layoutFor } from '../../layout/layout.ts';
import { placeOf, scaleOf, seriesNames } from './chart-scale.ts';
import { nameLeading } from './line-ends.ts';
import { linePlot, type Plot } from './line-plot.ts';
import { textDrop, textRise } from './point-labels.ts';
import { widthOf } from './text-width.ts';

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
  it('of bars includes zero', () => {
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
  it('names several series, but not a single one', () => {
    expect(seriesNames(chart(['Tea', 'Coffee'], [[1, 2]]))).toEqual(['Tea', 'Coffee']);
    expect(seriesNames(chart(['Tea'], [[1]]))).toEqual(['']);
  });
});

interface Edges {
  readonly text: string;
  /** A value and the lines of its name are one text. */
  readonly whole: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly fontSize: number;
}

/** All texts of a plot with their edges. They are placed by their baseline, or by the middle of their capitals. */
function textsOf({ labels, labelSize, labelY, series, valueSize }: Plot): Edges[] {
  const edges = (
    text: string,
    fontSize: number,
    left: number,
    baseline: number,
    whole = `${left} ${baseline}`,
  ): Edges => ({
    text,
    whole,
    fontSize,
    left,
    right: left + widthOf(text, fontSize),
    top: baseline - textRise * fontSize,
    bottom: baseline + textDrop * fontSize,
  });
  const centred = (text: string, size: number, x: number, y: number) =>
    edges(text, size, x - widthOf(text, size) / 2, y);
  const axis = labels.filter(({ shown }) => shown).map(({ text, x }) => centred(text, labelSize, x, labelY));
  const values = series.flatMap(({ points }) =>
    points.flatMap(({ text, label }) => (label ? [centred(text, valueSize, label.x, label.y)] : [])),
  );
  const ends = series.flatMap((one, index) =>
    one.ends.flatMap(({ row: at, x, y, value, name }) => {
      const side = (text: string, size: number, middle: number) =>
        edges(
          text,
          size,
          at === 0 ? x - widthOf(text, size) : x,
          middle + (textRise / 2) * size,
          `${index} ${at}`,
        );
      const first = y + nameLeading.first * valueSize;
      return [
        side(value, valueSize, y),
        ...name.map((line, nth) => side(line, labelSize, first + nth * nameLeading.next * labelSize)),
      ];
    }),
  );
  return [...axis, ...values, ...ends];
}

/** The distance of a straight line from a box, finely sampled; 0 if they meet. */
function distanceToLine(box: Edges, from: { x: number; y: number }, to: { x: number; y: number }): number {
  let min = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= 200; step += 1) {
    const x = from.x + ((to.x - from.x) * step) / 200;
    const y = from.y + ((to.y - from.y) * step) / 200;
    const dx = Math.max(box.left - x, 0, x - box.right);
    const dy = Math.max(box.top - y, 0, y - box.bottom);
    min = Math.min(min, Math.hypot(dx, dy));
  }
  return min;
}

/** Pairs of texts, and of a text and a line, that are closer than a third of the text's height. */
function crowded(plot: Plot): string[] {
  const texts = textsOf(plot);
  const third = ({ fontSize }: Edges) => (fontSize * (textRise + textDrop)) / 3 - 0.01;
  const found: string[] = [];
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      const dx = Math.max(one.left - other.right, other.left - one.right, 0);
      const dy = Math.max(one.top - other.bottom, other.top - one.bottom, 0);
      if (one.whole !== other.whole && Math.hypot(dx, dy) < Math.min(third(one), third(other)))
        found.push(`"${one.text}" and "${other.text}"`);
    }
    for (const { points } of plot.series) {
      points.forEach((point, at) => {
        const next = points[at + 1];
        if (next === undefined || next.row !== point.row + 1) return;
        if (distanceToLine(one, point, next) < third(one)) found.push(`"${one.text}" and the line`);
      });
    }
  });
  return [...new Set(found)];
}

describe.each(formats)('a line chart at %i by %i', (width, height) => {
  const layout = layoutFor(width, height);
  const plotOf = (scene: ChartSceneProps) => linePlot(scene, layout.page, layout);
  const { page } = layout;

  it('stands inside its box', () => {
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

  it('writes the first and the last label, and no two on top of one another', () => {
    const values = Array.from({ length: 12 }, (_, index) => [index % 5]);
    const plot = plotOf(chart(['Rain'], values, (index) => `Month ${index}`));
    const shown = plot.labels.filter((label) => label.shown);
    expect(shown[0]?.text).toBe('Month 0');
    expect(shown.at(-1)?.text).toBe('Month 11');
    shown.slice(1).forEach((label, at) => {
      expect(label.x - (shown[at]?.x ?? 0)).toBeGreaterThan(label.text.length * plot.labelSize * 0.5);
    });
  });

  it.each([
    ['falls and rises', [60, 42, 51]],
    ['rises steeply', [1, 20, 300, 4000]],
    ['falls to the end', [90, 70, 40, 10]],
    ['jumps up and down', [5, 90, 8, 95, 3, 88, 7]],
    ['jumps in many steps', Array.from({ length: 40 }, (_, index) => (index % 2) * 80 + index)],
    ['is flat', [7, 7, 7, 7]],
    ['has gaps', [3, null, 9, 4, null, 8, 1]],
    ['is a wave', Array.from({ length: 24 }, (_, index) => Math.round(Math.sin(index / 3) * 400))],
  ])('keeps its labels apart if the line %s', (_what, numbers) => {
    const values = numbers.map((value) => [value]);
    const plot = plotOf(chart(['Rain'], values, (index) => `Month ${index}`));
    expect(crowded(plot)).toEqual([]);
    const shown = plot.series[0]?.points.filter(({ label }) => label !== null).map(({ row: at }) => at);
    expect(shown?.at(0)).toBe(0);
    expect(shown?.at(-1)).toBe(values.length - 1);
  });

  it.each([
    [
      [
        [9, 8, 7],
        [1, 1.1, 1],
      ],
    ],
    [
      [
        [1, 1.1, 1],
        [9, 8, 7],
      ],
    ],
    [
      [
        [1, 5, 9],
        [2, 2, 2],
        [1, 1, 1],
      ],
    ],
  ])('keeps the ends of several lines apart: %j', (values) => {
    expect(crowded(plotOf(chart(['Green tea', 'Black tea', 'Oolong'], values, (at) => `May ${at}`)))).toEqual(
      [],
    );
  });

  it('is tested by a check that notices crowded labels', () => {
    const plot = plotOf(chart(['Rain'], [[60], [42], [51]], (index) => `Month ${index}`));
    const lower = { ...plot, labelY: plot.labelY - plot.labelSize * 1.5 };
    expect(crowded(lower)).toContain('"Month 1" and "42"');
    const series = plot.series.map((one) => ({
      ...one,
      points: one.points.map((point) => ({ ...point, label: point.label && { x: point.x, y: point.y } })),
    }));
    expect(crowded({ ...plot, series })).toContain('"51" and the line');
  });

  it('moves apart the ends of lines that meet', () => {
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
