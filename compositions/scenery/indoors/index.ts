/** Stand-in until the indoor places are there: a wall and a floor. */
import { createElement } from 'react';
import { indoorPlaces } from '../../../src/storyboard/contract.ts';
import type { DrawPlace } from '../place-drawing.ts';

type IndoorPlace = (typeof indoorPlaces)[number];

const plain: DrawPlace = ({ at, palette }) => {
  const rect = (y: number, fill: string) =>
    createElement('rect', { x: 0, y, width: at.width, height: at.height - y, fill });
  return {
    back: rect(0, palette.lit('#b9a48c')),
    far: null,
    middle: rect(at.horizon, palette.lit('#7d6452')),
    near: null,
    front: rect(at.front, palette.front),
  };
};

export const indoorPlaceDrawings = Object.fromEntries(
  indoorPlaces.map((place) => [place, plain]),
) as Readonly<Record<IndoorPlace, DrawPlace>>;
