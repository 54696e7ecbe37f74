/**
 * Where the values of a single line stand: above or below their points.
 *
 * Guarantees: no value comes closer to the line or to another value than `clearance`; the first and the last are always
 * there, the others where they stand near enough to their points to be read as theirs.
 */

export interface LabelledPoint {
  readonly row: number;
  /** Pixels. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Of the text as it is set. */
  readonly width: number;
}

/** The middle of a text's baseline. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

/** Extents above and below the baseline, and the distance from a point, in ems: Inter's capitals and descenders. */
export const textRise = 0.73;
export const textDrop = 0.21;
const away = 0.62;

/** What is kept free around a text: a third of its height. */
export function clearance(fontSize: number): number {
  return (fontSize * (textRise + textDrop)) / 3;
}

/** A value that stands farther from its point than this could be another's, in ems. */
const farthest = 1.6;

interface Option {
  readonly place: LabelPlace;
  /** From where it would stand if there were only its point. */
  readonly moved: number;
}

/**
 * @param points of the line, from left to right; those of neighbouring rows are joined
 * @param wanted rows whose values are to be shown, the most important first; the first two are always
 * @param always how many of them are shown whatever the distance
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
  wanted.forEach((row, rank) => {
    const point = points.find((other) => other.row === row);
    if (point === undefined) return;
    const options = optionsOf(point, points, fontSize, free);
    const chosen = options.find(({ place, moved }) => {
      const box = boxOf(place, point.width, fontSize);
      const isNear = rank < always || moved <= farthest * fontSize;
      return isNear && boxes.every((other) => areApart(box, other, free));
    });
    if (chosen === undefined) return;
    placed.set(row, chosen.place);
    boxes.push(boxOf(chosen.place, point.width, fontSize));
  });
  return placed;
}

/** Above and below everything that the line does over and under the text, the nearer first. */
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

/** The least and the greatest y of the line between two x. */
function extentOf(points: readonly LabelledPoint[], from: number, to: number) {
  const ys: number[] = [];
  points.forEach((point, index) => {
    if (point.x >= from && point.x <= to) ys.push(point.y);
    const next = points[index + 1];
    if (next === undefined || next.row !== point.row + 1 || next.x < from || point.x > to) return;
    const at = (x: number) => point.y + ((next.y - point.y) * (x - point.x)) / (next.x - point.x);
    ys.push(at(Math.max(from, point.x)), at(Math.min(to, next.x)));
  });
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
