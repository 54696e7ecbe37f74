/**
 * A person in an SVG: the feet at the origin, 900 units high when standing upright, facing left.
 *
 * Guarantees: the same figure, progress and light give the same elements.
 */
import { useMemo } from 'react';
import type { FigureProps } from '../../src/storyboard/contract.ts';
import { FlatShapes } from './FlatShapes.tsx';
import { recolored } from './paths/shape.ts';
import { personShapes } from './person/person.ts';

interface Props {
  readonly figure: FigureProps;
  /** Of the step of a walking or running figure, from 0 to 1. */
  readonly progress?: number;
  readonly isInRain?: boolean;
  /** A colour as it looks in the light of the place. */
  readonly lit?: (color: string) => string;
}

export function FigureView({ figure, progress = 1, isInRain = false, lit }: Props) {
  const shapes = useMemo(() => {
    const plain = personShapes(figure, progress, isInRain);
    return lit === undefined ? plain : recolored(plain, lit);
  }, [figure, progress, isInRain, lit]);
  return <FlatShapes shapes={shapes} />;
}
