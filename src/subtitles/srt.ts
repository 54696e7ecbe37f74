/**
 * Timeline -> SubRip (.srt): numbered cues in UTF-8, with times exact to the millisecond.
 *
 * Guarantees: bold, italic and colour are written as `<b>`, `<i>` and `<font color>`, the tags that all SubRip readers
 * know, and there are no others; the script's text is read as text. SubRip cannot escape what players act on (`<b>`,
 * `{\an8}`, `-->`), so an invisible word joiner breaks it up.
 */
import type { StyledRun, Timeline } from '../timeline/timeline.ts';
import { guardSrt } from './guards.ts';
import { embedded } from './right-to-left.ts';
import { colorOnBlack, runsOfLine } from './runs.ts';
import { srtTime } from './timestamps.ts';

export function toSrt({ captions }: Pick<Timeline, 'captions'>): string {
  return captions
    .map((caption, at) => {
      const lines = caption.lines.map((line) =>
        embedded(line.text, runsOfLine(caption, line).map(tagged).join('')),
      );
      return `${at + 1}\n${srtTime(caption.startMs)} --> ${srtTime(caption.endMs)}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

function tagged({ text, bold, italic, color }: StyledRun): string {
  let marked = guardSrt(text);
  if (color !== null) marked = `<font color="${colorOnBlack(color)}">${marked}</font>`;
  if (italic) marked = `<i>${marked}</i>`;
  return bold ? `<b>${marked}</b>` : marked;
}
