/**
 * One to three large words of a caption at a time, as short vertical videos have them.
 *
 * Guarantees: each word is there while it is spoken; a group never joins two lines; its words are readable on the
 * outline around them.
 */
import { useRef } from 'react';
import type { CaptionProps, LineProps, WordProps } from '../../src/storyboard/contract.ts';
import { useFittedFontSize, usualGainOfWrapping } from '../layout/fit.ts';
import { useVideo } from '../layout/video-context.ts';
import { titleFont } from '../theme/fonts.ts';
import type { Plate } from '../theme/theme.ts';
import { placeOf } from './CaptionText.tsx';
import { LineText } from './LineText.tsx';
import { lineDirection } from './line-direction.ts';
import { plainText } from './spoken-at-frame.ts';
import { wordGroups } from './word-groups.ts';

interface Props {
  readonly caption: CaptionProps;
  readonly frame: number;
  readonly plate: Plate;
}

export function WordCaption({ caption, frame, plate }: Props) {
  const groups = caption.lines.flatMap(({ words }) => wordGroups(words));
  const group = groups.findLast(([first]) => first !== undefined && first.startFrame <= frame) ?? groups[0];
  if (group === undefined) return null;
  const line = lineOf(group, caption);
  return <Group key={`${line.startFrame} ${plainText([line])}`} line={line} frame={frame} plate={plate} />;
}

function lineOf(words: readonly WordProps[], { startFrame, endFrame }: CaptionProps): LineProps {
  return {
    words: words.map((word, at) => (at === 0 ? { ...word, spaceBefore: false } : word)),
    startFrame: words[0]?.startFrame ?? startFrame,
    endFrame: words.at(-1)?.endFrame ?? endFrame,
  };
}

function Group({
  line,
  frame,
  plate,
}: {
  readonly line: LineProps;
  readonly frame: number;
  readonly plate: Plate;
}) {
  const { layout, direction, captionLook } = useVideo();
  const { safe, shape, caption } = layout;
  const largest = shape === 'phone' ? layout.width * 0.15 : layout.height * 0.16;
  const ref = useRef<HTMLDivElement>(null);
  useFittedFontSize(ref, {
    width: safe.width,
    height: safe.height,
    largest: largest * captionLook.size,
    smallest: caption.fontSize / 4,
    wholeLinesDownTo: caption.fontSize / 4,
    gainOfWrapping: usualGainOfWrapping,
  });
  const colors = { ink: plate.ink, accent: plate.accent, grounds: [plate.ground] };
  return (
    <div style={placeOf(layout, caption, captionLook.position)}>
      <div
        ref={ref}
        className="caption-plate"
        dir={lineDirection(plainText([line]), direction)}
        style={{
          flexShrink: 0,
          padding: '0.1em 0.12em',
          fontFamily: titleFont,
          fontWeight: 800,
          lineHeight: 1.05,
          WebkitTextStroke: `0.14em ${plate.ground}`,
          paintOrder: 'stroke fill',
        }}
      >
        <LineText line={line} frame={frame} colors={colors} />
      </div>
    </div>
  );
}
