/** Where the parts of a timetable entry stand: clock, words, picture and drawing do not overlap in any format. */
import type { Box, Layout } from '../../layout/layout.ts';

export interface TimetableLayout {
  readonly clock: Box;
  readonly words: Box;
  /** Null if the entry has no picture. */
  readonly picture: Box | null;
  /** Null if the entry has no drawing, or if it has a picture. */
  readonly drawing: Box | null;
  /** Whether the words are centred, as they are below the clock. Beside it they start at a common edge. */
  readonly centered: boolean;
}

/** In units. */
const wideDrawing = 24;

/** @param beside what the entry has besides clock and words. */
export function timetableLayout(layout: Layout, beside: 'picture' | 'drawing' | null): TimetableLayout {
  if (layout.shape === 'wide') return wideLayout(layout, beside);
  return beside === 'picture' ? narrowWithPicture(layout) : narrowColumn(layout, beside === 'drawing');
}

/** Everything in a row: the clock, the words, and a picture or drawing. */
function wideLayout({ body, unit }: Layout, beside: 'picture' | 'drawing' | null): TimetableLayout {
  const gap = unit * 7;
  const row = { ...body, x: body.x + unit * 4, width: body.width - unit * 8 };
  const clock = { ...row, width: Math.min(row.height, row.width * (beside === 'picture' ? 0.28 : 0.34)) };
  const rest = rightOf(row, clock.width, gap);
  const base = { clock: squareIn(clock), picture: null, drawing: null, centered: false };
  if (beside === null) return { ...base, words: rest };
  const width = beside === 'picture' ? rest.width * 0.48 : unit * wideDrawing;
  const words = { ...rest, width: rest.width - width - gap / 2 };
  const right = { ...rest, x: rest.x + rest.width - width, width };
  if (beside === 'picture') return { ...base, words, picture: right };
  return { ...base, words, drawing: { ...right, y: rest.y + rest.height - width, height: width } };
}

/** The clock and the words in a row, the picture below them. */
function narrowWithPicture({ body, unit }: Layout): TimetableLayout {
  const gap = unit * 5;
  const row = { ...body, height: body.height * 0.34 };
  const clock = { ...row, width: Math.min(row.height, row.width * 0.34) };
  return {
    clock: squareIn(clock),
    words: rightOf(row, clock.width, gap),
    picture: below(body, row.height, gap),
    drawing: null,
    centered: false,
  };
}

/** The words below the clock, which may have a drawing beside it. */
function narrowColumn({ body, unit }: Layout, hasDrawing: boolean): TimetableLayout {
  const gap = unit * 5;
  const column = { ...body, height: body.height - unit * 2 };
  const clock = { ...column, height: Math.min(column.height * 0.56, column.width * 0.72) };
  const words = below(column, clock.height, gap);
  if (!hasDrawing) return { clock: squareIn(clock), words, picture: null, drawing: null, centered: true };
  // Clock and drawing side by side, centred together.
  const side = Math.min(clock.height, column.width * 0.58);
  const size = side * 0.5;
  const x = column.x + (column.width - side - size - gap) / 2;
  const y = clock.y + (clock.height - side) / 2;
  return {
    clock: { x, y, width: side, height: side },
    words,
    picture: null,
    drawing: { x: x + side + gap, y: y + side - size, width: size, height: size },
    centered: true,
  };
}

function squareIn(box: Box): Box {
  const side = Math.min(box.width, box.height);
  return {
    x: box.x + (box.width - side) / 2,
    y: box.y + (box.height - side) / 2,
    width: side,
    height: side,
  };
}

function rightOf(box: Box, taken: number, gap: number): Box {
  return { ...box, x: box.x + taken + gap, width: box.width - taken - gap };
}

function below(box: Box, taken: number, gap: number): Box {
  return { ...box, y: box.y + taken + gap, height: box.height - taken - gap };
}
