/** Captions, counts and times as the messages of the lint write them. */
import { lineText } from '../captions/columns.ts';
import type { TimedWord } from '../timeline.ts';

/** How many characters of a caption a message shows. */
const quotedLength = 40;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first words of a caption, by which the reader finds it in a long line. */
export function quoted(words: readonly TimedWord[]): string {
  const characters = [...graphemes.segment(lineText(words))].map(({ segment }) => segment);
  const start = characters.slice(0, quotedLength).join('').trimEnd();
  return characters.length > quotedLength ? `“${start}…”` : `“${start}”`;
}

export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
