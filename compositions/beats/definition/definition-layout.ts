/**
 * Where the parts of a definition stand.
 *
 * Guarantees: the words lie in the safe area, one below another; the drawing stands clear of the meaning.
 */
import type { Box, Layout } from '../../layout/layout.ts';
import { fittingText } from '../panels/type-metrics.ts';

type Family = Parameters<typeof fittingText>[2];

export interface DefinitionLayout {
  readonly term: Box;
  readonly termSize: number;
  readonly rule: Box;
  readonly joint: Box;
  readonly jointSize: number;
  readonly meaning: Box;
  readonly meaningSize: number;
  readonly disc: Box;
  readonly drawing: Box;
}

interface Content {
  readonly term: string;
  readonly meaning: string;
  readonly hasJoint: boolean;
  readonly hasDrawing: boolean;
}

export function definitionLayout(
  { width, height, safe, unit, shape }: Layout,
  { term, meaning, hasJoint, hasDrawing }: Content,
  family: Family,
): DefinitionLayout {
  const isWide = shape === 'wide';
  const side = hasDrawing ? height * 0.62 : 0;
  // Thumbs of the index reach into the frame.
  const index = hasDrawing ? 0 : unit * 9;
  const textWidth = isWide
    ? safe.width - Math.max(index, side * 0.98)
    : safe.width - (hasDrawing ? 0 : index * 0.6);
  const drawn = isWide ? side : Math.min(width * 0.52, height * 0.27);
  const top = isWide || !hasDrawing ? safe.y + unit * 2 : safe.y + drawn * 0.8;
  const bottom = safe.y + safe.height;
  const room = bottom - top;
  const termSize = unit * (isWide ? 24 : 19);
  const set = fittingText(
    term,
    { width: textWidth, height: room * 0.46, largest: termSize, face: 'title' },
    family,
  );
  const ruleHigh = unit * 1.4;
  const jointSize = unit * 6;
  const jointHigh = hasJoint ? jointSize * 1.35 : 0;
  const meaningSize = unit * (isWide ? 8.8 : 9.2);
  const gap = unit * 3;
  const set2 = fittingText(
    meaning,
    {
      width: textWidth,
      height: room - set.height - ruleHigh - jointHigh - gap * 2,
      largest: meaningSize,
      face: 'serif',
    },
    family,
  );
  // What is left over is above: the words stand on the lower edge.
  const used = set.height + ruleHigh + jointHigh + gap * 2 + set2.height;
  const start = Math.max(top, bottom - used - unit * 2);
  const ruleTop = start + set.height + gap;
  const meaningTop = ruleTop + ruleHigh + gap * 0.7 + jointHigh;
  const drawingBox = isWide
    ? { x: width - side * 0.96, y: safe.y + unit * 1, width: side, height: side }
    : { x: safe.x + safe.width - drawn * 0.94, y: safe.y, width: drawn, height: drawn };
  const grown = drawingBox.width * 0.16;
  return {
    term: { x: safe.x, y: start, width: textWidth, height: set.height + gap * 0.6 },
    termSize,
    rule: { x: safe.x, y: ruleTop, width: textWidth, height: ruleHigh },
    joint: { x: safe.x, y: ruleTop + ruleHigh + gap * 0.5, width: textWidth, height: jointHigh },
    jointSize,
    meaning: { x: safe.x, y: meaningTop, width: textWidth, height: bottom - meaningTop },
    meaningSize,
    disc: {
      x: drawingBox.x - grown,
      y: drawingBox.y - grown,
      width: drawingBox.width + 2 * grown,
      height: drawingBox.height + 2 * grown,
    },
    drawing: drawingBox,
  };
}
