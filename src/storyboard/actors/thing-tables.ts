/** Animals and things that may stand in a scenery: how high they are, and where they are at home. Pure data. */
import { wordSet } from '../../languages/word-list.ts';

/** In metres, by the drawing's name. A drawing that is not listed is no actor: it is shown on a disc, if at all. */
const heights: Readonly<Record<string, string>> = {
  '0.15': 'ant bug beetle honeybee lady-beetle cricket fly mosquito spider snail worm',
  '0.2': 'mouse rat butterfly lizard scorpion hatching-chick baby-chick chestnut ring key old-key coin',
  '0.25':
    'frog bird red-apple green-apple pear lemon tangerine peach cherries egg grapes rose tulip blossom hibiscus bread cheese-wedge teacup-without-handle hot-beverage candle scroll envelope open-book closed-book pen hourglass-not-done alarm-clock glass-of-milk wine-glass teapot bell pie mushroom',
  '0.3':
    'hedgehog chipmunk turtle blackbird dove parrot crab lobster herb seedling shamrock bouquet books notebook memo newspaper knot mantelpiece-clock light-bulb diya-lamp red-paper-lantern flashlight honey-pot meat-on-bone poultry-leg pot-of-food bowl-with-spoon shortcake birthday-cake jar amphora bottle-with-popping-cork beer-mug wrapped-gift money-bag fork-and-knife-with-plate microscope telescope kitchen-knife hammer postal-horn trumpet flute spiral-shell',
  '0.4':
    'fish tropical-fish bat owl rabbit rooster duck cat black-cat skunk potted-plant basket bucket mirror crystal-ball teddy-bear violin banjo balance-scale alembic radio magnifying-glass-tilted-left soap leafy-green pineapple watermelon snake',
  '0.6':
    'goose badger beaver otter eagle dodo peacock turkey poodle accordion drum luggage package toolbox shield axe pick carpentry-saw bow-and-arrow nest-with-eggs empty-nest spider-web sunflower sheaf-of-rice ear-of-corn fishing-pole broom kite framed-picture laptop desktop-computer camera anchor sled guitar',
  '0.8':
    'fox dog swan penguin seal guide-dog service-dog ewe pig goat monkey koala ram headstone wheel chair musical-keyboard postbox',
  '0.9': 'wolf leopard kangaroo flamingo rock fire oil-drum television',
  '1': 'tiger deer llama bathtub coffin bicycle shopping-cart',
  '1.2': 'lion donkey panda orangutan crocodile canoe fountain',
  '1.5':
    'bear polar-bear cow ox bison water-buffalo zebra boar gorilla shark dolphin satellite-antenna snowman automobile kick-scooter motorcycle motor-scooter tent camping',
  '1.8': 'horse unicorn rhinoceros hippopotamus tractor',
  '2.2': 'camel two-hump-camel mammoth motor-boat speedboat taxi police-car racing-car pickup-truck minibus',
  '3': 'elephant dragon t-rex delivery-truck fire-engine ambulance bus trolleybus tram railway-car locomotive small-airplane christmas-tree octopus squid parachute helicopter',
  '4': 'giraffe whale spouting-whale sauropod sailboat flying-saucer cactus',
  '7': 'rocket airplane ship ferry passenger-ship',
};

export const heightOf: ReadonlyMap<string, number> = new Map(
  Object.entries(heights).flatMap(([height, names]) =>
    names.split(' ').map((name) => [name, Number(height)] as const),
  ),
);

/** They swim wherever there is water. */
export const floating = wordSet(`
  fish tropical-fish blowfish dolphin whale spouting-whale shark octopus squid seal duck swan sailboat ship ferry
  passenger-ship canoe motor-boat speedboat
`);

/** They swim only: elsewhere they are dinner, or on their way there. */
export const onlyInWater = wordSet(`
  dolphin whale spouting-whale shark octopus squid sailboat ship ferry passenger-ship canoe motor-boat speedboat
`);

/** They fly when the verb or a preposition says so. */
export const winged = wordSet(`
  bird blackbird dove eagle owl bat parrot duck goose swan rooster turkey flamingo butterfly honeybee fly mosquito
  dragon peacock cricket lady-beetle beetle
`);

/** They are always in the air. */
export const airborne = wordSet(`
  airplane small-airplane helicopter parachute flying-saucer kite rocket
`);

/** They hang from what they grow on, or where somebody hung them. */
export const hanging = wordSet(`
  grapes nest-with-eggs empty-nest spider-web bell red-paper-lantern
`);

/** Too large for a room. */
export const outdoorsOnly = wordSet(`
  elephant giraffe whale spouting-whale shark dolphin camel two-hump-camel mammoth horse rhinoceros hippopotamus cow ox
  bison water-buffalo cactus sailboat ship ferry passenger-ship canoe motor-boat
  speedboat automobile taxi bus tram trolleybus locomotive railway-car tractor delivery-truck fire-engine ambulance
  police-car racing-car pickup-truck minibus airplane small-airplane helicopter parachute rocket flying-saucer tent
  camping fountain sunflower sheaf-of-rice t-rex sauropod dragon motorcycle kite sled snowman
`);

/** Furniture and the like: in the open it would look lost. */
export const indoorsOnly = wordSet(`
  bathtub chair television desktop-computer mantelpiece-clock framed-picture musical-keyboard telephone
  alembic microscope fork-and-knife-with-plate laptop light-bulb radio
`);

/** How often one of many is drawn: a flock of sheep is three. */
export const most = 3;

/** Verbs by what somebody does with the body. */
export const poseVerbs = {
  walking: wordSet(`
    walk go come pace stroll wander march step stride creep approach enter leave return follow travel climb trudge tread
    journey roam stagger limp pass cross descend proceed advance tiptoe ramble shuffle drift
  `),
  running: wordSet(`
    run rush hurry flee race dash chase escape gallop hasten bolt scamper pursue charge spring leap jump
  `),
  sitting: wordSet('sit ride perch squat rest wait read dine sup row fish drive'),
  kneeling: wordSet('kneel pray bow crouch stoop beg worship implore'),
  lying: wordSet('lie sleep slumber doze die faint collapse dream snore'),
  speaking: wordSet(`
    say ask reply answer cry call shout tell whisper speak explain exclaim declare announce promise argue sing preach
    murmur mutter order command beg laugh declare warn greet thank add continue repeat advise boast scold complain talk
  `),
  working: wordSet(`
    work dig plough plow sow reap build hammer saw chop cut sew spin weave write paint cook bake knead stir wash scrub
    sweep carry lift pull push mend repair make plant harvest mow grind polish carve draw hew load gather pick pour
  `),
} as const;

/** What is merely thought of, wished for or spoken of is not there. */
export const absentVerbs = wordSet(`
  think remember imagine dream wish need miss lack want hope believe suppose forget mention describe mean promise
  pretend
  resemble call name become fear love hate like envy deserve expect recall await lose sell owe borrow discuss study
  learn
  seem represent symbolize concern invent teach consider believe know doubt call avoid forbid belong own
`);

/** With these, animals and things are in the picture; with other verbs their words are too often figures of speech. */
export const flyingVerbs = wordSet(
  'fly soar float hover glide circle flutter swoop sail rise flit wheel dart',
);
export const swimmingVerbs = wordSet('swim sail row float dive drift paddle bob');
