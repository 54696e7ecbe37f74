/**
 * Where the points and labels of a line chart stand.
 *
 * Guarantees: everything lies inside the box; no label comes closer than a third of its height to another label or to a
 * line. The first and the last value are written, the highest and the lowest if they are far enough from those, and all
 * of them if there is room. Of several lines, only the ends are labelled, beside them: above the points, a label would
 * stand on another line.
 */
import type { ChartSceneProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import type { Box, Layout } from '../../layout/layout.ts';
import { placeOf, type Scale, scaleOf, seriesNames } from './chart-scale.ts';
import { endsApart, type LineEnd } from './line-ends.ts';
import { type LabelPlace, placeLabels, textRise } from './point-labels.ts';
import { widthOf, wrapped } from './text-width.ts';

export interface Point {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** The value as the author wrote it. */
  readonly text: string;
  /** Where the value is written; null if it is not. */
  readonly label: LabelPlace | null;
}

interface PlotSeries {
  readonly points: readonly Point[];
  readonly ends: readonly LineEnd[];
}

export interface Plot {
  /** Font sizes, in pixels. */
  readonly valueSize: number;
  readonly labelSize: number;
  readonly labelY: number;
  readonly labels: readonly { readonly x: number; readonly text: string; readonly shown: boolean }[];
  readonly series: readonly PlotSeries[];
}

/** The texts of a chart, and their sizes. */
interface Texts {
  readonly valueSize: number;
  readonly labelSize: number;
  /** The label of each row. */
  readonly labels: readonly string[];
  /** The values of each row, as written. */
  readonly values: readonly (readonly string[])[];
  /** The name of each series, in lines. */
  readonly names: readonly (readonly string[])[];
  /** Between a point and what stands beside it. */
  readonly gap: number;
}

/** The area of the points, in pixels of the frame. */
interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From one row to the next. */
  readonly step: number;
  /** The baseline of the rows' labels. */
  readonly labelY: number;
}

/** @param within where the chart may stand. */
export function linePlot(
  scene: ChartSceneProps,
  within: Box,
  { unit, shape }: Pick<Layout, 'unit' | 'shape'>,
): Plot {
  const texts = textsOf(scene, within, { unit, shape });
  const area = areaOf(texts, within, shape);
  const { valueSize, labelSize, labels } = texts;
  const last = labels.length - 1;
  const widest = Math.max(...labels.map((text) => widthOf(text, labelSize)));
  /** So many rows from one label that is written to the next. */
  const every = Math.ceil((widest + texts.gap) / area.step);
  const isShown = (row: number) => row === last || (row % every === 0 && last - row >= every);
  const scale = scaleOf(scene.values, false);
  const series = texts.names.map((_, index) => {
    const values = scene.values.map((row) => row[index] ?? null);
    return texts.names.length === 1
      ? loneSeries(values, texts, area, scale, unit)
      : oneOfSeveral(values, index, texts, area, scale);
  });
  const lowest = area.labelY - labelSize * textRise;
  const moved = endsApart(
    series.flatMap(({ ends }) => ends),
    { valueSize, labelSize, lowest },
  );
  return {
    valueSize,
    labelSize,
    labelY: area.labelY,
    labels: labels.map((text, row) => ({ x: xOf(row, area), text, shown: isShown(row) })),
    series: series.map(({ points, ends }) => ({ points, ends: ends.map((end) => moved.get(end) ?? end) })),
  };
}

function textsOf(
  scene: ChartSceneProps,
  within: Box,
  { unit, shape }: Pick<Layout, 'unit' | 'shape'>,
): Texts {
  const labelSize = unit * (shape === 'wide' ? 3.4 : 3.3);
  return {
    valueSize: unit * (shape === 'wide' ? 4 : 3.8),
    labelSize,
    labels: scene.rows.map(({ cells }) => (cells[0] ? plainText([cells[0]]) : '')),
    values: scene.rows.map(({ cells }) => cells.slice(1).map((cell) => plainText([cell]))),
    names: seriesNames(scene).map((name) => wrapped(name, within.width * 0.3, labelSize)),
    gap: unit * 2.4,
  };
}

