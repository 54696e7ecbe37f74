/** Every place, with the drawing of it. */
import type { PlaceName } from '../../src/storyboard/contract.ts';
import { indoorPlaceDrawings } from './indoors/index.ts';
import { outdoorPlaceDrawings } from './outdoors/index.ts';
import type { DrawPlace } from './place-drawing.ts';

export const placeDrawings: Readonly<Record<PlaceName, DrawPlace>> = {
  ...indoorPlaceDrawings,
  ...outdoorPlaceDrawings,
};
