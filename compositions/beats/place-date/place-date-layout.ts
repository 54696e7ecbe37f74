/**
 * Where the parts of a place and a date stand.
 *
 * Guarantees: words lie in the safe area and do not overlap; the pin stands clear of them.
 */
import type { Box, Layout } from '../../layout/layout.ts';
import { capHeight, fittingText, widthOfFigure } from '../panels/type-metrics.ts';

type Family = keyof typeof capHeight;

export interface PlaceDateLayout {
  readonly before: Box;
  readonly beforeSize: number;
  readonly figures: Box;
  readonly figureSize: number;
  readonly after: Box;
  readonly afterSize: number;
  /** The tip of the pin, how high it is, and how far its rings reach. */
  readonly pin: PinPlace;
  readonly name: Box;
  readonly nameSize: number;
  readonly nameAlign: 'start' | 'center';
  /** To the lower edge of the frame. */
  readonly rail: Box;
  readonly labels: Box;
  /** Pixels per degree. */
  readonly scale: number;
}

export interface PinPlace {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly rings: number;
}

interface Content {
  readonly before: string | null;
  /** Empty for none. */
  readonly years: string;
  readonly after: string | null;
  readonly hasPlace: boolean;
}

export function placeDateLayout(
  layout: Layout,
  { before, years, after, hasPlace }: Content,
  family: Family,
): PlaceDateLayout {
  const { width, height, safe, unit, shape } = layout;
  const isWide = shape === 'wide';
  const hasYears = years !== '';
  const railHigh = unit * (hasPlace ? 13.5 : 17);
  const bottom = safe.y + safe.height;
  const rail = {
    x: 0,
    y: hasYears ? bottom - railHigh : height,
    width,
    height: height - (bottom - railHigh),
  };
  const mapBottom = hasYears ? rail.y : bottom;
  const pinHigh = unit * (shape === 'square' ? 16 : 21);
  const pin = isWide
    ? { x: width * 0.61, y: (hasYears ? rail.y : height) * 0.56, height: height * 0.24, rings: unit * 10.5 }
    : { x: safe.x + safe.width * 0.58, y: mapBottom - unit * 18, height: pinHigh, rings: unit * 4.6 };
  const isBeside = hasPlace && isWide;
  const textWidth = isBeside ? width * 0.5 - safe.x : safe.width;
  const textBottom = isWide || !hasPlace ? mapBottom - unit * 4 : pin.y - pin.height - unit * 4;
  const room = textBottom - safe.y;
  const cap = capHeight[family];
  const ems = Math.max(1, widthOfFigure(years, family));
  const mostHigh = hasPlace ? height * (isWide ? 0.2 : 0.13) : height * (isWide ? 0.42 : 0.24);
  const textSize = unit * (hasYears ? 6.4 : 8.4);
  const gap = unit * 3.2;
  const lead = textOf(before, textWidth, unit * 6, room * 0.26, family);
  const most = room - lead - (lead > 0 ? gap : 0);
  const wantedAfter = textOf(after, textWidth, textSize, most * (hasYears ? 0.62 : 1), family);
  const high = hasYears
    ? Math.min(mostHigh, (textWidth * cap) / ems, Math.max(most * 0.3, most - wantedAfter - gap))
    : 0;
  // Without a map, everything stands on the rail.
  const used = lead + (lead > 0 ? gap : 0) + high + (wantedAfter > 0 ? gap + wantedAfter : 0);
  const down = hasPlace ? 0 : Math.max(0, textBottom - safe.y - unit * 1.5 - used);
  const top = safe.y + unit * 1.5 + down;
  const figuresTop = top + lead + (lead > 0 ? gap : 0);
  const afterTop = hasYears ? figuresTop + high + gap : figuresTop;
  const name = isWide
    ? {
        x: pin.x + unit * 11.5,
        y: pin.y - unit * 8,
        width: safe.x + safe.width - pin.x - unit * 11.5,
        height: unit * 20,
      }
    : { x: safe.x, y: pin.y + unit * 5, width: safe.width, height: unit * 12 };
  return {
    before: { x: safe.x, y: top, width: textWidth, height: lead },
    beforeSize: unit * 6,
    figures: { x: safe.x, y: figuresTop, width: Math.min(textWidth, (ems * high) / cap), height: high },
    figureSize: high / cap,
    after: { x: safe.x, y: afterTop, width: textWidth, height: Math.max(unit * 4, textBottom - afterTop) },
    afterSize: textSize,
    pin,
    name,
    nameSize: unit * 11,
    nameAlign: isWide ? 'start' : 'center',
    rail,
    labels: { x: safe.x, y: rail.y + unit * 5.2, width: safe.width, height: railHigh - unit * 5.2 },
    scale: Math.max(width, height) * (isWide ? 0.0172 : 0.0165),
  };
}

function textOf(text: string | null, width: number, size: number, most: number, family: Family): number {
  if (text === null) return 0;
  return fittingText(text, { width, height: most, largest: size, face: 'text' }, family).height;
}
