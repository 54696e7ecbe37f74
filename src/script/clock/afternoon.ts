/**
 * Finds the half of the day that is meant where a text does not say it: when a day goes on from `9:00` and `12:00` to
 * `1:30`, the last is in the afternoon.
 *
 * Guarantees: times that say their half stay; nothing is moved in a text with a time of the 24-hour clock.
 */

import { minutesPerDay, minutesPerHalfDay } from './half-of-day.ts';
import type { ClockReading } from './read-clock.ts';

/** Timetables seldom tell of an earlier hour unless they mean the afternoon. Minutes after midnight. */
const morning = 8 * 60;

/** @param readings of the stops in their order; null for anything between them. */
export function withAfternoons(readings: readonly (ClockReading | null)[]): (ClockReading | null)[] {
  if (readings.some((reading) => reading?.clock === 'twentyFour')) return [...readings];
  let previous = 0;
  return readings.map((reading) => {
    if (reading === null) return null;
    const moved = reading.clock === 'open' ? inDay(reading, previous) : reading;
    previous = moved.minuteOfDay;
    return moved;
  });
}

function inDay(reading: ClockReading, previous: number): ClockReading {
  const { minuteOfDay: written, endMinuteOfDay: end } = reading;
  const isAfternoon = written < morning && previous >= morning && previous <= written + minutesPerHalfDay;
  const minuteOfDay = isAfternoon ? written + minutesPerHalfDay : written;
  if (end === null || end >= minuteOfDay) return { ...reading, minuteOfDay };
  // "11:00–1:00"
  const moved = end + minutesPerHalfDay >= minuteOfDay ? (end + minutesPerHalfDay) % minutesPerDay : end;
  return { ...reading, minuteOfDay, endMinuteOfDay: moved };
}
