/** What stands in a cell of a table, its spoken word lit; nothing for an empty cell. */
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { type LineColors, LineText } from '../../captions/LineText.tsx';

interface Props {
  readonly cell: LineProps | undefined;
  readonly frame: number;
  readonly colors: LineColors;
}

export function CellText({ cell, frame, colors }: Props) {
  return cell === undefined || cell.words.length === 0 ? null : (
    <LineText line={cell} frame={frame} colors={colors} />
  );
}
