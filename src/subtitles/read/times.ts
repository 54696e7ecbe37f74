/**
 * The times of subtitle files, in milliseconds.
 *
 * Accepts what files have in practice: hours may be left out; fractions of a second have one to nine digits after a
 * comma or a point. Guarantees: a time that a video cannot have is reported, with what is wrong with it.
 */
import type { Report } from '../../script/report.ts';
import { type SourceLine, trimmed } from './source-lines.ts';

const time = /^(-?)(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?$/;
const arrowLike = /(?:-{1,3}>|→|–>|—>)/;
/** The arrow between two times, with WebVTT's settings after them. */
const timing = /^([-\d:.,]{3,30})\s*-->\s*([-\d:.,]{3,30})(?:\s.*)?$/;

const noTimes = 'These are not valid times of a cue.';

/** No video is longer than this. */
export const latestMs = 24 * 3_600_000;

/** From when to when a cue is shown. */
export interface CueSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** Whether a line can only be meant as the times of a cue, well-formed or not. */
export function looksLikeTiming(text: string): boolean {
  return /^\s*[-\d][\d\s:.,;-]*(?:>|→)/.test(text) && text.includes(':') && arrowLike.test(text);
}

/** Whether a line is the times of a cue to every reader of SubRip and WebVTT. */
export function isTiming(text: string): boolean {
  const [, start = '', end = ''] = timing.exec(text.trim()) ?? [];
  return time.test(start) && time.test(end);
}

/** The times of a cue; null if they are not valid, which is reported. */
export function readTiming(line: SourceLine, report: Report): CueSpan | null {
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
      ? 'Write them like 00:01:02,500 --> 00:01:05,000, with the end after the start.'
      : 'Write them like 00:01:02,500 --> 00:01:05,000, with --> between them.',
  );
  return null;
}

function problemOf(startMs: number, endMs: number): string | null {
  if (startMs < 0 || endMs < 0) return 'This cue has a time before the start of the video.';
  if (endMs < startMs) return 'This cue ends before it starts.';
  if (endMs === startMs) return 'This cue ends when it starts.';
  if (endMs > latestMs) return 'This cue ends after 24 hours, which is the longest that a video can be.';
  return null;
}

/** @returns milliseconds, which may be negative; null for anything that is not a time. */
export function timeOf(text: string): number | null {
  const parts = time.exec(text.trim());
  if (parts === null) return null;
  const [, sign, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = parts;
  // Without hours, there may be more than 59 minutes.
  if (Number(seconds) > 59 || (parts[2] !== undefined && Number(minutes) > 59)) return null;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  const ms = whole * 1000 + Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  return sign === '-' ? -ms : ms;
}
