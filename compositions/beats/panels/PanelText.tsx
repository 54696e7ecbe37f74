/**
 * A line on a panel, as large as its box allows: words to come are muted, the spoken one is lit, those that were read
 * are in ink. On a light ground the light is a block behind the word, on a dark one the accent.
 *
 * Guarantees: only colours change while the line is read; it is fitted in its first frame, even if it enters later.
 */
import type { CSSProperties } from 'react';
import { useCurrentFrame } from 'remotion';
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { LineText } from '../../captions/LineText.tsx';
import { lineDirection } from '../../captions/line-direction.ts';
import { litWord, plainText } from '../../captions/spoken-at-frame.ts';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { entrance, risen } from '../../motion/motion.ts';
import { leading, textFont, titleFont, tracking, verseFont } from '../../theme/fonts.ts';
import type { FlatGround } from '../flat-ground.ts';
import type { Face } from './type-metrics.ts';

interface Props {
  readonly line: LineProps;
  readonly box: Box;
  readonly on: FlatGround;
  readonly face?: Face;
  /** Font sizes, in pixels. */
  readonly largest: number;
  readonly smallest: number;
  readonly align?: 'start' | 'center' | 'end';
  readonly textAlign?: 'start' | 'center' | 'end';
  /** When it enters; null if it is there from the start. */
  readonly enters?: number | null;
  readonly style?: CSSProperties;
}

const leadings: Readonly<Record<Face, number>> = { title: 1.09, text: 1.2, joint: 1.15 };

export function PanelText(props: Props) {
  const { line, box, on, face = 'title', largest, smallest, align = 'start', textAlign = 'start' } = props;
  const { enters = null, style } = props;
  const frame = useCurrentFrame();
  const { layout, direction, fps } = useVideo();
  const text = plainText([line]);
  return (
    <div style={enters === null ? {} : risen(entrance(frame, enters, fps), layout.unit * 2)}>
      <Fitted
        text={text}
        box={box}
        largest={largest}
        smallest={Math.min(smallest, largest)}
        align={align}
        style={{
          ...styleOf(face),
          textWrap: 'balance',
          textAlign,
          direction: lineDirection(text, direction),
          ...style,
        }}
      >
        <SpokenLine line={line} frame={frame} on={on} />
      </Fitted>
    </div>
  );
}

export function SpokenLine({
  line,
  frame,
  on,
}: {
  readonly line: LineProps;
  readonly frame: number;
  readonly on: FlatGround;
}) {
  const lit = litWord(line.words, frame);
  const wordStyle = (index: number): CSSProperties => {
    if (index === lit) return litStyle(on);
    const word = line.words[index];
    return word !== undefined && word.startFrame > frame ? { color: on.muted } : {};
  };
  const colors = { ink: on.ink, accent: on.isDark ? on.accent : on.ink, grounds: [on.ground, on.tint] };
  return <LineText line={line} frame={frame} colors={colors} bold={800} wordStyle={wordStyle} />;
}

/** The block lies in the room that the spaces beside the word have, so that nothing moves. */
function litStyle(on: FlatGround): CSSProperties {
  if (on.isDark) return { color: on.accent };
  return {
    color: on.markInk,
    background: on.mark,
    borderRadius: '0.14em',
    padding: '0 0.1em',
    margin: '0 -0.1em',
  };
}

export function styleOf(face: Face): CSSProperties {
  const lineHeight = leading(leadings[face]);
  switch (face) {
    case 'title':
      return {
        ...{ fontFamily: titleFont, fontWeight: 800, fontVariationSettings: '"opsz" 96' },
        ...{ lineHeight, letterSpacing: tracking('-0.02em') },
      };
    case 'joint':
      return { fontFamily: verseFont, fontStyle: 'italic', fontWeight: 400, lineHeight };
    case 'text':
      return { fontFamily: textFont, fontWeight: 600, lineHeight, letterSpacing: tracking('-0.012em') };
  }
}
