/**
 * A large shape in the tint of a side without a drawing, cut off by its edges: a disc on the first, a ring on the
 * second.
 */
import { useId } from 'react';
import { useVideo } from '../../layout/video-context.ts';
import type { FlatGround } from '../flat-ground.ts';

interface Props {
  readonly on: FlatGround;
  readonly side: 'first' | 'second';
  /** The corners of the side, which cut off its shape. */
  readonly points?: string;
}

export function ContrastOrnament({ on, side, points }: Props) {
  const id = useId().replaceAll(':', '');
  const { layout, direction } = useVideo();
  const { width, height, shape } = layout;
  const isWide = shape === 'wide';
  const radius = Math.min(width, height) * 0.44;
  const place =
    side === 'first'
      ? { x: isWide ? 0.14 : 0.88, y: isWide ? 0.12 : 0.14 }
      : { x: isWide ? 0.92 : 0.9, y: isWide ? 0.3 : 0.6 };
  const x = width * (direction === 'ltr' ? place.x : 1 - place.x);
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      style={{ position: 'absolute', left: 0, top: 0, display: 'block' }}
    >
      {points === undefined ? null : (
        <clipPath id={id}>
          <polygon points={points} />
        </clipPath>
      )}
      <g clipPath={points === undefined ? undefined : `url(#${id})`}>
        {side === 'first' ? (
          <circle cx={x} cy={height * place.y} r={radius} fill={on.tint} />
        ) : (
          <circle
            {...{ cx: x, cy: height * place.y, r: radius * 0.72 }}
            {...{ fill: 'none', stroke: on.tint, strokeWidth: radius * 0.46 }}
          />
        )}
      </g>
    </svg>
  );
}
