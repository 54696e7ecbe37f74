/**
 * The land around a place with a pin on it.
 *
 * Guarantees: the map comes nearer in the first frames and then rests; the pin drops when the place is said.
 */
import { useMemo } from 'react';
import { useCurrentFrame } from 'remotion';
import { useVideo } from '../../layout/video-context.ts';
import { elapsed, settle } from '../../motion/motion.ts';
import { mapAround } from './land.ts';
import type { MapColors } from './map-colors.ts';
import type { PinPlace } from './place-date-layout.ts';

interface Props {
  readonly place: { readonly longitude: number; readonly latitude: number; readonly startFrame: number };
  /** The tip of the pin, on the side on which it is drawn. */
  readonly pin: PinPlace;
  readonly scale: number;
  readonly colors: MapColors;
  readonly startFrame: number;
}

/** In frames at 30 frames per second. */
const [nearingLength, dropLength] = [14, 10];
const nearingFrom = 1.08;

export function MapView({ place, pin, scale, colors, startFrame }: Props) {
  const frame = useCurrentFrame();
  const { layout, fps } = useVideo();
  const { width, height } = layout;
  const { longitude, latitude } = place;
  const { x, y } = pin;
  const paths = useMemo(
    () => mapAround({ longitude, latitude, at: { x, y }, width, height, scale }),
    [longitude, latitude, x, y, width, height, scale],
  );
  const near = frame < startFrame ? 0 : settle(elapsed(frame + 1, startFrame, fps, nearingLength));
  const zoom = nearingFrom + (1 - nearingFrom) * near;
  const starts = Math.max(startFrame, place.startFrame);
  const dropped = frame < starts ? 0 : settle(elapsed(frame + 1, starts, fps, dropLength));
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      style={{ position: 'absolute', left: 0, top: 0, display: 'block' }}
    >
      <rect width={width} height={height} fill={colors.sea} />
      <g
        transform={
          near === 1 ? undefined : `translate(${x} ${y}) scale(${zoom.toFixed(5)}) translate(${-x} ${-y})`
        }
      >
        <path d={paths.land} fill={colors.land} />
        <path
          d={paths.graticule}
          {...{ fill: 'none', stroke: colors.graticule, strokeWidth: layout.unit * 0.24, opacity: 0.34 }}
        />
      </g>
      {dropped === 0 ? null : <Pin pin={pin} dropped={dropped} colors={colors} />}
    </svg>
  );
}

/** A drop with its point on the place, and rings around that. */
function Pin({ pin, dropped, colors }: Pick<Props, 'pin' | 'colors'> & { readonly dropped: number }) {
  const { x, y, height, rings } = pin;
  const radius = height * 0.324;
  const top = y - height + radius;
  const fall = (1 - dropped) * height * 0.9;
  const drop = [
    `M${x} ${y}C${x - radius * 0.6} ${y - height * 0.31} ${x - radius} ${y - height * 0.46} ${x - radius} ${top}`,
    `A${radius} ${radius} 0 0 1 ${x + radius} ${top}`,
    `C${x + radius} ${y - height * 0.46} ${x + radius * 0.6} ${y - height * 0.31} ${x} ${y}Z`,
  ].join('');
  return (
    <>
      <circle cx={x} cy={y} r={rings * dropped} fill={colors.pin} opacity={0.16} />
      <circle cx={x} cy={y} r={rings * 0.56 * dropped} fill={colors.pin} opacity={0.25} />
      <g
        transform={dropped === 1 ? undefined : `translate(0 ${(-fall).toFixed(2)})`}
        opacity={Math.min(1, dropped * 1.6)}
      >
        <path d={drop} fill={colors.pin} />
        <circle cx={x} cy={top} r={height * 0.13} fill={colors.pinHole} />
      </g>
    </>
  );
}
