/**
 * Words that need care, reviewed by hand: verbs that a drawing shows, words with several senses, words that are
 * never drawn, and drawings that are shown only when the author asks for them.
 */

/** Verbs by the drawing that shows them, in their base form. Regular forms are derived; irregular ones are listed. */
export const reviewedVerbs: Readonly<Record<string, string>> = {
  'person-swimming': 'swim, swam, swum',
  'person-in-bed': 'sleep, slept',
  'sleeping-face': 'fall asleep, falling asleep, yawn',
  laptop: 'debug, type on a keyboard, code',
  'open-book': 'read a book',
  bus: 'commute',
  'person-biking': 'cycle to work',
  'woman-dancing': 'dance',
  cooking: 'cook',
  'hot-beverage': 'brew coffee',
  collision: 'explode, collide',
  'crystal-ball': 'forecast',
  'thought-balloon': 'dream, dreamt, daydream',
  'person-getting-haircut': 'get a haircut',
  broom: 'sweep the floor',
  airplane: 'fly to, flew to, flying to',
  fire: 'burn, burnt, burning',
  'fishing-pole': 'go fishing, went fishing',
  'person-climbing': 'climb, climbed the',
  megaphone: 'shout, shout aloud',
  'magnifying-glass-tilted-left': 'investigate',
  memo: 'take notes, write down, wrote down',
};

/** The words of a list, separated by white space. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

export interface Sense {
  readonly word: string;
  readonly drawing: string;
  /** It is meant when one of these words occurs in the same scene. */
  readonly near: string;
}

/** Words whose drawing depends on other words of the scene. Without one of those they are not drawn. */
export const senses: readonly Sense[] = [
  {
    word: 'model',
    drawing: 'robot',
    near:
      'ai ml machine learning training trained train hyperparameters data code algorithms algorithm neural gpu ' +
      'gpus tuning',
  },
  { word: 'network', drawing: 'brain', near: 'neural neurons training ai layers' },
  { word: 'mouse', drawing: 'computer-mouse', near: 'keyboard click computer screen cursor' },
  {
    word: 'mouse',
    drawing: 'mouse',
    near: 'cat trap cheese hole field lion tail frog owl squeak squeaked barn paw nibble nibbled',
  },
  { word: 'bat', drawing: 'bat', near: 'cave night wings vampire' },
  { word: 'pool', drawing: 'person-swimming', near: 'swim cool swimming water summer dive lane sun' },
  { word: 'pool', drawing: 'pool-8-ball', near: 'table cue billiards pub' },
  { word: 'crane', drawing: 'building-construction', near: 'building site construction steel' },
  { word: 'turkey', drawing: 'turkey', near: 'thanksgiving roast gobble farm' },
  { word: 'bar', drawing: 'beer-mug', near: 'drink drinks beer beers bartender' },
  { word: 'fly', drawing: 'fly', near: 'insect buzz buzzing swat spider' },
  { word: 'bug', drawing: 'bug', near: 'insect code debug software garden leaf program' },
  { word: 'error', drawing: 'bug', near: 'debug code' },
  { word: 'star', drawing: 'star', near: 'night sky telescope moon mirror dark' },
  { word: 'lock', drawing: 'locked', near: 'door key gate password' },
  { word: 'date', drawing: 'calendar', near: 'calendar schedule appointment' },
  { word: 'cloud', drawing: 'cloud', near: 'sky rain sun wind sea weather mountain' },
  { word: 'mirror', drawing: 'telescope', near: 'telescope dome star stars' },
  {
    word: 'paper',
    drawing: 'page-facing-up',
    near: 'academic research journal conference conferences sheet',
  },
  { word: 'ring', drawing: 'ring', near: 'wedding finger gold marry bride' },
  { word: 'draw', drawing: 'pencil', near: 'paper sketch pencil' },
  { word: 'key', drawing: 'key', near: 'door lock locked pocket unlock gate' },
  { word: 'watch', drawing: 'watch', near: 'wrist pocket strap' },
  { word: 'note', drawing: 'musical-notes', near: 'music song sing piano melody' },
  { word: 'letter', drawing: 'envelope', near: 'post mail envelope wrote postman stamp' },
  { word: 'ram', drawing: 'ram', near: 'sheep flock goat horns' },
  {
    word: 'package',
    drawing: 'package',
    near: 'mail post postman deliver delivered delivery parcel doorstep',
  },
  { word: 'rock', drawing: 'rock', near: 'sea cliff mountain stone climb ship shore over' },
  {
    word: 'bank',
    drawing: 'bank',
    near: 'money loan account credit deposit banker cash robber cashier interest',
  },
  {
    word: 'degree',
    drawing: 'thermometer',
    near: 'temperature hot cold celsius fahrenheit centigrade heat warm warmer below zero weather fever thermometer',
  },
  {
    word: 'degree',
    drawing: 'graduation-cap',
    near: 'university college bachelor master graduate student diploma',
  },
  {
    word: 'party',
    drawing: 'party-popper',
    near: 'birthday balloons cake dance danced dancing invited invitation guests celebrate confetti',
  },
  { word: 'torch', drawing: 'flashlight', near: 'battery batteries' },
  { word: 'steam', drawing: 'hot-beverage', near: 'cup tea coffee' },
];

