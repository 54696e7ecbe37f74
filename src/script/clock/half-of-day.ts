/**
 * Finds the minute of the day that a time on a clock with twelve hours means: by the part of the day that is named with
 * it, or with the other time of a range (`11–1 pm`).
 */

/** Minutes. */
export const minutesPerDay = 24 * 60;
export const minutesPerHalfDay = 12 * 60;
/** Hours that a time of the 24-hour clock may be away from the part of the day that is named with it. */
const maxAway = 3;

/** One time, before it is known which half of the day is meant. */
export interface SingleTime {
  /** After midnight, 0 to 1440. */
  readonly minutes: number;
  /** True when the hour is one of a clock with twelve. */
  readonly isTwelve: boolean;
  /** True when the hour is written with a zero before it: `09:30`, `0:30`. */
  readonly hasZero: boolean;
  /** The hours of the part of the day that is named; null where none is. */
  readonly period: readonly number[] | null;
  /** True for a mere number: `9`. */
  readonly isBare: boolean;
  /** True for `9.15`, which may be a price. */
  readonly isDotted: boolean;
  /** True for `2 heures`, `las 9`, which may count hours or other things. */
  readonly isLoose: boolean;
  /** True after a word that makes a number an hour: "kl.". */
  readonly hasClock: boolean;
  /** Where it ends in the text. */
  readonly end: number;
}

/**
 * The minute of the day. Where the time does not name its half of the day, `other` does.
 *
 * @param direction 1 when the time is the first one after `other`, -1 when it is the last one before it.
 * @returns null for a time that cannot be, such as "15:00 am".
 */
export function minuteOf(time: SingleTime, other: SingleTime | null, direction: -1 | 1): number | null {
  if (time.period !== null) return minuteInPeriod(time, time.period);
  if (other === null || other.period === null || !time.isTwelve) return time.minutes % minutesPerDay;
  const target = minuteInPeriod(other, other.period);
  if (target === null) return null;
  const way = (minute: number) => (direction * (minute - target) + minutesPerDay) % minutesPerDay;
  return halves(time).toSorted((a, b) => way(a) - way(b))[0] ?? null;
}

/** "9 in the evening": whichever nine is nearest to the hours of evenings. Null for "15:00 am". */
function minuteInPeriod(time: SingleTime, period: readonly number[]): number | null {
  const away = (minute: number) =>
    Math.min(
      ...period.map((hour) => {
        const hours = Math.abs(Math.floor(minute / 60) - hour);
        return Math.min(hours, 24 - hours);
      }),
    );
  if (!time.isTwelve) return away(time.minutes) > maxAway ? null : time.minutes % minutesPerDay;
  return halves(time).toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

function halves({ minutes }: SingleTime): [number, number] {
  const minute = minutes % minutesPerHalfDay;
  return [minute, minute + minutesPerHalfDay];
}
