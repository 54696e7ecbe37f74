/** English words for the places of the contract. Pure data; a phrase has up to three words. */
import type { PlaceName } from '../contract/scenery.ts';

/** Words that name a place nearly always, where they are nouns. */
const plain: Readonly<Record<PlaceName, string>> = {
  room: `room, parlour, parlor, drawing room, sitting room, living room, dining room, lounge, house, cottage, hut,
    cabin,
    apartment, flat, lodging, lodgings, hovel, bungalow, farmhouse, villa, dwelling, mansion, attic, garret, cellar,
    basement, fireside, hallway, corridor, staircase, landing, anteroom, boudoir, shack, homestead, manor, armchair`,
  bedroom: `bedroom, chamber, bedchamber, nursery, dormitory, bedside, sickroom, bed, cradle`,
  kitchen: 'kitchen, scullery, pantry, larder',
  study: 'study, library, reading room, bookroom',
  hall: `hall, great hall, ballroom, throne room, banquet hall, throne, banqueting hall, courtroom, audience chamber,
    town hall, council chamber`,
  inn: `inn, tavern, pub, alehouse, taproom, guesthouse, hotel, restaurant, cafe, café, coffee house, saloon, canteen,
    bar room, barroom`,
  shop: `shop, bakery, bookshop, grocery, pharmacy, drugstore, butcher shop, toyshop, pawnshop, supermarket, store,
    haberdashery, barber shop, barbershop`,
  office: `office, counting house, bureau, headquarters, boardroom, meeting room, newsroom`,
  classroom: 'classroom, schoolroom, lecture hall, school, schoolhouse, lecture room, university',
  workshop: `workshop, forge, smithy, foundry, garage, shed, laboratory, lab, factory, sawmill, workroom, woodshed,
    brewery, mill`,
  church: `church, chapel, cathedral, temple, abbey, monastery, convent, mosque, synagogue, altar, cloister, shrine,
    pew`,
  stage: 'stage, theatre, theater, opera house, concert hall, footlights, auditorium, circus ring',
  prison: 'prison, jail, gaol, dungeon, cell, prison cell, penitentiary, prison yard, gallows, labour camp',
  cave: 'cave, cavern, grotto, den, lair, tunnel, mine, mineshaft, catacombs, burrow, hole, rabbit hole',
  desk: 'desk, writing desk, writing table, workbench, keyboard, drawing board',
  train: `train, railway carriage, train compartment, compartment, railway station, train station, sleeping car,
    dining car, locomotive, tram, subway`,
  ship: `ship, deck, on board, vessel, steamer, steamboat, ferry, schooner, frigate, brig, cabin of the ship,
    forecastle, quarterdeck, whaler, galleon, yacht`,
  street: `street, alley, pavement, sidewalk, avenue, boulevard, streets, side street, main street, high street, town,
    gutter, street corner, curb, kerb`,
  city: 'city, metropolis, downtown, capital, skyline, suburb, suburbs, rooftops, skyscraper',
  village:
    'village, hamlet, farmyard, barnyard, village green, well, churchyard wall, township, courtyard, yard',
  market: `market, marketplace, market place, market square, bazaar, fair, town square, square, market stall,
    fairground`,
  castle:
    'castle, palace, fortress, citadel, tower, turret, battlements, drawbridge, rampart, ramparts, moat',
  garden: `garden, gardens, orchard, lawn, flower bed, flowerbed, park, greenhouse, arbour, arbor, shrubbery, rose bush,
    rosebush, backyard, playground, terrace, veranda`,
  field: `field, meadow, pasture, farm, plain, plains, prairie, moor, moors, moorland, heath, countryside, cornfield,
    wheat field, hillside, hill, hilltop, hills, farmland, common, haystack, paddock, grassland, savanna, savannah,
    battlefield, battle field, steppe, downs, furrow`,
  vineyard: 'vineyard, vine, grapevine, trellis',
  forest: `forest, wood, woods, grove, woodland, thicket, glade, copse, clearing, pine forest, greenwood, backwoods,
    undergrowth, wilderness`,
  jungle: 'jungle, rainforest, rain forest',
  mountains: `mountain, mountains, mount, peak, summit, alps, ravine, gorge, valley, mountainside, crag, ridge,
    canyon, precipice, mountain pass, foothills, volcano, mountain top, mountaintop, highlands, himalayas, andes`,
  desert: 'desert, dune, dunes, sand dune, sahara, oasis',
  ice: 'iceberg, glacier, arctic, antarctic, antarctica, north pole, south pole, ice floe, tundra, polar sea',
  river: `river, riverbank, stream, brook, creek, ford, rivulet, waterfall, bridge, canal, river bank, nile, thames,
    ganges, mississippi, riverside, weir, rapids`,
  lake: 'lake, pond, pool, lagoon, marsh, swamp, bog, fen, millpond, lakeside',
  sea: `sea, ocean, beach, shore, seashore, coast, strand, sands, bay, lighthouse, reef, surf, waves, sea shore,
    seaside, seaboard, boat, rowing boat, raft, lifeboat, fishing boat, atlantic, pacific, mediterranean, headland,
    tide, high seas, canoe,
    cove, cliff, cliffs, sandbank, sea wall`,
  harbour:
    'harbour, harbor, quay, pier, wharf, dock, port, jetty, docks, docksides, anchorage, marina, boathouse',
  island: 'island, isle, islet, desert island, archipelago, atoll',
  road: `road, highway, highroad, lane, path, pathway, crossroads, roadside, footpath, trail, track, cart, wagon,
    stagecoach, wayside, turnpike, motorway, caravan, carriage, sleigh, bus, car, coach, dusty road`,
  graveyard: 'graveyard, churchyard, cemetery, grave, tomb, tombstone, gravestone, burial ground, crypt',
  sky: 'sky, heavens, air, clouds, hot air balloon',
  space:
    'outer space, orbit, moon, galaxy, milky way, space station, spaceship, spacecraft, cosmos, universe, mars',
};

