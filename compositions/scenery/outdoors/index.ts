/** The drawings of all outdoor places. */
import type { outdoorPlaces } from '../../../src/storyboard/contract.ts';
import type { DrawPlace } from '../place-drawing.ts';
import { eitherWay } from './either-way.tsx';
import { sky } from './heavens/sky.tsx';
import { space } from './heavens/space.tsx';
import { desert } from './land/desert.tsx';
import { field } from './land/field.tsx';
import { forest } from './land/forest.tsx';
import { garden } from './land/garden.tsx';
import { ice } from './land/ice.tsx';
import { jungle } from './land/jungle.tsx';
import { mountains } from './land/mountains.tsx';
import { road } from './land/road.tsx';
import { vineyard } from './land/vineyard.tsx';
import { castle } from './town/castle.tsx';
import { city } from './town/city.tsx';
import { graveyard } from './town/graveyard.tsx';
import { market } from './town/market.tsx';
import { street } from './town/street.tsx';
import { village } from './town/village.tsx';
import { harbour } from './water/harbour.tsx';
import { island } from './water/island.tsx';
import { lake } from './water/lake.tsx';
import { river } from './water/river.tsx';
import { sea } from './water/sea.tsx';

const drawings: Readonly<Record<(typeof outdoorPlaces)[number], DrawPlace>> = {
  desert,
  field,
  forest,
  garden,
  ice,
  jungle,
  mountains,
  road,
  vineyard,
  castle,
  city,
  graveyard,
  market,
  street,
  village,
  harbour,
  island,
  lake,
  river,
  sea,
  sky,
  space,
};

export const outdoorPlaceDrawings = Object.fromEntries(
  Object.entries(drawings).map(([place, draw]) => [place, eitherWay(draw)]),
) as typeof drawings;
