/**
 * Where the parts of a number stand: the words before it, its figures, the words after it, and its marks.
 *
 * Guarantees: all of them lie in the safe area and do not overlap; the figures are the largest.
 */
import type { Box, Layout } from '../../layout/layout.ts';
import { mirrored } from '../panels/mirrored.ts';
import { capHeight, type Face, heightOfText, widthOfFigure, widthOfText } from '../panels/type-metrics.ts';
import type { Figure } from './figure.ts';

type Family = keyof typeof capHeight;

export interface NumberLayout {
  readonly before: Box;
  readonly beforeSize: number;
  /** From the top of the figures to the line that they, or a word below them, stand on. */
  readonly figures: Box;
  readonly figureSize: number;
  readonly wordIsBelow: boolean;
  readonly after: Box;
  readonly afterSize: number;
  readonly marks: Box;
  readonly legend: Box;
}

interface Content {
  readonly before: string | null;
  readonly figure: Figure;
  readonly after: string | null;
  readonly hasMarks: boolean;
  readonly hasLegend: boolean;
}

/** The size of a word after the figures, such as `billion`, as part of theirs. */
export const wordShare = 0.36;
/** The same where the word has a line of its own below them, and the height of that line. */
export const [lineWordShare, wordLine] = [0.4, 0.46];
/** Longer suffixes are words. */
export const longestSign = 2;
/** A sign before the figures, such as `$`, is this part of their height. */
export const signShare = 0.56;

/** In ems of the figures. */
function widthOfNumber({ prefix, figures, suffix }: Figure, wordIsBelow: boolean, family: Family): number {
  const signs = suffix.length <= longestSign ? suffix : '';
  const word = signs === '' && suffix !== '' ? (widthOfText(suffix, 'title', family) + 0.2) * wordShare : 0;
  const own = widthOfFigure(prefix, family) * signShare + widthOfFigure(figures + signs, family);
  return wordIsBelow ? Math.max(own, (word / wordShare) * lineWordShare) : own + word;
}

export function numberLayout(
  layout: Layout,
  content: Content,
  direction: 'ltr' | 'rtl',
  family: Family,
): NumberLayout {
  const { safe, unit, height: frame, shape } = layout;
  const isWide = shape === 'wide';
  const isWord = content.figure.suffix.length > longestSign;
  const wordIsBelow = isWord && !isWide;
  const cap = capHeight[family] + (wordIsBelow ? wordLine : 0);
  const ems = widthOfNumber(content.figure, wordIsBelow, family);
  const gap = frame * (isWide ? 0.045 : 0.026);
  const leadSize = unit * (isWide ? 5.6 : 6.6);
  const lead = textHeight(content.before, safe.width, leadSize, 'text', safe.height * 0.2, family);
  const top = safe.y + (isWide ? unit * 1.5 : 0);
  const figuresTop = top + (lead === 0 ? 0 : lead + gap * 0.7);
  const bottom = safe.y + safe.height;
  const legend = content.hasLegend ? unit * 5 : 0;
  const leastMarks = content.hasMarks ? safe.height * 0.3 + legend : 0;
  const wanted = frame * (content.hasMarks ? 0.4 : 0.58);
  const room = bottom - figuresTop - leastMarks - (content.hasMarks ? gap : 0);
  const mostBeside = (content.after ?? '').length <= 8 ? 0.68 : 0.6;
  const beside = Math.min(wanted, room, (safe.width * mostBeside * cap) / ems);
  const isBeside = isWide && content.after !== null && beside > wanted * 0.72;
  const largestBelow = content.hasMarks ? 13 : 16;
  const afterLargest = unit * (isBeside ? 19 : largestBelow);
  const across = Math.min(wanted, (safe.width * cap) / ems);
  // Commas and words hang below the line.
  const hanging = /[,،]/u.test(content.figure.figures) ? 0.16 : 0;
  const underFigures = Math.max(gap * 0.6, (across / cap) * Math.max(hanging, isWord && isWide ? 0.13 : 0));
  const mostAfter = isBeside ? 0 : Math.max(unit * 16, room - across - gap * 2);
  const after = isBeside
    ? 0
    : textHeight(content.after, safe.width, afterLargest, 'title', Math.min(mostAfter, room * 0.45), family);
  const high = isBeside ? beside : Math.min(across, room - (after === 0 ? 0 : after + underFigures));
  const figureSize = high / cap;
  const figuresWidth = Math.min(safe.width, ems * figureSize);
  const figures = { x: safe.x, y: figuresTop, width: figuresWidth, height: high };
  const besideX = safe.x + figuresWidth + gap * 1.2;
  const belowFigures = figuresTop + high + underFigures;
  const afterBox = isBeside
    ? { x: besideX, y: figuresTop, width: safe.x + safe.width - besideX, height: high + unit * 3 }
    : { x: safe.x, y: belowFigures, width: safe.width, height: after };
  const marksTop = (isBeside ? figuresTop + high + unit : belowFigures + after) + gap;
  // Without marks everything stands on the lower edge.
  const used = isBeside ? figuresTop + high : belowFigures + after;
  const down = content.hasMarks ? 0 : bottom - used;
  const marks = { x: safe.x, y: marksTop, width: safe.width, height: bottom - legend - marksTop };
  const placed = (box: Box): Box => mirrored({ ...box, y: box.y + down }, layout, direction);
  return {
    before: placed({ x: safe.x, y: top, width: safe.width, height: lead }),
    beforeSize: leadSize,
    figures: placed(figures),
    figureSize,
    wordIsBelow,
    after: placed(afterBox),
    afterSize: afterLargest,
    marks,
    legend: { x: safe.x, y: bottom - legend, width: safe.width, height: legend },
  };
}

function textHeight(
  text: string | null,
  width: number,
  size: number,
  face: Face,
  most: number,
  family: Family,
): number {
  if (text === null) return 0;
  return Math.min(most, heightOfText(text, { width, size, face }, family));
}
