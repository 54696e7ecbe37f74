/**
 * A place that half of all seeds mirror, so that the castle of one video stands on the left and that of another on the
 * right.
 */
import type { ReactNode } from 'react';
import type { DrawPlace } from '../place-drawing.ts';

export function eitherWay(draw: DrawPlace): DrawPlace {
  return (context) => {
    const isMirrored = context.random() < 0.5;
    const layers = draw(context);
    if (!isMirrored) return layers;
    const { width } = context.at;
    const mirrored = (shapes: ReactNode) => <g transform={`matrix(-1 0 0 1 ${width} 0)`}>{shapes}</g>;
    const { back, far, middle, near, front, motifs } = layers;
    return {
      back: mirrored(back),
      far: mirrored(far),
      middle: mirrored(middle),
      near: mirrored(near),
      front: mirrored(front),
      ...(motifs === undefined ? {} : { motifs: motifs.map(([x, y]) => [width - x, y] as const) }),
    };
  };
}
