/** A large shape in the tint of a stripe whose item has no drawing: a disc, a ring, or a quarter of a disc. */
import type { Box } from '../../layout/layout.ts';
import type { FlatGround } from '../flat-ground.ts';

interface Props {
  readonly on: FlatGround;
  /** Chooses the shape. */
  readonly index: number;
  /** Of the stripe. */
  readonly box: Box;
  readonly unit: number;
}

export function Ornament({ on, index, box, unit }: Props) {
  const { width, height } = box;
  const radius = unit * 34;
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      style={{ position: 'absolute', left: 0, top: 0, display: 'block' }}
    >
      {shapeOf(index, { width, height, radius, color: on.tint })}
    </svg>
  );
}

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly color: string;
}

function shapeOf(index: number, { width, height, radius, color }: Shape) {
  switch (index % 3) {
    case 0:
      return <circle cx={width * 0.62} cy={height * 0.3} r={radius} fill={color} />;
    case 1:
      return (
        <circle
          {...{ cx: width * 0.5, cy: height * 0.26, r: radius * 0.8 }}
          {...{ fill: 'none', stroke: color, strokeWidth: radius * 0.4 }}
        />
      );
    default:
      return (
        <path
          d={`M${width} 0V${radius * 1.5}A${radius * 1.5} ${radius * 1.5} 0 0 1 ${width - radius * 1.5} 0Z`}
          fill={color}
        />
      );
  }
}
