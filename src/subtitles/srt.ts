/**
 * Captions -> SubRip (.srt): numbered cues of plain text, UTF-8, times exact to the millisecond.
 *
 * Guarantees: what the script says is read as text. SubRip has no way to escape the marks that players
 * act on (`<b>`, `{\an8}`, `-->`), so an invisible word joiner keeps them apart.
 */
import type { Caption } from '../timeline/types.ts';
import { srtTime } from './timestamps.ts';

const WORD_JOINER = '\u2060';

export function toSrt(captions: readonly Caption[]): string {
  return captions
    .map(({ startMs, endMs, lines }, at) => {
      const text = plain(lines.map((line) => line.text).join('\n'));
      return `${at + 1}\n${srtTime(startMs)} --> ${srtTime(endMs)}\n${text}\n`;
    })
    .join('\n');
}

function plain(text: string): string {
  return text
    .replace(/<(?=[/\w][^<>]*>)/g, `<${WORD_JOINER}`)
    .replace(/\{(?=\\)/g, `{${WORD_JOINER}`)
    .replaceAll('-->', `--${WORD_JOINER}>`);
}
