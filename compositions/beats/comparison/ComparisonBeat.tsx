/**
 * Amounts of the same unit side by side: two as discs whose areas are in proportion, more as bars. Each grows when
 * it is
 * said; before that, its place is seen.
 */
import { useCurrentFrame } from 'remotion';
import { lineDirection } from '../../captions/line-direction.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { entrance } from '../../motion/motion.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { type FlatGround, flatGround } from '../flat-ground.ts';
import { mirrored } from '../panels/mirrored.ts';
import { PanelText, styleOf } from '../panels/PanelText.tsx';
import { groundsAgainst } from '../panels/panel-grounds.ts';
import { type Amount, type AmountPlace, comparisonLayout } from './comparison-layout.ts';

export function ComparisonBeat({ composition, startFrame }: BeatViewProps<'comparison'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { line, bars } = composition;
  const on = flatGround(theme, composition.ground);
  const places = comparisonLayout(layout, plainText([line]), bars, theme.type.title);
  const shapes = groundsAgainst(theme, on, bars.length);
  return (
    <Absolute
      box={{ x: 0, y: 0, width: layout.width, height: layout.height }}
      style={{ background: on.ground }}
    >
      {bars.map((amount, index) => {
        const place = places.places[index];
        const shape = shapes[index];
        return place === undefined || shape === undefined ? null : (
          <AmountView
            // biome-ignore lint/suspicious/noArrayIndexKey: an amount's identity is its place
            key={index}
            amount={amount}
            place={place}
            isDisc={places.isDiscs}
            grown={entrance(frame, Math.max(startFrame, amount.startFrame), fps)}
            on={on}
            shape={shape}
          />
        );
      })}
      <PanelText
        line={line}
        box={mirrored(places.line, layout, direction)}
        on={on}
        largest={places.lineSize}
        smallest={layout.unit * 3}
      />
    </Absolute>
  );
}

interface AmountViewProps {
  readonly amount: Amount;
  readonly place: AmountPlace;
  readonly isDisc: boolean;
  /** From 0 to 1. */
  readonly grown: number;
  readonly on: FlatGround;
  readonly shape: FlatGround;
}

function AmountView({ amount, place, isDisc, grown, on, shape }: AmountViewProps) {
  const { layout, direction } = useVideo();
  // Bars come from the edge of the frame, which the safe area does not know.
  const box = isDisc
    ? mirrored(place.shape, layout, direction)
    : fromTheEdge(place.shape, layout.width, direction);
  const origin = direction === 'ltr' ? '0 50%' : '100% 50%';
  const scale = isDisc ? `scale(${grown.toFixed(4)})` : `scaleX(${grown.toFixed(4)})`;
  const round = isDisc ? { borderRadius: '50%' } : {};
  return (
    <>
      <Absolute box={box} style={{ ...round, background: on.tint }} />
      {grown === 0 ? null : (
        <Absolute
          box={box}
          style={{
            ...round,
            background: shape.ground,
            transform: grown === 1 ? 'none' : scale,
            transformOrigin: isDisc ? '50% 100%' : origin,
          }}
        />
      )}
      <div style={{ opacity: Math.max(0, 2 * grown - 1) }}>
        <Written
          text={amount.text}
          box={mirrored(place.value, layout, direction)}
          size={place.valueSize}
          color={place.isOnShape.value ? shape.ink : on.ink}
          textAlign={place.textAlign}
          face="title"
        />
      </div>
      <Written
        text={amount.label}
        box={mirrored(place.label, layout, direction)}
        size={place.labelSize}
        color={place.isOnShape.label && grown > 0.5 ? shape.ink : on.ink}
        textAlign={place.textAlign}
        face="text"
      />
    </>
  );
}

interface WrittenProps {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly color: string;
  readonly textAlign: 'start' | 'center';
  readonly face: 'title' | 'text';
}

function Written({ text, box, size, color, textAlign, face }: WrittenProps) {
  const { layout, direction } = useVideo();
  if (text === '') return null;
  return (
    <Fitted
      text={text}
      box={box}
      largest={size}
      smallest={Math.min(size, layout.unit * 2.4)}
      align={face === 'title' ? 'center' : 'start'}
      style={{ ...styleOf(face), textAlign, direction: lineDirection(text, direction), color }}
    >
      {text}
    </Fitted>
  );
}

function fromTheEdge(box: Box, width: number, direction: 'ltr' | 'rtl'): Box {
  return direction === 'ltr' ? box : { ...box, x: width - box.x - box.width };
}
