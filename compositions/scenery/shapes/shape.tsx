/** The few kinds of element that drawings are made of: a filled outline, a stroke, and a group of them. */
import { createElement, Fragment, type ReactNode } from 'react';

/** A filled outline. Opacity is that of the fill: an element's own would have it painted apart first, which is slow. */
export function fill(outline: string, color: string, opacity = 1): ReactNode {
  return <path d={outline} fill={color} {...(opacity === 1 ? {} : { fillOpacity: opacity })} />;
}

/** A stroke with round ends. */
export function stroke(outline: string, color: string, width: number, opacity = 1): ReactNode {
  return (
    <path
      d={outline}
      fill="none"
      stroke={color}
      strokeWidth={Math.round(width * 10) / 10}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(opacity === 1 ? {} : { strokeOpacity: opacity })}
    />
  );
}

/** Shapes from the back to the front. */
export function group(...shapes: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...shapes);
}

/** One shape for each number from 0, the later ones in front. */
export function repeat(count: number, draw: (index: number) => ReactNode): ReactNode {
  return group(...Array.from({ length: count }, (_, index) => draw(index)));
}

/** Shapes at their own scale: drawn around the origin, put at a place. */
export function placed(
  x: number,
  y: number,
  scale: number,
  shapes: ReactNode,
  turn = 0,
  flip = false,
): ReactNode {
  const turned = turn === 0 ? '' : ` rotate(${turn.toFixed(1)})`;
  const size = scale.toFixed(4);
  return (
    <g
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})${turned} scale(${flip ? `-${size}` : size} ${size})`}
    >
      {shapes}
    </g>
  );
}

/** Shapes cut off at the edges of a box. */
export function cropped(x: number, y: number, width: number, height: number, shapes: ReactNode): ReactNode {
  return (
    <svg
      x={x}
      y={y}
      width={width}
      height={height}
      viewBox={`${x} ${y} ${width} ${height}`}
      style={{ overflow: 'hidden' }}
      aria-hidden="true"
    >
      {shapes}
    </svg>
  );
}
