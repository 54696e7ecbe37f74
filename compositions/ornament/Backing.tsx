/** A large shape in the ground's tint, cropped by the frame, behind text. */
import { type ComponentType, memo } from 'react';
import type { FlatGround } from '../beats/flat-ground.ts';
import type { Layout } from '../layout/layout.ts';

interface Props {
  readonly ground: FlatGround;
  /** Chooses among shapes. */
  readonly number: number;
  readonly layout: Layout;
  readonly isMirrored: boolean;
}

export const Backing: ComponentType<Props> = memo(function Backing({
  ground,
  number,
  layout,
  isMirrored,
}: Props) {
  const { width, height } = layout;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height="100%"
      style={{ display: 'block', overflow: 'hidden' }}
    >
      <g fill={ground.tint} transform={isMirrored ? `translate(${width} 0) scale(-1 1)` : undefined}>
        {shapeOf(number, layout)}
      </g>
    </svg>
  );
});

function shapeOf(number: number, { width, height, unit }: Layout) {
  switch (number % 4) {
    case 0:
      return <circle cx={0} cy={height} r={unit * 62} />;
    case 1:
      return <path d={`M0 0H${width * 0.62}L0 ${height * 0.9}Z`} />;
    case 2:
      return <path d={`M0 ${height * 0.7}L${width} ${height * 0.34}V${height}H0Z`} />;
    default:
      return <circle cx={width * 0.36} cy={-unit * 12} r={unit * 74} />;
  }
}
