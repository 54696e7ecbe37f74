/** Where the parts of a timetable entry stand: clock, words and picture do not overlap in any format. */
import type { Box, Layout } from '../layout/layout.ts';

export interface TimetableLayout {
  readonly clock: Box;
  readonly words: Box;
  /** Null where the entry has no picture. */
  readonly picture: Box | null;
  /** Beside the clock the words start at a common edge, under it they are centred. */
  readonly centered: boolean;
}

export function timetableLayout(layout: Layout, hasPicture: boolean): TimetableLayout {
  const { stage, shape, unit } = layout;
  const gap = unit * (shape === 'wide' ? 7 : 5);
  if (shape === 'wide') {
    const row = { ...stage, x: stage.x + unit * 4, width: stage.width - unit * 8 };
    const clock = { ...row, width: Math.min(row.height, row.width * (hasPicture ? 0.28 : 0.34)) };
    const rest = beside(row, clock.width, gap);
    if (!hasPicture) return { clock: squareIn(clock), words: rest, picture: null, centered: false };
    const pictureWidth = rest.width * 0.48;
    return {
      clock: squareIn(clock),
      words: { ...rest, width: rest.width - pictureWidth - gap / 2 },
      picture: { ...rest, x: rest.x + rest.width - pictureWidth, width: pictureWidth },
      centered: false,
    };
  }
  if (hasPicture) {
    const row = { ...stage, height: stage.height * 0.34 };
    const clock = { ...row, width: Math.min(row.height, row.width * 0.34) };
    return {
      clock: squareIn(clock),
      words: beside(row, clock.width, gap),
      picture: below(stage, row.height, gap),
      centered: false,
    };
  }
  const column = { ...stage, height: stage.height - unit * 2 };
  const clock = { ...column, height: Math.min(column.height * 0.56, column.width * 0.72) };
  return { clock: squareIn(clock), words: below(column, clock.height, gap), picture: null, centered: true };
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

function beside(box: Box, taken: number, gap: number): Box {
  return { ...box, x: box.x + taken + gap, width: box.width - taken - gap };
}

function below(box: Box, taken: number, gap: number): Box {
  return { ...box, y: box.y + taken + gap, height: box.height - taken - gap };
}
