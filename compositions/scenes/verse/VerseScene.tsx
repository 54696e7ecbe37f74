/**
 * A page of a poem: the lines of the stanza light up as they are read, with the word being spoken in the accent colour.
 * Lines that are still to come are as faint as can be read, at 7:1. A refrain has its own ground and a bar beside it,
 * the same each time.
 */
import { useCurrentFrame } from 'remotion';
import type { LineProps, VerseSceneProps } from '../../../src/storyboard/contract.ts';
import { LineText } from '../../captions/LineText.tsx';
import { type LineState, lineState, plainText, quietFrom } from '../../captions/spoken-at-frame.ts';
import { LoneDrawing } from '../../illustration/Drawing.tsx';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { presence, risen } from '../../motion/motion.ts';
import { leading, tracking, verseFont } from '../../theme/fonts.ts';
import { type TextColors, textColors, upcomingColors } from '../../theme/lift-to-contrast.ts';
import { PageFoot } from './PageFoot.tsx';
import { inParentheses, versePage } from './verse-page.ts';

export function VerseScene({ scene }: { readonly scene: VerseSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { unit } = layout;
  const page = versePage(layout, {
    hasDrawing: scene.illustration !== null,
    lineCount: scene.lines.length,
  });
  const ground = scene.refrain ? theme.refrainGround : theme.ground;
  const here = presence(frame, scene.durationInFrames, quietFrom(scene.lines), fps);
  const asides = inParentheses(scene.lines);
  // A single line is set large and may wrap: nobody mistakes it for two.
  const isAlone = scene.lines.length === 1;
  const active = textColors(theme, ground);
  const colorsOf: Readonly<Record<LineState, TextColors>> = {
    upcoming: upcomingColors(active),
    active,
    spoken: textColors(theme, ground, theme.spoken),
  };
  return (
    <Backdrop ground={ground}>
      <div style={risen(here, unit * 2.5)}>
        {scene.illustration === null || page.drawing === null ? null : (
          <LoneDrawing illustration={scene.illustration} box={page.drawing} grounds={ground.colors} />
        )}
        <Fitted
          text={plainText(scene.lines)}
          box={page.stanza}
          align={page.align}
          largest={unit * (layout.shape === 'wide' ? 9.2 : 7.8) * (isAlone ? 1.25 : 1)}
          smallest={unit * 2}
          wholeLinesDownTo={unit * (isAlone ? 7 : 4.6)}
          style={{ fontFamily: verseFont, fontVariationSettings: '"opsz" 144' }}
        >
          <div
            style={{
              fontWeight: 600,
              lineHeight: leading(1.2),
              letterSpacing: tracking('-0.01em'),
              textWrapStyle: 'balance',
              ...(scene.refrain
                ? { borderInlineStart: `0.09em solid ${theme.accent}`, paddingInlineStart: '0.5em' }
                : {}),
            }}
          >
            {scene.lines.map((line, index) => (
              <VerseLine
                // biome-ignore lint/suspicious/noArrayIndexKey: a line's identity is its place in the stanza
                key={index}
                line={line}
                frame={frame}
                isFirst={index === 0}
                hangs={!isAlone}
                isAside={asides[index] === true}
                colors={colorsOf[lineState(scene.lines, index, frame)]}
              />
            ))}
          </div>
        </Fitted>
      </div>
      <PageFoot box={page.foot} pageIndex={scene.pageIndex} pageCount={scene.pageCount} />
    </Backdrop>
  );
}

interface VerseLineProps {
  readonly line: LineProps;
  readonly frame: number;
  readonly isFirst: boolean;
  /** Whether the rest of a line that wraps is indented, so that it is not mistaken for another line. */
  readonly hangs: boolean;
  readonly isAside: boolean;
  readonly colors: TextColors;
}

function VerseLine({ line, frame, isFirst, hangs, isAside, colors }: VerseLineProps) {
  return (
    <div
      style={{
        marginTop: isFirst ? 0 : '0.2em',
        ...(hangs ? { paddingInlineStart: '1.1em', textIndent: '-1.1em' } : {}),
        fontStyle: isAside ? 'italic' : 'normal',
      }}
    >
      <LineText line={line} frame={frame} colors={colors} bold={800} />
    </div>
  );
}
