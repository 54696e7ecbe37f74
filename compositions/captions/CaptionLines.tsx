/** The lines of a caption, each in its own direction of writing. */
import type { CaptionProps } from '../../src/storyboard/contract.ts';
import { useVideo } from '../layout/video-context.ts';
import type { TextColors } from '../theme/lift-to-contrast.ts';
import { LineText } from './LineText.tsx';
import { lineDirection } from './line-direction.ts';
import { plainText } from './spoken-at-frame.ts';

interface Props {
  readonly caption: CaptionProps;
  readonly frame: number;
  readonly colors: TextColors;
}

export function CaptionLines({ caption, frame, colors }: Props) {
  const { direction } = useVideo();
  return caption.lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a caption's lines are its first and its second
    <div key={index} dir={lineDirection(plainText([line]), direction)}>
      <LineText line={line} frame={frame} colors={colors} />
    </div>
  ));
}
