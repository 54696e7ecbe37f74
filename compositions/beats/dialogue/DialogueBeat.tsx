/** What somebody says, to somebody: the speaker large on a bright ground, the listener small in the dark. */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { BustView } from '../../figures/bust/BustView.tsx';
import { Absolute } from '../../layout/Absolute.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { Glyph } from '../../lettering/Glyph.tsx';
import { SpokenLine } from '../../lettering/SpokenLine.tsx';
import { elapsed, settle } from '../../motion/motion.ts';
import { leading, textFont, titleFont, tracking } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import type { FlatGround } from '../flat-ground.ts';
import { dialogueColors } from './dialogue-colors.ts';
import { dialogueLayout } from './dialogue-layout.ts';

/** In frames at 30 frames per second. */
const turnLength = 12;
/** How far the busts move when the other side begins to speak, as a part of the frame's width. */
const turnShare = 0.04;

/** Hats that reach above the head. */
const tallHats: ReadonlySet<string> = new Set(['top-hat', 'brimmed', 'straw', 'crown', 'cook']);

export function DialogueBeat({ composition, startFrame }: BeatViewProps<'dialogue'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { before, quote, after, speaker, listener, side, turns } = composition;
  const colors = dialogueColors(theme, side);
  const boxes = dialogueLayout(layout, {
    letters: plainText([quote]).length,
    isHatted: speaker.figure !== null && tallHats.has(speaker.figure.hat),
  });
  const { width, height } = layout;
  const isLeft = side === 'left';
  const place = (box: Box): Box => (isLeft ? box : { ...box, x: width - box.x - box.width });
  const corners = boxes.split.map(([x, y]) => `${isLeft ? x : width - x},${y}`).join(' ');
  const moved = turns ? (1 - settle(elapsed(frame + 1, startFrame, fps, turnLength))) * width * turnShare : 0;
  const shift = (away: 1 | -1) => {
    const distance = moved * away * (isLeft ? 1 : -1);
    return moved === 0 ? 'none' : `translateX(${distance.toFixed(2)}px)`;
  };
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: colors.ground.ground, overflow: 'hidden' }}>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} ${height}`}
        style={{ position: 'absolute', width: '100%', height: '100%' }}
      >
        <polygon points={corners} fill={colors.listenerGround} />
      </svg>
      <Absolute box={place(boxes.speaker)} style={{ transform: shift(-1) }}>
        <BustView
          figure={speaker.figure}
          initial={speaker.initial}
          ramp={colors.speaker}
          facing={isLeft ? 'right' : 'left'}
        />
      </Absolute>
      <AbsoluteFill showInTimeline={false} style={{ clipPath: `polygon(${cornersInPixels(corners)})` }}>
        <Absolute box={place(boxes.listener)} style={{ transform: shift(1) }}>
          {listener === null ? (
            <Glyph
              text={isLeft ? '”' : '“'}
              color={colors.listener[1]}
              size={boxes.listener.height * 0.95}
              place={{ [isLeft ? 'left' : 'right']: 0, top: boxes.listener.height * 0.12 }}
            />
          ) : (
            <BustView
              figure={listener.figure}
              initial={listener.initial}
              ramp={colors.listener}
              facing={isLeft ? 'left' : 'right'}
            />
          )}
        </Absolute>
      </AbsoluteFill>
      <Said
        before={before}
        quote={quote}
        after={after}
        box={layout.shape === 'wide' ? place(boxes.quote) : boxes.quote}
        largest={boxes.largest}
        ground={colors.ground}
      />
    </AbsoluteFill>
  );
}

function cornersInPixels(corners: string): string {
  return corners
    .split(' ')
    .map((corner) =>
      corner
        .split(',')
        .map((value) => `${value}px`)
        .join(' '),
    )
    .join(', ');
}

interface SaidProps {
  readonly before: LineProps | null;
  readonly quote: LineProps;
  readonly after: LineProps | null;
  readonly box: Box;
  readonly largest: number;
  readonly ground: FlatGround;
}

const openingMark = /^["“„«‘‹「『]/u;

function Said({ before, quote, after, box, largest, ground }: SaidProps) {
  const { unit } = useVideo().layout;
  const lines = [before, quote, after].filter((line) => line !== null);
  const hangs = openingMark.test(plainText([quote]));
  const tag = {
    fontFamily: textFont,
    fontVariationSettings: 'normal',
    fontWeight: 600,
    fontSize: `max(0.36em, ${unit * 3.8}px)`,
    lineHeight: leading(1.24),
    letterSpacing: tracking('-0.01em'),
  } as const;
  return (
    <Fitted
      text={plainText(lines)}
      box={box}
      largest={largest}
      smallest={unit * 4}
      style={{
        fontFamily: titleFont,
        fontVariationSettings: '"opsz" 96',
        fontWeight: 800,
        letterSpacing: tracking('-0.01em'),
        lineHeight: leading(1.14),
        color: ground.ink,
      }}
    >
      <div style={{ marginInlineStart: hangs ? '0.45em' : 0 }}>
        {before === null ? null : (
          <div style={{ ...tag, marginBottom: '0.7em' }}>
            <SpokenLine line={before} ground={ground} lit="color" />
          </div>
        )}
        <div style={{ textIndent: hangs ? '-0.45em' : 0, textWrap: 'balance' }}>
          <SpokenLine line={quote} ground={ground} lit="block" />
        </div>
        {after === null ? null : (
          <div style={{ ...tag, marginTop: '0.9em' }}>
            <SpokenLine line={after} ground={ground} lit="color" />
          </div>
        )}
      </div>
    </Fitted>
  );
}
