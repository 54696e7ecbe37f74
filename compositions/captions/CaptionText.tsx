/** The lines of a caption in one of the styles that show them whole. */
import { type CSSProperties, useRef } from 'react';
import type { CaptionProps, CaptionStyle } from '../../src/storyboard/contract.ts';
import { useFittedFontSize, usualGainOfWrapping } from '../layout/fit.ts';
import { type CaptionLayout, type Layout, plate as measures } from '../layout/layout.ts';
import { useVideo } from '../layout/video-context.ts';
import { textFont } from '../theme/fonts.ts';
import { type TextColors, textColors } from '../theme/lift-to-contrast.ts';
import type { Plate } from '../theme/theme.ts';
import { captionType } from './caption-type.ts';
import { LineText } from './LineText.tsx';
import { lineDirection } from './line-direction.ts';
import { plainText } from './spoken-at-frame.ts';

/** How a caption is drawn, once it is known what is behind it. */
type DrawnStyle = Exclude<CaptionStyle, 'auto' | 'none' | 'word'>;

interface Props {
  readonly caption: CaptionProps;
  readonly frame: number;
  readonly style: DrawnStyle;
  readonly plate: Plate;
  /** See `Captions`. */
  readonly front: TextColors | null;
}

/** In ems. The outline is drawn on both sides of a letter's edge, and its inner half is covered by the letter. */
const outlineWidth = 0.16;
const underlineWidth = 0.09;

export function CaptionText({ caption, frame, style, plate, front }: Props) {
  const { layout, direction, theme, captionLook } = useVideo();
  const { fontSize, maxWidth } = layout.caption;
  const ref = useRef<HTMLDivElement>(null);
  useFittedFontSize(ref, {
    width: maxWidth,
    height: layout.height,
    largest: fontSize,
    smallest: fontSize / 4,
    wholeLinesDownTo: fontSize / 4,
    gainOfWrapping: usualGainOfWrapping,
  });
  // Without anything behind it, a line is read on the ground of the theme.
  const bare = front ?? textColors(theme, theme.ground);
  const onPlate = { ink: plate.ink, accent: plate.accent, grounds: [plate.ground] };
  const colors = style === 'underline' ? bare : onPlate;
  const isUnderlined = style === 'underline';
  return (
    <div style={{ ...placeOf(layout, layout.caption, captionLook.position), ...rowOf(style, plate, layout) }}>
      <div
        ref={ref}
        className="caption-plate"
        style={{
          flexShrink: 0,
          ...blockOf(style, plate),
          color: colors.ink,
          padding: `${measures.paddingY}em ${measures.paddingX}em`,
          fontFamily: textFont,
          fontWeight: captionType.weight,
          lineHeight: measures.lineHeight,
          textAlign: style === 'lower-third' ? 'start' : 'center',
        }}
      >
        {caption.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a caption's lines are its first and its second
          <div key={index} dir={lineDirection(plainText([line]), direction)}>
            <LineText
              line={line}
              frame={frame}
              colors={isUnderlined ? { ...colors, accent: colors.ink } : colors}
              underline={isUnderlined ? { color: colors.accent, width: underlineWidth } : null}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The row that the caption stands in, by its position in the frame. */
export function placeOf(
  { height, safe }: Layout,
  { bottom }: CaptionLayout,
  position: 'bottom' | 'middle' | 'top',
): CSSProperties {
  const row = { position: 'absolute', left: 0, right: 0, display: 'flex', justifyContent: 'center' } as const;
  if (position === 'top') return { ...row, top: safe.y };
  if (position === 'middle') return { ...row, top: safe.y, height: safe.height, alignItems: 'center' };
  return { ...row, bottom: height - bottom };
}

function rowOf(style: DrawnStyle, plate: Plate, { safe, width }: Layout): CSSProperties {
  if (style === 'bar') return { background: plate.ground };
  if (style !== 'lower-third') return {};
  return {
    justifyContent: 'flex-start',
    paddingInlineStart: safe.x,
    paddingInlineEnd: width - safe.x - safe.width,
  };
}

function blockOf(style: DrawnStyle, plate: Plate): CSSProperties {
  switch (style) {
    case 'plate':
      return { background: plate.ground, borderRadius: `${measures.radius}em` };
    case 'lower-third':
      return { background: plate.ground, borderInlineStart: `0.22em solid ${plate.accent}` };
    case 'outline':
      return { WebkitTextStroke: `${outlineWidth}em ${plate.ground}`, paintOrder: 'stroke fill' };
    default:
      return {};
  }
}
