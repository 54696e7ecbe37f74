/** Clauses one at a time, each as large as it goes, in a disc of light that moves on with the voice. */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import { present } from '../../../src/shared/assert.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box, Layout } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { SpokenLine } from '../../lettering/SpokenLine.tsx';
import { litToTheEnd } from '../../lettering/spoken-until.ts';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { type FlatGround, flatGround } from '../flat-ground.ts';
import { currentClause } from './current-clause.ts';

interface Spot {
  /** Of its middle, as parts of the frame's width and height. */
  readonly x: number;
  readonly y: number;
  /** In units. */
  readonly radius: number;
  /** Where the clause stands: on which side of a wide frame, and how high. */
  readonly side: 'start' | 'end';
  readonly align: 'start' | 'center' | 'end';
}

const spots: readonly Spot[] = [
  { x: 0.3, y: 0.34, radius: 58, side: 'start', align: 'start' },
  { x: 0.7, y: 0.66, radius: 64, side: 'end', align: 'end' },
  { x: 0.34, y: 0.52, radius: 52, side: 'start', align: 'center' },
  { x: 0.66, y: 0.3, radius: 60, side: 'end', align: 'start' },
  { x: 0.24, y: 0.72, radius: 66, side: 'start', align: 'end' },
];

export function SpotlightClauses({ composition }: BeatViewProps<'clauses'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { lines } = composition;
  const ground = flatGround(theme, composition.ground);
  const { unit, shape } = layout;
  const { index, arrived } = currentClause(lines, frame, fps);
  const line = present(lines[index], 'a clause');
  const spotAt = (at: number) => present(spots[(at + composition.ground) % spots.length], 'a spot');
  const spot = spotAt(index);
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground }}>
      <Light
        layout={layout}
        ground={ground}
        from={index === 0 ? spot : spotAt(index - 1)}
        to={spot}
        t={arrived}
        isMirrored={direction === 'rtl'}
      />
      <Fitted
        text={plainText([line])}
        box={clauseBox(layout, spot.side === 'start' ? direction === 'ltr' : direction === 'rtl')}
        align={spot.align}
        largest={unit * (shape === 'wide' ? 20 : 16)}
        smallest={unit * 4.4}
        style={{
          fontFamily: titleFont,
          fontVariationSettings: '"opsz" 96',
          fontWeight: 800,
          letterSpacing: tracking('-0.02em'),
          lineHeight: leading(1.02),
          paddingBottom: '0.08em',
          textWrap: 'balance',
        }}
      >
        <SpokenLine line={litToTheEnd(line)} ground={ground} appears lit="color" />
      </Fitted>
      <Marks count={lines.length} current={index} ground={ground} layout={layout} />
    </AbsoluteFill>
  );
}

/** The marks below are clear of it. */
function clauseBox({ safe, unit, shape }: Layout, isLeft: boolean): Box {
  const width = safe.width * (shape === 'wide' ? 0.72 : 1);
  return {
    x: isLeft ? safe.x : safe.x + safe.width - width,
    y: safe.y,
    width,
    height: safe.height - 6 * unit,
  };
}

interface LightProps {
  readonly layout: Layout;
  readonly ground: FlatGround;
  readonly from: Spot;
  readonly to: Spot;
  readonly t: number;
  readonly isMirrored: boolean;
}

/** A disc with a ring around it, and a small moon on the ring. */
function Light({ layout, ground, from, to, t, isMirrored }: LightProps) {
  const { width, height, unit, shape } = layout;
  const mixed = (a: number, b: number) => a + (b - a) * t;
  const x = mixed(from.x, to.x) * width;
  const y = mixed(from.y, to.y) * height;
  const radius = mixed(from.radius, to.radius) * unit * (shape === 'wide' ? 1 : 0.84);
  const ring = radius + unit * 9;
  // The moon stands on the part of the ring that is in sight, away from the text.
  const angle = Math.atan2(y < height / 2 ? height * 1.2 - y : -height * 0.2 - y, width * 0.94 - x);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height="100%"
      style={{ transform: isMirrored ? 'scaleX(-1)' : 'none' }}
    >
      <circle cx={x} cy={y} r={ring} fill="none" stroke={ground.tint} strokeWidth={unit * 0.7} />
      <circle cx={x} cy={y} r={radius} fill={ground.tint} />
      <circle
        cx={x + ring * Math.cos(angle)}
        cy={y + ring * Math.sin(angle)}
        r={unit * 3}
        fill={ground.line}
      />
    </svg>
  );
}

interface MarksProps {
  readonly count: number;
  readonly current: number;
  readonly ground: FlatGround;
  readonly layout: Layout;
}

/** One for each clause; those that have been said are filled. */
function Marks({ count, current, ground, layout }: MarksProps) {
  const { safe, unit } = layout;
  const width = Math.min(unit * 9, (safe.width * 0.6) / count);
  return (
    <Absolute
      box={{ x: safe.x, y: safe.y + safe.height - unit * 1.1, width: safe.width, height: unit * 1.1 }}
      style={{ display: 'flex', gap: unit * 1.4 }}
    >
      {Array.from({ length: count }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark's identity is its place
          key={index}
          style={{
            width,
            height: '100%',
            borderRadius: unit,
            background: index <= current ? ground.pops[0] : ground.line,
          }}
        />
      ))}
    </Absolute>
  );
}
