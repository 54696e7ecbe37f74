/**
 * Finds out which minute of the day is meant by a time of a clock with twelve hours: by the part of the day that is
 * named with it, or with the other time of a range (`11–1 pm`).
 */

/** Minutes. */
export const day = 24 * 60;
export const halfDay = 12 * 60;
/** Hours that a time of the 24-hour clock may be outside of the part of the day that is named with it. */
const mostAway = 3;

/** One time, before it is known which half of the day is meant. */
export interface Moment {
  /** After midnight, 0 to 1440. */
  readonly minutes: number;
  /** True when the hour is one of a clock with twelve. */
  readonly isTwelve: boolean;
  /** True when the hour is written with a zero before it: `09:30`, `0:30`. */
  readonly hasZero: boolean;
  /** The hours of the part of the day that is named. */
  readonly period: readonly number[] | null;
  readonly isBare: boolean;
  readonly isDotted: boolean;
  readonly isLoose: boolean;
  readonly hasClock: boolean;
  readonly end: number;
}

/**
 * The minute of the day. Where the moment does not name its half of the day, `other` does.
 *
 * @param direction 1 when the moment is the first one behind `other`, -1 when it is the last one before it.
 */
export function minuteOf(moment: Moment, other: Moment | null, direction: -1 | 1): number | null {
  if (moment.period !== null) return minuteInPeriod(moment, moment.period);
  if (other === null || other.period === null || !moment.isTwelve) return moment.minutes % day;
  const target = minuteInPeriod(other, other.period);
  if (target === null) return null;
  const way = (minute: number) => (direction * (minute - target) + day) % day;
  return halves(moment).toSorted((a, b) => way(a) - way(b))[0] ?? null;
}

/** "9 in the evening": the one of both nines that is nearest to the hours of evenings. Null for "15:00 am". */
function minuteInPeriod(moment: Moment, period: readonly number[]): number | null {
  const away = (minute: number) =>
    Math.min(
      ...period.map((hour) => {
        const hours = Math.abs(Math.floor(minute / 60) - hour);
        return Math.min(hours, 24 - hours);
      }),
    );
  if (!moment.isTwelve) return away(moment.minutes) > mostAway ? null : moment.minutes % day;
  return halves(moment).toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

function halves({ minutes }: Moment): [number, number] {
  const minute = minutes % halfDay;
  return [minute, minute + halfDay];
}
