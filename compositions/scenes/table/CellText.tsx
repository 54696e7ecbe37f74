/** The text of a table cell, with the word being spoken lit; nothing for an empty cell. */
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { LineText } from '../../captions/LineText.tsx';
import type { TextColors } from '../../theme/lift-to-contrast.ts';

interface Props {
  readonly cell: LineProps | undefined;
  readonly frame: number;
  readonly colors: TextColors;
}

export function CellText({ cell, frame, colors }: Props) {
  return cell === undefined || cell.words.length === 0 ? null : (
    <LineText line={cell} frame={frame} colors={colors} />
  );
}
