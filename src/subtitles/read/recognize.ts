/**
 * Tells a subtitle file from other text, and its format, by its content. The file's extension only decides what the
 * content leaves open.
 */
import { isTiming, looksLikeTiming } from './times.ts';

export type SubtitleFormat = 'srt' | 'vtt' | 'lrc';

/** How many lines are looked at. */
const sampleLines = 200;
const lrcLine =
  /^\s*\[(?:-?\d{1,4}:\d{1,2}[^\]]{0,8}|(?:ti|ar|al|au|by|la|length|offset|re|ve|tool|#):[^\]]*)\]/i;
const lrcTime = /^\s*\[-?\d{1,4}:\d{1,2}/;
/** The share of an LRC file's lines that have a time or a field of the header, at least. */
const lrcShare = 0.6;

/**
 * @param source the normalised text. @param extension of the file, without the dot; null if there is none.
 * @returns null for a text that is not a subtitle file.
 */
export function recognizeSubtitles(source: string, extension: string | null): SubtitleFormat | null {
  const hint = extension?.toLowerCase() ?? null;
  const lines = firstLines(source);
  const [first = '', second = ''] = lines;
  const hasTimes = lines.some(isTiming);
  if (/^WEBVTT(?:[ \t]|$)/.test(source.slice(0, 7).split('\n')[0] ?? '') && (hasTimes || hint === 'vtt'))
    return 'vtt';
  if (isTiming(first) || (/^\s*\d{1,9}\s*$/.test(first) && (isTiming(second) || looksLikeTiming(second))))
    return 'srt';
  // For files with a broken first cue, or with words before it.
  if ((hint === 'srt' || hint === 'vtt') && (hasTimes || lines.some(looksLikeTiming))) return 'srt';
  const timed = lines.filter((line) => lrcTime.test(line)).length;
  const known = lines.filter((line) => lrcLine.test(line)).length;
  if (timed >= (hint === 'lrc' ? 1 : 2) && known >= lines.length * lrcShare) return 'lrc';
  return null;
}

/** The first lines that are not blank. */
function firstLines(source: string): string[] {
  const lines: string[] = [];
  for (let start = 0; start < source.length && lines.length < sampleLines; ) {
    const newline = source.indexOf('\n', start);
    const end = newline === -1 ? source.length : newline;
    const line = source.slice(start, end);
    if (line.trim() !== '') lines.push(line);
    start = end + 1;
  }
  return lines;
}
