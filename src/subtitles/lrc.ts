/**
 * Timeline -> enhanced LRC (.lrc): one line per caption, with the time of each word in it.
 *
 * Guarantees: times are rounded to hundredths of a second and never decrease; where a caption ends before the next one
 * begins, there is a line without text, because LRC has no end times; the script's text is read as text. LRC has no
 * styles.
 */
import { lineText } from '../timeline/captions/columns.ts';
import type { Caption, Timeline } from '../timeline/timeline.ts';
import { guardLrc } from './guards.ts';
import { embedded } from './right-to-left.ts';
import { centisecondsAt, lrcTime } from './timestamps.ts';

/** @param author of the text; null if unknown. */
export function toLrc(
  { title, name, language, totalMs, captions }: Timeline,
  author: string | null = null,
): string {
  const header = [
    ...(title === null ? [] : [tag('ti', name)]),
    ...(author === null ? [] : [tag('au', author)]),
    tag('la', language),
    tag('length', lrcTime(centisecondsAt(totalMs))),
  ];
  const lines = captions.flatMap((caption, at) => {
    const end = centisecondsAt(caption.endMs);
    const next = captions[at + 1];
    const isFollowed = next !== undefined && centisecondsAt(next.startMs) <= end;
    return [line(caption), ...(isFollowed ? [] : [`[${lrcTime(end)}]`])];
  });
  return `${[...header, ...lines].join('\n')}\n`;
}

function tag(name: string, value: string): string {
  return `[${name}:${value.replace(/\s+/g, ' ').replaceAll(']', ')').trim()}]`;
}

function line({ startMs, endMs, words }: Caption): string {
  let last = centisecondsAt(startMs);
  const end = centisecondsAt(endMs);
  const timed = words.map((word, at) => {
    last = Math.max(last, Math.min(end, centisecondsAt(word.startMs)));
    const space = at > 0 && word.spaceBefore ? ' ' : '';
    return `${space}<${lrcTime(last)}>${guardLrc(word.text)}`;
  });
  return `[${lrcTime(centisecondsAt(startMs))}]${embedded(lineText(words), timed.join(''))}`;
}
