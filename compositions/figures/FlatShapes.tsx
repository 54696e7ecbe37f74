/** Draws flat shapes in an SVG. */
import type { Shape } from './paths/shape.ts';

export function FlatShapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map(({ d, color, width }, index) =>
    width === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same figure has the same shapes in the same order
      <path key={index} d={d} fill={color} />
    ) : (
      <path
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        key={index}
        d={d}
        fill="none"
        stroke={color}
        strokeWidth={width}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    ),
  );
}
