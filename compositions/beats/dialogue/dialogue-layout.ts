/**
 * Where the parts of a dialogue are, for a speaker on the left: a speaker on the right has the mirror image.
 *
 * Guarantees: what is said lies in the safe area and on the speaker's ground, clear of both heads; the more is said,
 * the more room it has.
 */
import type { Box, Layout } from '../../layout/layout.ts';

export interface DialogueLayout {
  readonly quote: Box;
  /** Of the two busts. They are cropped by the frame, the listener also by its ground. */
  readonly speaker: Box;
  readonly listener: Box;
  /** The corners of the listener's ground. */
  readonly split: readonly (readonly [x: number, y: number])[];
  /** The largest font size of what is said, in pixels. */
  readonly largest: number;
}

/** A bust is this wide for its height. */
export const bustAspect = 0.81;

/** Letters up to which a quotation is short, or of a middle length. */
const lengths = { short: 34, middle: 110 } as const;

export interface Said {
  /** How many letters are said. */
  readonly letters: number;
  /** The speaker wears a hat that reaches above the head, and before it. */
  readonly isHatted: boolean;
}

/** A bust with a hat is smaller, so that the hat has room above it. */
const hattedScale = 0.84;

export function dialogueLayout(layout: Layout, said: Said): DialogueLayout {
  return layout.shape === 'wide' ? besideOneAnother(layout, said) : belowWhatIsSaid(layout, said);
}

function besideOneAnother(
  { width, height, safe, unit }: Layout,
  { letters, isHatted }: Said,
): DialogueLayout {
  const isShort = letters <= lengths.short;
  const isMiddle = letters <= lengths.middle;
  const pick = <T>(short: T, middle: T, long: T): T => {
    if (isShort) return short;
    return isMiddle ? middle : long;
  };
  const top = width * pick(0.812, 0.85, 0.9);
  const bottom = width * pick(0.724, 0.775, 0.84);
  const bustHeight = height * pick(1.01, 0.94, 0.78) * (isHatted ? hattedScale : 1);
  const bustWidth = bustHeight * bustAspect;
  const bustX = width * pick(-0.036, -0.1, -0.12);
  const start = Math.max(safe.x, bustX + bustWidth * pick(0.91, 0.95, 0.98) + (isHatted ? unit * 6 : 0));
  const listenerHeight = height * pick(0.73, 0.66, 0.52);
  return {
    quote: {
      x: start,
      y: safe.y,
      width: bottom + (top - bottom) * 0.12 - unit * 2 - start,
      height: safe.height,
    },
    speaker: { x: bustX, y: height - bustHeight + unit, width: bustWidth, height: bustHeight },
    listener: {
      x: bottom + (width - bottom) * 0.12,
      y: height - listenerHeight + unit,
      width: listenerHeight * bustAspect,
      height: listenerHeight,
    },
    split: [
      [top, 0],
      [width, 0],
      [width, height],
      [bottom, height],
    ],
    largest: unit * pick(15, 12.4, 8.6),
  };
}

function belowWhatIsSaid(
  { width, height, safe, unit, shape }: Layout,
  { letters, isHatted }: Said,
): DialogueLayout {
  const isLong = letters > lengths.middle;
  const share = shape === 'phone' ? 0.44 : 0.5;
  const room = height * (isLong ? share * 0.8 : share);
  const top = height - room;
  const bustHeight = room * (isHatted ? hattedScale : 1);
  const listenerHeight = room * 0.76;
  const bottom = Math.min(safe.y + safe.height, top + (isHatted ? 0 : room * 0.08));
  return {
    quote: { ...safe, height: bottom - safe.y },
    speaker: {
      x: -width * 0.07,
      y: height - bustHeight + unit,
      width: bustHeight * bustAspect,
      height: bustHeight,
    },
    listener: {
      x: width * (shape === 'phone' ? 0.6 : 0.64),
      y: height - listenerHeight + unit,
      width: listenerHeight * bustAspect,
      height: listenerHeight,
    },
    split: [
      [width * 0.7, top + room * 0.12],
      [width, top + room * 0.02],
      [width, height],
      [width * 0.58, height],
    ],
    largest: unit * (shape === 'phone' ? 15 : 13),
  };
}
