/**
 * The colours that a drawing mostly consists of, from its SVG.
 *
 * Guarantees: `#rrggbb`, the largest area first. Areas are estimated from the boxes around the shapes, where each shape
 * covers those below it: exact enough to choose a ground that the drawing stands out from.
 */

const maxColors = 5;
/** The least part of a drawing's area that counts: less is a detail. */
const minShare = 0.015;

/** Fluent Emoji's drawings are squares of this many units. */
const side = 32;

interface Shape {
  readonly color: string;
  readonly box: Box;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function mainColors(body: string): string[] {
  const shapes = shapesOf(body);
  const areas = new Map<string, number>();
  // Each point of a grid takes the colour of the topmost shape over it.
  for (let y = 1; y < side; y += 2) {
    for (let x = 1; x < side; x += 2) {
      const top = shapes.findLast(({ box }) => isWithin(x, y, box));
      if (top) areas.set(top.color, (areas.get(top.color) ?? 0) + 1);
    }
  }
  const total = (side / 2) ** 2;
  const ranked = [...areas].filter(([, count]) => count / total >= minShare).sort((a, b) => b[1] - a[1]);
  return ranked.slice(0, maxColors).map(([color]) => color);
}

function shapesOf(body: string): Shape[] {
  return [...body.matchAll(/<path ([^>]*)\/?>/g)].flatMap(([, attributes = '']) => {
    const color = hexOf(/fill="(#[0-9a-f]{3,6})"/i.exec(attributes)?.[1]);
    const path = /(?:^| )d="([^"]+)"/.exec(attributes)?.[1];
    return color === null || path === undefined ? [] : boxesOf(path).map((box) => ({ color, box }));
  });
}

function hexOf(color: string | undefined): string | null {
  const digits = color?.slice(1).toLowerCase();
  if (digits?.length === 6) return `#${digits}`;
  if (digits?.length === 3) return `#${[...digits].map((digit) => digit + digit).join('')}`;
  return null;
}

/** Whether a point lies in the superellipse that fills a box: most shapes are rounder than their box. */
function isWithin(x: number, y: number, { left, top, right, bottom }: Box): boolean {
  const across = (x - (left + right) / 2) / Math.max(0.1, (right - left) / 2);
  const down = (y - (top + bottom) / 2) / Math.max(0.1, (bottom - top) / 2);
  return across ** 4 + down ** 4 <= 1;
}

/** How many numbers each command of a path takes (SVG 2, section 9.3). */
const counts: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

/** For each part of a path, the box around the end points of its segments. */
function boxesOf(path: string): Box[] {
  const parts: { readonly xs: number[]; readonly ys: number[] }[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command = '', list = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const kind = command.toLowerCase();
    const isRelative = command === kind;
    const count = counts[kind] ?? 0;
    if (kind === 'z') [x, y] = [startX, startY];
    const values = kind === 'a' ? arcNumbers(list) : numbers(list);
    for (let at = 0; count > 0 && at + count <= values.length; at += count) {
      const part = values.slice(at, at + count);
      // Horizontal and vertical lines have one number; of all other segments the last two are the end point.
      const endX = kind === 'v' ? undefined : part.at(kind === 'h' ? 0 : -2);
      const endY = kind === 'h' ? undefined : part.at(-1);
      if (endX !== undefined) x = endX + (isRelative ? x : 0);
      if (endY !== undefined) y = endY + (isRelative ? y : 0);
      if (kind === 'm' && at === 0) {
        [startX, startY] = [x, y];
        parts.push({ xs: [], ys: [] });
      }
      parts.at(-1)?.xs.push(x);
      parts.at(-1)?.ys.push(y);
    }
  }
  return parts.map(({ xs, ys }) => ({
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  }));
}

function numbers(list: string): number[] {
  return [...list.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi)].map(([number]) => Number(number));
}

/** An arc's two flags may stand without a space: "a1 1 0 01.5.5". */
function arcNumbers(list: string): number[] {
  const number = String.raw`(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)[\s,]*`;
  const flag = String.raw`([01])[\s,]*`;
  const arc = new RegExp(number.repeat(3) + flag.repeat(2) + number.repeat(2), 'gi');
  return [...list.matchAll(arc)].flatMap((found) => found.slice(1).map(Number));
}
