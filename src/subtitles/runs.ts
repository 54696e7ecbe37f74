/** A line of a caption -> runs of one style each, including the spaces: for formats with tags. */
import { readableColor } from '../shared/contrast.ts';
import type { Caption, CaptionLine, StyledRun } from '../timeline/timeline.ts';

const plain = { bold: false, italic: false, color: null };

/**
 * @returns runs that make up the line's text. Neighbouring runs differ in style; code counts as plain text.
 */
export function runsOfLine({ words }: Caption, { firstWord, wordCount }: CaptionLine): StyledRun[] {
  const runs: StyledRun[] = [];
  for (const [at, word] of words.slice(firstWord, firstWord + wordCount).entries()) {
    for (const [part, run] of word.runs.entries()) {
      const last = runs.at(-1);
      const space = part === 0 && at > 0 && word.spaceBefore ? ' ' : '';
      if (last !== undefined && isSameStyle(last, run)) {
        runs[runs.length - 1] = { ...last, text: last.text + space + run.text };
        continue;
      }
      // A space between two styles is put outside the tags if one side has none.
      const isAfterTag = last !== undefined && !isSameStyle(last, plain) && isSameStyle(run, plain);
      if (last !== undefined && !isAfterTag) runs[runs.length - 1] = { ...last, text: last.text + space };
      runs.push(isAfterTag ? { ...run, text: space + run.text } : run);
    }
  }
  return runs;
}

type Style = Pick<StyledRun, 'bold' | 'italic' | 'color'>;

function isSameStyle(one: Style, other: Style): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.color === other.color;
}

/** The author's colour, made readable on black: the ground that players put behind captions in their own style. */
export function colorOnBlack(color: string): string {
  return readableColor(color, ['#000000']);
}