/** A sense of its own for a phrase with a preposition, whatever the words mean by themselves. */
export const placePhrases: Readonly<Record<string, PlaceName>> = {
  'in bed': 'bedroom',
  'to bed': 'bedroom',
  'into bed': 'bedroom',
  'in prison': 'prison',
  'in jail': 'prison',
  'behind bars': 'prison',
  'in church': 'church',
  'to church': 'church',
  'at school': 'classroom',
  'to school': 'classroom',
  'at sea': 'sea',
  'to sea': 'sea',
  'out to sea': 'sea',
  'by sea': 'sea',
  ashore: 'sea',
  'on shore': 'sea',
  'on board': 'ship',
  aboard: 'ship',
  'below deck': 'ship',
  'on deck': 'ship',
  'at court': 'hall',
  'on stage': 'stage',
  onstage: 'stage',
  'in town': 'street',
  'into town': 'street',
  'to town': 'street',
  'to market': 'market',
  'in space': 'space',
  'into space': 'space',
  'through space': 'space',
  'by train': 'train',
  'by the fire': 'room',
  'by the fireside': 'room',
  'by the hearth': 'room',
  'at the hearth': 'room',
  'in port': 'harbour',
  'at table': 'room',
  'under a tree': 'field',
  'under the tree': 'field',
  'beneath a tree': 'field',
  'beneath the tree': 'field',
  'in a tree': 'field',
  'up a tree': 'field',
  'on the grass': 'field',
  'in the grass': 'field',
  'through the grass': 'field',
  'in the trees': 'forest',
  'among the trees': 'forest',
  'through the trees': 'forest',
  'between the trees': 'forest',
  'behind the counter': 'shop',
  'across the water': 'lake',
  'in the water': 'lake',
  'to the window': 'room',
  'at the window': 'room',
  'by the window': 'room',
  'at the table': 'room',
  'in the oven': 'kitchen',
  'at the stove': 'kitchen',
  'on the stove': 'kitchen',
  'on the windowsill': 'room',
};

/** Words that as often mean something else. They need an article and a preposition, and no better place nearby. */
export const weakPlaceWords: ReadonlySet<string> = new Set(
  (
    'study, room, hall, store, office, school, university, lab, stage, cell, den, mine, cabin, chamber, bed, train, ' +
    'tunnel, capital, well, yard, fair, square, tower, park, field, plain, plains, common, downs, wood, clearing, ' +
    'mount, peak, summit, ridge, valley, bridge, stream, ford, canal, pool, bay, port, dock, track, trail, path, ' +
    'cart, wagon, car, bus, coach, carriage, cradle, sky, air, clouds, moon, orbit, universe, boat, tide, waves, ' +
    'grave, tomb, throne, library, keyboard, house, hill, mill, vine, wilderness, mars, coast, village, city, town, ' +
    'corridor, staircase, landing, garage, shed, temple, armchair, ship, vessel, market, road, lane, desk, canoe, ' +
    'furrow, hole, burrow, cliff, cliffs, rooftops, subway, bureau, laboratory, factory, cave, pub, hotel, restaurant, cosmos'
  ).split(', '),
);

/** Place words -> places. */
export const placeWords: ReadonlyMap<string, PlaceName> = new Map(
  Object.entries(plain).flatMap(([place, list]) =>
    list.split(',').map((word) => [word.trim().replace(/\s+/g, ' '), place as PlaceName] as const),
  ),
);

export const longestPlace = 3;

/** Places inside others: in a study, "the house" is no other place. */
export const insideOf: Readonly<Partial<Record<PlaceName, readonly PlaceName[]>>> = {
  room: ['study', 'kitchen', 'bedroom', 'desk', 'hall', 'inn', 'office', 'workshop'],
  city: [
    'street',
    'market',
    'office',
    'shop',
    'study',
    'room',
    'church',
    'stage',
    'harbour',
    'inn',
    'classroom',
  ],
  street: ['market', 'shop', 'inn', 'church', 'office', 'room'],
  village: ['market', 'church', 'room', 'kitchen', 'inn', 'garden', 'workshop', 'street'],
  castle: ['hall', 'bedroom', 'prison', 'kitchen', 'garden', 'study'],
  sea: ['ship', 'island', 'harbour'],
  office: ['desk'],
  classroom: ['desk'],
  study: ['desk'],
  field: ['vineyard', 'road', 'garden'],
  mountains: ['cave', 'forest', 'river', 'road'],
  forest: ['river', 'lake', 'cave', 'road'],
  river: [],
};