/** Nouns that are also verbs or adjectives: drawn only where the words around them show that they are nouns. */
export const carefulWords = words(`
  painting leaf watch book train park ship fish bear duck plant seal ring key bow brush drum milk rose bridge
  cloud rocket star snow rain phone shower seat water wind fire dress coat mirror pick hook hammer nail axe
  saw box package soap sponge shield wrench clamp magnet camera bank label face head ear nose eye hand orange
  lime mint ginger school house home office wave code codes vote photo copy lamb cook judge pilot guard film
  taxi skate ski surf bike cup mug gear dart target love dream note notes balance experiment research schedule
  crash forecast cab harvest toast pickle storm frost spark salt butter pepper cream cut can tin jar basket
  bucket candle torch lamp window door pen pencil ticket mate lounge sprout bun pay job task team chat map
  award prize contest progress degree machine curve protest spy doctor nurse tutor chef boss crowd voice art
  cash coin bug ant worm fly crane crow swallow cow ram hog ape parrot squirrel fox wolf rat cricket bat ball
  match game trophy king queen crown knot thread link fountain tent island turkey chicken carpenter castle
  anchor canoe ferry bus metro station mobile desktop planet comet balloon sock boot bath bed sun dawn dusk
  night letter scroll graph year family friends customer growth finance fortune progress sales pool
`);

/** Common words of English: they say less than a rarer word beside them. */
export const commonWords = words(`
  home house night day water money work office city town family friends team people job task year door window
  book car phone computer school idea heart love eye eyes head hand business data note notes food music song
  sun star tree plant paper game party love machine engineer progress growth sales star customer society
  career profession model friends hospital healthcare finance balance tasks schedule bed chair passion
`);

/** Never drawn, although they are the name or a keyword of a drawing: they nearly always mean something else. */
export const blockedWords = words(`
  can could like time right second left back light mean way watch mate link label thread hook pick chains
  joker wing seal compass ribbon sparkles seat date joint bullseye foggy cooking dizzy hole construction
  person man woman boy girl tongue mouth leg foot guard child memo link anchor shield pouring jar clamp razor
  crutch mirror sponge rosette label package rock key fly bug bat ring turkey cloud star mouse watch ram
  eyes eye ear nose bank degree degrees lips hand
`);

/** Variants of one thing, signs, and things of one country's customs: drawn only when the author asks for them. */
export const excludedDrawings = new RegExp(
  `(?:${[
    'oclock|thirty|-suit|-face|.*moon-face|.*quarter-moon|.*gibbous-moon|new-moon|waning-.*|waxing-.*',
    'oncoming-.*|japanese-.*|map-of-japan|kaaba|love-hotel|.*-heart(?:-.*)?|.*zodiac|medium.*|3rd-.*|2nd-.*',
    'speaker-.*|.*-with-slash|muted-.*|bell-with.*|mobile-phone-with-arrow',
  ].join('|')})$`,
);
