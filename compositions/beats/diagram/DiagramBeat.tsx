/**
 * An abstract word as a diagram on the page, and the sentence that has it on a band below.
 *
 * Guarantees: the diagram is drawn within 20 frames of its word, and then rests; it comes no later than half way
 * through the beat.
 */
import { useCurrentFrame } from 'remotion';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box, Layout } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { elapsed } from '../../motion/motion.ts';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { flatGround } from '../flat-ground.ts';
import { SpokenLine } from '../technical/SpokenLine.tsx';
import { panelSide, sideOn } from '../technical/sides.ts';
import { drawings } from './drawings.ts';

/** In frames at 30 frames per second. */
const drawingLength = 20;

export function DiagramBeat({ composition, startFrame, endFrame }: BeatViewProps<'diagram'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { diagram, line, firstWord, wordCount, ground } = composition;
  const { unit } = layout;
  const page = sideOn(flatGround(theme, ground).ground, theme);
  const band = page.isDark ? sideOn(theme.scenery.discs[0] ?? theme.scenery.disc, theme) : panelSide(theme);
  const places = diagramLayout(layout);
  const said = line.words[firstWord]?.startFrame ?? startFrame;
  const start = Math.max(startFrame, Math.min(said, (startFrame + endFrame) / 2));
  const field = { w: places.field.width / unit, h: places.field.height / unit };
  return (
    <Backdrop ground={{ colors: [page.ground] }}>
      <svg
        width={places.field.width}
        height={places.field.height}
        viewBox={`0 0 ${field.w.toFixed(2)} ${field.h.toFixed(2)}`}
        style={{
          position: 'absolute',
          left: places.field.x,
          top: places.field.y,
          overflow: 'visible',
          transform: direction === 'rtl' && diagram !== 'exponential' ? 'scaleX(-1)' : 'none',
        }}
        aria-hidden="true"
      >
        {drawings[diagram]({
          ...field,
          t: elapsed(frame + 1, start, fps, drawingLength),
          ink: page.ink,
          mark: page.mark,
          accent: page.accent,
          line: page.line,
          tint: page.tint,
          ground: page.ground,
        })}
      </svg>
      <Absolute box={places.band} style={{ background: band.ground }} />
      <Fitted
        text={plainText([line])}
        box={places.line}
        align="center"
        largest={unit * 12}
        smallest={unit * 2.6}
        style={{
          fontFamily: titleFont,
          fontVariationSettings: '"opsz" 96',
          fontWeight: 800,
          letterSpacing: tracking('-0.018em'),
          lineHeight: leading(1.1),
          textWrap: 'balance',
          color: band.ink,
        }}
      >
        <SpokenLine
          line={line}
          frame={frame}
          side={band}
          wordStyle={(index, isSpoken) =>
            !isSpoken && index >= firstWord && index < firstWord + wordCount && frame >= said
              ? { color: band.accent }
              : {}
          }
        />
      </Fitted>
    </Backdrop>
  );
}

function diagramLayout({ width, height, unit, safe, shape }: Layout): {
  readonly field: Box;
  readonly band: Box;
  readonly line: Box;
} {
  const share = { wide: 0.7, square: 0.66, tall: 0.64, phone: 0.54 }[shape];
  const bandY = height * share;
  const bottom = safe.y + safe.height;
  const inset = unit * 3.5;
  const top = safe.y + unit * (shape === 'wide' ? 2 : 3);
  return {
    field: { x: safe.x, y: top, width: safe.width, height: bandY - unit * 5 - top },
    band: { x: 0, y: bandY, width, height: height - bandY },
    line: { x: safe.x, y: bandY + inset, width: safe.width, height: bottom - bandY - inset },
  };
}
