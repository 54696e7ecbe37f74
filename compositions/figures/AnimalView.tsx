/** An animal in an SVG: on the ground at y 0, facing left. */
import { useMemo } from 'react';
import type { AnimalProps } from '../../src/storyboard/contract.ts';
import { animalShapes } from './animals/animal.ts';
import { FlatShapes } from './FlatShapes.tsx';
import { recolored } from './paths/shape.ts';

interface Props {
  readonly animal: AnimalProps;
  readonly lit?: (color: string) => string;
}

export function AnimalView({ animal, lit }: Props) {
  const shapes = useMemo(() => {
    const plain = animalShapes(animal);
    return lit === undefined ? plain : recolored(plain, lit);
  }, [animal, lit]);
  return <FlatShapes shapes={shapes} />;
}
