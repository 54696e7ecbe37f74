/**
 * The text of a table cell, with the word being spoken lit and code in the colour of its name; nothing for an empty
 * cell.
 */
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { codeWordStyle } from '../../beats/technical/SpokenLine.tsx';
import { LineText } from '../../captions/LineText.tsx';
import { litWord } from '../../captions/spoken-at-frame.ts';
import { useVideo } from '../../layout/video-context.ts';
import type { TextColors } from '../../theme/lift-to-contrast.ts';

interface Props {
  readonly cell: LineProps | undefined;
  readonly frame: number;
  readonly colors: TextColors;
}

export function CellText({ cell, frame, colors }: Props) {
  const { theme } = useVideo();
  const spoken = cell === undefined ? -1 : litWord(cell.words, frame);
  return cell === undefined || cell.words.length === 0 ? null : (
    <LineText
      line={cell}
      frame={frame}
      colors={colors}
      wordStyle={(index) => ({
        ...codeWordStyle(cell.words[index], colors.grounds, theme),
        ...(index === spoken ? { color: colors.accent } : {}),
      })}
    />
  );
}
