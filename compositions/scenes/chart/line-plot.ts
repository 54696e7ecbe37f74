/**
 * Where the points and labels of a line chart stand.
 *
 * Guarantees: everything lies inside of the box; no label comes closer than a third of its height to another or to a line.
 * The first and the last value are written, with the highest and the lowest where they stand apart, and all of them where
 * there is room. Of several lines only the ends are labelled, beside them: above the points a label would stand on
 * another line.
 */
import type { ChartSceneProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken.ts';
import type { Box, Layout } from '../../layout/layout.ts';
import { placeOf, scaleOf, seriesNames } from './chart-scale.ts';
import { clearance, type LabelPlace, placeLabels, textDrop, textRise } from './point-labels.ts';

export interface Point {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** As the author wrote it. */
  readonly text: string;
  /** Where its value is written; null where it is not. */
  readonly label: LabelPlace | null;
}

/** What is written beside the first or the last point of one of several lines. */
export interface LineEnd {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly value: string;
  /** The line's at its last point, in lines below the value. */
  readonly name: readonly string[];
}

export interface PlotSeries {
  readonly points: readonly Point[];
  readonly ends: readonly LineEnd[];
}

export interface Plot {
  /** Font sizes in pixels. */
  readonly valueSize: number;
  readonly labelSize: number;
  readonly labelY: number;
  readonly labels: readonly { readonly x: number; readonly text: string; readonly shown: boolean }[];
  readonly series: readonly PlotSeries[];
}

/** The widest advances of Inter bold, in ems: of capitals and narrow letters there are too few to tell apart. */
const advances = [
  [/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/u, 1],
  [/[mwMW%@‰]/u, 0.98],
  [/\p{Lu}/u, 0.78],
  [/[\s.,:;'’|!]/u, 0.34],
] as const;
const otherAdvance = 0.67;

/** An upper bound for Latin text: labels are centred on points at the box's edges. */
export function widthOf(text: string, size: number): number {
  const ems = [...text].map((letter) => advances.find(([some]) => some.test(letter))?.[1] ?? otherAdvance);
  return ems.reduce((sum, em) => sum + em, 0) * size;
}

/** @param within where the chart may stand */
export function linePlot(
  scene: ChartSceneProps,
  within: Box,
  { unit, shape }: Pick<Layout, 'unit' | 'shape'>,
): Plot {
  const valueSize = unit * (shape === 'wide' ? 4 : 3.8);
  const labelSize = unit * (shape === 'wide' ? 3.4 : 3.3);
  const names = seriesNames(scene).map((name) => linesOf(name, within.width * 0.3, labelSize));
  const isAlone = names.length === 1;
  const labels = scene.rows.map(({ cells }) => (cells[0] ? plainText([cells[0]]) : ''));
  const texts = scene.rows.map(({ cells }) => cells.slice(1).map((cell) => plainText([cell])));
  const last = scene.rows.length - 1;
  const gap = unit * 2.4;
  const valueWidth = (row: number) => Math.max(...(texts[row] ?? []).map((text) => widthOf(text, valueSize)));
  const nameWidth = Math.max(0, ...names.flat().map((line) => widthOf(line, labelSize)));
  const labelEdge = (row: number) => widthOf(labels[row] ?? '', labelSize) / 2;
  const besideFirst = isAlone ? valueWidth(0) / 2 : valueWidth(0) + gap;
  const besideLast = isAlone ? valueWidth(last) / 2 : Math.max(valueWidth(last), nameWidth) + gap;

  const height = Math.min(within.height, within.width * (shape === 'wide' ? 0.55 : 1.2));
  const boxTop = within.y + (within.height - height) / 2;
  const left = within.x + Math.max(labelEdge(0), besideFirst);
  const right = within.x + within.width - Math.max(labelEdge(last), besideLast);
  const top = boxTop + valueSize * 1.8;
  const labelY = boxTop + height - labelSize * 0.5;
  // Values below the lowest point stay clear of the labels.
  const bottom = labelY - labelSize * 1.5 - valueSize * 1.75;
  const step = (right - left) / Math.max(1, last);
  const scale = scaleOf(scene.values, false);
  const xOf = (row: number) => left + step * row;

  const every = Math.ceil((Math.max(...labels.map((text) => widthOf(text, labelSize))) + gap) / step);
  const isShown = (row: number) => row === last || (row % every === 0 && last - row >= every);
  const fits = Math.max(...texts.flat().map((text) => widthOf(text, valueSize))) + unit < step;

  const series = names.map((name, index): PlotSeries => {
    const values = scene.values.map((row) => row[index] ?? null);
    const numbers = values.filter((value) => value !== null);
    const telling = [values.indexOf(Math.max(...numbers)), values.indexOf(Math.min(...numbers))];
    const apart = telling.filter((row) => Math.min(row, last - row) * step > valueSize * 3.5);
    const wanted = new Set([0, last, ...apart, ...(fits ? values.keys() : [])]);
    const places = values.flatMap((value, row) => {
      if (value === null) return [];
      const text = texts[row]?.[index] ?? '';
      const y = bottom - (bottom - top) * placeOf(value, scale);
      return [{ row, x: xOf(row), y, text, width: widthOf(text, valueSize) }];
    });
    const written = isAlone ? placeLabels(places, [...wanted], 2, valueSize) : null;
    const points = places.map(
      ({ row, x, y, text }): Point => ({ row, x, y, text, label: written?.get(row) ?? null }),
    );
    const endsOf = isAlone ? [] : [points[0], points.length > 1 ? points.at(-1) : undefined];
    const ends = endsOf.flatMap((point, at): LineEnd[] => {
      if (point === undefined || (at === 0 && point.row > 0)) return [];
      const isLast = at === 1;
      const x = isLast ? point.x + gap : point.x - gap;
      return [{ row: point.row, x, y: point.y, value: point.text, name: isLast ? name : [] }];
    });
    return { points, ends };
  });
  return {
    valueSize,
    labelSize,
    labelY,
    labels: labels.map((text, row) => ({ x: xOf(row), text, shown: isShown(row) })),
    series: withEndsApart(series, { valueSize, labelSize, lowest: labelY - labelSize * textRise }),
  };
}

/** A name in lines of at most this width, but for words that are wider. */
function linesOf(name: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface EndSizes {
  readonly valueSize: number;
  readonly labelSize: number;
  /** Where the labels below begin. */
  readonly lowest: number;
}

/** From the middle of a value to the middle of the first line of its name, and from there to the next, in ems of each. */
export const nameLeading = { first: 1.05, next: 1.2 } as const;

/**
 * What stands beside lines that begin or end close to one another is moved apart: downwards, and up again where it would
 * meet the labels below.
 */
function withEndsApart(series: readonly PlotSeries[], sizes: EndSizes): PlotSeries[] {
  const moved = new Map<LineEnd, LineEnd>();
  const all = series.flatMap(({ ends }) => ends).sort((a, b) => a.y - b.y);
  for (const isFirst of [true, false]) {
    const column = all.filter(({ row }) => (row === 0) === isFirst);
    const ys: number[] = [];
    let free = Number.NEGATIVE_INFINITY;
    for (const end of column) {
      const { above, below } = extentOfEnd(end, sizes);
      const y = Math.max(end.y, free + above);
      ys.push(y);
      free = y + below;
    }
    let limit = sizes.lowest;
    for (const [index, end] of [...column.entries()].reverse()) {
      const { above, below } = extentOfEnd(end, sizes);
      const y = Math.min(ys[index] ?? end.y, limit - below);
      moved.set(end, { ...end, y });
      limit = y - above;
    }
  }
  return series.map(({ points, ends }) => ({ points, ends: ends.map((end) => moved.get(end) ?? end) }));
}

/** How far an end reaches from its middle, with what is kept free below it. */
function extentOfEnd({ name }: LineEnd, { valueSize, labelSize }: EndSizes) {
  const middle = (textRise / 2) * valueSize;
  const names = name.length;
  const below =
    names === 0
      ? middle + textDrop * valueSize
      : nameLeading.first * valueSize +
        (names - 1) * nameLeading.next * labelSize +
        (textRise / 2 + textDrop) * labelSize;
  return { above: middle, below: below + clearance(valueSize) };
}
