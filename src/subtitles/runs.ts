/** A caption's line as runs of one style each, spaces included: what formats with tags are written from. */
import { readableColor } from '../shared/contrast.ts';
import type { Caption, CaptionLine, StyledRun } from '../timeline/timeline.ts';

const plain = { bold: false, italic: false, color: null };

/** @returns runs that joined are the line's text; neighbours differ in style (code looks like plain text). */
export function runsOfLine({ words }: Caption, { firstWord, wordCount }: CaptionLine): StyledRun[] {
  const runs: StyledRun[] = [];
  words.slice(firstWord, firstWord + wordCount).forEach((word, at) => {
    for (const [part, run] of word.runs.entries()) {
      const last = runs.at(-1);
      const space = part === 0 && at > 0 && word.spaceBefore ? ' ' : '';
      if (last !== undefined && isSameStyle(last, run)) {
        runs[runs.length - 1] = { ...last, text: last.text + space + run.text };
        continue;
      }
      // A space between two styles stays outside of the tags where one side has none.
      const isAfterTag = last !== undefined && !isSameStyle(last, plain) && isSameStyle(run, plain);
      if (last !== undefined && !isAfterTag) runs[runs.length - 1] = { ...last, text: last.text + space };
      runs.push(isAfterTag ? { ...run, text: space + run.text } : run);
    }
  });
  return runs;
}

type Style = Pick<StyledRun, 'bold' | 'italic' | 'color'>;

function isSameStyle(one: Style, other: Style): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.color === other.color;
}

/** The author's colour as it is read on black, the ground that players put behind captions of their own style. */
export function colorOnBlack(color: string): string {
  return readableColor(color, ['#000000']);
}
