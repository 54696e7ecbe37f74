/**
 * A rail that rises to the right, with the current step in the middle, the one before it and the one after it.
 *
 * Guarantees: all words lie in the safe area, below the rail; the words of other steps are there only where they can be
 * read at a glance.
 */
import type { Box, Layout } from '../../layout/layout.ts';
import { fittingText, widthOfText } from '../panels/type-metrics.ts';

type Family = Parameters<typeof fittingText>[2];

export interface Station {
  readonly x: number;
  readonly y: number;
  /** Of its mark on the rail. */
  readonly radius: number;
  readonly text: Box | null;
  /** The square that its drawing stands in. */
  readonly drawing: Box;
}

export interface StepsLayout {
  readonly before: Station;
  readonly current: Station;
  readonly after: Station;
  /** From edge to edge: before the current station, and after it. */
  readonly railBefore: string;
  readonly railToCurrent: string;
  readonly railAfter: string;
  readonly disc: Box;
  readonly textSize: number;
  readonly sideSize: number;
}

interface Content {
  readonly before: string | null;
  readonly current: string;
  readonly after: string | null;
}

/** How far the rail goes on beyond the edges, as part of the width: margins need not be equal where it is mirrored. */
export const beyond = 0.12;

export function stepsLayout(layout: Layout, content: Content, family: Family): StepsLayout {
  return layout.shape === 'wide' ? wideSteps(layout, content, family) : narrowSteps(layout);
}

function wideSteps({ width, height, safe, unit }: Layout, content: Content, family: Family): StepsLayout {
  const bottom = safe.y + safe.height;
  const textTop = height * 0.725;
  const middle = {
    x: width * 0.258,
    y: textTop,
    width: width * 0.424,
    height: bottom - textTop,
  };
  const textSize = unit * (content.current.length <= 14 ? 12 : 8.6);
  const set = fittingText(content.current, { ...middle, largest: textSize, face: 'title' }, family);
  const isLong = set.size < unit * 6;
  const sideSize = unit * 5.2;
  const side = (text: string | null, from: number, to: number): Box | null => {
    if (text === null || isLong) return null;
    const box = { x: from, y: height * 0.79, width: to - from, height: bottom - height * 0.79 };
    const longest = Math.max(...text.split(' ').map((word) => widthOfText(word, 'text', family)));
    const fits = longest * sideSize <= box.width * 1.05;
    const at = fittingText(text, { ...box, largest: sideSize, face: 'text' }, family);
    return fits && at.size >= sideSize * 0.8 ? box : null;
  };
  const [y0, y1, y2] = [height * 0.742, height * 0.648, height * 0.52];
  const station = (x: number, y: number, isCurrent: boolean, text: Box | null): Station => {
    const radius = unit * (isCurrent ? 5.7 : 4.1);
    const drawn = height * 0.215;
    return {
      ...{ x, y, radius, text },
      drawing: { x: x - drawn / 2, y: y - radius - drawn * 0.98, width: drawn, height: drawn },
    };
  };
  const radius = height * 0.278;
  // As wide as the safe area, and so below the lowest part of the rail.
  const low = { ...safe, y: height * 0.775, height: bottom - height * 0.775 };
  const x1 = width * 0.469;
  const current = station(x1, y1, true, isLong ? low : middle);
  const edge = -width * beyond;
  return {
    before: station(width * 0.13, y0 - height * 0.002, false, side(content.before, safe.x, width * 0.245)),
    current,
    after: station(width * 0.85, y2, false, side(content.after, width * 0.745, safe.x + safe.width)),
    railBefore: `M${edge} ${y0}C${width * 0.04} ${y0} ${width * 0.09} ${y0} ${width * 0.13} ${y0 - height * 0.004}`,
    railToCurrent: `M${width * 0.13} ${y0 - height * 0.004}C${width * 0.215} ${y0 - height * 0.03} ${width * 0.225} ${y1} ${width * 0.33} ${y1}L${x1} ${y1}`,
    railAfter: `M${x1} ${y1}L${width * 0.53} ${y1}C${width * 0.67} ${y1} ${width * 0.69} ${y2} ${width * 0.81} ${y2}L${width * (1 + beyond)} ${y2}`,
    disc: { x: x1 - radius, y: y1 - radius * 2.06, width: radius * 2, height: radius * 2 },
    textSize,
    sideSize,
  };
}

function narrowSteps({ width, height, safe, unit, shape }: Layout): StepsLayout {
  const share = { phone: 0.5, tall: 0.57, square: 0.58, wide: 0.58 }[shape];
  const y1 = height * share;
  const [y0, y2] = [y1 + unit * 7, y1 - unit * 11];
  const radius = Math.min(width * 0.33, (y1 - safe.y) * 0.48);
  const x1 = safe.x + safe.width * 0.46;
  const station = (x: number, y: number, isCurrent: boolean): Station => ({
    ...{ x, y, radius: unit * (isCurrent ? 6.2 : 4.4), text: null },
    drawing: { x: x - radius * 0.3, y: y - radius, width: radius * 0.6, height: radius * 0.6 },
  });
  const current = station(x1, y1, true);
  const textTop = y0 + unit * 7.5;
  const [x0, x2] = [safe.x + unit * 2.6, safe.x + safe.width - unit * 4.4];
  const edge = -width * beyond;
  return {
    before: station(x0, y0, false),
    current: { ...current, text: { ...safe, y: textTop, height: safe.y + safe.height - textTop } },
    after: station(x2, y2, false),
    railBefore: `M${edge} ${y0}L${x0} ${y0}`,
    railToCurrent: `M${x0} ${y0}C${x0 + width * 0.12} ${y0} ${x1 - width * 0.2} ${y1} ${x1} ${y1}`,
    railAfter: `M${x1} ${y1}C${x1 + width * 0.2} ${y1} ${x2 - width * 0.16} ${y2} ${x2} ${y2}L${width * (1 + beyond)} ${y2}`,
    disc: { x: x1 - radius, y: y1 - radius * 2.04, width: radius * 2, height: radius * 2 },
    textSize: unit * (shape === 'phone' ? 12.5 : 11),
    sideSize: unit * 5.2,
  };
}
