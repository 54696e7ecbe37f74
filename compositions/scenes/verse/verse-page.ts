/** The page of a poem: where its parts stand, and which lines are asides in parentheses. */
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken.ts';
import type { Box, Layout } from '../../layout/layout.ts';

export interface VersePage {
  readonly stanza: Box;
  /** Below a drawing it begins right there, however short it is. */
  readonly align: 'start' | 'center';
  /** Right of the stanza on wide pages, above it on narrow ones; null for a page without a drawing. */
  readonly drawing: Box | null;
  /** Poem title and page marks. */
  readonly foot: Box;
}

/** More pages than this are counted in figures: the marks would run into the title. */
export const mostPageMarks = 16;

/** How large the drawing is, in units, and how far on wide pages it stays from the longest line. */
const wideDrawing = 26;
const wideDistance = 9;
const squareDrawing = 16;
const tallDrawing = 26;
/** Where it begins, as a part of the page's height: the higher the page, the more air it has. */
const drawingTops = { square: 0.04, tall: 0.13, phone: 0.2 } as const;
/** Of a stanza of this many lines or fewer: it would leave the lower half empty. */
const fewLines = 2;
const fewLinesTops = { square: 0.2, tall: 0.23, phone: 0.27 } as const;

/** @param lineCount of the stanza */
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

/** Whether each line stands in parentheses from its first to its last letter; a pair may span several lines. */
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
