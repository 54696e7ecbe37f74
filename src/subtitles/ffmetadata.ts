/**
 * Timeline -> FFmpeg's metadata format: the video's title and chapters, for the MP4.
 *
 * Guarantees: times in milliseconds, exact; any title survives.
 */
import type { Timeline } from '../timeline/timeline.ts';

export function toFfmetadata({ title, chapters }: Timeline): string {
  const blocks = chapters.map(({ startMs, endMs, title: chapterTitle }) =>
    [
      '[CHAPTER]',
      'TIMEBASE=1/1000',
      `START=${startMs}`,
      `END=${endMs}`,
      `title=${escapeValue(chapterTitle)}`,
    ].join('\n'),
  );
  return `${[`;FFMETADATA1\ntitle=${escapeValue(title)}`, ...blocks].join('\n\n')}\n`;
}

/** A backslash goes before the characters that mean something in the format, line ends among them. */
function escapeValue(value: string): string {
  return value.replace(/[=;#\\\n]/g, '\\$&');
}
