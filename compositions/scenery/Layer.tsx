/** A layer of a scenery: shapes that move as one and are drawn once. */
import type { ReactNode } from 'react';
import type { Camera } from './camera.ts';
import type { SceneryGeometry } from './place-drawing.ts';

/** Layers one over another, as large as the picture. */
export function LayerStack({ at, children }: { readonly at: SceneryGeometry; readonly children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width={at.width}
      height={at.height}
      viewBox={`0 0 ${at.width} ${at.height}`}
      style={{ position: 'absolute', left: 0, top: 0, display: 'block', overflow: 'hidden' }}
    >
      {children}
    </svg>
  );
}

interface LayerProps {
  readonly camera?: Camera;
  /** How far it is below its place, in pixels. */
  readonly fallen?: number | undefined;
  readonly children: ReactNode;
}

export function Layer({ camera = { scale: 1, x: 0, y: 0 }, fallen = 0, children }: LayerProps) {
  const { scale, x } = camera;
  const y = camera.y + fallen;
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})${scale === 1 ? '' : ` scale(${scale})`}`}>
      {children}
    </g>
  );
}
