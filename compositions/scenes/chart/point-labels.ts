/**
 * Where the values of a single line stand: above or below their points.
 *
 * Guarantees: no value comes closer to the line or to another value than `clearance`; the first and the last value are
 * always there, the others only if they are close enough to their points to be read as theirs.
 */

export interface LabelledPoint {
  readonly row: number;
  /** In pixels. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The width of the text. */
  readonly width: number;
}

/** The middle of a text's baseline. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

/** How far Inter's capitals and descenders reach from the baseline, and the distance from a point, in ems. */
export const textRise = 0.73;
export const textDrop = 0.21;
const away = 0.62;

/** The space to keep free around a text: a third of its height. */
export function clearance(fontSize: number): number {
  return (fontSize * (textRise + textDrop)) / 3;
}

/** A value that is further from its point than this could be taken for another's, in ems. */
const farthest = 1.6;

interface Option {
  readonly place: LabelPlace;
  /** How far it is from where it would stand if there were only its point. */
  readonly moved: number;
}

/**
 * @param points of the line, from left to right. Those of neighbouring rows are joined.
 * @param wanted the rows whose values are to be shown, the most important first.
 * @param always how many of these are shown whatever the distance.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  wanted: readonly number[],
  always: number,
  fontSize: number,
): Map<number, LabelPlace> {
  const placed = new Map<number, LabelPlace>();
  const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
  const free = clearance(fontSize);
  for (const [rank, row] of wanted.entries()) {
    const point = points.find((other) => other.row === row);
    if (point === undefined) continue;
    const options = optionsOf(point, points, fontSize, free);
    const chosen = options.find(({ place, moved }) => {
      const box = boxOf(place, point.width, fontSize);
      const isNear = rank < always || moved <= farthest * fontSize;
      return isNear && boxes.every((other) => areApart(box, other, free));
    });
    if (chosen === undefined) continue;
    placed.set(row, chosen.place);
    boxes.push(boxOf(chosen.place, point.width, fontSize));
  }
  return placed;
}

/** Above and below the line's highest and lowest point within the width of the text; the nearer place first. */
function optionsOf(
  point: LabelledPoint,
  points: readonly LabelledPoint[],
  fontSize: number,
  free: number,
): Option[] {
  const reach = point.width / 2 + free;
  const { highest, lowest } = extentOf(points, point.x - reach, point.x + reach);
  const above = Math.min(highest, point.y) - away * fontSize;
  const below = Math.max(lowest, point.y) + (away + textRise) * fontSize;
  const options = [
    { place: { x: point.x, y: above }, moved: point.y - away * fontSize - above },
    { place: { x: point.x, y: below }, moved: below - point.y - (away + textRise) * fontSize },
  ];
  return options.sort((a, b) => a.moved - b.moved);
}

/** The smallest and the largest y of the line between two x. */
function extentOf(points: readonly LabelledPoint[], from: number, to: number) {
  const ys: number[] = [];
  for (const [index, point] of points.entries()) {
    if (point.x >= from && point.x <= to) ys.push(point.y);
    const next = points[index + 1];
    if (next === undefined || next.row !== point.row + 1 || next.x < from || point.x > to) continue;
    const at = (x: number) => point.y + ((next.y - point.y) * (x - point.x)) / (next.x - point.x);
    ys.push(at(Math.max(from, point.x)), at(Math.min(to, next.x)));
  }
  return { highest: Math.min(...ys), lowest: Math.max(...ys) };
}

function boxOf({ x, y }: LabelPlace, width: number, fontSize: number) {
  return {
    left: x - width / 2,
    right: x + width / 2,
    top: y - textRise * fontSize,
    bottom: y + textDrop * fontSize,
  };
}

type Edges = ReturnType<typeof boxOf>;

function areApart(one: Edges, other: Edges, free: number): boolean {
  return (
    one.right + free <= other.left ||
    other.right + free <= one.left ||
    one.bottom + free <= other.top ||
    other.bottom + free <= one.top
  );
}
