/**
 * The ticks of a rail of years around one year or a span of them.
 *
 * Guarantees: the years lie on the rail, away from its ends; every label stands on a long tick.
 */

export interface YearRail {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly year: number; readonly isLong: boolean }[];
  readonly labels: readonly number[];
}

/** Years from one tick to the next. */
const steps = [1, 2, 5, 10, 20, 50, 100] as const;

/** @param fewer true for a narrow rail: only every fifth tick, and half as many labels. */
export function yearRail(from: number, to: number | null, fewer: boolean): YearRail {
  const last = to ?? from;
  const wanted = Math.max(1, ((last - from) * 1.5) / 100);
  const step = steps.find((one) => one >= wanted) ?? 100;
  const long = step * 10;
  const start = Math.round(((from + last) / 2 - 5 * long) / long) * long;
  const apart = fewer ? step * 5 : step;
  const labelled = fewer ? 5 * long : 2 * long;
  const ticks = Array.from({ length: (10 * long) / apart + 1 }, (_, index) => {
    const year = start + index * apart;
    return { year, isLong: (year - start) % long === 0 };
  });
  return {
    from: start,
    to: start + 10 * long,
    ticks,
    labels: ticks.map(({ year }) => year).filter((year) => (year - start) % labelled === 0),
  };
}
