/**
 * Times as each subtitle format writes them.
 *
 * Guarantees: a later time is never written as an earlier one; formats with milliseconds lose nothing.
 */

/** SubRip: `01:02:03,004`. @param ms integer milliseconds. */
export function srtTime(ms: number): string {
  return withMilliseconds(ms, ',');
}

/** WebVTT: `01:02:03.004`. The format allows hours to be left out, but not every reader does. */
export function vttTime(ms: number): string {
  return withMilliseconds(ms, '.');
}

/** The nearest hundredth of a second, the unit of ASS and LRC. Lengths are differences of rounded times. */
export function centisecondsAt(ms: number): number {
  return Math.round(ms / 10);
}

/** ASS: `1:02:03.45`. @param centiseconds from `centisecondsAt`. */
export function assTime(centiseconds: number): string {
  const { hours, minutes, seconds } = clockOf(Math.floor(centiseconds / 100));
  return `${hours}:${pad(minutes)}:${pad(seconds)}.${pad(centiseconds % 100)}`;
}

/** LRC: `62:03.45`, without hours. @param centiseconds from `centisecondsAt`. */
export function lrcTime(centiseconds: number): string {
  const seconds = Math.floor(centiseconds / 100);
  return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}.${pad(centiseconds % 100)}`;
}

/** A list of chapters: `02:03`, or `1:02:03` from an hour on. Rounded down, so that no word is missed. */
export function chapterTime(ms: number): string {
  const { hours, minutes, seconds } = clockOf(Math.floor(ms / 1000));
  return `${hours > 0 ? `${hours}:` : ''}${pad(minutes)}:${pad(seconds)}`;
}

function withMilliseconds(ms: number, point: string): string {
  const { hours, minutes, seconds } = clockOf(Math.floor(ms / 1000));
  return `${pad(hours)}:${pad(minutes)}:${pad(seconds)}${point}${pad(ms % 1000, 3)}`;
}

function clockOf(totalSeconds: number): { hours: number; minutes: number; seconds: number } {
  return {
    hours: Math.floor(totalSeconds / 3600),
    minutes: Math.floor(totalSeconds / 60) % 60,
    seconds: totalSeconds % 60,
  };
}

function pad(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}
