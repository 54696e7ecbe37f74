/**
 * A terminal: the commands are typed, and what they print appears below them.
 *
 * Guarantees: room is kept for everything from the start, so nothing moves while it is typed.
 */
import { useCurrentFrame } from 'remotion';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box, Layout } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { codeFont, leading, titleFont, tracking } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { SpokenLine } from '../technical/SpokenLine.tsx';
import { shownBy, shownStyle } from '../technical/shown.ts';
import { sideOn, stageSide } from '../technical/sides.ts';
import { barHeight, WindowFrame } from '../technical/WindowFrame.tsx';
import { CommandText } from './CommandText.tsx';
import { charactersTyped, typedAt, typingTimes } from './command-times.ts';

export function CommandBeat({ composition, startFrame, endFrame }: BeatViewProps<'command'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { commands, output, line } = composition;
  const { unit } = layout;
  const [around = theme.scenery.disc] = theme.sectionGround.colors;
  const outside = sideOn(around, theme);
  const inside = stageSide(theme);
  const places = commandLayout(layout, line !== null);
  const times = typingTimes(composition, startFrame, endFrame, fps);
  const printed = typedAt(times);
  const current = times.findLastIndex((time) => time.startFrame <= frame);
  return (
    <Backdrop ground={{ colors: [outside.ground] }}>
      {line === null ? null : (
        <Fitted
          text={plainText([line])}
          box={places.line}
          align="center"
          largest={unit * 8}
          smallest={unit * 2.6}
          style={{
            fontFamily: titleFont,
            fontVariationSettings: '"opsz" 96',
            fontWeight: 700,
            letterSpacing: tracking('-0.014em'),
            lineHeight: leading(1.14),
            textWrap: 'balance',
            color: outside.ink,
          }}
        >
          <SpokenLine line={line} frame={frame} side={outside} />
        </Fitted>
      )}
      <WindowFrame box={places.window} side={inside} title="" />
      <Fitted
        text={[...commands, ...output].join('\n')}
        box={places.text}
        align={commands.length + output.length < 4 ? 'center' : 'start'}
        largest={unit * 12}
        smallest={unit * 2.4}
        wholeLinesDownTo={unit * 5.6}
        gainOfWrapping={1.8}
        style={{
          direction: 'ltr',
          textAlign: 'left',
          fontFamily: codeFont,
          fontWeight: 700,
          fontVariantLigatures: 'none',
          letterSpacing: '-0.035em',
          lineHeight: 1.24,
          color: inside.ink,
        }}
      >
        {commands.map((text, at) => {
          const time = times[at];
          const count = time === undefined ? text.length : charactersTyped(text.length, time, frame);
          return (
            <CommandText
              // biome-ignore lint/suspicious/noArrayIndexKey: a command's identity is its place
              key={at}
              text={text}
              count={count}
              isCurrent={at === Math.max(0, current)}
              side={inside}
            />
          );
        })}
        {output.map((text, at) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a line's identity is its place
            key={at}
            style={{
              marginTop: at === 0 ? '0.5em' : 0,
              fontSize: `max(0.66em, ${unit * 2.3}px)`,
              fontWeight: 500,
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              color: inside.muted,
              ...shownStyle(shownBy(frame, printed + 6 + at * 2, fps), 0),
            }}
          >
            {text}
          </div>
        ))}
      </Fitted>
    </Backdrop>
  );
}

/** The window runs over the lower edge of the frame. */
function commandLayout(
  { width, height, unit, safe, shape }: Layout,
  hasLine: boolean,
): { readonly line: Box; readonly window: Box; readonly text: Box } {
  const lineHeight = hasLine ? height * (shape === 'wide' ? 0.24 : 0.2) : unit * 4;
  const top = safe.y + lineHeight + unit * 3;
  const side = shape === 'wide' ? width * 0.05 : safe.x;
  const right = shape === 'phone' ? width - safe.x : width - side;
  const inset = unit * (shape === 'wide' ? 6 : 4);
  const textTop = top + unit * (barHeight + 3.5);
  return {
    line: { x: safe.x, y: safe.y + unit, width: safe.width, height: lineHeight - unit },
    window: { x: side, y: top, width: right - side, height: height - top + unit * 4 },
    text: {
      x: side + inset,
      y: textTop,
      width: Math.min(right, safe.x + safe.width) - side - inset * 2,
      height: safe.y + safe.height - textTop,
    },
  };
}
