/** What the charts have in common: the scale, and the names and colours of the series. */
import { mix } from '../../../src/shared/contrast.ts';
import type { ChartSceneProps, Theme } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';

export interface Scale {
  readonly lowest: number;
  readonly highest: number;
}

/** @param withZero whether the scale must reach zero, as it must for bars, whose length is their value. */
export function scaleOf(values: ChartSceneProps['values'], withZero: boolean): Scale {
  const all = values.flat().filter((value) => value !== null);
  if (withZero) all.push(0);
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  // If all values are the same, or there are none, any scale is good enough.
  return Number.isFinite(lowest) && lowest < highest
    ? { lowest, highest }
    : { lowest: Math.min(0, lowest) || 0, highest: Math.max(1, highest) || 1 };
}

/** The place of a value on the scale, from 0 to 1. */
export function placeOf(value: number, { lowest, highest }: Scale): number {
  return (value - lowest) / (highest - lowest);
}

/** The names of the columns; empty if there is only one, whose name is shown above the chart. */
export function seriesNames({ head, values }: ChartSceneProps): string[] {
  const count = values[0]?.length ?? 0;
  return Array.from({ length: count }, (_, series) => {
    const cell = count > 1 ? head?.cells[series + 1] : undefined;
    return cell === undefined ? '' : plainText([cell]);
  });
}

/** The first series has the accent; the others are quieter. */
export function seriesColor(series: number, theme: Theme): string {
  const quiet = mix(theme.muted, theme.ground.colors[0] ?? theme.ink, 0.45);
  return [theme.accent, theme.muted, quiet][series] ?? quiet;
}
