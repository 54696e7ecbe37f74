/**
 * How wide a word is drawn, from a table of advances. Pure, so that captions can be broken by it anywhere.
 *
 * Guarantees: widths are in ems of the caption's font size; a character that is not in the table counts as a wide one,
 * so that a line is too short rather than too long.
 */
import { joinedForms } from './arabic.ts';

/** Part of a word in one style. */
export interface MeasuredRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
}

/** The advance of every character of the text in each style, in ems. Plain numbers. */
export interface AdvanceTable {
  readonly styles: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** The advance of an emoji, however many characters it is made of. */
  readonly emoji: number;
}

export type StyleName = `${'' | 'bold '}${'' | 'italic '}${'text' | 'code'}`;

export function styleOf({ bold, italic, code }: Omit<MeasuredRun, 'text'>): StyleName {
  return `${bold ? 'bold ' : ''}${italic ? 'italic ' : ''}${code ? 'code' : 'text'}`;
}

export const emojiCluster =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{RI}\p{RI}|\ufe0f?\u20e3/u;
const unknownAdvance = 1;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** @returns a function that gives the width of a word in ems, without the space before it. */
export function measureWith(table: AdvanceTable): (runs: readonly MeasuredRun[]) => number {
  return (runs) => {
    let width = 0;
    for (const run of runs) width += runWidth(run, table);
    return width;
  };
}

function runWidth(run: MeasuredRun, table: AdvanceTable): number {
  const advances = table.styles.get(styleOf(run));
  if (!emojiCluster.test(run.text)) return plainWidth(run.text, advances);
  let width = 0;
  for (const { segment } of graphemes.segment(run.text))
    width += emojiCluster.test(segment) ? table.emoji : plainWidth(segment, advances);
  return width;
}

function plainWidth(text: string, advances: ReadonlyMap<number, number> | undefined): number {
  let width = 0;
  for (const character of joinedForms(text))
    width += advances?.get(character.codePointAt(0) ?? 0) ?? unknownAdvance;
  return width;
}
