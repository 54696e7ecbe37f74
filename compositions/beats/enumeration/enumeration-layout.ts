/**
 * Where the words of an enumeration stand: those before its items, those after them, and the labels of the stripes.
 *
 * Guarantees: a label has the same size whatever else is open; all words lie in the safe area.
 */
import type { Box, Layout } from '../../layout/layout.ts';
import { heightOfText, widthOfText } from '../panels/type-metrics.ts';
import { restShare, shareAmong } from './stripes.ts';

type Family = Parameters<typeof widthOfText>[2];

export interface EnumerationLayout {
  /** Stripes stand side by side on wide frames, and lie on one another on others. */
  readonly along: 'x' | 'y';
  /** True if the words before the items have a band of their own above the stripes. */
  readonly hasHead: boolean;
  readonly head: Box;
  readonly headSize: number;
  /** Below the stripes, once the words after the items are said. */
  readonly foot: Box;
  readonly footTop: number;
  /** What the stripes share while there is no foot. */
  readonly stage: Box;
  /** Labels of stripes at rest run downwards: there are too many for the width. */
  readonly isUpright: boolean;
  /** Room for labels, as parts of their stripes: at rest and while spoken. */
  readonly rest: number;
  readonly spoken: number;
  /** Between a stripe's edge and its label. */
  readonly padding: number;
}

interface Content {
  readonly before: string | null;
  readonly after: string | null;
  readonly count: number;
}

/** From so many stripes on, their labels run downwards. */
const crowd = 5;

export function enumerationLayout(layout: Layout, content: Content, family: Family): EnumerationLayout {
  const { width, height, unit, safe, shape } = layout;
  const { before, after, count } = content;
  const along = shape === 'wide' ? 'x' : 'y';
  const padding = along === 'x' ? width * 0.022 : unit * 2.4;
  const headSize = unit * (along === 'x' ? 5.6 : 6.2);
  const rest = restShare(count);
  const inStripe = rest * width - safe.x - padding;
  const band = (text: string) =>
    Math.min(
      safe.height * 0.24,
      heightOfText(text, { width: safe.width, size: headSize, face: 'text' }, family),
    );
  const fitsStripe =
    along === 'x' && before !== null && fitsBox(before, inStripe, height * 0.26, headSize, family);
  const hasHead = before !== null && !fitsStripe;
  const headHeight = hasHead ? safe.y + band(before) + padding : 0;
  const footHeight = after === null ? 0 : band(after) + padding + (height - safe.y - safe.height);
  // Side by side they reach to the edges; lying on one another, the first and the last do so beyond the stage.
  const airless = along === 'y' && !hasHead ? safe.y - padding * 0.5 : 0;
  const top = hasHead ? headHeight : airless;
  const bottom = along === 'x' ? height : safe.y + safe.height + padding * 0.5;
  return {
    along,
    hasHead,
    head: hasHead
      ? { ...safe, height: headHeight - safe.y - padding * 0.5 }
      : { ...safe, y: safe.y + unit * 1.5, width: inStripe, height: height * 0.26 },
    headSize,
    footTop: height - footHeight,
    foot: {
      x: safe.x,
      y: height - footHeight + padding * 0.5,
      width: safe.width,
      height: footHeight - padding * 0.5 - (height - safe.y - safe.height),
    },
    stage: { x: 0, y: top, width, height: bottom - top },
    isUpright: along === 'x' && count >= crowd,
    rest,
    spoken: shareAmong(count),
    padding,
  };
}

/** Whether a text can be set at that size without looking squeezed. */
function fitsBox(text: string, width: number, height: number, size: number, family: Family): boolean {
  const longest = Math.max(...text.split(' ').map((word) => widthOfText(word, 'text', family)));
  return longest * size <= width && heightOfText(text, { width, size, face: 'text' }, family) <= height;
}
