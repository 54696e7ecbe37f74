/**
 * Where a stripe's label, drawing and disc stand, as if the text ran from left to right.
 *
 * Guarantees: the boxes of labels have sizes that do not change with the frame, so that a label is never set anew; they
 * lie in the stripe and in the safe area once the stripe is at rest.
 */
import type { Box, Layout } from '../../layout/layout.ts';
import { fittingText } from '../panels/type-metrics.ts';
import type { EnumerationLayout } from './enumeration-layout.ts';
import type { Stripe } from './stripes.ts';

export interface LabelPlace {
  readonly box: Box;
  /** In pixels. */
  readonly largest: number;
  readonly isUpright: boolean;
}

export interface StripeParts {
  /** Of the label while its item is spoken, and afterwards. */
  readonly spoken: LabelPlace;
  readonly rest: LabelPlace;
  readonly drawing: Box;
  readonly disc: Box;
}

interface Situation {
  readonly stripe: Stripe;
  readonly index: number;
  readonly isLast: boolean;
  readonly hasDrawing: boolean;
  readonly label: string;
  readonly family: Parameters<typeof fittingText>[2];
  /** What the stripes share in this frame, and what they share when the foot is there. */
  readonly stage: Box;
  readonly leastStage: Box;
}

/** Below the letters of a line, in ems: what labels of different sizes need to stand on one line. */
const belowLine = 0.2;

export function stripeParts(frame: Layout, layout: EnumerationLayout, at: Situation): StripeParts {
  return layout.along === 'x' ? columnParts(frame, layout, at) : rowParts(frame, layout, at);
}

function columnParts(
  { width, height, safe, unit }: Layout,
  layout: EnumerationLayout,
  { stripe, index, isLast, hasDrawing, stage, leastStage, label: text, family }: Situation,
): StripeParts {
  const { box, focus } = stripe;
  const { padding, isUpright } = layout;
  const left = index === 0 ? safe.x : padding;
  const right = isLast ? width - safe.x - safe.width : padding * 0.5;
  const x = box.x + left;
  const line = stage.y + stage.height - height * 0.078;
  const label = (share: number, largest: number, high: number): LabelPlace => ({
    box: {
      x,
      y: line + largest * belowLine - high,
      width: share * width - left - right,
      height: high,
    },
    largest,
    isUpright: false,
  });
  const spoken = label(
    layout.spoken,
    unit * (hasDrawing ? 10.7 : 14),
    leastStage.height * (hasDrawing ? 0.36 : 0.6),
  );
  const middle = box.x + (left + box.width - right) / 2;
  const uprightWidth = Math.min(unit * 15, layout.rest * width - padding);
  const rest = isUpright
    ? {
        box: {
          x: middle - uprightWidth / 2,
          y: stage.y + leastStage.height * (index === 0 && !layout.hasHead ? 0.3 : 0.08),
          width: uprightWidth,
          height: leastStage.height * (index === 0 && !layout.hasHead ? 0.4 : 0.62),
        },
        largest: unit * 6.4,
        isUpright: true,
      }
    : label(layout.rest, unit * (hasDrawing ? 6.7 : 8), leastStage.height * (hasDrawing ? 0.26 : 0.5));
  // Between the upper edge and the label, however many lines that has.
  const set = fittingText(text, { ...spoken.box, largest: spoken.largest, face: 'title' }, family);
  const room = line + set.size * belowLine - set.height - stage.y;
  const spokenSide = Math.min(stage.height * 0.52, room * 0.8, (box.width - padding) * 0.86);
  const restSide = Math.min(leastStage.height * 0.27, layout.rest * width * 0.78);
  const side = mix(restSide, spokenSide, focus);
  const restY = isUpright ? stage.y + stage.height * 0.84 : line - unit * 6.7 * 1.5 - side / 2;
  const y = mix(restY, stage.y + room * 0.52, focus);
  return {
    spoken,
    rest,
    drawing: square(middle, y, side),
    disc: square(middle, y, side * 1.18 * focus),
  };
}

function rowParts(
  { safe, unit, width }: Layout,
  layout: EnumerationLayout,
  { stripe, hasDrawing, leastStage }: Situation,
): StripeParts {
  const { box, focus } = stripe;
  const { padding } = layout;
  const middle = box.y + box.height / 2;
  const label = (share: number, largest: number, wide: number): LabelPlace => {
    const high = share * leastStage.height - padding * 0.6;
    return {
      box: { x: safe.x, y: middle - high / 2, width: wide, height: high },
      largest: Math.min(largest, high * 0.8),
      isUpright: false,
    };
  };
  const beside = hasDrawing ? 0.6 : 1;
  const spokenSide = Math.min(box.height * 0.86, width * 0.42);
  const side = mix(Math.min(layout.rest * leastStage.height * 0.8, width * 0.22), spokenSide, focus);
  const x = safe.x + safe.width - mix(width * 0.13, width * 0.17, focus);
  return {
    spoken: label(layout.spoken, unit * (hasDrawing ? 11 : 14), safe.width * (hasDrawing ? 0.5 : 1)),
    rest: label(layout.rest, unit * 6.4, safe.width * beside),
    drawing: square(x, middle, side),
    disc: square(x, middle, side * 1.25 * focus),
  };
}

function square(x: number, y: number, side: number): Box {
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}

function mix(from: number, to: number, t: number): number {
  return from + (to - from) * t;
}
