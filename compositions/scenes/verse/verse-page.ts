/** A page of a poem: where its parts stand, and which lines are asides in parentheses. */
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import type { Box, Layout } from '../../layout/layout.ts';

export interface VersePage {
  readonly stanza: Box;
  /** Below a drawing, the stanza starts right there, however short it is. */
  readonly align: 'start' | 'center';
  /** To the right of the stanza on wide pages, above it on narrow ones; null on a page without a drawing. */
  readonly drawing: Box | null;
  /** For the title of the poem and the page marks. */
  readonly foot: Box;
}

/** With more pages than this there is a page number instead: so many marks would run into the title. */
export const maxPageMarks = 16;

/** The size of the drawing, and on wide pages its distance from the longest line, in units. */
const wideDrawing = 26;
const wideDistance = 9;
const squareDrawing = 16;
const tallDrawing = 26;
/** Where the drawing starts, as a share of the page's height: the taller the page, the more air above it. */
const drawingTops = { square: 0.04, tall: 0.13, phone: 0.2 } as const;
/** A stanza of this many lines or fewer starts lower, or it would leave the lower half empty. */
const fewLines = 2;
const fewLinesTops = { square: 0.2, tall: 0.23, phone: 0.27 } as const;

/** @param lineCount the number of lines in the stanza. */
export function versePage(
  { safe, shape, width, unit }: Layout,
  { hasDrawing, lineCount }: { readonly hasDrawing: boolean; readonly lineCount: number },
): VersePage {
  const inset = shape === 'wide' ? width * 0.05 : 0;
  const x = safe.x + inset;
  const inner = safe.width - 2 * inset;
  const footHeight = unit * 7;
  const footY = safe.y + safe.height - footHeight;
  const gap = unit * 4;
  const whole = { x, y: safe.y, width: inner, height: footY - gap - safe.y };
  const foot = { x, y: footY, width: inner, height: footHeight };
  if (!hasDrawing) return { stanza: whole, align: 'center', drawing: null, foot };
  if (shape === 'wide') {
    const size = unit * wideDrawing;
    const top = whole.y + whole.height * 0.12;
    return {
      stanza: { ...whole, width: inner - size - unit * wideDistance },
      align: 'center',
      drawing: { x: x + inner - size, y: top, width: size, height: size },
      foot,
    };
  }
  const size = unit * (shape === 'square' ? squareDrawing : tallDrawing);
  const top = whole.height * (lineCount <= fewLines ? fewLinesTops : drawingTops)[shape];
  const taken = top + size + gap;
  return {
    stanza: { ...whole, y: whole.y + taken, height: whole.height - taken },
    align: 'start',
    drawing: { x, y: whole.y + top, width: size, height: size },
    foot,
  };
}

/** Whether each line is in parentheses from its first letter to its last. A pair may span several lines. */
export function inParentheses(lines: readonly LineProps[]): boolean[] {
  let open = 0;
  return lines.map((line) => {
    const text = plainText([line]);
    const startsInside = open > 0 || text.startsWith('(');
    for (const letter of text) {
      if (letter === '(') open += 1;
      else if (letter === ')') open = Math.max(0, open - 1);
    }
    return startsInside && (open > 0 || /\)[.,;:!?…]*$/u.test(text));
  });
}
