/**
 * The caption of the moment, in the style of the video.
 *
 * Guarantees: it appears at its first frame and disappears at its last, without a fade; its lines are those of the
 * props, never broken again; its font size is that of the format, and smaller only if a line would not fit; its words
 * are readable on whatever is behind them.
 */
import { useCurrentFrame } from 'remotion';
import type { CaptionProps } from '../../src/storyboard/contract.ts';
import { useVideo } from '../layout/video-context.ts';
import type { TextColors } from '../theme/lift-to-contrast.ts';
import type { Plate } from '../theme/theme.ts';
import { CaptionText } from './CaptionText.tsx';
import { GroundCaption } from './GroundCaption.tsx';
import { captionAt, plainText } from './spoken-at-frame.ts';
import { WordCaption } from './WordCaption.tsx';

interface Props {
  readonly captions: readonly CaptionProps[];
  /** The theme's plate by default. */
  readonly plate?: Plate;
  /** The colours of words on the dark front of a scenery, where they need nothing behind them. */
  readonly front?: TextColors | null;
}

export function Captions({ captions, plate, front = null }: Props) {
  const frame = useCurrentFrame();
  const { theme, captionLook } = useVideo();
  const { style, position } = captionLook;
  const caption = captionAt(captions, frame);
  if (caption === null || style === 'none') return null;
  const onFront = position === 'bottom' ? front : null;
  if (style === 'auto' && onFront !== null) return <GroundCaption captions={captions} colors={onFront} />;
  const key = `${caption.startFrame} ${plainText(caption.lines)}`;
  const ownPlate = plate ?? theme.plate;
  if (style === 'word') return <WordCaption key={key} caption={caption} frame={frame} plate={ownPlate} />;
  return (
    <CaptionText
      key={key}
      caption={caption}
      frame={frame}
      style={style === 'auto' ? 'plate' : style}
      plate={ownPlate}
      front={onFront}
    />
  );
}
