/**
 * The caption of the moment without a plate, on the dark front layer of a scenery: white, the spoken word in the
 * scenery's light.
 *
 * Guarantees: as for `CaptionPlate`; on phones its lines begin at the edge of the safe area, elsewhere they are
 * centred.
 */
import { useRef } from 'react';
import { useCurrentFrame } from 'remotion';
import type { CaptionProps } from '../../src/storyboard/contract.ts';
import { useFittedFontSize, usualGainOfWrapping } from '../layout/fit.ts';
import { plate as measures } from '../layout/layout.ts';
import { useVideo } from '../layout/video-context.ts';
import { textFont } from '../theme/fonts.ts';
import type { TextColors } from '../theme/lift-to-contrast.ts';
import { CaptionLines } from './CaptionLines.tsx';
import { captionType } from './caption-type.ts';
import { groundCaption } from './ground-caption.ts';
import { captionAt, plainText } from './spoken-at-frame.ts';

interface Props {
  readonly captions: readonly CaptionProps[];
  readonly colors: TextColors;
}

export function GroundCaption({ captions, colors }: Props) {
  const frame = useCurrentFrame();
  const caption = captionAt(captions, frame);
  if (caption === null) return null;
  const key = `${caption.startFrame} ${plainText(caption.lines)}`;
  return <Words key={key} caption={caption} frame={frame} colors={colors} />;
}

interface WordsProps {
  readonly caption: CaptionProps;
  readonly frame: number;
  readonly colors: TextColors;
}

function Words({ caption, frame, colors }: WordsProps) {
  const { layout } = useVideo();
  const { x, width, top, bottom, fontSize, align } = groundCaption(layout);
  const ref = useRef<HTMLDivElement>(null);
  useFittedFontSize(ref, {
    width,
    height: bottom - top,
    largest: fontSize,
    smallest: fontSize / 4,
    wholeLinesDownTo: fontSize / 4,
    gainOfWrapping: usualGainOfWrapping,
  });
  return (
    <div
      style={{
        position: 'absolute',
        left: x,
        top,
        width,
        height: bottom - top,
        display: 'flex',
        alignItems: 'center',
        justifyContent: align,
      }}
    >
      <div
        ref={ref}
        className="caption-plate"
        style={{
          flexShrink: 0,
          color: colors.ink,
          fontFamily: textFont,
          fontWeight: captionType.weight,
          lineHeight: measures.lineHeight,
          letterSpacing: '-0.01em',
          textAlign: align,
        }}
      >
        <CaptionLines caption={caption} frame={frame} colors={colors} />
      </div>
    </div>
  );
}
