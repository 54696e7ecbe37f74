/**
 * Head and shoulders of a speaker, in profile. It stands on the lower edge of its box, which it fills; tall hats reach
 * above.
 *
 * Guarantees: all colours are made of the three tones that are given; never the colours of skin.
 */
import { useMemo } from 'react';
import type { FigureProps } from '../../../src/storyboard/contract.ts';
import { titleFont } from '../../theme/fonts.ts';
import { FlatShapes } from '../FlatShapes.tsx';
import { type BustRamp, bustShapes, bustSize, unknownShapes } from './bust-shapes.ts';

interface Props {
  /** Null where nothing is known: a head without a face, with the initial. */
  readonly figure: FigureProps | null;
  readonly initial: string;
  readonly ramp: BustRamp;
  readonly facing: 'left' | 'right';
}

export function BustView({ figure, initial, ramp, facing }: Props) {
  const { width, height } = bustSize;
  const shapes = useMemo(
    () => (figure === null ? unknownShapes(ramp) : bustShapes(figure, ramp)),
    [figure, ramp],
  );
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMax meet"
      width="100%"
      height="100%"
      style={{ display: 'block', overflow: 'visible' }}
    >
      <g transform={facing === 'left' ? undefined : `translate(${width} 0) scale(-1 1)`}>
        <FlatShapes shapes={shapes} />
      </g>
      {figure === null ? (
        <text
          x={facing === 'left' ? 400 : width - 400}
          y={530}
          textAnchor="middle"
          fill={ramp[0]}
          style={{ fontFamily: titleFont, fontWeight: 800, fontSize: 300 }}
        >
          {initial}
        </text>
      ) : null}
    </svg>
  );
}
