/**
 * How large text will be, estimated from the fonts of the themes: for layouts that divide a frame by the length of what
 * they set. What is set is then fitted by measuring it (compositions/layout/fit.ts), so an estimate may be wrong.
 */
import type { Theme } from '../../theme/theme.ts';

type TitleFamily = Theme['type']['title'];

/** Titles; running text; the words that join two parts, in italics; running text of dictionaries. */
export type Face = 'title' | 'text' | 'joint' | 'serif';

/** The line height of each, in ems, in writing systems that do not need more. */
export const leadings: Readonly<Record<Face, number>> = { title: 1.09, text: 1.22, joint: 1.15, serif: 1.2 };

/** The height of digits and capitals in ems; a line of this height has no air above or below them. */
export const capHeight: Readonly<Record<TitleFamily, number>> = {
  'Bricolage Grotesque': 0.672,
  Inter: 0.734,
  Fraunces: 0.703,
  'JetBrains Mono': 0.73,
};

/** The width of a 1, a 7 and any other digit, in ems at the weight of titles. */
const digitWidths: Readonly<Record<TitleFamily, readonly [one: number, seven: number, other: number]>> = {
  'Bricolage Grotesque': [0.31, 0.51, 0.595],
  Inter: [0.44, 0.61, 0.67],
  Fraunces: [0.39, 0.51, 0.6],
  'JetBrains Mono': [0.6, 0.6, 0.6],
};
const narrow = /[\s.,'’:;|!٫٬]/u;
const wide = /[%‰mwMW@—]/u;
const square = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/u;

/** The mean advance over running text, in ems. */
const meanAdvance: Readonly<Record<TitleFamily, number>> = {
  'Bricolage Grotesque': 0.52,
  Inter: 0.59,
  Fraunces: 0.5,
  'JetBrains Mono': 0.6,
};
const textAdvance = 0.56;
const jointAdvance = 0.44;
const serifAdvance = 0.5;

/** The width of figures with their signs, in ems. */
export function widthOfFigure(text: string, family: TitleFamily): number {
  const [one, seven, other] = digitWidths[family];
  const widthOf = (character: string) => {
    if (character === '1') return one;
    if (character === '7') return seven;
    if (square.test(character)) return 1;
    if (narrow.test(character)) return other * 0.45;
    return wide.test(character) ? other * 1.6 : other;
  };
  return [...text].reduce((sum, character) => sum + widthOf(character), 0);
}

/** @returns ems. */
export function widthOfText(text: string, face: Face, family: TitleFamily): number {
  const advances = {
    title: meanAdvance[family],
    text: textAdvance,
    joint: jointAdvance,
    serif: serifAdvance,
  };
  return [...text].reduce((sum, character) => sum + (square.test(character) ? 1 : advances[face]), 0);
}

interface Fit {
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  readonly face: Face;
}

/** The height of text that wraps. @param width as that of the size, in pixels. @returns pixels. */
export function heightOfText(
  text: string,
  { width, size, face }: { width: number; size: number; face: Face },
  family: TitleFamily,
): number {
  // A line is hardly ever full: its last word has moved on.
  const lines = Math.max(1, Math.ceil((widthOfText(text, face, family) * size * 1.08) / width));
  return lines * leadings[face] * size;
}

/** The size at which text fits a box, and its height then. Sizes in pixels. */
export function fittingText(
  text: string,
  { width, height, largest, face }: Fit,
  family: TitleFamily,
): { size: number; height: number } {
  const longest = Math.max(...text.split(/\s+/u).map((word) => widthOfText(word, face, family)));
  let size = Math.min(largest, width / Math.max(1, longest));
  const heightAt = (at: number) => heightOfText(text, { width, size: at, face }, family);
  while (heightAt(size) > height && size > largest / 8) size *= 0.94;
  return { size, height: Math.min(height, heightAt(size)) };
}
