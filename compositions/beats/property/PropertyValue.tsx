/** The default of a property on its panel, and below it what it looks like. */
import { useCurrentFrame } from 'remotion';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { codeFont } from '../../theme/fonts.ts';
import { CodeName } from '../technical/CodeName.tsx';
import { drawnBy, shownBy, shownStyle } from '../technical/shown.ts';
import type { Side } from '../technical/sides.ts';
import type { PropertyLayout } from './property-layout.ts';
import { Endless, Quotes, Switch } from './value-figures.tsx';
import type { ValueLook } from './value-look.ts';

interface Props {
  readonly look: ValueLook;
  readonly places: PropertyLayout;
  readonly side: Side;
  /** When it is said. */
  readonly startFrame: number;
}

export function PropertyValue({ look, places, side, startFrame }: Props) {
  const frame = useCurrentFrame();
  const { layout, fps } = useVideo();
  const shown = shownStyle(shownBy(frame, startFrame, fps), layout.unit * 2);
  const both = joined(places.value, places.figure);
  switch (look.kind) {
    case 'choices':
      return (
        <div style={shown}>
          <Choices look={look} box={both} side={side} />
        </div>
      );
    case 'switch':
      return (
        <div style={shown}>
          <Switch on={look.on} box={upper(both)} side={side} progress={shownBy(frame, startFrame, fps, 12)} />
          <Value text={String(look.on)} box={lower(both)} side={side} align="start" />
        </div>
      );
    case 'marks':
      return (
        <>
          <div style={shown}>
            <Value text={look.text} box={places.value} side={side} align="start" />
          </div>
          <Marks count={look.count} box={places.figure} side={side} startFrame={startFrame} />
        </>
      );
    case 'text':
      return (
        <div style={shown}>
          {look.isEndless ? <Endless box={places.figure} color={side.mark} /> : null}
          {look.isString && !isFlat(both) ? (
            <>
              <Quotes box={upper(both)} color={side.mark} />
              <Value text={look.text} box={lower(both)} side={side} align="start" />
            </>
          ) : (
            <Value text={look.text} box={look.isEndless ? places.value : both} side={side} align="start" />
          )}
        </div>
      );
    case 'type':
      return (
        <div style={shown}>
          {look.sign === null ? (
            <Value text={look.text} box={both} side={side} align="start" />
          ) : (
            <>
              <Value
                text={look.sign}
                box={places.value}
                side={side}
                align={isFlat(both) ? 'center' : 'start'}
                isSign
              />
              <Value
                text={look.text}
                box={places.figure}
                side={side}
                align={isFlat(both) ? 'center' : 'end'}
                largest={9}
              />
            </>
          )}
        </div>
      );
  }
}

interface ValueProps {
  readonly text: string;
  readonly box: Box;
  readonly side: Side;
  readonly align: 'start' | 'center' | 'end';
  /** In units. */
  readonly largest?: number;
  /** It is never broken. */
  readonly isSign?: boolean;
}

function Value({ text, box, side, align, largest = 47, isSign = false }: ValueProps) {
  const { layout } = useVideo();
  const { unit } = layout;
  return (
    <Fitted
      text={text}
      box={box}
      align={align}
      largest={unit * largest}
      smallest={unit * 2.6}
      wholeLinesDownTo={unit * Math.min(8, largest)}
      style={{
        direction: 'ltr',
        fontFamily: codeFont,
        fontWeight: 800,
        fontVariantLigatures: 'none',
        letterSpacing: '-0.04em',
        lineHeight: align === 'start' ? 1.06 : 1.26,
        color: side.ink,
      }}
    >
      {isSign ? <span style={{ whiteSpace: 'nowrap' }}>{text}</span> : <CodeName name={text} />}
    </Fitted>
  );
}

/** As many marks as the number says, in rows of five. */
function Marks({
  count,
  box,
  side,
  startFrame,
}: Omit<ValueProps, 'text' | 'align'> & { readonly count: number; readonly startFrame: number }) {
  const frame = useCurrentFrame();
  const { fps, direction } = useVideo();
  const columns = count <= 3 ? count : 5;
  const rows = Math.ceil(count / 5);
  const pitch = Math.min(box.width / columns, box.height / Math.max(rows, 2), box.width / 3.2);
  const size = pitch * 0.79;
  return (
    <svg
      width={box.width}
      height={box.height}
      style={{ position: 'absolute', left: box.x, top: box.y }}
      aria-hidden="true"
    >
      {Array.from({ length: count }, (_, at) => {
        const x = (at % columns) * pitch;
        const shown = drawnBy(frame, startFrame, fps, 18, at, count) > 0;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark's identity is its place
            key={at}
            x={direction === 'ltr' ? x : box.width - x - size}
            y={Math.floor(at / columns) * pitch}
            width={size}
            height={size}
            rx={size * 0.17}
            fill={shown ? side.mark : side.tint}
          />
        );
      })}
    </svg>
  );
}

/** All values, one below the other; the default stands out. */
function Choices({
  look,
  box,
  side,
}: {
  readonly look: Extract<ValueLook, { kind: 'choices' }>;
  readonly box: Box;
  readonly side: Side;
}) {
  const { layout } = useVideo();
  const { unit } = layout;
  return (
    <Fitted
      text={look.choices.join('\n')}
      box={box}
      align="start"
      largest={unit * 11}
      smallest={unit * 2.4}
      wholeLinesDownTo={unit * 5}
      style={{
        direction: 'ltr',
        fontFamily: codeFont,
        fontWeight: 700,
        fontVariantLigatures: 'none',
        letterSpacing: '-0.03em',
        lineHeight: 1.15,
        color: side.muted,
      }}
    >
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: '0.32em',
          flexDirection: isFlat(box) ? 'row' : 'column',
        }}
      >
        {look.choices.map((choice, at) => (
          <div
            key={choice}
            style={{
              width: 'fit-content',
              maxWidth: '100%',
              padding: '0.1em 0.28em 0.14em',
              borderRadius: '0.2em',
              background: at === look.chosen ? side.accent : side.tint,
              color: at === look.chosen ? side.ground : side.muted,
            }}
          >
            <CodeName name={choice} />
          </div>
        ))}
      </div>
    </Fitted>
  );
}

/** The box around both: beside one another where they share their upper edge, else below one another. */
function joined(value: Box, figure: Box): Box {
  const x = Math.min(value.x, figure.x);
  const right = Math.max(value.x + value.width, figure.x + figure.width);
  return { x, y: value.y, width: right - x, height: figure.y + figure.height - value.y };
}

/** Things stand beside one another in it, not below. */
function isFlat(box: Box): boolean {
  return box.width > box.height * 1.4;
}

function upper(box: Box): Box {
  return isFlat(box) ? { ...box, width: box.width * 0.5 } : { ...box, height: box.height * 0.5 };
}

function lower(box: Box): Box {
  return isFlat(box)
    ? { ...box, x: box.x + box.width * 0.56, width: box.width * 0.44 }
    : { ...box, y: box.y + box.height * 0.56, height: box.height * 0.3 };
}
