/**
 * Amounts as discs or bars, and the sentence beside or above them.
 *
 * Guarantees: the areas of discs and the lengths of bars are in proportion to the amounts; amounts, labels and sentence
 * lie in the safe area and do not overlap.
 */
import type { Box, Layout } from '../../layout/layout.ts';
import { heightOfText, widthOfText } from '../panels/type-metrics.ts';

type Family = Parameters<typeof heightOfText>[2];

export interface Amount {
  readonly label: string;
  readonly text: string;
  readonly value: number;
}

export interface AmountPlace {
  /** Of the disc or the bar. */
  readonly shape: Box;
  readonly value: Box;
  readonly valueSize: number;
  readonly label: Box;
  readonly labelSize: number;
  /** True where the words stand on the shape, false where they stand on the ground beside it. */
  readonly isOnShape: { readonly value: boolean; readonly label: boolean };
  readonly textAlign: 'start' | 'center';
}

export interface ComparisonLayout {
  readonly line: Box;
  readonly lineSize: number;
  readonly places: readonly AmountPlace[];
  readonly isDiscs: boolean;
}

export function comparisonLayout(
  layout: Layout,
  sentence: string,
  amounts: readonly Amount[],
  family: Family,
): ComparisonLayout {
  const isDiscs = amounts.length === 2;
  const { safe, unit, shape } = layout;
  const isWide = shape === 'wide';
  if (isDiscs && isWide) {
    const line = { ...safe, width: safe.width * 0.36 };
    const body = { ...safe, x: safe.x + safe.width * 0.385, width: safe.width * 0.615 };
    return { line, lineSize: unit * 8, places: discs(body, amounts, { unit, family }), isDiscs };
  }
  const lineSize = unit * (isWide ? 6.6 : 7.4);
  const needed = heightOfText(sentence, { width: safe.width, size: lineSize, face: 'title' }, family);
  const line = { ...safe, height: Math.min(safe.height * (isWide ? 0.24 : 0.3), needed) };
  const top = line.y + line.height + unit * 4;
  const body = { ...safe, y: top, height: safe.y + safe.height - top };
  const places = isDiscs ? discs(body, amounts, { unit, family }) : bars(layout, body, amounts, family);
  return { line, lineSize, places, isDiscs };
}

interface Type {
  readonly unit: number;
  readonly family: Family;
}

/** Beside each other on the lower edge, or in a high box one above the other: the first left, the second right. */
function discs(body: Box, amounts: readonly Amount[], type: Type): AmountPlace[] {
  const [one, other] = amounts;
  if (one === undefined || other === undefined) return [];
  const { unit } = type;
  const isBeside = body.width > body.height * 0.95;
  const least = body.width * (isBeside ? 0.26 : 0.44);
  const gap = unit * 3;
  const most = Math.max(one.value, other.value, Number.MIN_VALUE);
  const at = (largest: number) =>
    [one, other].map((amount) => {
      const diameter = Math.max(unit * 1.2, largest * Math.sqrt(amount.value / most));
      return disc(amount, diameter, least, type);
    });
  const fits = (pair: readonly SizedDisc[]) => {
    const wide = pair.reduce((sum, { width }) => sum + width, gap);
    const high = pair.reduce((sum, { height }) => sum + height, 0);
    return isBeside
      ? wide <= body.width && pair.every(({ height }) => height <= body.height)
      : high <= body.height && pair.every(({ width }) => width <= body.width);
  };
  let largest = Math.min(body.width, body.height) * (isBeside ? 1 : 0.78);
  while (!fits(at(largest)) && largest > unit * 4) largest *= 0.97;
  const [first, second] = at(largest);
  if (first === undefined || second === undefined) return [];
  const [right, bottom] = [body.x + body.width, body.y + body.height];
  return isBeside
    ? [
        first.at(right - second.width - gap - first.width / 2, bottom),
        second.at(right - second.width / 2, bottom),
      ]
    : [
        first.at(body.x + first.width / 2, body.y + first.height),
        second.at(right - second.width / 2, bottom),
      ];
}

/** A disc with its words on it, or above it if it is small. */
interface SizedDisc {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, bottom: number) => AmountPlace;
}

function disc(amount: Amount, diameter: number, least: number, { unit, family }: Type): SizedDisc {
  const isOnShape = diameter >= unit * 28;
  const wide = isOnShape ? diameter * 0.8 : Math.max(least, diameter);
  const byWidth = (wide * 0.94) / widthOfText(amount.text, 'title', family) / 1.08;
  const valueSize = Math.min(isOnShape ? diameter * 0.3 : unit * 10, byWidth);
  const labelSize = Math.max(unit * 3.4, Math.min(valueSize * 0.5, unit * 5.6));
  const valueHigh = valueSize * 1.2;
  const lines = Math.ceil((widthOfText(amount.label, 'text', family) * labelSize * 1.05) / wide);
  const labelHigh = labelSize * 1.26 * Math.min(isOnShape ? 2 : 3, lines);
  const words = valueHigh + labelHigh;
  return {
    width: Math.max(wide, diameter),
    height: isOnShape ? diameter : diameter + unit * 1.5 + words,
    at(x, bottom) {
      const top = isOnShape ? bottom - diameter / 2 - words / 2 : bottom - diameter - unit * 1.5 - words;
      return {
        shape: { x: x - diameter / 2, y: bottom - diameter, width: diameter, height: diameter },
        value: { x: x - wide / 2, y: top, width: wide, height: valueHigh },
        valueSize,
        label: { x: x - wide / 2, y: top + valueHigh, width: wide, height: labelHigh },
        labelSize,
        isOnShape: { value: isOnShape, label: isOnShape },
        textAlign: 'center',
      };
    },
  };
}

/** From the edge of the frame; each has its label above it. */
function bars({ width, unit }: Layout, body: Box, amounts: readonly Amount[], family: Family): AmountPlace[] {
  const most = Math.max(...amounts.map(({ value }) => value), Number.MIN_VALUE);
  const row = body.height / amounts.length;
  const hasLabels = amounts.some(({ label }) => label !== '');
  const labelSize = Math.min(unit * 5, row * 0.26);
  const labelHigh = hasLabels ? labelSize * 1.3 : 0;
  const high = Math.min(row * 0.92 - labelHigh, unit * 20);
  // A phone's frame has unequal margins, and a bar may come from either side.
  const margin = Math.max(body.x, width - body.x - body.width);
  return amounts.map(({ text, value }, index) => {
    const y = body.y + index * row;
    const long = Math.max(unit * 0.8, (body.x + body.width * 0.97) * (value / most));
    const valueSize = Math.min(high * 0.72, unit * 13);
    const wide = widthOfText(text, 'title', family) * valueSize * 1.15 + unit * 2;
    const fits = margin + wide < long;
    const from = fits ? body.x : Math.max(body.x, long + unit * 2);
    return {
      shape: { x: 0, y: y + labelHigh, width: Math.min(long, width), height: high },
      value: {
        ...{ x: from, y: y + labelHigh, height: high },
        width: fits ? long - margin - unit : body.x + body.width - from,
      },
      valueSize,
      label: { x: body.x, y, width: body.width, height: labelHigh },
      labelSize,
      isOnShape: { value: fits, label: false },
      textAlign: 'start',
    };
  });
}