/** Leaves room for the labels below the points, and for what stands beside the first and the last one. */
function areaOf(texts: Texts, within: Box, shape: Layout['shape']): Area {
  const { valueSize, labelSize, labels, values, names, gap } = texts;
  const last = labels.length - 1;
  const valueWidth = (row: number) =>
    Math.max(...(values[row] ?? []).map((text) => widthOf(text, valueSize)));
  const halfLabel = (row: number) => widthOf(labels[row] ?? '', labelSize) / 2;
  const nameWidth = Math.max(0, ...names.flat().map((line) => widthOf(line, labelSize)));
  const isAlone = names.length === 1;
  const besideFirst = isAlone ? valueWidth(0) / 2 : valueWidth(0) + gap;
  const besideLast = isAlone ? valueWidth(last) / 2 : Math.max(valueWidth(last), nameWidth) + gap;
  const left = within.x + Math.max(halfLabel(0), besideFirst);
  const right = within.x + within.width - Math.max(halfLabel(last), besideLast);
  const height = Math.min(within.height, within.width * (shape === 'wide' ? 0.55 : 1.2));
  const boxTop = within.y + (within.height - height) / 2;
  const labelY = boxTop + height - labelSize * 0.5;
  return {
    left,
    right,
    top: boxTop + valueSize * 1.8,
    // Values below the lowest point stay clear of the labels.
    bottom: labelY - labelSize * 1.5 - valueSize * 1.75,
    step: (right - left) / Math.max(1, last),
    labelY,
  };
}

function xOf(row: number, { left, step }: Area): number {
  return left + step * row;
}

/** The points of the rows that have a value. */
function pointsOf(
  values: readonly (number | null)[],
  series: number,
  texts: Texts,
  area: Area,
  scale: Scale,
): Omit<Point, 'label'>[] {
  return values.flatMap((value, row) => {
    if (value === null) return [];
    const text = texts.values[row]?.[series] ?? '';
    const y = area.bottom - (area.bottom - area.top) * placeOf(value, scale);
    return [{ row, x: xOf(row, area), y, text }];
  });
}

/** A line without others: its values stand above or below its points. */
function loneSeries(
  values: readonly (number | null)[],
  texts: Texts,
  area: Area,
  scale: Scale,
  unit: number,
): PlotSeries {
  const { valueSize } = texts;
  const last = texts.labels.length - 1;
  const numbers = values.filter((value) => value !== null);
  const extremes = [values.indexOf(Math.max(...numbers)), values.indexOf(Math.min(...numbers))];
  const apart = extremes.filter((row) => Math.min(row, last - row) * area.step > valueSize * 3.5);
  const widest = Math.max(...texts.values.flat().map((text) => widthOf(text, valueSize)));
  const wanted = new Set([0, last, ...apart, ...(widest + unit < area.step ? values.keys() : [])]);
  const points = pointsOf(values, 0, texts, area, scale);
  const measured = points.map((point) => ({ ...point, width: widthOf(point.text, valueSize) }));
  const places = placeLabels(measured, [...wanted], 2, valueSize);
  return { points: points.map((point) => ({ ...point, label: places.get(point.row) ?? null })), ends: [] };
}

/** One of several lines: its first and last value stand beside it, the last one with its name. */
function oneOfSeveral(
  values: readonly (number | null)[],
  series: number,
  texts: Texts,
  area: Area,
  scale: Scale,
): PlotSeries {
  const points = pointsOf(values, series, texts, area, scale).map((point) => ({ ...point, label: null }));
  const [first] = points;
  const last = points.length > 1 ? points.at(-1) : undefined;
  const ends: LineEnd[] = [];
  if (first?.row === 0)
    ends.push({ row: 0, x: first.x - texts.gap, y: first.y, value: first.text, name: [] });
  if (last)
    ends.push({
      row: last.row,
      x: last.x + texts.gap,
      y: last.y,
      value: last.text,
      name: texts.names[series] ?? [],
    });
  return { points, ends };
}
