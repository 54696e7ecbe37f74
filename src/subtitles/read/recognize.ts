/**
 * Tells a subtitle file from a text, by what stands in it; the name's extension only settles what the text
 * leaves open.
 */
import { isTiming, looksLikeTiming } from './times.ts';

export type SubtitleFormat = 'srt' | 'vtt' | 'lrc';

/** As many lines show it. */
const sampleLines = 200;
const lrcLine =
  /^\s*\[(?:-?\d{1,4}:\d{1,2}[^\]]{0,8}|(?:ti|ar|al|au|by|la|length|offset|re|ve|tool|#):[^\]]*)\]/i;
const lrcTime = /^\s*\[-?\d{1,4}:\d{1,2}/;
/** So much of LRC's lines has a time or is a field of its header. */
const lrcShare = 0.6;

/**
 * @param source normalised. @param extension of the file, without a point; null where there is none.
 * @returns null for a text that is no subtitle file.
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
  // With a broken first cue, or words before it.
  if ((hint === 'srt' || hint === 'vtt') && (hasTimes || lines.some(looksLikeTiming))) return 'srt';
  const timed = lines.filter((line) => lrcTime.test(line)).length;
  const known = lines.filter((line) => lrcLine.test(line)).length;
  if (timed >= (hint === 'lrc' ? 1 : 2) && known >= lines.length * lrcShare) return 'lrc';
  return null;
}

/** Lines that are not blank. */
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
