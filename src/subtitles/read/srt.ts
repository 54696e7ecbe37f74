/**
 * SubRip -> cues.
 *
 * Accepts what players accept: numbers may be missing or wrong, and there may be too many blank lines or too few.
 * Guarantees: a time line that cannot be read is an error with its place; text outside the cues is a warning.
 */
import type { Report } from '../../script/report.ts';
import type { ReadCue, ReadSubtitles } from './cue.ts';
import { readMarkup, subrip } from './markup.ts';
import { isBlank, linesOf, reportStray, type SourceLine } from './source-lines.ts';
import { isTiming, looksLikeTiming, readTiming } from './times.ts';

const number = /^\s*\d{1,9}\s*$/;

export function readSrt(report: Report): ReadSubtitles {
  const lines = linesOf(report.source);
  const heads = lines.flatMap((line, at) => (isHead(lines, at, line) ? [at] : []));
  /** Where the text before a cue ends: before its number, if it has one. */
  const bodyEnd = (head: number | undefined): number => {
    if (head === undefined) return lines.length;
    return number.test(lines[head - 1]?.text ?? '') ? head - 1 : head;
  };
  const stray = lines.slice(0, bodyEnd(heads[0])).find((line) => !isBlank(line));
  if (stray !== undefined) reportStray(stray, report);
  const cues = heads.flatMap((head, at): ReadCue[] => {
    const line = lines[head];
    const body = lines.slice(head + 1, bodyEnd(heads[at + 1]));
    const times = line === undefined ? null : readTiming(line, report);
    if (line === undefined || times === null) return [];
    const { lines: flows, marks } = readMarkup(body, subrip, new Map());
    return flows.length === 0 ? [] : [{ ...times, lines: flows, marks, head: line }];
  });
  return { title: null, author: null, language: null, cues };
}

/** Whether the lines of a cue begin here. A malformed time line counts as one where a cue can begin. */
function isHead(lines: readonly SourceLine[], at: number, { text }: SourceLine): boolean {
  if (isTiming(text)) return true;
  if (!looksLikeTiming(text) && !text.includes('-->')) return false;
  const isNumbered = number.test(lines[at - 1]?.text ?? '');
  if (isNumbered) return isBlank(lines[at - 2]);
  return looksLikeTiming(text) && isBlank(lines[at - 1]);
}
