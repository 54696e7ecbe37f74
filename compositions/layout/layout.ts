/**
 * Where things go, from the frame's size alone.
 *
 * Guarantees: every length is in pixels and grows with the frame; `safe` leaves 5 % free on each side, and on
 * phone-shaped frames the lower 18 % and the right 12 %, where apps draw their buttons; `body` and the caption plate
 * lie inside `safe` and do not overlap.
 */

/** `phone` is 9:16 and narrower, `tall` is 4:5 and the like. */
export type Shape = 'wide' | 'square' | 'tall' | 'phone';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CaptionLayout {
  /** The same for every caption of a video. Only a line that is still too wide is set smaller. */
  readonly fontSize: number;
  /** Of the plate, with its padding. */
  readonly maxWidth: number;
  /** The lower edge of the plate, from the top of the frame. */
  readonly bottom: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly shape: Shape;
  /** A hundredth of the frame's shorter side. */
  readonly unit: number;
  readonly safe: Box;
  /** The row above the body, for the running head or the rail. */
  readonly head: Box;
  /** Below the head, for scenes without a caption plate. */
  readonly page: Box;
  /** Between the head and the caption plate, in the middle of the frame. */
  readonly body: Box;
  readonly caption: CaptionLayout;
}

/** Lengths of the caption plate, in ems of the caption's font size. */
export const plate = { lineHeight: 1.24, paddingX: 0.62, paddingY: 0.4, radius: 0.34 } as const;

/**
 * How many characters a caption line holds: 42 on wide frames (Netflix Timed Text Style Guide), on narrower ones as
 * many as fit at a size that can be read on a phone.
 */
const columns: Record<Shape, number> = { wide: 42, square: 30, tall: 24, phone: 24 };

/** The mean advance of Inter semi-bold over English text, in ems. */
const meanAdvance = 0.555;

const captionLines = 2;

export function shapeOf(width: number, height: number): Shape {
  const aspect = width / height;
  if (aspect >= 1.2) return 'wide';
  if (aspect >= 0.9) return 'square';
  if (aspect >= 0.65) return 'tall';
  return 'phone';
}

/** How many characters a caption line may have in a frame of this size. */
export function captionColumns(width: number, height: number, captionSize = 1): number {
  return Math.floor(columns[shapeOf(width, height)] / captionSize);
}

/** How wide a caption line may be in a frame of this size, in ems of the caption's font size. */
export function captionLineEms(width: number, height: number, captionSize = 1): number {
  const { maxWidth, fontSize } = layoutFor(width, height, captionSize).caption;
  return maxWidth / fontSize - 2 * plate.paddingX;
}

/**
 * @param width of the frame, in pixels
 * @param height likewise
 * @param captionSize as a multiple of the usual size
 */
export function layoutFor(width: number, height: number, captionSize = 1): Layout {
  const shape = shapeOf(width, height);
  const unit = Math.min(width, height) / 100;
  const margin = {
    left: width * (shape === 'phone' ? 0.08 : 0.05),
    right: width * (shape === 'phone' ? 0.12 : 0.05),
    top: height * (shape === 'phone' ? 0.07 : 0.05),
    bottom: height * (shape === 'phone' ? 0.18 : 0.05),
  };
  const safe = {
    x: margin.left,
    y: margin.top,
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  };
  const caption = captionLayout(width, height, shape, safe, captionSize);
  const captionHeight = caption.fontSize * (captionLines * plate.lineHeight + 2 * plate.paddingY);
  const head = { x: safe.x, y: safe.y, width: safe.width, height: unit * 6 };
  const bodyTop = head.y + head.height + unit * 2.5;
  const bodyBottom = caption.bottom - captionHeight - unit * 4;
  return {
    width,
    height,
    shape,
    unit,
    safe,
    head,
    page: { x: safe.x, y: bodyTop, width: safe.width, height: safe.y + safe.height - bodyTop },
    body: {
      x: (width - caption.maxWidth) / 2,
      y: bodyTop,
      width: caption.maxWidth,
      height: bodyBottom - bodyTop,
    },
    caption,
  };
}

/** The body without a caption below it. */
export function openBody(layout: Layout): Box {
  const { body, page } = layout;
  return { ...body, height: page.height };
}

/** The largest box of the given proportions that fits inside another, in its middle. */
export function containBox(width: number, height: number, inside: Box): Box {
  const scale = Math.min(inside.width / width, inside.height / height);
  return {
    x: inside.x + (inside.width - width * scale) / 2,
    y: inside.y + (inside.height - height * scale) / 2,
    width: width * scale,
    height: height * scale,
  };
}

function captionLayout(
  width: number,
  height: number,
  shape: Shape,
  safe: Box,
  captionSize: number,
): CaptionLayout {
  // On a phone the plate is centred in the frame. In the safe area it would look shifted to the left.
  const maxWidth = shape === 'phone' ? width * 0.76 : safe.width;
  const byWidth = maxWidth / (columns[shape] * meanAdvance + 2 * plate.paddingX);
  // 5 % of a phone frame's height would leave room for only two words per line (docs/adr/0011-sizes-of-type.md).
  const usual = shape === 'phone' ? byWidth : Math.max(height * 0.05, Math.min(height * 0.056, byWidth));
  const fontSize = usual * captionSize;
  const bottom =
    shape === 'phone' ? height * 0.8 : height - Math.max(height - safe.y - safe.height, fontSize);
  return { fontSize, maxWidth, bottom };
}
