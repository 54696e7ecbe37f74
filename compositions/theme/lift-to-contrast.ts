/**
 * Where colours are lifted to contrast: a theme's accent, and the colours that authors give to words, become text that
 * reads at 7:1 on the ground it stands on. How a colour is lifted is `readableColor` in src/shared/contrast.ts.
 *
 * A theme's other text colours are not lifted: `unreadablePairs` in `readable-pairs.ts` refuses those that would need
 * it.
 */
import { faintestColor, readableColor } from '../../src/shared/contrast.ts';
import type { Ground, Theme } from '../../src/storyboard/contract.ts';
import { colorDistance, hardToTellApart } from './color-distance.ts';

/** The colours of a line of text on its ground. */
export interface TextColors {
  readonly ink: string;
  /** Of the word being spoken. */
  readonly accent: string;
  /** What the text stands on: authors' colours are made readable on all of these. */
  readonly grounds: readonly string[];
  /** True for a line that is not lit yet: the author's colours come with the light. */
  readonly faint?: boolean;
}

/** @param ink the theme's own, unless another is given: it must be readable on the ground. */
export function textColors({ accent, ink: own }: Theme, { colors }: Ground, ink: string = own): TextColors {
  return { ink, accent: readableColor(accent, colors), grounds: colors };
}

/** The colours of a line that is still to come: as faint as can be read. */
export function upcomingColors(colors: TextColors): TextColors {
  return { ...colors, ink: faintestColor(colors.ink, colors.grounds), faint: true };
}

/**
 * The colour of words to which the author gave one. While they are spoken they take the accent, or if their own colour
 * is hard to tell from that, the ink.
 */
export function authorColor(color: string, isSpoken: boolean, { ink, accent, grounds }: TextColors): string {
  const readable = readableColor(color, grounds);
  if (!isSpoken) return readable;
  return colorDistance(readable, accent) < hardToTellApart ? ink : accent;
}
