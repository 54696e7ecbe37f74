/**
 * An ornament at the edge of a flat composition, and a large shape in the ground's tint behind its text.
 *
 * Guarantees: neighbouring numbers give different ornaments; strong colours stay inside the ornament's own box, and
 * what lies behind text is the ground or its tint. Nothing in it changes once it has entered.
 */
import { type ComponentType, memo } from 'react';
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import type { FlatGround } from '../beats/flat-ground.ts';
import { Absolute } from '../layout/Absolute.tsx';
import type { Box } from '../layout/layout.ts';
import { useVideo } from '../layout/video-context.ts';
import { elapsed, settle } from '../motion/motion.ts';
import { Backing } from './Backing.tsx';
import type { DrawOrnament } from './drawing.ts';
import { arches, bars, dots, geese, sun, tiles } from './geometric.tsx';
import { ribbons, scales, sprig } from './organic.tsx';
import { seeded } from './seeded.ts';

const drawings: readonly [DrawOrnament, ...DrawOrnament[]] = [
  arches,
  tiles,
  sprig,
  bars,
  scales,
  sun,
  geese,
  ribbons,
  dots,
];

/** In frames at 30 frames per second. */
const entranceLength = 14;

interface Props {
  readonly ground: FlatGround;
  /** Chooses among ornaments. */
  readonly number: number;
  readonly box: Box;
  readonly startFrame: number;
}

export function Ornament({ ground, number, box, startFrame }: Props) {
  const frame = useCurrentFrame();
  const { layout, fps, direction } = useVideo();
  const entered = settle(elapsed(frame + 1, startFrame, fps, entranceLength));
  const isUpright = box.height > box.width;
  const distance = (1 - entered) * (isUpright ? box.width : box.height) * 0.3;
  const moved = isUpright ? `translateX(${distance.toFixed(2)}px)` : `translateY(${distance.toFixed(2)}px)`;
  return (
    <>
      <AbsoluteFill showInTimeline={false}>
        <Backing ground={ground} number={number} layout={layout} isMirrored={direction === 'rtl'} />
      </AbsoluteFill>
      <Absolute
        box={box}
        style={{ overflow: 'hidden', transform: isUpright && direction === 'rtl' ? 'scaleX(-1)' : 'none' }}
      >
        <div style={{ width: '100%', height: '100%', transform: entered === 1 ? 'none' : moved }}>
          <Shapes
            ground={ground}
            number={number}
            width={box.width}
            height={box.height}
            isUpright={isUpright}
          />
        </div>
      </Absolute>
    </>
  );
}

interface ShapesProps {
  readonly ground: FlatGround;
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly isUpright: boolean;
}

/** Rendered once: nothing in it depends on the frame. */
const Shapes: ComponentType<ShapesProps> = memo(function Shapes({ number, ...context }: ShapesProps) {
  const draw = drawings[number % drawings.length] ?? drawings[0];
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${context.width} ${context.height}`}
      width="100%"
      height="100%"
      style={{ display: 'block', overflow: 'hidden' }}
    >
      {draw({ ...context, random: seeded(number * 7919 + 17) })}
    </svg>
  );
});
