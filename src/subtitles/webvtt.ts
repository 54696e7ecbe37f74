/**
 * Timeline -> WebVTT (.vtt, W3C): cues with bold, italic and colour, and a time before each word, so that a player can
 * show how far the voice has come. Title and language are in a comment, because the format has no field for them.
 *
 * Guarantees: times are exact to the millisecond; the times inside a cue increase and lie inside it, as the format
 * demands; there is a STYLE block only if the text has colours, because some strict readers do not know it.
 */
import type { Caption, CaptionLine, StyledRun, Timeline } from '../timeline/timeline.ts';
import { guardBackslashes } from './guards.ts';
import { embedded } from './right-to-left.ts';
import { colorOnBlack } from './runs.ts';
import { vttTime } from './timestamps.ts';

export function toWebVtt({ title, name, language, captions }: Timeline): string {
  const titled = title === null ? '' : `Title: ${oneLine(name)}\n`;
  const note = `NOTE\n${titled}Language: ${oneLine(language)}`;
  const cues = captions.map((caption, at) => {
    return `${at + 1}\n${vttTime(caption.startMs)} --> ${vttTime(caption.endMs)}\n${cueText(caption)}`;
  });
  return `${['WEBVTT', note, ...styleBlock(captions), ...cues].join('\n\n')}\n`;
}

/** One class for each colour of the text. */
function styleBlock(captions: readonly Caption[]): string[] {
  const colors = new Set(
    captions.flatMap(({ words }) => words.flatMap(({ runs }) => runs.flatMap(({ color }) => color ?? []))),
  );
  if (colors.size === 0) return [];
  const rules = [...colors].map((color) => `::cue(.${classOf(color)}) { color: ${colorOnBlack(color)}; }`);
  return [['STYLE', ...rules].join('\n')];
}

function classOf(color: string): string {
  return `color-${color.slice(1)}`;
}

function cueText(caption: Caption): string {
  const { startMs, endMs, lines, words } = caption;
  let lastTime = startMs;
  const setLine = ({ firstWord, wordCount, text: lineText }: CaptionLine): string => {
    const marked = words
      .slice(firstWord, firstWord + wordCount)
      .map((word, at) => {
        const space = at > 0 && word.spaceBefore ? ' ' : '';
        const text = word.runs.map(styled).join('');
        if (word.startMs <= lastTime || word.startMs >= endMs) return space + text;
        lastTime = word.startMs;
        return `${space}<${vttTime(word.startMs)}>${text}`;
      })
      .join('');
    return embedded(lineText, marked);
  };
  return lines.map(setLine).join('\n');
}

function styled({ text, bold, italic, color }: StyledRun): string {
  let marked = escapeText(guardBackslashes(text));
  if (color !== null) marked = `<c.${classOf(color)}>${marked}</c>`;
  if (italic) marked = `<i>${marked}</i>`;
  return bold ? `<b>${marked}</b>` : marked;
}

function oneLine(text: string): string {
  return escapeText(text.replace(/\s+/g, ' ').trim());
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
