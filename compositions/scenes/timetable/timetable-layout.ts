/** Where the parts of a timetable entry stand: clock, words, picture and drawing do not overlap in any format. */
import type { Box, Layout } from '../../layout/layout.ts';

export interface TimetableLayout {
  readonly clock: Box;
  readonly words: Box;
  /** Null where the entry has no picture. */
  readonly picture: Box | null;
  /** Null where the entry has no drawing, or a picture. */
  readonly drawing: Box | null;
  /** Beside the clock the words start at a common edge, under it they are centred. */
  readonly centered: boolean;
}

/** In units. */
const wideDrawing = 24;

/** @param beside what stands beside clock and words */
export function timetableLayout(layout: Layout, beside: 'picture' | 'drawing' | null): TimetableLayout {
  const hasPicture = beside === 'picture';
  const { body, shape, unit } = layout;
  const gap = unit * (shape === 'wide' ? 7 : 5);
  if (shape === 'wide') {
    const row = { ...body, x: body.x + unit * 4, width: body.width - unit * 8 };
    const clock = { ...row, width: Math.min(row.height, row.width * (hasPicture ? 0.28 : 0.34)) };
    const rest = rightOf(row, clock.width, gap);
    if (beside === 'drawing') {
      const size = unit * wideDrawing;
      return {
        clock: squareIn(clock),
        words: { ...rest, width: rest.width - size - gap / 2 },
        picture: null,
        drawing: {
          x: rest.x + rest.width - size,
          y: rest.y + rest.height - size,
          width: size,
          height: size,
        },
        centered: false,
      };
    }
    if (!hasPicture)
      return { clock: squareIn(clock), words: rest, picture: null, drawing: null, centered: false };
    const pictureWidth = rest.width * 0.48;
    return {
      clock: squareIn(clock),
      words: { ...rest, width: rest.width - pictureWidth - gap / 2 },
      picture: { ...rest, x: rest.x + rest.width - pictureWidth, width: pictureWidth },
      drawing: null,
      centered: false,
    };
  }
  if (hasPicture) {
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
  const column = { ...body, height: body.height - unit * 2 };
  const clock = { ...column, height: Math.min(column.height * 0.56, column.width * 0.72) };
  const words = below(column, clock.height, gap);
  if (beside !== 'drawing')
    return { clock: squareIn(clock), words, picture: null, drawing: null, centered: true };
  // Clock and drawing side by side, in the middle together.
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
