/**
 * The times of subtitle files, in milliseconds.
 *
 * Takes what files have in practice: hours may be left out, a comma or a point stands before one to nine
 * digits of a second's parts. Guarantees: what is no time that a video can have is a problem in words.
 */
import type { Report } from '../../script/report.ts';
import type { SourceLine } from './cue.ts';
import { trimmed } from './cue.ts';

const time = /^(-?)(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?$/;
const arrowLike = /(?:-{1,3}>|→|–>|—>)/;
/** The arrow and the two times, with WebVTT's settings behind them. */
const timing = /^([-\d:.,]{3,30})\s*-->\s*([-\d:.,]{3,30})(?:\s.*)?$/;

const noTimes = 'These are not the times of a cue.';

/** A video of more is no video. */
export const latestMs = 24 * 3_600_000;

export interface CueTimes {
  readonly startMs: number;
  readonly endMs: number;
}

/** Whether a line can be meant for a cue's times only, well written or not. */
export function looksLikeTiming(text: string): boolean {
  return /^\s*[-\d][\d\s:.,;-]*(?:>|→)/.test(text) && text.includes(':') && arrowLike.test(text);
}

/** True for a line that is a cue's times, as every reader of SubRip and WebVTT takes it. */
export function isTiming(text: string): boolean {
  const [, start = '', end = ''] = timing.exec(text.trim()) ?? [];
  return time.test(start) && time.test(end);
}

/** The times of a cue; null where the line has none that can be, which is reported. */
export function readTiming(line: SourceLine, report: Report): CueTimes | null {
  const head = trimmed(line);
  const [, start = '', end = ''] = timing.exec(head.text) ?? [];
  const startMs = timeOf(start);
  const endMs = timeOf(end);
  const problem = startMs === null || endMs === null ? noTimes : problemOf(startMs, endMs);
  if (startMs !== null && endMs !== null && problem === null) return { startMs, endMs };
  report.add(
    'error',
    'bad-cue-time',
    head,
    problem ?? noTimes,
    head.text.includes('-->')
      ? 'Write them like 00:01:02,500 --> 00:01:05,000, the end after the start.'
      : 'Write them like 00:01:02,500 --> 00:01:05,000, with --> between them.',
  );
  return null;
}

function problemOf(startMs: number, endMs: number): string | null {
  if (startMs < 0 || endMs < 0) return 'This cue has a time before the start of the video.';
  if (endMs < startMs) return 'This cue ends before it starts.';
  if (endMs === startMs) return 'This cue has no length.';
  if (endMs > latestMs) return 'This cue is later than the 24 hours that a video may have.';
  return null;
}

/** Milliseconds, negative ones included; null for anything that is no time. */
export function timeOf(text: string): number | null {
  const parts = time.exec(text.trim());
  if (parts === null) return null;
  const [, sign, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = parts;
  // Where hours are left out, minutes may count on.
  if (Number(seconds) > 59 || (parts[2] !== undefined && Number(minutes) > 59)) return null;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  const ms = whole * 1000 + Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  return sign === '-' ? -ms : ms;
}
