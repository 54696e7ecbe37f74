/** Every place, with the drawing of it. A place that is not here does not compile. */
import type { PlaceName } from '../../src/storyboard/contract.ts';
import { indoorPlaceDrawings } from './indoors/index.ts';
import { sky } from './outdoors/heavens/sky.tsx';
import { space } from './outdoors/heavens/space.tsx';
import { desert } from './outdoors/land/desert.tsx';
import { field } from './outdoors/land/field.tsx';
import { forest } from './outdoors/land/forest.tsx';
import { garden } from './outdoors/land/garden.tsx';
import { ice } from './outdoors/land/ice.tsx';
import { jungle } from './outdoors/land/jungle.tsx';
import { mountains } from './outdoors/land/mountains.tsx';
import { road } from './outdoors/land/road.tsx';
import { vineyard } from './outdoors/land/vineyard.tsx';
import { castle } from './outdoors/town/castle.tsx';
import { city } from './outdoors/town/city.tsx';
import { graveyard } from './outdoors/town/graveyard.tsx';
import { market } from './outdoors/town/market.tsx';
import { street } from './outdoors/town/street.tsx';
import { village } from './outdoors/town/village.tsx';
import { harbour } from './outdoors/water/harbour.tsx';
import { island } from './outdoors/water/island.tsx';
import { lake } from './outdoors/water/lake.tsx';
import { river } from './outdoors/water/river.tsx';
import { sea } from './outdoors/water/sea.tsx';
import type { DrawPlace } from './place-drawing.ts';

export const placeDrawings: Readonly<Record<PlaceName, DrawPlace>> = {
  ...indoorPlaceDrawings,
  ...{ desert, field, forest, garden, ice, jungle, mountains, road, vineyard },
  ...{ castle, city, graveyard, street, village, market },
  ...{ harbour, island, lake, river, sea, sky, space },
};
