/**
 * Where the parts of a definition stand.
 *
 * Guarantees: texts lie inside the safe area and do not overlap; the drawing may be cropped by the frame's edge.
 */
import type { Box, Layout } from '../../layout/layout.ts';
import { mirrored } from '../panels/mirrored.ts';

export interface DefinitionLayout {
  readonly term: Box;
  readonly rule: Box;
  readonly meaning: Box;
  readonly drawing: Box;
  /** Behind the drawing; without one, an ornament. */
  readonly disc: Box;
}

export function definitionLayout(
  layout: Layout,
  direction: 'ltr' | 'rtl',
  hasDrawing: boolean,
): DefinitionLayout {
  const { safe, width, height, unit, shape } = layout;
  const isWide = shape === 'wide';
  const share = isWide && hasDrawing ? 0.66 : 1;
  const top = !isWide && hasDrawing ? 0.34 : 0.02;
  const textWidth = safe.width * share;
  const at = (from: number, to: number): Box => ({
    x: safe.x,
    y: safe.y + safe.height * from,
    width: textWidth,
    height: safe.height * (to - from),
  });
  const term = at(top, isWide ? 0.5 : 0.58);
  const rule = { x: safe.x, y: term.y + term.height + unit * 3, width: textWidth * 0.94, height: unit * 0.9 };
  const meaningTop = rule.y + rule.height + unit * 3.6;
  const meaning = { ...at(0, 1), y: meaningTop, height: safe.y + safe.height - meaningTop };
  const side = isWide ? height * 0.86 : Math.min(width, height) * 0.56;
  const disc = isWide
    ? { x: width - side * 0.72, y: height * 0.07, width: side, height: side }
    : { x: width - side * 0.86, y: -side * 0.12, width: side, height: side };
  const inset = side * 0.16;
  const drawing = {
    x: disc.x + inset * (isWide ? 0.55 : 0.8),
    y: disc.y + inset,
    width: side - 2 * inset,
    height: side - 2 * inset,
  };
  return {
    term: mirrored(term, layout, direction),
    rule: mirrored(rule, layout, direction),
    meaning: mirrored(meaning, layout, direction),
    drawing: mirrored(drawing, layout, direction),
    disc: mirrored(disc, layout, direction),
  };
}
