/**
 * Timeline -> WebVTT (.vtt, W3C): cues with bold and italic, and a time before each word, so that a player can
 * show how far the voice has come.
 *
 * Guarantees: times are exact to the millisecond; the times inside a cue rise and lie inside it, as the format
 * demands. Colours are left out: they would need a STYLE block, which strict readers refuse.
 */
import type { Caption, StyledRun, Timeline } from '../timeline/types.ts';
import { vttTime } from './timestamps.ts';

export function toWebVtt({ title, captions }: Timeline): string {
  const note = `NOTE ${escapeText(title.replace(/\s+/g, ' '))}`;
  const cues = captions.map((caption, at) => {
    return `${at + 1}\n${vttTime(caption.startMs)} --> ${vttTime(caption.endMs)}\n${cueText(caption)}`;
  });
  return `${['WEBVTT', note, ...cues].join('\n\n')}\n`;
}

function cueText({ startMs, endMs, lines, words }: Caption): string {
  let lastTime = startMs;
  const setLines = lines.map(({ firstWord, wordCount }) =>
    words
      .slice(firstWord, firstWord + wordCount)
      .map((word, at) => {
        const space = at > 0 && word.spaceBefore ? ' ' : '';
        const text = word.runs.map(styled).join('');
        if (word.startMs <= lastTime || word.startMs >= endMs) return space + text;
        lastTime = word.startMs;
        return `${space}<${vttTime(word.startMs)}>${text}`;
      })
      .join(''),
  );
  return setLines.join('\n');
}

function styled({ text, bold, italic }: StyledRun): string {
  const inner = italic ? `<i>${escapeText(text)}</i>` : escapeText(text);
  return bold ? `<b>${inner}</b>` : inner;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
