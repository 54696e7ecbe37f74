/**
 * Two sides of a frame with a slanting edge between them: beside each other on wide frames, else one above the other.
 *
 * Guarantees: words lie in the safe area and on their own side; drawings stand clear of the words.
 */
import type { Box, Layout } from '../../layout/layout.ts';
import { fittingText } from '../panels/type-metrics.ts';

type Family = Parameters<typeof fittingText>[2];

export interface Side {
  /** Of its words, which stand on the lower edge of the box. */
  readonly text: Box;
  readonly largest: number;
  readonly drawing: Box;
}

export interface ContrastLayout {
  readonly first: Side;
  readonly second: Side;
  /** The corners of the second side, as if the text ran from left to right. */
  readonly edge: readonly (readonly [x: number, y: number])[];
  /** From where the second side comes, in pixels. */
  readonly from: { readonly x: number; readonly y: number };
}

/** A side's words with those that join them, and how many lines of small type stand among them. */
export interface SideContent {
  readonly text: string;
  readonly smallLines: number;
  readonly hasDrawing: boolean;
}

export function contrastLayout(
  layout: Layout,
  first: SideContent,
  second: SideContent,
  family: Family,
): ContrastLayout {
  return layout.shape === 'wide'
    ? sideBySide(layout, first, second, family)
    : oneAboveTheOther(layout, first, second, family);
}

/** Where the edge meets the upper and the lower edge of the frame. */
const [upper, lower] = [0.604, 0.484];

/** Few words are set larger. In units. */
function besideDrawing(text: string): number {
  return text.length <= 12 ? 12.5 : 9.6;
}

function sideBySide(
  { width, height, safe, unit }: Layout,
  first: SideContent,
  second: SideContent,
  family: Family,
): ContrastLayout {
  const edgeAt = (y: number) => width * (upper + (lower - upper) * (y / height));
  const side = ({ text, smallLines, hasDrawing }: SideContent, from: number, to: number): Side => {
    const largest = unit * (hasDrawing ? besideDrawing(text) : 14);
    const most = safe.height * (hasDrawing ? 0.52 : 0.84);
    const small = smallLines * largest * 0.85;
    const set = fittingText(text, { width: to - from, height: most - small, largest, face: 'title' }, family);
    const top = safe.y + safe.height - set.height - small;
    const room = top - safe.y;
    const drawn = Math.min(height * 0.6, room * 1.06);
    const middle = from + (to - from) * 0.46;
    return {
      text: { x: from, y: safe.y + safe.height - most, width: to - from, height: most },
      largest,
      drawing: { x: middle - drawn / 2, y: safe.y + (room - drawn) / 2, width: drawn, height: drawn },
    };
  };
  const gap = width * 0.026;
  const textTop = height * (first.hasDrawing ? 0.5 : 0.2);
  const secondTop = height * (second.hasDrawing ? 0.5 : 0.2);
  return {
    first: side(first, safe.x, edgeAt(height) - gap + (edgeAt(textTop) - edgeAt(height)) * 0.2),
    second: side(second, edgeAt(secondTop) + gap, safe.x + safe.width),
    edge: [
      [width * upper, 0],
      [width, 0],
      [width, height],
      [width * lower, height],
    ],
    from: { x: width * 0.56, y: 0 },
  };
}

function oneAboveTheOther(
  { width, height, safe, unit, shape }: Layout,
  first: SideContent,
  second: SideContent,
  family: Family,
): ContrastLayout {
  const middle = shape === 'phone' ? 0.455 : 0.5;
  const slant = 0.045;
  const gap = unit * 2.5;
  const side = ({ text, smallLines, hasDrawing }: SideContent, top: number, bottom: number): Side => {
    const largest = unit * (hasDrawing ? besideDrawing(text) : 13);
    const high = bottom - top;
    const small = smallLines * largest * 0.85;
    const whole = { width: safe.width, height: high - small, largest, face: 'title' } as const;
    const room = high - small - fittingText(text, whole, family).height - gap;
    // Above the words if they leave it enough room, else beside them.
    const [above, beside] = [Math.min(width * 0.5, room * 1.04), Math.min(width * 0.4, high * 1.02)];
    const isAbove = above > beside * 0.9;
    const drawn = isAbove ? above : beside;
    const right = safe.x + safe.width - drawn * (isAbove ? 1 : 0.9);
    return {
      text: { x: safe.x, y: top, width: safe.width * (hasDrawing && !isAbove ? 0.54 : 1), height: high },
      largest,
      drawing: {
        ...{ x: right, width: drawn, height: drawn },
        y: isAbove ? top + (room - drawn) / 2 : top + (high - drawn) / 2,
      },
    };
  };
  const [left, right] = [height * (middle + slant), height * (middle - slant)];
  const mid = height * middle;
  return {
    first: side(first, safe.y, mid - gap),
    second: side(second, left + gap * 0.6, safe.y + safe.height),
    edge: [
      [0, left],
      [width, right],
      [width, height],
      [0, height],
    ],
    from: { x: 0, y: height * 0.62 },
  };
}
