/**
 * Lines on a panel, one below another and as large as their box allows: words to come are muted, the spoken one is lit,
 * those that were read are in ink. On a light ground the light is a block behind the word, on a dark one the accent.
 *
 * Guarantees: only colours change while a line is read; lines are fitted in their first frame, even if they enter
 * later.
 */
import type { CSSProperties } from 'react';
import { useCurrentFrame } from 'remotion';
import { unreachable } from '../../../src/shared/assert.ts';
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
import { type Face, leadings } from './type-metrics.ts';

interface PlaceProps {
  readonly box: Box;
  readonly on: FlatGround;
  /** Font sizes, in pixels. */
  readonly largest: number;
  readonly smallest: number;
  readonly align?: 'start' | 'center' | 'end';
  readonly textAlign?: 'start' | 'center' | 'end';
  /** When they enter; null if they are there from the start. */
  readonly enters?: number | null;
  readonly style?: CSSProperties;
}

export interface PanelLine {
  readonly line: LineProps;
  readonly face: Face;
  /** As part of the size of the whole. */
  readonly size: number;
  readonly style?: CSSProperties;
}

export function PanelText({
  line,
  face = 'title',
  ...place
}: PlaceProps & { readonly line: LineProps; readonly face?: Face }) {
  return <PanelLines lines={[{ line, face, size: 1 }]} {...place} />;
}

export function PanelLines({ lines, ...place }: PlaceProps & { readonly lines: readonly PanelLine[] }) {
  const { box, on, largest, smallest, align = 'start', textAlign = 'start', enters = null, style } = place;
  const frame = useCurrentFrame();
  const { layout, direction, fps } = useVideo();
  const text = plainText(lines.map(({ line }) => line));
  return (
    <div style={enters === null ? {} : risen(entrance(frame, enters, fps), layout.unit * 2)}>
      <Fitted
        text={text}
        box={box}
        largest={largest}
        smallest={Math.min(smallest, largest)}
        align={align}
        style={{ ...belowLine, textAlign, direction: lineDirection(text, direction), ...style }}
      >
        {lines.map(({ line, face, size, style: own }, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a line's identity is its place
            key={index}
            style={{ fontSize: `${size}em`, ...styleOf(face), ...own }}
          >
            <SpokenLine line={line} frame={frame} on={on} />
          </div>
        ))}
      </Fitted>
    </div>
  );
}

/** Descenders of the last line are longer than half of what a tight line height leaves. */
const belowLine: CSSProperties = { paddingBottom: '0.03em', textWrap: 'balance' };

interface SpokenLineProps {
  readonly line: LineProps;
  readonly frame: number;
  readonly on: FlatGround;
}

function SpokenLine({ line, frame, on }: SpokenLineProps) {
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
    ...{ color: on.markInk, background: on.mark, borderRadius: '0.14em' },
    ...{ padding: '0 0.1em', margin: '0 -0.1em' },
  };
}

export function styleOf(face: Face): CSSProperties {
  const lineHeight = leading(leadings[face]);
  switch (face) {
    case 'title':
      return {
        ...{ fontFamily: titleFont, fontWeight: 800, fontVariationSettings: '"opsz" 96' },
        ...{ lineHeight, letterSpacing: tracking('-0.012em') },
      };
    case 'joint':
      return { fontFamily: verseFont, fontStyle: 'italic', fontWeight: 400, lineHeight };
    case 'serif':
      return { fontFamily: verseFont, fontWeight: 460, lineHeight };
    case 'text':
      return { fontFamily: textFont, fontWeight: 600, lineHeight, letterSpacing: tracking('-0.012em') };
    default:
      return unreachable(face);
  }
}
