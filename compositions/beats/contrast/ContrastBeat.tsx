/**
 * "From X to Y", "not X but Y": a pale side and a deep one. The first fills the frame until the second comes in on the
 * word that joins them. What is denied is struck out. Of two drawings, the one that is denied, else the second, is in
 * two tones.
 */
import type { CSSProperties } from 'react';
import { useCurrentFrame } from 'remotion';
import type { Composition, DrawingProps, LineProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Drawing } from '../../illustration/Drawing.tsx';
import { duotone } from '../../illustration/duotone.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { easeInOut, elapsed, entrance } from '../../motion/motion.ts';
import type { BeatViewProps } from '../beat-view.ts';
import type { FlatGround } from '../flat-ground.ts';
import { mirrored } from '../panels/mirrored.ts';
import { type PanelLine, PanelLines } from '../panels/PanelText.tsx';
import { paleAndDeep } from '../panels/panel-grounds.ts';
import { tonesOn } from '../panels/panel-tones.ts';
import { ContrastOrnament } from './ContrastOrnament.tsx';
import { contrastLayout, type Side } from './contrast-layout.ts';
import { StrikeLine } from './StrikeLine.tsx';

/** In frames at 30 frames per second. */
const slideLength = 12;

export function ContrastBeat({ composition, startFrame, scene }: BeatViewProps<'contrast'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { first, second, joint, negated } = composition;
  const { pale, deep } = paleAndDeep(theme, scene.seed);
  const stacks = { first: firstLines(composition), second: secondLines(composition) };
  const places = contrastLayout(
    layout,
    contentOf(first, stacks.first),
    contentOf(second, stacks.second),
    theme.type.title,
  );
  const starts = Math.min(joint?.startFrame ?? Infinity, second.line.startFrame);
  const t = frame < starts ? 0 : easeInOut(elapsed(frame + 1, starts, fps, slideLength));
  const sign = direction === 'ltr' ? 1 : -1;
  const isWide = layout.shape === 'wide';
  const pushed = {
    x: isWide ? (1 - t) * layout.width * 0.16 * sign : 0,
    y: isWide ? 0 : (1 - t) * layout.height * 0.16,
  };
  const strikes = negated === 'first' ? starts : second.line.startFrame;
  const struck = frame < strikes ? 0 : easeInOut(elapsed(frame + 1, strikes, fps, slideLength));
  const struckStyle = (side: 'first' | 'second') =>
    negated === side && struck > 0
      ? { ...struckOut, textDecorationColor: side === 'first' ? pale.accent : deep.accent }
      : {};
  const points = places.edge.map(([x, y]) => `${direction === 'ltr' ? x : layout.width - x},${y}`).join(' ');
  return (
    <Absolute
      box={{ x: 0, y: 0, width: layout.width, height: layout.height }}
      style={{ background: pale.ground, overflow: 'hidden' }}
    >
      {first.drawing === null ? <ContrastOrnament on={pale} side="first" /> : null}
      <div style={{ transform: translation(pushed.x, pushed.y) }}>
        {first.drawing === null ? null : (
          <Halo around={mirrored(places.first.drawing, layout, direction)} on={pale} />
        )}
        <SideDrawing
          drawing={first.drawing}
          on={pale}
          place={places.first}
          enters={Math.max(startFrame, first.line.startFrame)}
          isToned={negated === 'first'}
          struck={negated === 'first' ? struck : 0}
        />
      </div>
      <div style={{ transform: translation(0, pushed.y) }}>
        <PanelLines
          lines={stacks.first.map((line) => ({
            ...line,
            style: { ...line.style, ...(line.face === 'title' ? struckStyle('first') : {}) },
          }))}
          box={mirrored(places.first.text, layout, direction)}
          on={pale}
          largest={places.first.largest}
          smallest={layout.unit * 3}
          align="end"
        />
      </div>
      <div style={{ transform: translation((1 - t) * places.from.x * sign, (1 - t) * places.from.y) }}>
        <svg
          aria-hidden="true"
          width={layout.width}
          height={layout.height}
          style={{ position: 'absolute', left: 0, top: 0, display: 'block' }}
        >
          <polygon points={points} fill={deep.ground} />
        </svg>
        {second.drawing === null ? <ContrastOrnament on={deep} side="second" points={points} /> : null}
        <SideDrawing
          drawing={second.drawing}
          on={deep}
          place={places.second}
          enters={Math.max(startFrame, second.line.startFrame)}
          isToned={negated === 'second' || (negated === null && first.drawing !== null)}
          struck={negated === 'second' ? struck : 0}
        />
        <PanelLines
          lines={stacks.second.map((line) => ({
            ...line,
            style: { ...line.style, ...(line.face === 'title' ? struckStyle('second') : {}) },
          }))}
          box={mirrored(places.second.text, layout, direction)}
          on={deep}
          largest={places.second.largest}
          smallest={layout.unit * 3}
          align="end"
        />
      </div>
    </Absolute>
  );
}

const struckOut: CSSProperties = {
  textDecorationLine: 'line-through',
  textDecorationThickness: '0.09em',
  textDecorationSkipInk: 'none',
};

function firstLines({ before, firstJoint, first }: Composition<'contrast'>): PanelLine[] {
  return [...small(before), ...jointLine(firstJoint), { line: first.line, face: 'title', size: 1 }];
}

function secondLines({ joint, second, after }: Composition<'contrast'>): PanelLine[] {
  return [
    ...jointLine(joint),
    { line: second.line, face: 'title', size: 1 },
    ...small(after, { marginTop: '0.4em' }),
  ];
}

function small(line: LineProps | null, style: CSSProperties = {}): PanelLine[] {
  return line === null ? [] : [{ line, face: 'text', size: 0.54, style }];
}

function jointLine(line: LineProps | null): PanelLine[] {
  return line === null ? [] : [{ line, face: 'joint', size: 0.74, style: { marginBottom: '0.06em' } }];
}

function contentOf({ line, drawing }: Composition<'contrast'>['first'], lines: readonly PanelLine[]) {
  return { text: plainText([line]), smallLines: lines.length - 1, hasDrawing: drawing !== null };
}

function translation(x: number, y: number): string {
  return x === 0 && y === 0 ? 'none' : `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;
}

/** A disc behind a drawing, there before it. */
function Halo({ around, on }: { readonly around: Box; readonly on: FlatGround }) {
  const grow = around.width * 0.11;
  const { x, y, width, height } = around;
  return (
    <Absolute
      box={{ x: x - grow, y: y - grow, width: width + 2 * grow, height: height + 2 * grow }}
      style={{ borderRadius: '50%', background: on.tint }}
    />
  );
}

interface SideDrawingProps {
  readonly drawing: DrawingProps | null;
  readonly on: FlatGround;
  readonly place: Side;
  readonly enters: number;
  readonly isToned: boolean;
  /** How far it is struck out, from 0 to 1. */
  readonly struck: number;
}

function SideDrawing({ drawing, on, place, enters, isToned, struck }: SideDrawingProps) {
  const frame = useCurrentFrame();
  const { layout, direction, fps } = useVideo();
  if (drawing === null) return null;
  const box = mirrored(place.drawing, layout, direction);
  const shown = isToned ? duotone(drawing, tonesOn(on)) : drawing;
  return (
    <>
      <Drawing
        illustration={{ startFrame: enters, drawing: shown }}
        box={box}
        tilt={direction === 'ltr' ? -7 : 7}
      />
      <StrikeLine box={box} t={Math.min(struck, entrance(frame, enters, fps))} color={on.accent} />
    </>
  );
}
