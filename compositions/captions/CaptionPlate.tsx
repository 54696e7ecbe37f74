/**
 * The caption of the moment, on its plate.
 *
 * Guarantees: it appears at its first frame and disappears at its last, without a fade; its lines are those of the
 * props, never broken again; its font size is that of the format, and smaller only if a line would not fit.
 */
import { useRef } from 'react';
import { useCurrentFrame } from 'remotion';
import type { CaptionProps } from '../../src/storyboard/contract.ts';
import { useFittedFontSize, usualGainOfWrapping } from '../layout/fit.ts';
import { plate as measures } from '../layout/layout.ts';
import { useVideo } from '../layout/video-context.ts';
import { textFont } from '../theme/fonts.ts';
import type { Plate } from '../theme/theme.ts';
import { CaptionLines } from './CaptionLines.tsx';
import { captionType } from './caption-type.ts';
import { captionAt, plainText } from './spoken-at-frame.ts';

interface Props {
  readonly captions: readonly CaptionProps[];
  /** The theme's plate by default. */
  readonly plate?: Plate;
}

export function CaptionPlate({ captions, plate }: Props) {
  const frame = useCurrentFrame();
  const { theme } = useVideo();
  const caption = captionAt(captions, frame);
  if (caption === null) return null;
  const key = `${caption.startFrame} ${plainText(caption.lines)}`;
  return <PlateOf key={key} caption={caption} frame={frame} plate={plate ?? theme.plate} />;
}

interface PlateProps {
  readonly caption: CaptionProps;
  readonly frame: number;
  readonly plate: Plate;
}

function PlateOf({ caption, frame, plate }: PlateProps) {
  const { layout } = useVideo();
  const { fontSize, maxWidth, bottom } = layout.caption;
  const ref = useRef<HTMLDivElement>(null);
  useFittedFontSize(ref, {
    width: maxWidth,
    height: layout.height,
    largest: fontSize,
    smallest: fontSize / 4,
    wholeLinesDownTo: fontSize / 4,
    gainOfWrapping: usualGainOfWrapping,
  });
  const colors = { ink: plate.ink, accent: plate.accent, grounds: [plate.ground] };
  return (
    <div
      style={{
        position: 'absolute',
        left: 0,
        right: 0,
        bottom: layout.height - bottom,
        display: 'flex',
        justifyContent: 'center',
      }}
    >
      <div
        ref={ref}
        className="caption-plate"
        style={{
          flexShrink: 0,
          background: plate.ground,
          color: plate.ink,
          borderRadius: `${measures.radius}em`,
          padding: `${measures.paddingY}em ${measures.paddingX}em`,
          fontFamily: textFont,
          fontWeight: captionType.weight,
          lineHeight: measures.lineHeight,
          textAlign: 'center',
        }}
      >
        <CaptionLines caption={caption} frame={frame} colors={colors} />
      </div>
    </div>
  );
}
