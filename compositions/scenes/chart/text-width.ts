/** How wide the labels of a chart are, estimated so that they never turn out wider. */

/** The widest advances of Inter bold, in ems. Labels have too few letters for the mean of many to hold. */
const advances = [
  [/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/u, 1],
  [/[mwMW%@‰]/u, 0.98],
  [/\p{Lu}/u, 0.78],
  [/[\s.,:;'’|!]/u, 0.34],
] as const;
const otherAdvance = 0.67;

/** @param size the font size. @returns the same unit; an upper bound for Latin text. */
export function widthOf(text: string, size: number): number {
  const ems = [...text].map((letter) => advances.find(([some]) => some.test(letter))?.[1] ?? otherAdvance);
  return ems.reduce((sum, em) => sum + em, 0) * size;
}

/** The text in lines of at most this width. A word that is wider has a line of its own. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
